using System.Text.Json;
using Shouldly;
using Tikkun.Model;
using Tikkun.Research.Scenarios;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Model;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Determinism;

/// <summary>The same bits with the widest vectors of the machine, and with none, each in a process of its own.</summary>
public sealed class VectorTests : IDisposable
{
    private const string Slow = "slow: ./test --all runs it";

    /// <summary>What the runtime is told, so that it does without.</summary>
    private const string WithoutVectors = "DOTNET_EnableAVX512=0";

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
    [InlineData(true)]
    [InlineData(false)]
    public void Every_scenario_that_ships_gives_its_checksum(bool vectors)
    {
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
    [InlineData(true)]
    [InlineData(false)]
    public void Every_scenario_that_ships_gives_its_checksum_on_one_and_on_seven_threads(bool vectors)
    {
        foreach (var (scenario, ticks, checksum) in Golden())
        {
            ShouldGive(scenario, ticks, checksum, vectors, 1);
            ShouldGive(scenario, ticks, checksum, vectors, 7);
        }
    }

    /// <summary>With vectors the tests themselves are run.</summary>
    [Fact]
    public void Kernels_equal_the_equations_bit_for_bit_without_vectors()
    {
        var result = Command.RunAnyWith(
            [WithoutVectors, $"{KernelTests.ExpectedVectors}=plain"],
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

    private void ShouldGive(string scenario, int ticks, string checksum, bool vectors, int threads)
    {
        string expected = vectors ? Simulation.Vectors : "plain";
        string where = $"{scenario}, {expected}, {threads} threads";
        string[] run = ["run", scenario, "--json", "--quiet", "--threads", $"{threads}", "--out", where];
        var result = Command.RunWith(vectors ? [] : [WithoutVectors], folder.Location, run);
        result.Code.ShouldBe(0, result.Err);
        using var json = JsonDocument.Parse(result.Out);
        var told = json.RootElement;
        told.GetProperty("vectors").GetString().ShouldBe(expected, where);
        $"{told.GetProperty("ticks")},{told.GetProperty("checksum")}".ShouldBe($"{ticks},{checksum}", where);
        Directory.Delete(folder.At(where), recursive: true);
    }

    private static IEnumerable<(string Scenario, int Ticks, string Checksum)> Golden() =>
        File.ReadLines(Repository.At("tests/Tikkun.Tests/Determinism/shipped.csv"))
            .Skip(2)
            .Select(line => line.Split(','))
            .Select(golden => (golden[0], int.Parse(golden[1]), golden[2]));
}
