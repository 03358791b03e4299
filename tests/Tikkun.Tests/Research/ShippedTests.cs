using Shouldly;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;
using Tikkun.Sources;
using Xunit;

namespace Tikkun.Tests.Research;

/// <summary>Every scenario that ships does what its "Notice" says.</summary>
public sealed class ShippedTests
{
    private static readonly Lazy<Series> ByDefault = new(() => Series.Of(new Parameters { Souls = 6000 }));

    [Fact]
    public void Every_file_ships_and_opens_with_title_rows_notice_and_question()
    {
        Shipped
            .All.Select(s => s.Name)
            .Order()
            .ShouldBe(
                Repository
                    .Files("src/Tikkun.Research/Scenarios/shipped", "*.yaml")
                    .Select(f => Path.GetFileNameWithoutExtension(f)!)
                    .Order()
            );
        foreach (var shipped in Shipped.All)
        {
            ScenarioReader.Read(shipped.Name).Parameters.Souls.ShouldBeLessThanOrEqualTo(60_000, shipped.Name);
            shipped.Rows.ShouldAllBe(row => Catalogue.Find(row) != null, shipped.Name);
            shipped.Question.ShouldEndWith("?");
            shipped.Notice.ShouldEndWith(".");
            shipped.Text.Split('\n').ShouldAllBe(line => line.Length <= 80);
        }
    }

    [Fact]
    public void Each_name_of_the_source_stays_with_its_own_material()
    {
        Shipped.Find("ashlag")!.Text.ShouldNotContain("G-d");
        Shipped.Find("tanya")!.Text.ShouldNotContain("Creator");
        Shipped.Find("tanya")!.Rows.ShouldAllBe(row => row[0] == 'E');
        Shipped.Find("ashlag")!.Rows.ShouldAllBe(row => row[0] != 'E');
    }

    [Fact]
    public void A_file_of_the_same_name_wins()
    {
        using var folder = new TemporaryFolder();
        string name = folder.Write("tanya", "souls: 60\n");
        ScenarioReader.Read(name).Parameters.ShouldBe(new Parameters { Souls = 60 });
        ScenarioReader.Read("tanya").Parameters.ShouldBe(new Parameters { Souls = 6000, CompassionArousal = 1 });
    }

    [Fact]
    public void A_name_that_is_not_there_is_answered_with_those_that_are()
    {
        var mistake = Should.Throw<MistakesException>(() => ScenarioReader.Read("oil-on-watr")).Mistakes.Single();
        mistake.Expected.ShouldContain("did you mean oil-on-water?");
        foreach (var shipped in Shipped.All)
            mistake.Expected.ShouldContain(shipped.Name);
    }

    [Fact]
    public void The_default_feels_farther_as_it_is_nearer_and_then_near()
    {
        var run = Series.Of("default", souls: 6000);
        run[300, "nearness"].ShouldBeGreaterThan(2 * run[200, "nearness"]);
        run[300, "lack"].ShouldBeGreaterThan(1.2 * run[200, "lack"]);
        run[500, "lack"].ShouldBeLessThan(run[200, "lack"]);
        run[500, "nearness"].ShouldBeGreaterThan(0.9);
        run.Last("complete").ShouldBe(6000);
    }

    [Fact]
    public void A_single_ten_wakes_waits_and_completes_together()
    {
        var run = Series.Of("single-ten");
        int awake = run.First("awake", count => count == 10);
        int first = run.First("complete", count => count > 0);
        int last = run.First("complete", count => count == 10);
        (first - awake).ShouldBeGreaterThan(48);
        (last - first).ShouldBeInRange(1, 48);
        run.Most("waiting").ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Oil_on_water_wakes_by_half_and_does_nothing()
    {
        var run = Series.Of("oil-on-water", souls: 6000);
        run.Last("awake").ShouldBe(3000);
        run.Last("born").ShouldBe(6000);
        foreach (string measure in new[] { "nearness", "given", "chosen" })
            run.Most(measure).ShouldBe(0, measure);
    }

    [Fact]
    public void Of_closeness_by_force_nothing_is_left()
    {
        var run = Series.Of("oil-and-alloy", souls: 6000);
        run[1, "closeness"].ShouldBe(0.8, 1e-3);
        run[99, "closeness"].ShouldBe(0.8, 1e-3);
        run.Most("unity").ShouldBe(0);
        run[100, "closeness"].ShouldBe(0);
        run.Last("closeness").ShouldBe(0);
    }

    [Fact]
    public void All_desire_at_once_is_more_than_anyone_can_bear()
    {
        var run = Series.Of("all-at-once");
        run[1, "revealed"].ShouldBe(1);
        run[100, "waiting"].ShouldBe(run[100, "awake"]);
        run[100, "awake"].ShouldBeGreaterThan(1000);
        run.Half.ShouldBeGreaterThan(3 * ByDefault.Value.Half);
        run.Last("complete").ShouldBe(6000);
    }

    [Fact]
    public void In_the_dark_nothing_is_lacked_and_what_was_united_falls_apart()
    {
        var run = Series.Of("light-goes-out");
        for (int tick = 300; tick < 400; tick++)
            run[tick, "lack"].ShouldBe(0);
        run[399, "unity"].ShouldBeLessThan(0.1 * run[299, "unity"]);
        run[299, "complete"].ShouldBeGreaterThan(0);
        run[399, "complete"].ShouldBe(0);
        run[400, "lack"].ShouldBeGreaterThan(run[400, "joy"]);
        run.Last("unity").ShouldBe(1);
    }

    [Fact]
    public void Heirs_without_preparation_stand_still_and_so_do_their_fathers()
    {
        var run = Series.Of("heirs-without-preparation");
        run.NearnessOfGenerations.ShouldBeInOrder(SortDirection.Descending);
        run.Last("waiting").ShouldBeGreaterThan(0.9 * run.Last("awake"));
        run.Last("nearness").ShouldBeLessThan(0.2);
        run.Most("complete").ShouldBe(0);
    }

    [Fact]
    public void One_soul_completes_all_and_quietly()
    {
        var run = Series.Of("one-completes-all");
        (run[4, "awake"], run[5, "awake"], run[5, "complete"]).ShouldBe((0, 1, 1));
        (run[5, "lack"], run[5, "joy"]).ShouldBe((0, 0));
        (run[4, "prepared"], run[5, "prepared"] > 0).ShouldBe((0, true));
        run[200, "awake"].ShouldBeLessThan(60);
        run.Last("complete").ShouldBe(6000);
        var alone = new Parameters
        {
            Souls = 6000,
            AwakeningThreshold = 0.97,
            Ticks = 1000,
        };
        Series.Of(alone).Most("awake").ShouldBe(0);
    }

    [Fact]
    public void Who_does_not_go_down_is_lowered_the_more()
    {
        var run = Series.Of("nobody-goes-down");
        run.Last("chosen").ShouldBe(0);
        run.Last("given").ShouldBe(7 * 6000);
        run.Last("given").ShouldBeGreaterThan(3 * ByDefault.Value.Last("given"));
        run.Half.ShouldBeGreaterThan(1.3 * ByDefault.Value.Half);
        run.Last("complete").ShouldBe(6000);
    }

    [Fact]
    public void Woken_from_above_most_wait_and_are_answered()
    {
        var run = Series.Of("ashlag");
        run.Most("waiting").ShouldBeGreaterThan(3000);
        ByDefault.Value.Most("waiting").ShouldBeLessThan(3000);
        run.Last("answered").ShouldBeGreaterThan(3 * ByDefault.Value.Last("answered"));
        run.Last("complete").ShouldBe(6000);
    }

    [Fact]
    public void Compassion_before_the_act_keeps_exile_small()
    {
        var run = Series.Of("tanya");
        run.Most("exile").ShouldBeInRange(0.1, 0.2);
        run.Last("exile").ShouldBe(0);
        Series.Of(new Parameters { Souls = 6000, CompassionArousal = 0 }).Most("exile").ShouldBeGreaterThan(0.3);
    }

    /// <summary>Every measure at every tick, from 0.</summary>
    private sealed class Series
    {
        private readonly List<double[]> rows = [];

        private Series(Scenario scenario)
        {
            using var simulation = scenario.Begin(threads: 1);
            rows.Add(simulation.Values(Measure.All));
            simulation.ToEnd(at => rows.Add(at.Values(Measure.All)));
            Half = simulation.HalfTick ?? double.PositiveInfinity;
            int generations = simulation.Parameters.GenerationsCount;
            NearnessOfGenerations =
            [
                .. Enumerable.Range(0, generations).Select(g => simulation.OfGeneration(Measure.Find("nearness")!, g)),
            ];
        }

        public double Half { get; }

        /// <summary>At the end, the oldest generation first.</summary>
        public double[] NearnessOfGenerations { get; }

        public double this[int tick, string measure] => rows[tick][Column(measure)];

        public static Series Of(Parameters parameters) => new(new Scenario(parameters, [], null));

        public static Series Of(string shipped, long? souls = null)
        {
            var scenario = ScenarioReader.Read(shipped);
            var parameters = scenario.Parameters;
            return new(scenario with { Parameters = parameters with { Souls = souls ?? parameters.Souls } });
        }

        public double Last(string measure) => this[rows.Count - 1, measure];

        public double Most(string measure) => rows.Max(row => row[Column(measure)]);

        public int First(string measure, Func<double, bool> holds) =>
            rows.FindIndex(row => holds(row[Column(measure)]));

        private static int Column(string measure) => Measure.All.ToList().FindIndex(m => m.Name == measure);
    }
}
