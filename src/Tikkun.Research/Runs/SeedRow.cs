using Tikkun.Measures;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;

namespace Tikkun.Research.Runs;

/// <summary>How a scenario ended with one seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Ended">How it ended.</param>
/// <param name="Ticks">Ticks done.</param>
/// <param name="HalfTick">First tick with nearness of at least ½; null where there was none.</param>
/// <param name="Tick99">First tick with 99 % of the souls complete; null where there was none.</param>
/// <param name="Checksum">The checksum.</param>
/// <param name="Values">The last value of every measure, in their order; NaN where there is nothing to measure.</param>
public sealed record SeedRow(
    ulong Seed,
    Ended Ended,
    int Ticks,
    int? HalfTick,
    int? Tick99,
    ulong Checksum,
    IReadOnlyList<double> Values
)
{
    /// <summary>How it ended, in a word.</summary>
    public string Word => RunEnd.WordFor(Ended);

    /// <summary>The header of <see cref="Csv"/>.</summary>
    public static string Header { get; } =
        string.Join(
            ',',
            ["seed", "ended", "ticks", "halfTick", "tick99", "checksum", .. Measure.All.Select(m => m.Name)]
        );

    /// <summary>A line of seeds.csv.</summary>
    public string Csv =>
        string.Join(
            ',',
            [
                $"{Seed}",
                Word,
                $"{Ticks}",
                $"{HalfTick}",
                $"{Tick99}",
                Numbers.Hex(Checksum),
                .. Values.Select(Numbers.Text),
            ]
        );

    /// <summary>Runs a scenario with each seed, several at once, each on one thread.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="seeds">The seeds.</param>
    /// <param name="atOnce">At most so many at once; fewer where memory does not hold so many.</param>
    /// <param name="progress">Told how many are done, of how many.</param>
    /// <param name="stop">Checked between ticks.</param>
    /// <returns>A row for each seed, in their order.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SeedRow[] Of(
        Scenario scenario,
        IReadOnlyList<ulong> seeds,
        int atOnce,
        Action<int, int> progress,
        CancellationToken stop
    )
    {
        var rows = new SeedRow[seeds.Count];
        int done = 0;
        long fit = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / scenario.EstimateBytes();
        SideBySide.Do(
            Enumerable.Range(0, seeds.Count),
            i =>
            {
                rows[i] = Of(scenario, seeds[i], stop);
                progress(Interlocked.Increment(ref done), seeds.Count);
            },
            stop,
            (int)Math.Clamp(fit, 1, atOnce)
        );
        return rows;
    }

    private static SeedRow Of(Scenario scenario, ulong seed, CancellationToken stop)
    {
        using var simulation = (scenario with { Parameters = scenario.Parameters with { Seed = seed } }).Begin(1);
        var ended = simulation.Run(stop: stop);
        return new SeedRow(
            seed,
            ended,
            simulation.Ticks,
            simulation.HalfTick,
            simulation.Tick99,
            simulation.Checksum,
            simulation.Values(Measure.All)
        );
    }
}
