namespace Tikkun.Sources;

/// <summary>
/// What should come out of the rules if the texts are right, to be tested by experiment. How it is put is ours; the rows
/// lead to it.
/// </summary>
/// <param name="Id">L and a number, such as L9.</param>
/// <param name="Rows">Ids of the catalogue rows that lead to it.</param>
/// <param name="Claim">What it claims, in our words.</param>
public sealed record Law(string Id, IReadOnlyList<string> Rows, string Claim)
{
    /// <summary>How far they have been tested.</summary>
    public const string Standing = "not yet tested: an experiment for each comes with the laws";

    /// <summary>The 22 laws. Thread-safe.</summary>
    public static IReadOnlyList<Law> All { get; } =
    [.. Table.Rows("laws", 3).Select(f => new Law(f[0], f[1].Split(' '), f[2]))];

    /// <summary>The law of that id, or null.</summary>
    public static Law? Find(string id) => All.FirstOrDefault(l => l.Id == id);
}
