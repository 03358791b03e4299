namespace Tikkun.Model;

/// <summary>
/// The parameters of a run. Immutable; make another with <c>with</c>. What each means, and its range, unit, badge and rows,
/// stand once, in <see cref="Parameter.All"/>; here are its symbol, key and default. Values are checked when a simulation
/// is made, see <see cref="Parameter.Validate"/>.
/// </summary>
public sealed record Parameters
{
    /// <summary>N: <c>souls</c>.</summary>
    public long Souls { get; init; } = 600_000;

    /// <summary><c>seed</c>.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>T: <c>ticks</c>.</summary>
    public int Ticks { get; init; } = 3000;

    /// <summary>k: <c>ties.perLayer</c>.</summary>
    public IReadOnlyList<int> TiesPerLayer { get; init; } = [9, 3, 2, 1, 1, 1];

    /// <summary><c>ties.kind</c>.</summary>
    public TiesKind TiesKind { get; init; } = TiesKind.Tens;

    /// <summary><c>breaking.kind</c>.</summary>
    public BreakingKind BreakingKind { get; init; } = BreakingKind.Broken;

    /// <summary><c>breaking.levels</c>.</summary>
    public int? BreakingLevels { get; init; }

    /// <summary><c>breaking.blow</c>.</summary>
    public double BreakingBlow { get; init; } = 0.9;

    /// <summary>G: <c>generations.count</c>.</summary>
    public int GenerationsCount { get; init; } = 3;

    /// <summary><c>generations.gap</c>.</summary>
    public int GenerationsGap { get; init; } = 60;

    /// <summary>β: <c>generations.growth</c>.</summary>
    public double GenerationsGrowth { get; init; } = 1.25;

    /// <summary>χ: <c>generations.preparation</c>.</summary>
    public double GenerationsPreparation { get; init; } = 1;

    /// <summary>λ: <c>light</c>.</summary>
    public double Light { get; init; } = 1;

    /// <summary>φ: <c>light.floor</c>.</summary>
    public double LightFloor { get; init; } = 0.2;

    /// <summary><c>light.byHelp</c>.</summary>
    public bool LightByHelp { get; init; } = true;

    /// <summary><c>filling</c>.</summary>
    public bool Filling { get; init; } = true;

    /// <summary>θ: <c>awakening.threshold</c>.</summary>
    public double AwakeningThreshold { get; init; } = 0.5;

    /// <summary><c>awakening.fromAbove</c>.</summary>
    public double AwakeningFromAbove { get; init; }

    /// <summary>κ: <c>strength</c>.</summary>
    public double Strength { get; init; } = 0.2;

    /// <summary><c>answer</c>.</summary>
    public double Answer { get; init; } = 0.02;

    /// <summary>σ₀: <c>sight.first</c>.</summary>
    public double SightFirst { get; init; } = 0.15;

    /// <summary><c>pace</c>.</summary>
    public double Pace { get; init; } = 6;

    /// <summary><c>resolve</c>.</summary>
    public double Resolve { get; init; } = 0.8;

    /// <summary>ε₀: <c>effort.base</c>.</summary>
    public double EffortBase { get; init; } = 0.2;

    /// <summary>v₀: <c>importance.base</c>.</summary>
    public double ImportanceBase { get; init; } = 0.5;

    /// <summary>ν: <c>importance.learning</c>.</summary>
    public double ImportanceLearning { get; init; } = 0.2;

    /// <summary><c>importance.fading</c>.</summary>
    public double ImportanceFading { get; init; } = 0.01;

    /// <summary><c>compassion.arousal</c>.</summary>
    public double CompassionArousal { get; init; } = 0.5;

    /// <summary><c>compassion.descent</c>.</summary>
    public double CompassionDescent { get; init; } = 0.3;

    /// <summary><c>reach.margin</c>.</summary>
    public double ReachMargin { get; init; } = 0.25;

    /// <summary>ε: <c>reach.beyond</c>.</summary>
    public double ReachBeyond { get; init; } = 0.1;

    /// <summary><c>reach.forgetting</c>.</summary>
    public double ReachForgetting { get; init; } = 0.02;

    /// <summary><c>caught</c>.</summary>
    public double Caught { get; init; } = 0.95;

    /// <summary><c>vigilance</c>.</summary>
    public double Vigilance { get; init; } = 0.2;

    /// <summary><c>given.chance</c>.</summary>
    public double GivenChance { get; init; } = 0.05;

    /// <summary><c>given.step</c>.</summary>
    public double GivenStep { get; init; } = 0.5;

    /// <summary><c>completion</c>.</summary>
    public bool Completion { get; init; } = true;

    /// <summary>ζ: <c>completion.help</c>.</summary>
    public double CompletionHelp { get; init; } = 1;

    /// <summary>ι: <c>inclusion</c>.</summary>
    public bool Inclusion { get; init; } = true;

    /// <summary><c>rope.pull.thought</c>.</summary>
    public double RopePullThought { get; init; } = 0.05;

    /// <summary><c>rope.pull.speech</c>.</summary>
    public double RopePullSpeech { get; init; } = 0.05;

    /// <summary><c>rope.pull.deed</c>.</summary>
    public double RopePullDeed { get; init; } = 0.05;

    /// <summary><c>rope.lift</c>.</summary>
    public double RopeLift { get; init; } = 0.2;

    /// <summary>τ: <c>rope.tension</c>.</summary>
    public double RopeTension { get; init; } = 0.5;

    /// <summary>μ: <c>upkeep</c>.</summary>
    public double Upkeep { get; init; } = 0.02;

    /// <summary><c>force</c>.</summary>
    public double Force { get; init; }

    /// <summary>Whether every parameter is the same by value, lists included.</summary>
    /// <param name="other">The parameters to compare with.</param>
    public bool Equals(Parameters? other) => other is not null && Parameter.All.All(p => p.Text(this) == p.Text(other));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var parameter in Parameter.All)
            hash.Add(parameter.Text(this));
        return hash.ToHashCode();
    }
}
