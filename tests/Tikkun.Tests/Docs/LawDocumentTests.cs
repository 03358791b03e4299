using System.Text.RegularExpressions;
using Shouldly;
using Tikkun.Model;
using Tikkun.Research.Laws;
using Xunit;

namespace Tikkun.Tests.Docs;

/// <summary>The tables and the picture of docs/laws.md are made from what was measured, which is kept beside it by date.</summary>
public sealed class LawDocumentTests
{
    private static readonly string Newest = Directory
        .GetDirectories(Repository.At("docs/laws"))
        .Order(StringComparer.Ordinal)
        .Last();

    [Fact]
    public void The_results_are_those_that_were_measured()
    {
        var judgements = Judge("laws.csv", Survey.Plain(Law.All));
        ShouldHold("results", LawTables.Results(judgements));
        ShouldHold("comparisons", LawTables.Comparisons(judgements));
        foreach (var law in Law.All.Where(l => l.IsCounted))
            LawTables.FailingOf(judgements, law)!.Verdict.ShouldBe(Verdict.DoesNotHold, law.Id);
        LawTables.Standard(judgements).Count(j => j.Verdict == Verdict.Undecided).ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void The_ablation_and_its_picture_are_those_that_were_measured()
    {
        var judgements = Judge("ablation.csv", Survey.WithoutEachRule(Law.All));
        ShouldHold("ablation", LawTables.Ablation(judgements));
        Repository.ShouldBeFile(AblationPicture.Of(judgements) + "\n", "docs/pictures/ablation.svg");
    }

    [Fact]
    public void The_sensitivity_is_that_which_was_measured() =>
        ShouldHold("sensitivity", LawTables.Sensitivity(LawTables.ReadVerdicts(Lines("sensitivity.csv"))));

    [Fact]
    public void The_verdicts_in_random_order_are_those_that_were_measured()
    {
        IReadOnlyList<Law> counted = [.. Law.All.Where(l => l.IsCounted)];
        ShouldHold(
            "sequential",
            LawTables.SideBySide([
                ("6,000 souls", Judge("laws.csv", Survey.Plain(Law.All))),
                ("600 souls", Judge("synchronous-600.csv", Survey.Plain(Law.All))),
                ("600 souls, random order", Judge("sequential-600.csv", [(World.Standard, counted)])),
            ])
        );
    }

    [Fact]
    public void The_document_ends_its_results_with_what_a_law_that_holds_says() =>
        File.ReadAllText(Repository.At("docs/laws.md")).ShouldContain($"<!-- /results -->\n\n**{Law.Standing}**");

    private static IReadOnlyList<Judgement> Judge(string name, IReadOnlyList<(World, IReadOnlyList<Law>)> worlds)
    {
        string header = Lines(name)[0];
        header.ShouldContain($"; model version {ModelVersion.Current};");
        var run = Regex.Match(header, @"(\d+) souls; seeds (\d+)\.\.(\d+)");
        long souls = long.Parse(run.Groups[1].Value);
        var (first, last) = (ulong.Parse(run.Groups[2].Value), ulong.Parse(run.Groups[3].Value));
        var seeds = Enumerable.Range(0, (int)(last - first) + 1).Select(i => first + (ulong)i).ToArray();
        var trials = new Trials(
            worlds,
            souls,
            seeds,
            name => throw new InvalidOperationException($"{name} was not measured")
        );
        using var kept = TrialTable.Read(Path.Combine(Newest, name));
        return trials.Judge(kept, (_, _) => { }, TestContext.Current.CancellationToken);
    }

    private static string[] Lines(string name) => File.ReadAllLines(Path.Combine(Newest, name));

    private static void ShouldHold(string name, string table) => Repository.ShouldStandIn("docs/laws.md", name, table);
}
