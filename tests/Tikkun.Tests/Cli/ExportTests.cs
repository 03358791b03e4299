using System.Globalization;
using System.Xml.Linq;
using Shouldly;
using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Research.Groups;
using Tikkun.Research.Reading;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

public sealed class ExportTests : IDisposable
{
    private const int Tick = 120;
    private static readonly XNamespace Graphml = "http://graphml.graphdrawing.org/xmlns";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_exported_is_the_state_at_the_tick()
    {
        folder.Write("cut.yaml", "souls: 600\ntimeline: [{at: 50, cut: {share: 0.1}}]\n");
        Command.Run(folder.Location, "run", "cut.yaml", "--out", "run").Code.ShouldBe(0);
        var result = Command.Run(folder.Location, "export", "run", "--tick", $"{Tick}");
        (result.Code, result.Err).ShouldBe((0, ""));
        using var simulation = Simulation.Create(
            new Parameters { Souls = 600 },
            new Timeline([new Intervention.CutShare(50, 0.1)]),
            1
        );
        while (simulation.Ticks < Tick)
            simulation.Step();
        string[] expected = Expected(simulation, 0);
        string[] lines = File.ReadAllLines(folder.At($"run/tick-{Tick}/ends.csv"));
        lines[0].ShouldBe("from,to,weight,correction,revealed,cut");
        lines.Skip(1).ShouldBe(expected);
        expected.Select(e => e.Split(',')[4..]).Select(e => string.Join(' ', e)).Distinct().Count().ShouldBe(4);
        ShouldHold(XDocument.Load(folder.At($"run/tick-{Tick}/ties.graphml")), 600, 0, expected);
    }

    [Fact]
    public void Of_a_real_group_there_are_ties_by_number_and_no_names()
    {
        const string mark = "Qwyx";
        folder.Write(
            "club.csv",
            $"from,to,weight,from_feels\n{mark}9,{mark}2,3,0.5\n{mark}7,{mark}9,1,0.25\n{mark}2,{mark}7,2,\n"
        );
        Command.Run(folder.Location, "run", "--group", "club.csv", "--ticks", "9", "--out", "run").Code.ShouldBe(0);
        var result = Command.Run(folder.Location, "export", "run", "--tick", "5", "--out", "out");
        result.Code.ShouldBe(0, result.Err);
        result.Out.ShouldStartWith("A real group.");

        var mistakes = new MistakeList();
        var group = GroupReader.Read(folder.At("club.csv"), new Place(""), "", "", mistakes)!.Group;
        using var simulation = Simulation.Create(group, new Parameters { Ticks = 9 }, threads: 1);
        while (simulation.Ticks < 5)
            simulation.Step();
        string[] lines = File.ReadAllLines(folder.At("out/ends.csv"));
        lines[0].ShouldStartWith("# A real group: its ties, and no value of a member.");
        lines[2].ShouldBe("tie,from,to,weight,correction,cut");
        lines.Skip(3).Select(l => l.Split(',', 2)[1]).ShouldBe(Expected(simulation, 1), ignoreOrder: true);
        lines
            .Skip(3)
            .Select(l => string.Join(' ', l.Split(',')[..3]))
            .ShouldBe(["1 1 2", "1 2 1", "2 3 1", "2 1 3", "3 2 3", "3 3 2"]);
        var graph = XDocument.Load(folder.At("out/ties.graphml"));
        ShouldHold(graph, 3, 1, Expected(simulation, 1));
        foreach (string file in new[] { "ends.csv", "ties.graphml" })
            File.ReadAllText(folder.At($"out/{file}")).ShouldNotContain(mark, Case.Insensitive);
        result.Out.ShouldNotContain(mark);
    }

    [Fact]
    public void Nothing_is_overwritten_and_no_tick_is_made_up()
    {
        Command.Run(folder.Location, "run", "--souls", "60", "--ticks", "9", "--out", "run").Code.ShouldBe(0);
        Command.Run(folder.Location, "export", "run", "--tick", "9").Code.ShouldBe(0);
        byte[] before = File.ReadAllBytes(folder.At("run/tick-9/ends.csv"));
        var twice = Command.Run(folder.Location, "export", "run", "--tick", "9");
        (twice.Code, twice.Out).ShouldBe((2, ""));
        twice.Err.ShouldContain("tick-9: expected a folder that is new or empty");
        File.ReadAllBytes(folder.At("run/tick-9/ends.csv")).ShouldBe(before);

        var late = Command.Run(folder.Location, "export", "run", "--tick", "10");
        (late.Code, late.Err).ShouldBe((2, "--tick 10: expected a tick from 0 to 9\n"));
        Command.Run(folder.Location, "export", "run", "--tick", "x").Code.ShouldBe(2);
        Command.Run(folder.Location, "resume", "run").Code.ShouldBe(0);
    }

    private static string[] Expected(Simulation simulation, int firstNumber)
    {
        var lines = new List<string>();
        simulation.Observe(view =>
        {
            for (int soul = 0; soul < view.Network.Souls; soul++)
            for (int slot = 0; slot < view.Network.Degree(new SoulId(soul)); slot++)
            {
                int end = view.Network.Offsets[soul] + slot;
                double share = view.Corrections[end] / 65535.0;
                string[] fields =
                [
                    $"{soul + firstNumber}",
                    $"{view.Network.Partners[end] + firstNumber}",
                    $"{view.Network.WeightAt(end)}",
                    share.ToString("0.000000000", CultureInfo.InvariantCulture),
                    slot < simulation.State.Revealed[soul] ? "1" : "0",
                    simulation.State.IsCut(end) ? "1" : "0",
                ];
                // Which ends of a member are revealed is not told.
                lines.Add(string.Join(',', view.Network.Group is null ? fields : [.. fields[..4], fields[5]]));
            }
            return 0;
        });
        return [.. lines];
    }

    private static void ShouldHold(XDocument document, int nodes, int firstNumber, string[] expected)
    {
        var graph = document.Root!.Element(Graphml + "graph")!;
        graph.Attribute("edgedefault")!.Value.ShouldBe("directed");
        var all = graph.Elements(Graphml + "node").ToList();
        all.Select(n => n.Attribute("id")!.Value).ShouldBe(Enumerable.Range(firstNumber, nodes).Select(n => $"{n}"));
        all.ShouldAllBe(n => n.Attributes().Count() == 1 && !n.HasElements);
        var keys = document.Root.Elements(Graphml + "key").Select(k => k.Attribute("id")!.Value).ToList();
        document.Root.Elements(Graphml + "key").ShouldAllBe(k => k.Attribute("for")!.Value == "edge");
        graph
            .Elements(Graphml + "edge")
            .Select(edge =>
            {
                var data = edge.Elements(Graphml + "data").ToDictionary(d => d.Attribute("key")!.Value, d => d.Value);
                data.Keys.ShouldBe(keys);
                string[] ends = [edge.Attribute("source")!.Value, edge.Attribute("target")!.Value];
                var flags = keys.Where(k => k is "revealed" or "cut").Select(k => data[k] == "true" ? "1" : "0");
                return string.Join(',', [.. ends, data["weight"], data["correction"], .. flags]);
            })
            .ShouldBe(expected, ignoreOrder: firstNumber > 0);
    }
}
