using Shouldly;
using Tikkun.Measures;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

/// <summary>For a real group every output is of ties or of the whole, never of a member.</summary>
public sealed class GroupTests : IDisposable
{
    private const string Mark = "Qwyx";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void No_output_names_a_member_or_holds_a_value_for_one()
    {
        byte[] group = Renamed();
        folder.Write("club.csv", group);
        string timeline = $"  - {{at: 3, cut: {{tie: [{Mark}1, {Mark}2]}}}}\n  - {{at: 5, set: {{light: 0.5}}}}\n";
        folder.Write("club.yaml", $"group: club.csv\nticks: 60\ntimeline:\n{timeline}");

        string[][] commands =
        [
            ["run", "club.yaml", "--out", "out"],
            ["run", "club.yaml", "--json"],
            ["resume", "out"],
            ["verify", "out"],
            ["run", "--group", "club.csv", "--ticks", "2"],
            ["run", "out/run.yaml", "--out", "again"],
        ];
        var texts = new List<string>();
        foreach (string[] command in commands)
        {
            var result = Command.Run(folder.Location, command);
            result.Code.ShouldBe(0, result.Err);
            texts.AddRange([result.Out, result.Err]);
        }
        File.ReadAllBytes(folder.At("out/group.csv")).ShouldBe(group);
        string[] left = ["generations.csv", "group.csv", "run.yaml", "series.csv"];
        Directory.GetFiles(folder.At("out")).Select(Path.GetFileName).Where(f => f != "lock").Order().ShouldBe(left);
        foreach (string file in Directory.GetFiles(folder.Location, "*", SearchOption.AllDirectories))
        {
            texts.Add(Path.GetFileName(file));
            if (Path.GetFileName(file) is "run.yaml" or "series.csv" or "generations.csv")
                texts.Add(File.ReadAllText(file));
        }
        texts.ShouldAllBe(text => !text.Contains(Mark, StringComparison.OrdinalIgnoreCase));
        File.ReadAllText(folder.At("again/series.csv")).ShouldBe(File.ReadAllText(folder.At("out/series.csv")));
        ShouldBeOfTheWhole();
    }

    [Fact]
    public void The_first_lines_say_what_is_not_measured()
    {
        string sample = Repository.At("samples/karate.csv");
        var result = Command.Run(folder.Location, "run", "--group", sample, "--ticks", "2");
        string first = result.Out[..result.Out.IndexOf('╭')].Replace('\n', ' ');
        first.ShouldContain("the ties and the whole only, never a member; it is not a measure of anyone");
        first.ShouldContain("The data stays on this machine.");
        first.ShouldContain("the start is taken as 0, which stands for unknown");
        Command
            .Run(folder.Location, "run", "--group", sample, "--ticks", "2", "--json")
            .Err.ShouldStartWith("A real group.");

        folder.Write("felt.csv", "from,to,from_feels\na,b,0.5\n");
        Command.Run(folder.Location, "run", "--group", "felt.csv").Out.ShouldNotContain("unknown");
    }

    [Fact]
    public void No_mistake_names_a_member()
    {
        string[] broken =
        [
            $"{Mark}1,{Mark}2\n{Mark}2,{Mark}3\n",
            $"from,to,weight\n{Mark}1,{Mark}2,{Mark}3\n{Mark}1,{Mark}1,0\n{Mark}1,{Mark}2\n\"{Mark}\n{Mark}4,{Mark}5,1\n{Mark}5,{Mark}4,1\n",
            "from,to\n" + $"{Mark}1,{Mark}2\n{Mark}1,{Mark}2\n,{Mark}2\n",
        ];
        foreach (string text in broken)
        {
            folder.Write("broken.csv", text);
            var result = Command.Run(folder.Location, "run", "--group", "broken.csv");
            (result.Code, result.Out).ShouldBe((2, ""));
            result.Err.ShouldNotContain(Mark);
        }
        folder.Write("club.csv", Renamed());
        string[] actions =
        [
            $"cut: {{tie: [{Mark}1, {Mark}99]}}",
            $"cut: {{ties: [{Mark}1, {Mark}2]}}",
            $"purify: {Mark}1",
            $"cut: {{soul: {Mark}1}}",
        ];
        foreach (string action in actions)
        {
            folder.Write("club.yaml", $"group: club.csv\ntimeline: [{{at: 1, {action}}}]\n");
            var result = Command.Run(folder.Location, "run", "club.yaml");
            (result.Code, result.Out).ShouldBe((2, ""));
            result.Err.ShouldNotContain(Mark);
        }
    }

    private void ShouldBeOfTheWhole()
    {
        string[] series = File.ReadAllLines(folder.At("out/series.csv"));
        series[0].Split(',').ShouldBe(["tick", .. Measure.All.Select(m => m.Name), "checksum"]);
        series.Length.ShouldBe(62);
        string[] generations = File.ReadAllLines(folder.At("out/generations.csv"));
        generations.Skip(1).Select(row => row.Split(',')[1]).Distinct().ShouldBe(["1"]);
        generations.Length.ShouldBe(62);
        var lines = File.ReadLines(folder.At("out/run.yaml")).Count();
        lines.ShouldBeLessThan(70);
    }

    private static byte[] Renamed()
    {
        var rows = File.ReadLines(Repository.At("samples/karate.csv")).Select(row => row.Split(','));
        var renamed = rows.Select(
            (row, i) => i == 0 ? string.Join(',', row) : $"{Mark}{row[0]},{Mark}{row[1]},{row[2]}"
        );
        return System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", renamed) + "\r\n");
    }
}
