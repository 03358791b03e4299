using System.Text.Json;
using Shouldly;
using Tikkun.Cli.Screen;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

public sealed class SeedsTests : IDisposable
{
    private static readonly string[] Small = ["run", "--souls", "60", "--ticks", "150"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_seed_is_the_run_of_that_seed_and_the_spread_is_theirs()
    {
        string[] seeds = ["3", "4", "5"];
        string Json(params string[] more) => Command.Run(folder.Location, [.. Small, "--json", "--quiet", .. more]).Out;
        string all = Json("--seeds", "3..5", "--threads", "2", "--out", "seeds");
        Json("--seeds", "3..5", "--threads", "1").ShouldBe(all);
        using var json = JsonDocument.Parse(all);
        var rows = json.RootElement.GetProperty("seeds").EnumerateArray().ToList();
        string[] csv = File.ReadAllLines(folder.At("seeds/seeds.csv"));
        csv[0]
            .ShouldBe($"seed,ended,ticks,halfTick,tick99,checksum,{string.Join(',', Measure.All.Select(m => m.Name))}");
        csv.Length.ShouldBe(4);
        foreach (var (i, seed) in seeds.Index())
        {
            using var alone = JsonDocument.Parse(Json("--seed", seed));
            foreach (string key in new[] { "seed", "ended", "ticks", "halfTick", "tick99", "checksum", "measures" })
                rows[i]
                    .GetProperty(key)
                    .GetRawText()
                    .ReplaceLineEndings("")
                    .Replace(" ", "")
                    .ShouldBe(alone.RootElement.GetProperty(key).GetRawText().ReplaceLineEndings("").Replace(" ", ""));
            csv[i + 1].ShouldStartWith($"{seed},{rows[i].GetProperty("ended").GetString()},");
        }
        double[] exile = [.. rows.Select(r => r.GetProperty("measures").GetProperty("exile").GetDouble())];
        var spread = json.RootElement.GetProperty("measures").GetProperty("exile");
        spread.GetProperty("least").GetDouble().ShouldBe(exile.Min());
        spread.GetProperty("most").GetDouble().ShouldBe(exile.Max());
        spread.GetProperty("mean").GetDouble().ShouldBe(exile.Average(), 1e-9);
        json.RootElement.GetProperty("ticks").TryGetProperty("mean", out _).ShouldBeFalse();
    }

    [Fact]
    public void The_table_fits_80_columns_and_leaves_no_folder()
    {
        var result = Command.Run(folder.Location, "run", "--souls", "60", "--seeds", "1..3");
        (result.Code, result.Err).ShouldBe((0, ""));
        result.Out.Split('\n').ShouldAllBe(line => line.Length <= 80);
        result.Out.ShouldMatch(@"\nthe last soul complete, tick +\d[\d,]* – \d[\d,]*\n");
        Directory.GetFileSystemEntries(folder.Location).ShouldBeEmpty();

        var group = Command.Run(
            folder.Location,
            "run",
            "--group",
            Repository.At("samples/karate.csv"),
            "--ticks",
            "3",
            "--seeds",
            "1..2"
        );
        group.Out.ShouldStartWith("A real group.");
    }

    [Theory]
    [InlineData("--seeds 5..1", "--seeds 5..1")]
    [InlineData("--seeds 7", "--seeds 7")]
    [InlineData("--seeds 1..99999999", "--seeds 1..99999999")]
    [InlineData("--seeds 1..2 --seed 5", "--seed 5")]
    public void What_are_no_seeds_is_refused(string arguments, string named)
    {
        var result = Command.Run(folder.Location, [.. Small, .. arguments.Split(' ')]);
        (result.Code, result.Out).ShouldBe((2, ""));
        result.Err.ShouldStartWith(named + ": expected ");
    }

    [Fact]
    public void Stopped_it_says_so_and_keeps_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent by libc");
        string[] arguments = ["run", "--souls", "60000", "--seeds", "1..50", "--out", "seeds"];
        using var process = Command.Start(folder.Location, arguments);
        process.WaitUntilItHasWorked(TimeSpan.FromSeconds(1.5));
        process.PressControlC();
        var result = process.Wait();
        (result.Code, result.Out).ShouldBe((130, ""));
        result.Err.ShouldBe("stopped before every seed was done; nothing is kept\n");
        Directory.GetFileSystemEntries(folder.Location).ShouldBeEmpty();
    }

    [Fact]
    public void Ten_souls_are_shown_as_a_ten()
    {
        string[] run = ["run", "--souls", "10", "--ticks", "200"];
        var result = Command.Run(folder.Location, run);
        using var simulation = Simulation.Create(new Parameters { Souls = 10, Ticks = 200 }, threads: 1);
        simulation.ToEnd();
        string[] lines = result.Out.TrimEnd().Split('\n')[^16..];
        lines.ShouldAllBe(line => line.Length <= 80);
        for (int soul = 0; soul < 10; soul++)
        for (int other = 0; other < 10; other++)
        {
            char shown = lines[4 + soul].PadRight(40)[4 + (3 * other)];
            if (simulation.Network.Find(new SoulId(soul), new SoulId(other)) is { } end)
                shown.ShouldBe(TenText.Mark(simulation.State.Corrections[end.Value]));
            else
                shown.ShouldBe(' ');
        }
        lines[^1].ShouldBe($"{simulation["awake"]} awake, {simulation["complete"]} complete");
        lines.SelectMany(l => l).Distinct().Intersect("·█").Count().ShouldBe(2);
        Command.Run(folder.Location, [.. run, "--json"]).Out.ShouldNotContain("The ten");
        Command.Run(folder.Location, "run", "--souls", "20", "--ticks", "2").Out.ShouldNotContain("The ten");
    }
}
