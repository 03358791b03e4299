using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Tikkun.Measures;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

public sealed class RunTests : IDisposable
{
    private static readonly string[] Counts = ["1", "2", "7"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Json_is_exactly_one_object_with_exactly_these_keys()
    {
        var result = Command.Run(folder.Location, "run", "--souls", "60", "--json", "--quiet");
        (result.Code, result.Err).ShouldBe((0, ""));
        using var json = JsonDocument.Parse(result.Out);
        string keys =
            "souls ends seed ticks ended halfTick tick99 checksum modelVersion path pathReason lanes vectors seconds peakBytes measures";
        json.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(keys.Split(' '));
        var measures = json.RootElement.GetProperty("measures");
        measures.EnumerateObject().Select(p => p.Name).ShouldBe(Measure.All.Select(m => m.Name));
        measures.GetProperty("footLack").ValueKind.ShouldBe(JsonValueKind.Null);
        json.RootElement.GetProperty("ended").GetString().ShouldBe("complete");
        json.RootElement.GetProperty("peakBytes").GetInt64().ShouldBeInRange(10L << 20, 1L << 30);

        var again = Command.Run(folder.Location, "resume", "runs/default-1", "--json");
        Apart(again.Out, "peakBytes").ShouldBe(Apart(result.Out, "peakBytes"));
    }

    [Fact]
    public void The_number_of_threads_changes_nothing_that_is_written_or_printed()
    {
        var seen = Counts
            .Select(threads =>
            {
                var result = Command.Run(
                    folder.Location,
                    "run",
                    "--souls",
                    "6000",
                    "--threads",
                    threads,
                    "--out",
                    threads
                );
                result.Code.ShouldBe(0);
                string printed = Regex.Replace(result.Out, @"^[\d.]+ s$", "", RegexOptions.Multiline);
                return (printed, Series: File.ReadAllText(folder.At($"{threads}/series.csv")), Generations(threads));
            })
            .ToList();
        seen.Distinct().Count().ShouldBe(1);
        seen[0].printed.ShouldMatch(@"\nchecksum [0-9a-f]{16}\n$");
    }

    [Fact]
    public void Piped_it_is_plain_and_silent_while_it_goes()
    {
        var result = Command.Run(folder.Location, "run", "--souls", "6000");
        (result.Out + result.Err).ShouldNotContain("\u001b");
        result.Err.ShouldBe(
            $"6,000 souls, 90,000 tie ends, seed 1, {Threads(Environment.ProcessorCount)} → runs/default-1\n"
        );
        Command.Run(folder.Location, "run", "--souls", "60", "--quiet").Err.ShouldBe("");
        Directory.Exists(folder.At("runs/default-2")).ShouldBeTrue();
    }

    [Fact]
    public void Wrong_input_ends_with_2_names_everything_and_leaves_nothing()
    {
        folder.Write("five.yaml", "souls: 61\nlihgt: 1\nlight: 2\nseed: x\ntimeline: [{at: 5}]\n");
        string[] arguments =
        [
            "--threads",
            "0",
            "--set",
            "force=2",
            "--ticks",
            "-1",
            "--out",
            ".",
            "--group",
            "none.csv",
        ];
        var result = Command.Run(folder.Location, ["run", "five.yaml", .. arguments]);
        (result.Code, result.Out).ShouldBe((2, ""));
        result
            .Err.TrimEnd()
            .Split('\n')
            .Select(line => line.Split(": expected")[0])
            .ShouldBe(
                [
                    "five.yaml:1: souls=61",
                    "five.yaml:2: lihgt=1",
                    "five.yaml:3: light=2",
                    "five.yaml:4: seed=x",
                    "five.yaml:5: timeline",
                    "--threads 0",
                    "--set force=2",
                    "--ticks -1",
                    "--out .",
                    "--group none.csv",
                ],
                ignoreOrder: true
            );
        Directory.GetFileSystemEntries(folder.Location).ShouldBe([folder.At("five.yaml")]);
    }

    [Theory]
    [InlineData("walk", "walk: there is no such command or option")]
    [InlineData("run --sols 60", "--sols: there is no such option")]
    [InlineData("run --souls", "Required argument missing for option: '--souls'.")]
    [InlineData("resume", "Required argument 'DIR' missing for command: 'resume'.")]
    [InlineData("resume none", "none: expected the folder of a run; there is no run.yaml in it")]
    [InlineData("run --souls 9000000000", "one machine holds at most")]
    [InlineData("run a b", "b: there is no such command or option")]
    public void What_is_of_no_command_ends_with_2(string arguments, string said)
    {
        var result = Command.Run(folder.Location, arguments.Split(' '));
        (result.Code, result.Out).ShouldBe((2, ""));
        result.Err.ShouldContain(said);
        Directory.GetFileSystemEntries(folder.Location).ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_with_something_in_it_is_refused()
    {
        Command.Run(folder.Location, "run", "--souls", "60", "--out", "here").Code.ShouldBe(0);
        byte[] before = File.ReadAllBytes(folder.At("here/run.yaml"));
        var result = Command.Run(folder.Location, "run", "--souls", "60", "--out", "here");
        result.Code.ShouldBe(2);
        result.Err.ShouldContain("--out here: expected a folder that is new or empty");
        result.Err.ShouldContain("tikkun resume");
        File.ReadAllBytes(folder.At("here/run.yaml")).ShouldBe(before);
    }

    [Fact]
    public void Runs_that_begin_at_once_get_folders_of_their_own()
    {
        var runs = Enumerable.Range(0, 4).Select(_ => Command.Start(folder.Location, "run", "--souls", "60")).ToList();
        runs.Select(r => r.Wait().Code).ShouldAllBe(code => code == 0);
        runs.ForEach(r => r.Dispose());
        Enumerable.Range(1, 4).ShouldAllBe(n => File.Exists(folder.At($"runs/default-{n}/run.yaml")));
    }

    [Fact]
    public void The_scenario_in_a_run_is_a_scenario()
    {
        folder.Write(
            "dark.yaml",
            "souls: 60\ntimeline:\n  - {at: 20, set: {light: 0}}\n  - {at: 30, set: {light: 1}}\n"
        );
        var first = Command.Run(folder.Location, "run", "dark.yaml");
        var second = Command.Run(folder.Location, "run", "runs/dark-1/run.yaml");
        first.Code.ShouldBe(0);
        second.Out.Split('\n')[^2].ShouldBe(first.Out.Split('\n')[^2]);
        File.ReadAllBytes(folder.At("runs/run-1/series.csv"))
            .ShouldBe(File.ReadAllBytes(folder.At("runs/dark-1/series.csv")));
    }

    [Fact]
    public void Alone_it_prints_help()
    {
        var result = Command.Run(folder.Location);
        result.Code.ShouldBe(0);
        foreach (string command in new[] { "run", "resume", "verify", "scenario", "measures", "parameters", "source" })
            result.Out.ShouldContain($"  {command} ");
    }

    private string Generations(string run) => File.ReadAllText(folder.At($"{run}/generations.csv"));

    private static string Threads(int count) => count == 1 ? "1 thread" : $"{count} threads";

    private static string Apart(string json, string key) =>
        string.Join('\n', json.Split('\n').Where(line => !line.Contains($"\"{key}\"")));
}
