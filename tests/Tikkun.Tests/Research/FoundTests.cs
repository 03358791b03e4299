using Shouldly;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Research.Laws;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;
using Tikkun.Research.Sources;
using Tikkun.Sources;
using Xunit;

namespace Tikkun.Tests.Research;

public sealed class FoundTests
{
    [Fact]
    public void Every_row_is_found_with_all_that_cites_it()
    {
        foreach (var row in Catalogue.Rows)
        {
            var found = Found.By(row.Id.ToLowerInvariant());
            found.Rows.ShouldBe([row]);
            found.Texts.Single().Id.ShouldBe(row.Text);
            found.Resting.Rules.ShouldBe(Rule.All.Where(r => r.Rows.Contains(row.Id)));
            found.Resting.Parameters.ShouldBe(Parameter.All.Where(p => p.Rows.Contains(row.Id)));
            found.Resting.Measures.ShouldBe(Measure.All.Where(m => m.Rows.Contains(row.Id)));
            found.Resting.Laws.ShouldBe(Law.All.Where(l => l.Rows.Contains(row.Id)));
            found.Resting.Scenarios.ShouldBe(Shipped.All.Where(s => s.Rows.Contains(row.Id)));
        }
    }

    [Fact]
    public void Every_law_rule_parameter_and_measure_is_found_by_its_name()
    {
        foreach (var law in Law.All)
            Found.By(law.Id).Law.ShouldBe(law);
        foreach (var rule in Rule.All)
            Found.By(rule.Name.ToUpperInvariant()).Named.Rules.ShouldBe([rule]);
        foreach (var parameter in Parameter.All)
            Found.By(parameter.Key).Named.Parameters.ShouldBe([parameter]);
        foreach (var measure in Measure.All)
            Found.By(measure.Name).Named.Measures.ShouldBe([measure]);
    }

    [Fact]
    public void What_was_asked_for_is_not_repeated_among_what_rests_beside_it()
    {
        var bear = Found.By("bear");
        bear.Rows.Select(r => r.Id).ShouldBe(["D03", "D17", "C11", "C41"]);
        bear.Resting.Rules.Select(r => r.Name).ShouldBe(["filling", "help", "answer"]);
        Found.By("L9").Resting.Laws.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tailor", "A04")]
    [InlineData("Serpent", "E09")]
    [InlineData("dirt in a lit house", "C02")]
    public void A_word_is_found_whatever_its_case(string word, string row)
    {
        var found = Found.By(word);
        found.IsWord.ShouldBeTrue();
        found.Rows.Select(r => r.Id).ShouldBe([row]);
    }

    [Fact]
    public void A_word_is_found_in_rules_parameters_and_measures_too()
    {
        var found = Found.By("egoism");
        found.Rows.Select(r => r.Id).ShouldBe(["D16", "D17"]);
        found.Resting.Rules.Select(r => r.Name).ShouldBe(["help"]);
        found.Resting.Parameters.Select(p => p.Key).ShouldBe(["generations.growth"]);
        found.Resting.Laws.Select(l => l.Id).ShouldBe(["L20"]);
    }

    [Theory]
    [InlineData("C99", "C09, C19, C29, C39")]
    [InlineData("compasion", "compassion")]
    [InlineData("visit", "")]
    [InlineData("*", "")]
    [InlineData("", "")]
    public void What_nothing_says_is_answered_with_what_is_near(string asked, string near)
    {
        var mistake = Should.Throw<MistakesException>(() => Found.By(asked)).Mistakes.Single();
        mistake.Kind.ShouldBe(MistakeKind.NoSuchSource);
        mistake.Expected.ShouldContain(near.Length == 0 ? "a row (A01 to E21)" : $"near it: {near}");
    }
}
