using Tikkun.Measures;
using Tikkun.Research.Report;

namespace Tikkun.Research.Live;

/// <summary>What was measured of a run, a row for every tick from 0 on. Thread-safe.</summary>
public sealed class Series
{
    private readonly Lock held = new();
    private readonly List<double[]> rows = [];

    /// <summary>The measures that a row begins with, in their order.</summary>
    public static IReadOnlyList<Measure> Measures => Columns.Drawn;

    /// <summary>What stands in a row. Of a real group the ends in each band of correction, of 65535, follow the measures.</summary>
    public static IEnumerable<string> Names(bool isGroup) =>
        Measures.Select(m => m.Name).Concat(Enumerable.Range(0, isGroup ? Frames.Bands : 0).Select(b => $"band {b}"));

    /// <summary>Rows so far.</summary>
    public int Count
    {
        get
        {
            lock (held)
                return rows.Count;
        }
    }

    /// <summary>Whether no more will come: the run was over at the last row.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The rows from a tick on; NaN where there is nothing to measure.</summary>
    public double[][] From(int tick)
    {
        lock (held)
            return tick >= rows.Count ? [] : [.. rows[tick..]];
    }

    /// <summary>The row of the tick that a run stands at; a tick lived again has the one it had.</summary>
    internal void Note(Simulation simulation)
    {
        lock (held)
            if (simulation.Ticks == rows.Count)
            {
                rows.Add([.. simulation.Values(Measures), .. Bands(simulation)]);
                IsWhole = simulation.IsOver;
            }
    }

    /// <summary>Lets go of what comes after a tick.</summary>
    internal void Cut(int tick)
    {
        lock (held)
            if (tick + 1 < rows.Count)
            {
                rows.RemoveRange(tick + 1, rows.Count - tick - 1);
                IsWhole = false;
            }
    }

    private static IEnumerable<double> Bands(Simulation simulation) =>
        simulation.Network.Group is null ? [] : Frames.Shares(simulation).Select(share => (double)share);
}
