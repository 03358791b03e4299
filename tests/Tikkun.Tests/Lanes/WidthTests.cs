using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tikkun.Execution;
using Tikkun.Lanes;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Research.Scenarios;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Model;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Lanes;

/// <summary>The same bits in every width, on every machine: widths wider than its vectors are computed in software.</summary>
public sealed class WidthTests : IDisposable
{
    private const string Slow = "slow: ./test --all runs it";

    /// <summary>Short ones: in one the light goes out, so that every end is visited; in the other there are generations.</summary>
    private static readonly string[] Few = ["light-goes-out", "one-completes-all"];

    private readonly TemporaryFolder folder = new();

    public static bool RunsSlowTests => Environment.GetEnvironmentVariable("TIKKUN_SLOW") == "1";

    public static TheoryData<int> Widths => [.. Width.All];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Widths))]
    public void Random_states_go_on_as_the_page_says(int lanes) =>
        Prop.ForAll(
                Gen.Zip(Worlds.AnyParameters, Gen.Choose(0, int.MaxValue)).ToArbitrary(),
                world =>
                {
                    var (parameters, seed) = world;
                    using var workers = new Workers(1);
                    SameTicks(Simulation.Break(parameters, workers), parameters, seed, lanes);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]
    [MemberData(nameof(Widths))]
    public void Random_groups_go_on_as_the_page_says(int lanes) =>
        Prop.ForAll(
                Gen.Zip(Gen.Zip(Worlds.AnyParameters, Worlds.AnyGroup), Gen.Choose(0, int.MaxValue)).ToArbitrary(),
                world =>
                {
                    var ((parameters, group), seed) = world;
                    SameTicks(Network.Of(group), parameters with { GenerationsCount = 1 }, seed, lanes);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]
    [MemberData(nameof(Widths))]
    public void Every_scenario_that_ships_gives_its_checksum(int lanes)
    {
        foreach (var (scenario, ticks, checksum) in Golden())
        {
            ShouldGive(scenario, ticks, checksum, lanes, threads: 2);
            if (!Few.Contains(scenario))
                continue;
            ShouldGive(scenario, ticks, checksum, lanes, threads: 1);
            ShouldGive(scenario, ticks, checksum, lanes, threads: 7);
        }
    }

    [Theory(Skip = Slow, SkipUnless = nameof(RunsSlowTests))]
    [MemberData(nameof(Widths))]
    public void Every_scenario_that_ships_gives_its_checksum_on_one_and_on_seven_threads(int lanes)
    {
        foreach (var (scenario, ticks, checksum) in Golden())
        {
            ShouldGive(scenario, ticks, checksum, lanes, threads: 1);
            ShouldGive(scenario, ticks, checksum, lanes, threads: 7);
        }
    }

    [Fact]
    public void The_checksums_are_of_this_version_of_the_model_and_of_every_scenario_that_ships()
    {
        string[] lines = File.ReadAllLines(Repository.At("tests/Tikkun.Tests/Determinism/shipped.csv"));
        lines[0].ShouldBe($"# ModelVersion {ModelVersion.Current}");
        lines[1].ShouldBe("scenario,ticks,checksum");
        Golden().Select(g => g.Scenario).ShouldBe(Shipped.All.Select(s => s.Name));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("16")]
    [InlineData("wide")]
    public void A_width_that_there_is_not_is_refused_by_name(string width)
    {
        var result = Command.RunWith([$"{Width.Variable}={width}"], folder.Location, "run", "--souls", "60");
        result.Code.ShouldBe(2);
        result.Err.ShouldBe($"{Width.Variable}: {width} (expected 1, 2, 4 or 8)\n");
    }

    private static void SameTicks(Network network, Parameters parameters, int seed, int lanes)
    {
        var state = Worlds.Scattered(network, parameters, seed);
        var plain = state.Copy();
        using var simulation = Worlds.Standing(network, parameters, state, lanes: lanes);
        for (int t = 0; t < 3; t++)
        {
            simulation.Step();
            Plain.Step(network, plain, parameters);
            state.Corrections.ShouldBe(plain.Corrections);
            state.Revealed.ShouldBe(plain.Revealed);
            state.Flags.ShouldBe(plain.Flags);
            state.Depth.ShouldBe(plain.Depth);
            state.Importance.ShouldBe(plain.Importance);
            state.Fall.ShouldBe(plain.Fall);
            state.Exile.ShouldBe(plain.Exile);
            state.Chain.ShouldBe(plain.Chain);
        }
    }

    private void ShouldGive(string scenario, int ticks, string checksum, int lanes, int threads)
    {
        string where = $"{scenario}, {lanes} lanes, {threads} threads";
        string[] run = ["run", scenario, "--json", "--quiet", "--threads", $"{threads}", "--out", where];
        var result = Command.RunWith([$"{Width.Variable}={lanes}"], folder.Location, run);
        result.Code.ShouldBe(0, result.Err);
        using var json = JsonDocument.Parse(result.Out);
        var told = json.RootElement;
        told.GetProperty("lanes").GetInt32().ShouldBe(lanes, where);
        told.GetProperty("vectors").GetString().ShouldBe(Width.Name(lanes), where);
        $"{told.GetProperty("ticks")},{told.GetProperty("checksum")}".ShouldBe($"{ticks},{checksum}", where);
        Directory.Delete(folder.At(where), recursive: true);
    }

    private static IEnumerable<(string Scenario, int Ticks, string Checksum)> Golden() =>
        File.ReadLines(Repository.At("tests/Tikkun.Tests/Determinism/shipped.csv"))
            .Skip(2)
            .Select(line => line.Split(','))
            .Select(golden => (golden[0], int.Parse(golden[1]), golden[2]));
}
