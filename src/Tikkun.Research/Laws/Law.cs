namespace Tikkun.Research.Laws;

/// <summary>Whether a law could have come out otherwise.</summary>
public enum LawKind
{
    /// <summary>It cannot fail wherever it can be measured: a definition, or bookkeeping. It is not counted.</summary>
    ByConstruction,

    /// <summary>It can be read off one equation or two; it fails where they are taken away.</summary>
    Follows,

    /// <summary>It is of many rules and many souls together; no equation says it.</summary>
    Emerges,
}

/// <summary>
/// What should come out of the rules if the texts are right, as an experiment that anyone can run again. Each law stands
/// in a file of its own, its prediction written before it was run. Immutable, thread-safe.
/// </summary>
public sealed record Law
{
    /// <summary>What every table of laws ends with.</summary>
    public const string Standing = "A law that holds says something of this model, not that the text is true.";

    /// <summary>L and a number, such as L9.</summary>
    public required string Id { get; init; }

    /// <summary>A few words.</summary>
    public required string Title { get; init; }

    /// <summary>Ids of the catalogue rows that lead to it.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>What it claims, in our words.</summary>
    public required string Claim { get; init; }

    /// <summary>Whether it could have come out otherwise.</summary>
    public required LawKind Kind { get; init; }

    /// <summary>The comparisons it is made of; all that are judged must hold.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }

    /// <summary>Settings within the declared ranges with which it fails; empty where it is by construction.</summary>
    public string Fails { get; init; } = "";

    /// <summary>What is meant by it here, and what of the claim the model does not carry and why; may be empty.</summary>
    public string Limits { get; init; } = "";

    /// <summary>Whether it counts: a law that cannot fail does not.</summary>
    public bool IsCounted => Kind != LawKind.ByConstruction;

    /// <summary>The 22 laws, in their order. Thread-safe.</summary>
    public static IReadOnlyList<Law> All { get; } =
    [
        L01Breaking.Law,
        L02GoingDown.Law,
        L03Freedom.Law,
        L04Projection.Law,
        L05Outer.Law,
        L06Staircase.Law,
        L07AlloyAndUnity.Law,
        L08Upkeep.Law,
        L09InverseFeeling.Law,
        L10Contrast.Law,
        L11Room.Law,
        L12Request.Law,
        L13Ledger.Law,
        L14WakingTheDawn.Law,
        L15TwoAttributions.Law,
        L16Preventions.Law,
        L17OneCompletesAll.Law,
        L18NoneAlone.Law,
        L19FathersAndSons.Law,
        L20Race.Law,
        L21CompassionFirst.Law,
        L22Rope.Law,
    ];

    /// <summary>The law of that id, or null.</summary>
    public static Law? Find(string id) => All.FirstOrDefault(l => l.Id == id);

    /// <summary>The kind in words.</summary>
    public string KindInWords =>
        Kind switch
        {
            LawKind.ByConstruction => "by construction",
            LawKind.Follows => "follows",
            _ => "emerges",
        };
}
