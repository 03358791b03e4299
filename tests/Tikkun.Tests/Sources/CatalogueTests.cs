using System.Text.RegularExpressions;
using Shouldly;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Sources;
using Xunit;

namespace Tikkun.Tests.Sources;

public sealed class CatalogueTests
{
    [Fact]
    public void The_catalogue_has_its_120_rows_each_once()
    {
        Catalogue.Rows.Count.ShouldBe(120);
        Catalogue.Rows.Select(r => r.Id).Distinct().Count().ShouldBe(120);
        Catalogue
            .Rows.GroupBy(r => r.Text)
            .Select(g => $"{g.Key}{g.Count()}")
            .ShouldBe(["A23", "B17", "C42", "D17", "E21"]);
        Catalogue.Texts.Select(t => t.Id).ShouldBe(["A", "B", "C", "D", "E"]);
        Catalogue.Rows.ShouldAllBe(r => r.Claim.Length > 20 && r.Place.Length > 0 && r.Kinds.Count > 0);
    }

    [Fact]
    public void Every_row_that_is_cited_exists()
    {
        var cited = Rule
            .All.SelectMany(r => r.Rows)
            .Concat(Parameter.All.SelectMany(p => p.Rows))
            .Concat(Measure.All.SelectMany(m => m.Rows));
        cited.Distinct().Where(id => Catalogue.Find(id) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_and_measure_rests_on_a_row_or_says_that_it_is_ours()
    {
        Rule.All.ShouldAllBe(r => r.Rows.Count > 0 && r.Rationale.Length > 20);
        Measure.All.ShouldAllBe(m => m.Rows.Count > 0);
        Parameter.All.Where(p => p.Badge != Badge.Setting && p.Rows.Count == 0).Select(p => p.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_can_be_switched_off_by_settings_in_range()
    {
        foreach (var rule in Rule.All)
        {
            rule.Off.ShouldNotBeEmpty(rule.Name);
            foreach (string setting in rule.Off)
            {
                string[] parts = setting.Split('=');
                Parameter
                    .Find(parts[0])
                    .ShouldNotBeNull(setting)
                    .TrySet(new Parameters(), parts[1], out _)
                    .ShouldBeTrue(setting);
            }
        }
        foreach (var parameter in Parameter.All.Where(p => p.Off.Length > 0))
            parameter.TrySet(new Parameters(), parameter.Off, out _).ShouldBeTrue(parameter.Key);
    }

    [Fact]
    public void Every_row_that_the_documents_and_the_code_name_exists()
    {
        var rows = Repository
            .Files("docs", "*.md")
            .Concat(Repository.Files("src", "*.cs"))
            .Append(Repository.At("README.md"))
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), @"\b[A-E]\d\d\b").Select(m => m.Value))
            .Distinct();
        rows.Where(id => Catalogue.Find(id) is null).ShouldBeEmpty();
    }
}
