namespace Tikkun.Research.Laws;

/// <summary>A law in a world, over all seeds.</summary>
public sealed class Judgement
{
    /// <param name="law">The law.</param>
    /// <param name="world">The world.</param>
    /// <param name="evidence">Its comparisons, in their order.</param>
    public Judgement(Law law, World world, IReadOnlyList<Evidence> evidence)
    {
        Law = law;
        World = world;
        Evidence = evidence;
        var judged = evidence.Where(e => e.Part.IsJudged).ToArray();
        Deciding =
            judged.FirstOrDefault(e => e.Verdict == Verdict.DoesNotHold)
            ?? judged.FirstOrDefault(e => e.Verdict == Verdict.Undecided)
            ?? judged[0];
    }

    /// <summary>The law.</summary>
    public Law Law { get; }

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>Its comparisons, in their order.</summary>
    public IReadOnlyList<Evidence> Evidence { get; }

    /// <summary>The comparison on which the verdict rests: the first that does not hold, else the first undecided, else the first.</summary>
    public Evidence Deciding { get; }

    /// <summary>It holds where every comparison does.</summary>
    public Verdict Verdict => Deciding.Verdict;

    /// <summary>A verdict in words.</summary>
    public static string Words(Verdict verdict) =>
        verdict switch
        {
            Verdict.Holds => "holds",
            Verdict.DoesNotHold => "does not hold",
            _ => "undecided",
        };
}
