using Shouldly;
using Tikkun.Model;
using Tikkun.Research.Laws;
using Tikkun.Sources;
using Xunit;

namespace Tikkun.Tests.Laws;

public sealed class LawTests
{
    [Fact]
    public void Laws_are_numbered_in_a_row_and_each_rests_on_rows_that_there_are()
    {
        Law.All.Select(l => l.Id).ShouldBe(Enumerable.Range(1, Law.All.Count).Select(n => $"L{n}"));
        foreach (var law in Law.All)
        {
            law.Rows.ShouldNotBeEmpty(law.Id);
            law.Rows.ShouldAllBe(row => Catalogue.Find(row) != null, law.Id);
            law.Rows.ShouldBe(law.Rows.Distinct().Order());
            law.Claim.Length.ShouldBeGreaterThan(40, law.Id);
            law.Claim.ShouldEndWith(".");
        }
        Law.Find("L9")!.Rows.ShouldBe(["C01", "C02", "C03", "C16", "C38"]);
        Law.Find("L22")!.Rows.ShouldBe(["E13", "E14", "E15", "E20"]);
        Law.Find("L23").ShouldBeNull();
    }

    [Fact]
    public void No_law_is_about_the_Creator_as_such() =>
        Law.All.ShouldAllBe(l => !l.Claim.Contains("G-d") && !l.Claim.Contains("Creator"));

    [Fact]
    public void Each_law_stands_in_a_file_of_its_own()
    {
        string[] files = [.. Repository.Files("src/Tikkun.Research/Laws", "L??*.cs").Select(Path.GetFileName)!];
        files
            .Where(f => char.IsDigit(f[1]))
            .Order()
            .Select(f => $"L{int.Parse(f[1..3])}")
            .ShouldBe(Law.All.Select(l => l.Id));
    }

    [Fact]
    public void A_law_that_counts_names_settings_within_range_with_which_it_fails()
    {
        foreach (var law in Law.All)
        {
            (law.Fails.Length > 0).ShouldBe(law.IsCounted, law.Id);
            Should.NotThrow(() => Survey.Failing(law).ParametersOf("", 600, 1), law.Id);
            law.Parts.ShouldContain(p => p.IsJudged, law.Id);
        }
    }

    [Fact]
    public void Every_arm_is_made_of_settings_in_range_under_every_rule_taken_away()
    {
        foreach (var world in World.WithoutEachRule().Append(World.Standard))
        foreach (var part in Law.All.SelectMany(l => l.Parts))
            Should.NotThrow(() => Parameter.Validate(world.ParametersOf(part.Arm, 600, 1)));
    }

    [Fact]
    public void A_rule_taken_away_stays_away_whatever_an_arm_says()
    {
        var world = new World("without force", After: "force=0");
        var arm = Law.Find("L7")!.Parts[0].Arm;
        world.ParametersOf(arm, 600, 1).Force.ShouldBe(0);
        world.TimelineOf(arm).All.ShouldBeEmpty();
        World.Standard.TimelineOf(arm).All.Count.ShouldBe(1);
    }

    [Fact]
    public void Free_parameters_are_drawn_within_a_quarter_and_within_their_range_the_same_each_time()
    {
        // All numbers that do not stand at an end of their range, as light does.
        World.FreeParameters.ShouldBe(
            Parameter.All.Where(p => p.Type == typeof(double) && p.Range.Split("..").All(end => end != p.Default))
        );
        World.FreeParameters.Select(p => p.Key).ShouldNotContain("light");
        World.Drawn(7, 0.25).ShouldBe(World.Drawn(7, 0.25));
        for (int number = 1; number <= 50; number++)
        {
            var drawn = World.Drawn(number, 0.25).ParametersOf("", 600, 1);
            Parameter.Validate(drawn);
            (drawn.Strength / 0.2).ShouldBeInRange(0.75, 1.25);
            (drawn.GenerationsGrowth / 1.25).ShouldBeInRange(0.75, 1.25);
        }
        Enumerable.Range(1, 50).Select(n => World.Drawn(n, 0.25).Before).Distinct().Count().ShouldBe(50);
    }
}
