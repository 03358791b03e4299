using System.Text.Json;
using Shouldly;
using Tikkun.Model;
using Tikkun.Research.Scenarios;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Model;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Determinism;

/// <summary>The same bits with vectors of every width, and with none, each in a process of its own.</summary>
public sealed class VectorTests : IDisposable
{
    private const string Slow = "slow: ./test --all runs it";
    private static readonly string[] Widths = ["AVX-512", "AVX2", "plain"];

    /// <summary>Short ones: in one the light goes out, so that every end is visited; in the other there are generations.</summary>
    private static readonly string[] Few = ["light-goes-out", "one-completes-all"];

    private readonly TemporaryFolder folder = new();

    public static bool RunsSlowTests => Environment.GetEnvironmentVariable("TIKKUN_SLOW") == "1";

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_checksums_are_of_this_version_of_the_model_and_of_every_scenario_that_ships()
    {
        string[] lines = File.ReadAllLines(Repository.At("tests/Tikkun.Tests/Determinism/shipped.csv"));
        lines[0].ShouldBe($"# ModelVersion {ModelVersion.Current}");
        lines[1].ShouldBe("scenario,ticks,checksum");
        Golden().Select(g => g.Scenario).ShouldBe(Shipped.All.Select(s => s.Name));
    }

    [Theory]
    [InlineData("AVX-512")]
    [InlineData("AVX2")]
    [InlineData("plain")]
    public void Every_scenario_that_ships_gives_its_checksum(string vectors)
    {
        DemandWidth(vectors);
        foreach (var (scenario, ticks, checksum) in Golden())
        {
            ShouldGive(scenario, ticks, checksum, vectors, 2);
            if (!Few.Contains(scenario))
                continue;
            ShouldGive(scenario, ticks, checksum, vectors, 1);
            ShouldGive(scenario, ticks, checksum, vectors, 7);
        }
    }

    [Theory(Skip = Slow, SkipUnless = nameof(RunsSlowTests))]
    [InlineData("AVX-512")]
    [InlineData("AVX2")]
    [InlineData("plain")]
    public void Every_scenario_that_ships_gives_its_checksum_on_one_and_on_seven_threads(string vectors)
    {
        DemandWidth(vectors);
        foreach (var (scenario, ticks, checksum) in Golden())
        {
            ShouldGive(scenario, ticks, checksum, vectors, 1);
            ShouldGive(scenario, ticks, checksum, vectors, 7);
        }
    }

    /// <summary>The widest are those the tests themselves run with.</summary>
    [Theory]
    [InlineData("AVX2")]
    [InlineData("plain")]
    public void Kernels_equal_the_equations_bit_for_bit_with_narrower_vectors(string vectors)
    {
        DemandWidth(vectors);
        var result = Command.RunAnyWith(
            [.. Narrowing(vectors), $"{KernelTests.ExpectedVectors}={vectors}"],
            folder.Location,
            "dotnet",
            typeof(KernelTests).Assembly.Location,
            "--filter-class",
            typeof(KernelTests).FullName!,
            "--results-directory",
            folder.Location
        );
        result.Code.ShouldBe(0, result.Out + result.Err);
        result.Out.ShouldContain("failed: 0");
        result.Out.ShouldContain("succeeded: 3");
    }

    private void ShouldGive(string scenario, int ticks, string checksum, string vectors, int threads)
    {
        string where = $"{scenario}, {vectors}, {threads} threads";
        string[] run = ["run", scenario, "--json", "--quiet", "--threads", $"{threads}", "--out", where];
        var result = Command.RunWith(Narrowing(vectors), folder.Location, run);
        result.Code.ShouldBe(0, result.Err);
        using var json = JsonDocument.Parse(result.Out);
        var told = json.RootElement;
        told.GetProperty("vectors").GetString().ShouldBe(vectors, where);
        $"{told.GetProperty("ticks")},{told.GetProperty("checksum")}".ShouldBe($"{ticks},{checksum}", where);
        Directory.Delete(folder.At(where), recursive: true);
    }

    /// <summary>What the runtime is told, so that it does without wider vectors.</summary>
    private static string[] Narrowing(string vectors) =>
        vectors switch
        {
            "AVX2" => ["DOTNET_EnableAVX512=0"],
            "plain" => ["DOTNET_EnableAVX2=0"],
            _ => [],
        };

    /// <summary>The tests are run with the widest there are.</summary>
    private static void DemandWidth(string vectors) =>
        Assert.SkipWhen(
            Array.IndexOf(Widths, vectors) < Array.IndexOf(Widths, Simulation.Vectors),
            $"this machine has no {vectors}"
        );

    private static IEnumerable<(string Scenario, int Ticks, string Checksum)> Golden() =>
        File.ReadLines(Repository.At("tests/Tikkun.Tests/Determinism/shipped.csv"))
            .Skip(2)
            .Select(line => line.Split(','))
            .Select(golden => (golden[0], int.Parse(golden[1]), golden[2]));
}
