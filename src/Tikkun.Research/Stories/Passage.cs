namespace Tikkun.Research.Stories;

/// <summary>What a passage of a story tells.</summary>
public enum PassageKind
{
    /// <summary>Its generation is clothed in bodies.</summary>
    Born,

    /// <summary>It woke.</summary>
    Woke,

    /// <summary>It asked, by the lack it felt.</summary>
    Asked,

    /// <summary>It could not bear its desire.</summary>
    Waited,

    /// <summary>It was answered from above.</summary>
    Answered,

    /// <summary>Its acts, by their kinds.</summary>
    Acted,

    /// <summary>It went down by choice.</summary>
    WentDown,

    /// <summary>It was given more.</summary>
    Given,

    /// <summary>More was revealed to it by the timeline.</summary>
    Shown,

    /// <summary>The upper end of its rope was in the greatest exile.</summary>
    Exiled,

    /// <summary>It became complete.</summary>
    Completed,

    /// <summary>It ceased to be complete.</summary>
    Lapsed,

    /// <summary>How near it felt beside how near it was.</summary>
    Near,

    /// <summary>How many ends it felt, over time.</summary>
    Opened,
}

/// <summary>Ticks without a gap.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public readonly record struct Spell(int From, int To)
{
    /// <summary>How many ticks.</summary>
    public int Ticks => To - From + 1;
}

/// <summary>How many acts of a kind were worthy, and unworthy.</summary>
/// <param name="Act">Thought, speech or deed.</param>
/// <param name="Worthy">Worthy ones.</param>
/// <param name="Unworthy">Unworthy ones.</param>
public readonly record struct ActCount(ActKind Act, int Worthy, int Unworthy);

/// <summary>More ends felt, from a tick on.</summary>
/// <param name="Tick">The tick.</param>
/// <param name="Before">Ends felt before.</param>
/// <param name="After">Ends felt after.</param>
public readonly record struct Descent(int Tick, int Before, int After);

/// <summary>How many ends a soul felt at a tick.</summary>
/// <param name="Tick">The tick.</param>
/// <param name="Ends">The ends.</param>
public readonly record struct Opening(int Tick, int Ends);

/// <summary>A span or an event in the story of a soul. What does not belong to its kind is null or empty.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="From">The first tick.</param>
/// <param name="To">The last tick.</param>
public sealed record Passage(PassageKind Kind, int From, int To)
{
    /// <summary>Ids of the catalogue rows it rests on.</summary>
    public IReadOnlyList<string> Rows => RowsOf(this);

    /// <summary>The ticks in which it happened.</summary>
    public IReadOnlyList<Spell> Spells { get; init; } = [];

    /// <summary>In how many ticks it happened.</summary>
    public int Times => Spells.Sum(s => s.Ticks);

    /// <summary>Its steps down, one by one.</summary>
    public IReadOnlyList<Descent> Steps { get; init; } = [];

    /// <summary>Mean lack.</summary>
    public double? Lack { get; init; }

    /// <summary>Exile of the rope's upper end.</summary>
    public double? Exile { get; init; }

    /// <summary>Nearness as felt, −1..1, and as it is, 0..1.</summary>
    public (double Felt, double Real)? Nearness { get; init; }

    /// <summary>By what it woke.</summary>
    public Woken Woke { get; init; }

    /// <summary>Its acts.</summary>
    public IReadOnlyList<ActCount> Acts { get; init; } = [];

    /// <summary>Ends felt over time.</summary>
    public IReadOnlyList<Opening> Openings { get; init; } = [];

    private static string[] RowsOf(Passage passage) =>
        passage.Kind switch
        {
            PassageKind.Born => ["D14", "D16"],
            PassageKind.Woke when passage.Woke == Woken.FromAbove => ["C12", "D14"],
            PassageKind.Woke => ["D14"],
            PassageKind.Asked => ["C10", "C15"],
            PassageKind.Waited => ["C11"],
            PassageKind.Answered => ["C12"],
            PassageKind.Acted => ["E13", "E18"],
            PassageKind.WentDown => ["C29"],
            PassageKind.Given => ["B03", "C07"],
            PassageKind.Exiled => ["E15"],
            PassageKind.Completed => ["C18"],
            PassageKind.Lapsed => ["B15"],
            PassageKind.Near => ["C03", "C38"],
            _ => ["A11", "B03"],
        };
}
