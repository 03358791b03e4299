using Shouldly;
using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;
using Xunit;

namespace Tikkun.Tests.Research;

public sealed class ScenarioReaderTests
{
    private const string Everything = """
        # Every kind of thing
        souls: 6000
        light.floor: 0.25
        ties.perLayer: [9, 3, 2]
        ties.kind: mixed
        breaking.levels: 3
        inclusion: off
        timeline:
          - at: 300
            set: {light: 0, force: 0.5}
          - {at: 400, purify: 17}
          - {at: 500, cut: {tie: [3, 4]}}
          - {at: 500, cut: {soul: 5}}
          - {at: 501, cut: {share: 0.1}}
          - {at: 502, choose: {soul: 4, do: goDown}}
          - {at: 503, choose: {soul: 4, do: work, end: 2}}
        """;

    [Fact]
    public void A_scenario_says_parameters_and_what_is_done()
    {
        using var folder = new TemporaryFolder();
        var scenario = ScenarioReader.Read(folder.Write("all.yaml", Everything));
        scenario.Parameters.ShouldBe(
            new Parameters
            {
                Souls = 6000,
                LightFloor = 0.25,
                TiesPerLayer = [9, 3, 2],
                TiesKind = TiesKind.Mixed,
                BreakingLevels = 3,
                Inclusion = false,
            }
        );
        scenario
            .Plan.Select(p => p.Intervention)
            .ShouldBe([
                new Intervention.Change(300, "light", "0"),
                new Intervention.Change(300, "force", "0.5"),
                new Intervention.Purify(400, new SoulId(17)),
                new Intervention.CutTie(500, new SoulId(3), new SoulId(4)),
                new Intervention.CutSoul(500, new SoulId(5)),
                new Intervention.CutShare(501, 0.1),
                new Intervention.Choose(502, new SoulId(4), Choice.GoDown),
                new Intervention.Choose(503, new SoulId(4), Choice.Work, 2),
            ]);
    }

    [Fact]
    public void What_is_written_in_full_is_read_the_same_again()
    {
        using var folder = new TemporaryFolder();
        foreach (string text in new[] { Everything, "", "# nothing\n" })
        {
            var scenario = ScenarioReader.Read(folder.Write("a.yaml", text));
            var again = ScenarioReader.Read(folder.Write("b.yaml", ScenarioText.Of(scenario, "group.csv")));
            again.Parameters.ShouldBe(scenario.Parameters);
            again.Plan.Select(p => p.Intervention).ShouldBe(scenario.Plan.Select(p => p.Intervention));
        }
    }

    [Fact]
    public void The_command_line_goes_before_the_file()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.yaml", "souls: 600\nlight: 0.5\n");
        var mistakes = new MistakeList();
        var scenario = ScenarioReader.Read(file, [new("--souls", "souls", "60")], null, mistakes);
        mistakes.Count.ShouldBe(0);
        scenario.Parameters.ShouldBe(new Parameters { Souls = 60, Light = 0.5 });
    }

    [Fact]
    public void A_group_file_lies_beside_its_scenario_and_a_tie_is_named_by_its_members_or_its_number()
    {
        using var folder = new TemporaryFolder();
        folder.Write("g.csv", "to,from\nb,a\nc,b\n");
        string text = "group: g.csv\ntimeline:\n- {at: 1, cut: {tie: [c, b]}}\n- {at: 1, cut: {tie: 2}}\n";
        var scenario = ScenarioReader.Read(folder.Write("a.yaml", text));
        scenario.Group!.Group.Members.ShouldBe(["a", "b", "c"]);
        scenario.Plan.Count.ShouldBe(2);
        scenario.Plan[0].Intervention.ShouldBe(scenario.Plan[1].Intervention);
        ScenarioText
            .Of(scenario, "group.csv")
            .ShouldEndWith("timeline:\n  - {at: 1, cut: {tie: 2}}\n  - {at: 1, cut: {tie: 2}}\n");
    }

    [Theory]
    [InlineData("lihgt", "light", 1)]
    [InlineData("Souls", "souls", 0)]
    [InlineData("", "seed", 4)]
    [InlineData("rope.pul.deed", "rope.pull.deed", 1)]
    public void Letters_are_counted_that_differ(string a, string b, int edits) => Nearest.Edits(a, b).ShouldBe(edits);

    [Theory]
    [InlineData(1.0 / 3, "0.333333333")]
    [InlineData(-1e-12, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(double.NaN, "")]
    [InlineData(668457000000d, "668457000000")]
    [InlineData(-0.125, "-0.125")]
    public void A_number_is_written_one_way(double value, string text) => Numbers.Text(value).ShouldBe(text);
}
