using Tikkun.Research.Reading;

namespace Tikkun.Research.Runs;

/// <summary>Runs a stored run again from its start, writes nothing, and compares.</summary>
/// <param name="Ticks">Ticks compared.</param>
/// <param name="Checksum">The checksum computed now.</param>
/// <param name="Difference">The first difference; null where there is none.</param>
public sealed record Verification(int Ticks, ulong Checksum, string? Difference)
{
    /// <summary>Compares the series tick by tick, up to the first that differs; then the result.</summary>
    /// <param name="run">A run with a result.</param>
    /// <param name="simulation">The simulation of its scenario, at tick 0.</param>
    /// <param name="afterTick">Called after every tick.</param>
    /// <param name="stop">Checked between ticks.</param>
    /// <exception cref="MistakesException">The run has no result, or no series.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Verification Of(
        StoredRun run,
        Simulation simulation,
        Action<Simulation> afterTick,
        CancellationToken stop
    )
    {
        var end = run.DemandEnd();
        string series = Path.Combine(run.Location, "series.csv");
        using var rows = (File.Exists(series) ? File.ReadLines(series) : []).GetEnumerator();
        string? difference = Compared(rows, string.Join(',', Rows.SeriesColumns), "in its header");
        difference ??= Compared(rows, Rows.Series(simulation), "at tick 0");
        while (difference is null && !simulation.IsOver && simulation.Ticks < end.Ticks)
        {
            stop.ThrowIfCancellationRequested();
            simulation.Step();
            difference = Compared(rows, Rows.Series(simulation), $"at tick {simulation.Ticks}");
            afterTick(simulation);
        }
        if (difference is null && rows.MoveNext())
            difference = $"series.csv goes on after tick {simulation.Ticks}";
        ulong checksum = simulation.Checksum;
        return new Verification(simulation.Ticks, checksum, difference ?? ResultDifference(simulation, end, checksum));
    }

    private static string? Compared(IEnumerator<string> rows, string computed, string where)
    {
        if (!rows.MoveNext())
            return $"series.csv differs first {where}: it ends before";
        if (rows.Current == computed)
            return null;
        string[] kept = rows.Current.Split(',');
        string[] now = computed.Split(',');
        if (kept.Length != now.Length)
            return $"series.csv differs first {where}: {kept.Length} fields there, {now.Length} computed";
        int column = Enumerable.Range(0, now.Length).First(i => kept[i] != now[i]);
        return $"series.csv differs first {where}, {Rows.SeriesColumns[column]}: {kept[column]} there, {now[column]} computed";
    }

    private static string? ResultDifference(Simulation simulation, RunEnd end, ulong checksum)
    {
        (string Name, string Kept, string Now)[] pairs =
        [
            ("ticksDone", Numbers.Text(end.Ticks), Numbers.Text(simulation.Ticks)),
            ("halfTick", $"{end.HalfTick}", $"{simulation.HalfTick}"),
            ("tick99", $"{end.Tick99}", $"{simulation.Tick99}"),
            ("checksum", Numbers.Hex(end.Checksum), Numbers.Hex(checksum)),
        ];
        foreach (var (name, kept, now) in pairs)
            if (kept != now)
                return $"run.yaml differs at tick {simulation.Ticks}, {name}: {kept} there, {now} computed";
        return null;
    }
}
