using Shouldly;
using Tikkun.Model;
using Tikkun.Research.Laws;
using Tikkun.Research.Sources;
using Tikkun.Sources;
using Xunit;

namespace Tikkun.Tests.Sources;

/// <summary>No row, rule or law is orphaned.</summary>
public sealed class ConcordanceTests
{
    [Fact]
    public void Something_rests_on_every_row_or_it_is_said_why_not_and_never_both()
    {
        foreach (var row in Catalogue.Rows)
        {
            var on = Resting.On([row.Id]);
            bool isCarried = on.Rules.Count + on.Laws.Count + on.Parameters.Count + on.Measures.Count > 0;
            Catalogue.NotModelled.ContainsKey(row.Id).ShouldBe(!isCarried, row.Id);
        }
        Catalogue.NotModelled.Keys.ShouldAllBe(id => Catalogue.Find(id) != null);
        Catalogue.NotModelled.Values.ShouldAllBe(because => because.Length > 30 && because.EndsWith('.'));
    }

    [Fact]
    public void Every_rule_shares_a_row_with_a_law_that_tests_it() =>
        Rule
            .All.Where(rule => !Law.All.Any(l => l.Rows.Intersect(rule.Rows).Any()))
            .Select(r => r.Name)
            .ShouldBeEmpty();

    [Fact]
    public void Every_row_marked_as_testable_has_its_law() =>
        Law.All.SelectMany(l => l.Rows).Distinct().Count().ShouldBeGreaterThan(50);

    [Fact]
    public void Tensions_stand_on_rows_that_there_are()
    {
        Tension.All.Select(t => t.Id).ShouldBe(Enumerable.Range(1, 14).Select(n => $"T{n}"));
        Tension.All.ShouldAllBe(t => t.Rows.Count > 1 && t.Rows.All(id => Catalogue.Find(id) != null));
        Comparison.OfReadings.ShouldAllBe(id => Tension.All.Any(t => t.Id == id));
    }

    [Fact]
    public void The_document_is_the_declared_concordance() =>
        Repository.ShouldBeFile(Concordance.Document(), "docs/sources.md");

    [Fact]
    public void The_model_is_printed_in_the_seven_headings_that_its_document_has()
    {
        foreach (var (i, section) in Odd.Sections.Index())
            section.ShouldStartWith($"## {i + 1}. ");
        Odd.Sections.Count.ShouldBe(7);
        Odd.Sections.ShouldAllBe(s => !s.Contains("<!--"));
        Odd.Sections[6].ShouldContain("| given descent |");
    }
}
