namespace Tikkun.Model;

/// <summary>
/// The parameters of a run. Immutable; make another with <c>with</c>. Each is declared here once, with its
/// <see cref="ParameterAttribute"/>: key, symbol, range, unit, badge, rows, and the value that switches its rule off.
/// Values are checked when a simulation is made, see <see cref="Parameter.Validate"/>.
/// </summary>
public sealed record Parameters
{
    /// <summary><c>souls</c>, N: how many souls the one soul is broken into: one digit followed by zeros. 600,000 is a convention of the texts about intensity, not a census.</summary>
    [Parameter(
        "souls",
        "N",
        Min = 10,
        Max = 9e9,
        Unit = "souls",
        Badge = Badge.Setting,
        Meaning = "How many souls the one soul is broken into: one digit followed by zeros. 600,000 is a convention of the texts about intensity, not a census."
    )]
    public long Souls { get; init; } = 600_000;

    /// <summary><c>seed</c>: key of every draw; the same seed gives the same bits.</summary>
    [Parameter(
        "seed",
        "",
        Min = 0,
        Max = 18446744073709551615,
        Badge = Badge.Setting,
        Meaning = "Key of every draw; the same seed gives the same bits."
    )]
    public ulong Seed { get; init; } = 1;

    /// <summary><c>ticks</c>, T: the run ends after this many ticks, or earlier when every soul is complete.</summary>
    [Parameter(
        "ticks",
        "T",
        Min = 1,
        Max = 1e9,
        Unit = "ticks",
        Badge = Badge.Setting,
        Meaning = "The run ends after this many ticks, or earlier when every soul is complete."
    )]
    public int Ticks { get; init; } = 3000;

    /// <summary><c>ties.perLayer</c>, k: perfect matchings between the parts of a block, layer by layer from the ten outwards; the last entry is repeated.</summary>
    [Parameter(
        "ties.perLayer",
        "k",
        Min = 0,
        Max = 9,
        Unit = "matchings",
        Badge = Badge.Tradition,
        Rows = "A01 D04 D12",
        Meaning = "Perfect matchings between the parts of a block, layer by layer from the ten outwards; the last entry is repeated."
    )]
    public IReadOnlyList<int> TiesPerLayer { get; init; } = [9, 3, 2, 1, 1, 1];

    /// <summary><c>ties.kind</c>: nested tens, or as many ends without regard to tens.</summary>
    [Parameter(
        "ties.kind",
        "",
        Badge = Badge.Tradition,
        Rows = "D04",
        Off = "mixed",
        Meaning = "Nested tens, or as many ends without regard to tens."
    )]
    public TiesKind TiesKind { get; init; } = TiesKind.Tens;

    /// <summary><c>breaking.kind</c>: how reception and bestowal stand before the work: side by side as oil on water, finely interleaved as an alloy, or broken into one another.</summary>
    [Parameter(
        "breaking.kind",
        "",
        Badge = Badge.Text,
        Rows = "A02 B05 B07 B08 B12",
        Off = "beside",
        Meaning = "How reception and bestowal stand before the work: side by side as oil on water, finely interleaved as an alloy, or broken into one another."
    )]
    public BreakingKind BreakingKind { get; init; } = BreakingKind.Broken;

    /// <summary><c>breaking.levels</c>: at how many levels the pieces meet, from the branches down to single souls; unset: max(6, layers + 2).</summary>
    [Parameter(
        "breaking.levels",
        "",
        Min = 0,
        Max = 20,
        Unit = "levels",
        Badge = Badge.Text,
        Rows = "A02 B12",
        Off = "0",
        Meaning = "At how many levels the pieces meet, from the branches down to single souls; unset: max(6, layers + 2)."
    )]
    public int? BreakingLevels { get; init; }

    /// <summary><c>breaking.blow</c>: greatest share that two pieces exchange when they meet.</summary>
    [Parameter(
        "breaking.blow",
        "",
        Min = 0,
        Max = 1,
        Unit = "share",
        Badge = Badge.Text,
        Rows = "B12",
        Off = "0",
        Meaning = "Greatest share that two pieces exchange when they meet."
    )]
    public double BreakingBlow { get; init; } = 0.9;

    /// <summary><c>generations.count</c>, G: cohorts in which the souls are clothed in bodies.</summary>
    [Parameter(
        "generations.count",
        "G",
        Min = 1,
        Max = 100,
        Unit = "generations",
        Badge = Badge.Text,
        Rows = "D08 D11 D16",
        Off = "1",
        Meaning = "Cohorts in which the souls are clothed in bodies."
    )]
    public int GenerationsCount { get; init; } = 3;

    /// <summary><c>generations.gap</c>: ticks between the birth of one generation and the next.</summary>
    [Parameter(
        "generations.gap",
        "",
        Min = 0,
        Max = 1e9,
        Unit = "ticks",
        Badge = Badge.Text,
        Rows = "D11 D14",
        Off = "0",
        Meaning = "Ticks between the birth of one generation and the next."
    )]
    public int GenerationsGap { get; init; } = 60;

    /// <summary><c>generations.growth</c>, β: growth of egoism from a generation to the next, met by greater help.</summary>
    [Parameter(
        "generations.growth",
        "β",
        Min = 1,
        Max = 10,
        Unit = "factor",
        Badge = Badge.Text,
        Rows = "D16 D17",
        Off = "1",
        Meaning = "Growth of egoism from a generation to the next, met by greater help."
    )]
    public double GenerationsGrowth { get; init; } = 1.25;

    /// <summary><c>generations.preparation</c>, χ: how far what earlier generations corrected towards a soul counts as prepared.</summary>
    [Parameter(
        "generations.preparation",
        "χ",
        Min = 0,
        Max = 1,
        Unit = "share",
        InRun = true,
        Badge = Badge.Text,
        Rows = "D08 D11 D17",
        Off = "0",
        Meaning = "How far what earlier generations corrected towards a soul counts as prepared."
    )]
    public double GenerationsPreparation { get; init; } = 1;

    /// <summary><c>light</c>, λ: the light: with it evil is seen and ends are mended; below 1 unity decays.</summary>
    [Parameter(
        "light",
        "λ",
        Min = 0,
        Max = 1,
        Unit = "share",
        InRun = true,
        Badge = Badge.Text,
        Rows = "B15 C02",
        Off = "0",
        Meaning = "The light: with it evil is seen and ends are mended; below 1 unity decays."
    )]
    public double Light { get; init; } = 1;

    /// <summary><c>light.floor</c>, φ: light that dwells even in uncleanness.</summary>
    [Parameter(
        "light.floor",
        "φ",
        Min = 0,
        Max = 1,
        Unit = "share",
        InRun = true,
        Badge = Badge.Text,
        Rows = "E20",
        Off = "0",
        Meaning = "Light that dwells even in uncleanness."
    )]
    public double LightFloor { get; init; } = 0.2;

    /// <summary><c>awakening.threshold</c>, θ: how much help and spark together wake a soul.</summary>
    [Parameter(
        "awakening.threshold",
        "θ",
        Min = 0,
        Max = 1,
        Unit = "share",
        InRun = true,
        Badge = Badge.Assumption,
        Rows = "D10 D14",
        Off = "0",
        Meaning = "How much help and spark together wake a soul."
    )]
    public double AwakeningThreshold { get; init; } = 0.5;

    /// <summary><c>awakening.fromAbove</c>: chance of being woken in a tick without preparation.</summary>
    [Parameter(
        "awakening.fromAbove",
        "",
        Min = 0,
        Max = 1,
        Unit = "probability a tick",
        InRun = true,
        Badge = Badge.Assumption,
        Rows = "C12 D14",
        Off = "0",
        Meaning = "Chance of being woken in a tick without preparation."
    )]
    public double AwakeningFromAbove { get; init; } = 0;

    /// <summary><c>strength</c>, κ: how much desire a soul bears of its own strength.</summary>
    [Parameter(
        "strength",
        "κ",
        Min = 0,
        Max = 1,
        Unit = "share of ties",
        InRun = true,
        Badge = Badge.TextSizeAssumed,
        Rows = "D03 C11",
        Off = "1",
        Meaning = "How much desire a soul bears of its own strength."
    )]
    public double Strength { get; init; } = 0.2;

    /// <summary><c>answer</c>: chance that a soul which cannot bear is answered, for each unit of felt lack.</summary>
    [Parameter(
        "answer",
        "",
        Min = 0,
        Max = 1,
        Unit = "probability a tick",
        InRun = true,
        Badge = Badge.TextSizeAssumed,
        Rows = "C12 C15 C17",
        Off = "0",
        Meaning = "Chance that a soul which cannot bear is answered, for each unit of felt lack."
    )]
    public double Answer { get; init; } = 0.02;

    /// <summary><c>sight.first</c>, σ₀: sight of one's own flaw before any nearness.</summary>
    [Parameter(
        "sight.first",
        "σ₀",
        Min = 0,
        Max = 1,
        Unit = "share",
        InRun = true,
        Badge = Badge.TextSizeAssumed,
        Rows = "C02",
        Off = "1",
        Meaning = "Sight of one's own flaw before any nearness."
    )]
    public double SightFirst { get; init; } = 0.15;

    /// <summary><c>pace</c>: mending in a tick for a unit of effort, light and lack.</summary>
    [Parameter(
        "pace",
        "",
        Min = 0,
        Max = 100,
        Unit = "a tick",
        InRun = true,
        Badge = Badge.Assumption,
        Rows = "C18",
        Meaning = "Mending in a tick for a unit of effort, light and lack."
    )]
    public double Pace { get; init; } = 6;

    /// <summary><c>resolve</c>: share of its strength that a soul puts into the work.</summary>
    [Parameter(
        "resolve",
        "",
        Min = 0,
        Max = 1,
        Unit = "share",
        InRun = true,
        Badge = Badge.Assumption,
        Rows = "C20",
        Meaning = "Share of its strength that a soul puts into the work."
    )]
    public double Resolve { get; init; } = 0.8;

    /// <summary><c>effort.base</c>, ε₀: effort without any lishma.</summary>
    [Parameter(
        "effort.base",
        "ε₀",
        Min = 0,
        Max = 1,
        Unit = "share",
        InRun = true,
        Badge = Badge.Assumption,
        Rows = "E02",
        Off = "1",
        Meaning = "Effort without any lishma."
    )]
    public double EffortBase { get; init; } = 0.2;

    /// <summary><c>importance.base</c>, v₀: effort without any importance.</summary>
    [Parameter(
        "importance.base",
        "v₀",
        Min = 0,
        Max = 1,
        Unit = "share",
        InRun = true,
        Badge = Badge.Assumption,
        Rows = "C06",
        Off = "1",
        Meaning = "Effort without any importance."
    )]
    public double ImportanceBase { get; init; } = 0.5;

    /// <summary><c>importance.learning</c>, ν: importance learned from felt lack.</summary>
    [Parameter(
        "importance.learning",
        "ν",
        Min = 0,
        Max = 1,
        Unit = "share a tick",
        InRun = true,
        Badge = Badge.Text,
        Rows = "C22 C24",
        Off = "0",
        Meaning = "Importance learned from felt lack."
    )]
    public double ImportanceLearning { get; init; } = 0.2;

    /// <summary><c>importance.fading</c>: importance lost in contentment.</summary>
    [Parameter(
        "importance.fading",
        "",
        Min = 0,
        Max = 1,
        Unit = "share a tick",
        InRun = true,
        Badge = Badge.Text,
        Rows = "C08 C22",
        Off = "0",
        Meaning = "Importance lost in contentment."
    )]
    public double ImportanceFading { get; init; } = 0.01;

    /// <summary><c>compassion.arousal</c>: chance that compassion is roused before the act.</summary>
    [Parameter(
        "compassion.arousal",
        "",
        Min = 0,
        Max = 1,
        Unit = "probability a tick",
        InRun = true,
        Badge = Badge.Text,
        Rows = "E05 E17",
        Off = "0",
        Meaning = "Chance that compassion is roused before the act."
    )]
    public double CompassionArousal { get; init; } = 0.5;

    /// <summary><c>compassion.descent</c>: the descent into a body, reason for compassion without any fault.</summary>
    [Parameter(
        "compassion.descent",
        "",
        Min = 0,
        Max = 10,
        Unit = "distance",
        InRun = true,
        Badge = Badge.Text,
        Rows = "E10 E12",
        Off = "0",
        Meaning = "The descent into a body, reason for compassion without any fault."
    )]
    public double CompassionDescent { get; init; } = 0.3;

    /// <summary><c>reach.margin</c>: how far below its own remembered depth a soul still reaches another.</summary>
    [Parameter(
        "reach.margin",
        "",
        Min = 0,
        Max = 1,
        Unit = "aim",
        InRun = true,
        Badge = Badge.TextSizeAssumed,
        Rows = "A06 A08",
        Off = "1",
        Meaning = "How far below its own remembered depth a soul still reaches another."
    )]
    public double ReachMargin { get; init; } = 0.25;

    /// <summary><c>reach.beyond</c>, ε: what lifting from afar is worth.</summary>
    [Parameter(
        "reach.beyond",
        "ε",
        Min = 0,
        Max = 1,
        Unit = "share of the rate",
        InRun = true,
        Badge = Badge.TextSizeAssumed,
        Rows = "A06 A07",
        Off = "1",
        Meaning = "What lifting from afar is worth."
    )]
    public double ReachBeyond { get; init; } = 0.1;

    /// <summary><c>reach.forgetting</c>: how quickly the remembered depth follows the present aim.</summary>
    [Parameter(
        "reach.forgetting",
        "",
        Min = 0,
        Max = 1,
        Unit = "share a tick",
        InRun = true,
        Badge = Badge.TextSizeAssumed,
        Rows = "A06 A08",
        Off = "0",
        Meaning = "How quickly the remembered depth follows the present aim."
    )]
    public double ReachForgetting { get; init; } = 0.02;

    /// <summary><c>caught</c>: the aim from which the goal counts as caught.</summary>
    [Parameter(
        "caught",
        "",
        Min = 0.5,
        Max = 1,
        Unit = "aim",
        InRun = true,
        Badge = Badge.Assumption,
        Rows = "B03",
        Meaning = "The aim from which the goal counts as caught."
    )]
    public double Caught { get; init; } = 0.95;

    /// <summary><c>vigilance</c>: chance that a soul which caught the goal goes down by choice.</summary>
    [Parameter(
        "vigilance",
        "",
        Min = 0,
        Max = 1,
        Unit = "probability a tick",
        InRun = true,
        Badge = Badge.Text,
        Rows = "C29 C30 C31",
        Off = "0",
        Meaning = "Chance that a soul which caught the goal goes down by choice."
    )]
    public double Vigilance { get; init; } = 0.2;

    /// <summary><c>given.chance</c>: chance that a soul which caught the goal is given a greater desire.</summary>
    [Parameter(
        "given.chance",
        "",
        Min = 0,
        Max = 1,
        Unit = "probability a tick",
        InRun = true,
        Badge = Badge.Text,
        Rows = "B03 C07",
        Off = "0",
        Meaning = "Chance that a soul which caught the goal is given a greater desire."
    )]
    public double GivenChance { get; init; } = 0.05;

    /// <summary><c>given.step</c>: size of the greater desire, as a share of the ends already felt; at least one end.</summary>
    [Parameter(
        "given.step",
        "",
        Min = 0,
        Max = 10,
        Unit = "share of ends felt",
        InRun = true,
        Badge = Badge.Text,
        Rows = "B03 C07",
        Off = "0",
        Meaning = "Size of the greater desire, as a share of the ends already felt; at least one end."
    )]
    public double GivenStep { get; init; } = 0.5;

    /// <summary><c>completion.help</c>, ζ: help that one complete soul draws to those of its generation tied to it.</summary>
    [Parameter(
        "completion.help",
        "ζ",
        Min = 0,
        Max = 1,
        Unit = "share",
        InRun = true,
        Badge = Badge.Text,
        Rows = "D01",
        Off = "0",
        Meaning = "Help that one complete soul draws to those of its generation tied to it."
    )]
    public double CompletionHelp { get; init; } = 1;

    /// <summary><c>inclusion</c>, ι: whether effort needs both qualities in the soul: ι = 4b(1−b).</summary>
    [Parameter(
        "inclusion",
        "ι",
        Badge = Badge.Text,
        Rows = "A02 B05",
        Off = "off",
        Meaning = "Whether effort needs both qualities in the soul: ι = 4b(1−b)."
    )]
    public bool Inclusion { get; init; } = true;

    /// <summary><c>rope.pull.thought</c>: how far an unworthy thought pulls the lower end of the rope.</summary>
    [Parameter(
        "rope.pull.thought",
        "",
        Min = 0,
        Max = 1,
        Unit = "share",
        InRun = true,
        Badge = Badge.Text,
        Rows = "E13 E15",
        Off = "0",
        Meaning = "How far an unworthy thought pulls the lower end of the rope."
    )]
    public double RopePullThought { get; init; } = 0.05;

    /// <summary><c>rope.pull.speech</c>: how far an unworthy word pulls the lower end of the rope.</summary>
    [Parameter(
        "rope.pull.speech",
        "",
        Min = 0,
        Max = 1,
        Unit = "share",
        InRun = true,
        Badge = Badge.Text,
        Rows = "E13 E15",
        Off = "0",
        Meaning = "How far an unworthy word pulls the lower end of the rope."
    )]
    public double RopePullSpeech { get; init; } = 0.05;

    /// <summary><c>rope.pull.deed</c>: how far an unworthy deed pulls the lower end of the rope.</summary>
    [Parameter(
        "rope.pull.deed",
        "",
        Min = 0,
        Max = 1,
        Unit = "share",
        InRun = true,
        Badge = Badge.Text,
        Rows = "E13 E15",
        Off = "0",
        Meaning = "How far an unworthy deed pulls the lower end of the rope."
    )]
    public double RopePullDeed { get; init; } = 0.05;

    /// <summary><c>rope.lift</c>: how far a worthy act lifts the lower end.</summary>
    [Parameter(
        "rope.lift",
        "",
        Min = 0,
        Max = 1,
        Unit = "share",
        InRun = true,
        Badge = Badge.Text,
        Rows = "E18",
        Off = "0",
        Meaning = "How far a worthy act lifts the lower end."
    )]
    public double RopeLift { get; init; } = 0.2;

    /// <summary><c>rope.tension</c>, τ: how quickly the upper end follows the lower.</summary>
    [Parameter(
        "rope.tension",
        "τ",
        Min = 0,
        Max = 1,
        Unit = "share a tick",
        InRun = true,
        Badge = Badge.Text,
        Rows = "E14 E15 E16",
        Off = "0",
        Meaning = "How quickly the upper end follows the lower."
    )]
    public double RopeTension { get; init; } = 0.5;

    /// <summary><c>upkeep</c>, μ: what unity loses in a tick of full darkness.</summary>
    [Parameter(
        "upkeep",
        "μ",
        Min = 0,
        Max = 1,
        Unit = "share a tick",
        InRun = true,
        Badge = Badge.Text,
        Rows = "B15",
        Off = "0",
        Meaning = "What unity loses in a tick of full darkness."
    )]
    public double Upkeep { get; init; } = 0.02;

    /// <summary><c>force</c>: closeness forced on every tie from outside; it looks like unity and leaves nothing behind.</summary>
    [Parameter(
        "force",
        "",
        Min = 0,
        Max = 1,
        Unit = "closeness",
        InRun = true,
        Badge = Badge.Text,
        Rows = "B08",
        Off = "0",
        Meaning = "Closeness forced on every tie from outside; it looks like unity and leaves nothing behind."
    )]
    public double Force { get; init; } = 0;

    /// <summary>Coefficients are compared by value, lists included.</summary>
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
