using System.Text.RegularExpressions;
using Shouldly;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

/// <summary>What people see, looked at and approved in Approved/.</summary>
public sealed class ApprovedScreenTests
{
    [Theory]
    [InlineData("scenario")]
    [InlineData("scenario --list")]
    [InlineData("source C38")]
    [InlineData("source bear")]
    [InlineData("source L9")]
    [InlineData("measures")]
    [InlineData("parameters")]
    public void A_screen_is_the_one_that_was_approved(string command)
    {
        using var folder = new TemporaryFolder();
        var result = Command.Run(folder.Location, command.Split(' '));
        (result.Code, result.Err).ShouldBe((0, ""));
        result.Out.Split('\n').ShouldAllBe(line => line.Length <= 80);
        ShouldBeApproved(command.Replace("--", "").Replace(' ', '-'), result.Out);
    }

    /// <summary>The commands that stand on a run, and those that go wrong: what is written, then what is said.</summary>
    [Theory]
    [InlineData("help", 0, "--help")]
    [InlineData("run-help", 0, "run --help")]
    [InlineData("bench-help", 0, "bench --help")]
    [InlineData("run", 0, "run --souls 60 --threads 1 --out new")]
    [InlineData("run-ten", 0, "run --souls 10 --threads 1 --out new")]
    [InlineData("run-seeds", 0, "run --souls 60 --seeds 1..3 --threads 1")]
    [InlineData("run-group", 0, "run --group karate.csv --threads 1 --out new")]
    [InlineData("run-json", 0, "run --souls 60 --ticks 5 --threads 1 --json --quiet --out new")]
    [InlineData("resume", 0, "resume run")]
    [InlineData("verify", 0, "verify run --threads 1")]
    [InlineData("trace", 0, "trace run --soul 17 --threads 1")]
    [InlineData("export", 0, "export run --tick 100 --threads 1")]
    [InlineData("report", 0, "report run --soul 17 --threads 1")]
    [InlineData("verify-group", 0, "verify club --threads 1")]
    [InlineData("report-group", 0, "report club --threads 1")]
    [InlineData("export-group", 0, "export club --tick 100 --threads 1")]
    [InlineData("resume-group", 0, "resume club")]
    [InlineData("laws", 0, "laws L17 L22 --souls 60 --seeds 1..2")]
    [InlineData("compare", 0, "compare ashlag tanya --souls 60 --seeds 1..3")]
    [InlineData("signs", 0, "signs --souls 10 --seeds 1..2")]
    [InlineData("group-template", 0, "group --template")]
    [InlineData("mistakes", 2, "run bad.yaml --set pace=fast --threads none")]
    [InlineData("trace-group", 2, "trace club --soul 3")]
    public void A_screen_of_a_run_is_the_one_that_was_approved(string name, int code, string command)
    {
        using var folder = new TemporaryFolder();
        File.Copy(Repository.At("samples/karate.csv"), folder.At("karate.csv"));
        folder.Write(
            "bad.yaml",
            "souls: 650\nsead: 3\nlight: bright\ntimeline:\n  - {at: 0, set: {light: 2, seed: 3}}\n"
        );
        if (Regex.IsMatch(command, @" run\b"))
            Command.Run(folder.Location, "run", "--souls", "60", "--out", "run").Code.ShouldBe(0);
        if (Regex.IsMatch(command, @" club\b"))
            Command.Run(folder.Location, "run", "--group", "karate.csv", "--out", "club").Code.ShouldBe(0);
        var result = Command.Run(folder.Location, command.Split(' '));
        result.Code.ShouldBe(code, result.Err);
        string screen = result.Err.Length == 0 ? result.Out : $"{result.Out}--- on stderr\n{result.Err}";
        ShouldBeApproved(name, Timeless(screen));
    }

    private static string Timeless(string screen) =>
        Regex.Replace(
            Regex.Replace(screen, @"\d+\.\d+ s\b", "0.0 s"),
            @"""(seconds|peakBytes|lanes|vectors)"": ([\d.]+|""[^""]*"")",
            @"""$1"": 0"
        );

    internal static void ShouldBeApproved(string name, string screen) =>
        Repository.ShouldBeFile(screen, $"tests/Tikkun.Tests/Approved/{name}.txt");
}
