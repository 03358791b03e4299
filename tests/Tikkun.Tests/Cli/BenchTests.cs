using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Tikkun.Research.Benchmarks;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

public sealed class BenchTests : IDisposable
{
    private static readonly string[] Small = ["bench", "--souls", "600", "--repeat", "1"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_figure_is_printed_for_programs_and_every_timing_is_kept()
    {
        var result = Command.Run(folder.Location, [.. Small, "--threads", "2", "--json", "--record", "kept"]);
        (result.Code, result.Err).ShouldBe((0, ""));
        using var json = JsonDocument.Parse(result.Out);
        var printed = json.RootElement;
        string[] numbers =
        [
            "souls",
            "ends",
            "threads",
            "denseThreads",
            "cores",
            "lanes",
            "modelVersion",
            .. Figures.OfBenchmark.Select(f => f.Name),
        ];
        string[] words = ["date", "version", "commit", "runtime", "processor", "vectors", "checksum"];
        printed.EnumerateObject().Select(p => p.Name).ShouldBe([.. numbers, .. words, "widths"], ignoreOrder: true);
        foreach (string name in numbers)
            printed.GetProperty(name).GetDouble().ShouldBeGreaterThan(0, name);
        foreach (string name in words)
            printed.GetProperty(name).GetString().ShouldNotBeNullOrEmpty(name);
        foreach (string name in new[] { "denseNsPerEnd", "wholeRunSeconds", "wholeRunCpuSeconds", "copyGBps" })
            numbers.ShouldContain(name);
        (printed.GetProperty("souls").GetInt32(), printed.GetProperty("threads").GetInt32()).ShouldBe((600, 2));
        printed.GetProperty("checksum").GetString().ShouldBe("f78cf0deb4294e5c");
        printed.GetProperty("checksumShare").GetDouble().ShouldBeLessThan(1);

        var widths = printed.GetProperty("widths").EnumerateArray().ToArray();
        widths.Select(w => w.GetProperty("lanes").GetInt32()).ShouldBe(Simulation.LanesHere);
        widths.ShouldAllBe(w => w.GetProperty("denseNsPerEnd").GetDouble() > 0);
        widths.ShouldAllBe(w => w.GetProperty("checksum").GetString() == "f78cf0deb4294e5c");

        string file = Directory.GetFiles(folder.At("kept")).Single();
        Path.GetFileName(file).ShouldBe($"{printed.GetProperty("date").GetString()}-bench.json");
        string text = File.ReadAllText(file);
        text.ShouldNotContain(Environment.MachineName);
        text.ShouldNotContain(folder.Location);
        using var kept = JsonDocument.Parse(text);
        foreach (var figure in printed.EnumerateObject())
            kept.RootElement.GetProperty(figure.Name).GetRawText().ShouldBe(figure.Value.GetRawText());
        var round = kept.RootElement.GetProperty("rounds").EnumerateArray().Single();
        round.GetProperty("run").GetProperty("seconds").GetDouble().ShouldBeGreaterThan(0);
        round.GetProperty("denseSeconds").GetArrayLength().ShouldBeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public void The_screen_is_the_one_that_was_approved()
    {
        var result = Command.Run(folder.Location, Small);
        (result.Code, result.Err).ShouldBe((0, ""));
        string[] lines = result.Out.Split('\n');
        lines.Take(Figures.OfBenchmark.Count + 2).ShouldAllBe(line => line.Length <= 80);
        ApprovedScreenTests.ShouldBeApproved("bench", Masked(result.Out));
    }

    [Fact]
    public void How_the_cost_grows_is_a_table_and_kept_as_CSV()
    {
        string[] scale = ["bench", "--scale", "--souls", "60,600", "--repeat", "1", "--record", "kept"];
        var result = Command.Run(folder.Location, scale);
        (result.Code, result.Err).ShouldBe((0, ""));
        ApprovedScreenTests.ShouldBeApproved("bench-scale", Masked(result.Out));

        string[] lines = File.ReadAllLines(Directory.GetFiles(folder.At("kept"), "*-scale.csv").Single());
        lines[0].ShouldStartWith("# ");
        lines[1].ShouldBe("souls,ticks,buildSeconds,ticksSeconds,nsPerSoulTick,endsPerSoul,bytesPerSoul");
        lines.Length.ShouldBe(4);
        lines[3].ShouldStartWith("600,590,");
        lines[2..].SelectMany(line => line.Split(',')).ShouldAllBe(value => double.Parse(value) > 0);

        using var json = JsonDocument.Parse(Command.Run(folder.Location, [.. scale[..^2], "--json"]).Out);
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().ToList();
        rows.Select(r => r.GetProperty("souls").GetInt32()).ShouldBe([60, 600]);
        rows[0].EnumerateObject().Select(p => p.Name).ShouldBe(lines[1].Split(','));
    }

    [Theory]
    [InlineData("--souls 650", "--souls 650: expected ")]
    [InlineData("--souls 600,6000", "--souls 600,6000: expected ")]
    [InlineData("--scale --souls 600,6050", "--souls 6050: expected ")]
    [InlineData("--repeat 0", "--repeat 0: expected a whole number from 1 to 100")]
    [InlineData("--repeat often", "--repeat often: expected a whole number from 1 to 100")]
    [InlineData("--threads none", "--threads none: expected a whole number from 1 to 1024")]
    [InlineData("--fast", "--fast: there is no such command or option")]
    public void What_cannot_be_measured_is_refused(string arguments, string named)
    {
        var result = Command.Run(folder.Location, ["bench", .. arguments.Split(' ')]);
        (result.Code, result.Out).ShouldBe((2, ""));
        result.Err.ShouldStartWith(named);
    }

    [Fact]
    public void Stopped_it_says_so_and_keeps_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent by libc");
        using var process = Command.Start(
            folder.Location,
            "bench",
            "--souls",
            "60000",
            "--repeat",
            "100",
            "--record",
            "."
        );
        process.WaitUntilItHasWorked(TimeSpan.FromSeconds(2));
        process.PressControlC();
        var result = process.Wait();
        (result.Code, result.Out).ShouldBe((130, ""));
        result.Err.ShouldBe("stopped before everything was measured; nothing is kept\n");
        Directory.GetFileSystemEntries(folder.Location).ShouldBeEmpty();
    }

    /// <summary>Figures and conditions are of a machine, a day and a version; only how wide they stand is approved.</summary>
    private static string Masked(string screen)
    {
        screen = Regex.Replace(screen, @" [\d,]+\.\d+(?=[ \n])", m => "0.0".PadLeft(m.Length));
        screen = Regex.Replace(screen, @"(?<=endsVisited +)[\d,]+", m => "0".PadLeft(m.Length));
        return Regex.Replace(screen, @"(?<=\n)[^\n]*; medians of (.|\n)*\d{4}-\d\d-\d\d\n", "(conditions)\n");
    }
}
