using Tikkun.Model;
using Tikkun.Research.Sources;

namespace Tikkun.Research.Laws;

/// <summary>What a folder of trials holds besides them, made from them.</summary>
public static class LawFolder
{
    /// <summary>Every comparison in every world.</summary>
    public const string Judgements = "judgements.csv";

    /// <summary>Verdicts, a line for each world.</summary>
    public const string Verdicts = "verdicts.csv";

    /// <summary>Rule by rule and law by law.</summary>
    public const string Picture = "ablation.svg";

    /// <summary>Writes them, in place of what was there.</summary>
    public static void Write(string folder, IReadOnlyList<Judgement> judgements, string what)
    {
        string head = $"# {what}; model version {ModelVersion.Current}";
        Put(Judgements, [head, .. LawTables.Csv(judgements)]);
        Put(Verdicts, [head, .. LawTables.VerdictsCsv(judgements.Where(IsWhole).ToArray())]);
        if (judgements.Any(j => j.World.Name.StartsWith(World.Without, StringComparison.Ordinal)))
            Put(Picture, [AblationPicture.Of(judgements)]);

        SourcesPage.Write(
            Path.Combine(folder, SourcesPage.Name),
            [.. LawTables.Standard(judgements)],
            string.Join(", ", what.Split("; ").Skip(1))
        );

        void Put(string name, IEnumerable<string> lines) =>
            File.WriteAllText(Path.Combine(folder, name), string.Join('\n', lines) + "\n");
    }

    /// <summary>Whether all laws are looked at in its world; a world in which one law should fail is for that law alone.</summary>
    private static bool IsWhole(Judgement judgement) => judgement.World.Name != Survey.Failing(judgement.Law).Name;
}
