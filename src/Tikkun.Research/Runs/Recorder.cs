using System.Diagnostics;

namespace Tikkun.Research.Runs;

/// <summary>Writes a run down while it goes: rows for every tick, and now and then a snapshot.</summary>
internal sealed class Recorder : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);
    private const int PausePerCost = 20;
    private const int Kept = 2;

    private readonly RunFolder folder;
    private readonly Table series;
    private readonly Table generations;
    private long lastFlush = Stopwatch.GetTimestamp();
    private long lastSnapshot = Stopwatch.GetTimestamp();
    private TimeSpan cost;

    private Recorder(RunFolder folder, Table series, Table generations)
    {
        this.folder = folder;
        this.series = series;
        this.generations = generations;
    }

    /// <summary>Begins with the rows of tick 0.</summary>
    public static Recorder Begin(RunFolder folder, Simulation simulation)
    {
        var series = new Table(folder.Series, string.Join(',', Rows.SeriesColumns));
        var generations = new Table(folder.Generations, string.Join(',', Rows.GenerationsColumns));
        var recorder = new Recorder(folder, series, generations);
        recorder.AddRows(simulation);
        return recorder;
    }

    /// <summary>Goes on after a snapshot: what was written later is dropped.</summary>
    public static Recorder GoOn(RunFolder folder, long seriesBytes, long generationsBytes) =>
        new(folder, new Table(folder.Series, seriesBytes), new Table(folder.Generations, generationsBytes));

    /// <summary>After every tick.</summary>
    public void Note(Simulation simulation)
    {
        AddRows(simulation);
        var since = Stopwatch.GetElapsedTime(lastSnapshot);
        if (since >= Pause && since >= PausePerCost * cost)
            Snapshot(simulation, Kept);
        if (Stopwatch.GetElapsedTime(lastFlush) < Pause)
            return;
        series.Flush();
        generations.Flush();
        lastFlush = Stopwatch.GetTimestamp();
    }

    /// <summary>A snapshot, with the lengths of the tables at its tick.</summary>
    public void Snapshot(Simulation simulation, int kept)
    {
        long begun = Stopwatch.GetTimestamp();
        long[] lengths = [series.FlushToDisk(), generations.FlushToDisk()];
        Store.Snapshot.Write(simulation, folder.Snapshot(simulation.Ticks), lengths);
        folder.Keep(kept);
        lastSnapshot = Stopwatch.GetTimestamp();
        cost = Stopwatch.GetElapsedTime(begun);
    }

    public void Dispose()
    {
        series.Dispose();
        generations.Dispose();
    }

    private void AddRows(Simulation simulation)
    {
        series.Add(Rows.Series(simulation));
        foreach (string row in Rows.Generations(simulation))
            generations.Add(row);
    }
}
