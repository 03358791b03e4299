using Tikkun.Research.Reading;
using Tikkun.Store;

namespace Tikkun.Research.Runs;

/// <summary>A stored run, lived again; nothing in its folder changes.</summary>
public static class Replay
{
    /// <summary>Refuses a real group, where a member would be shown.</summary>
    /// <param name="run">The run.</param>
    /// <param name="what">What is asked for, such as the story of a soul.</param>
    /// <exception cref="MistakesException">It runs over a real group.</exception>
    public static void DemandGenerated(StoredRun run, string what)
    {
        if (run.Scenario.Group is null)
            return;
        string expected =
            $"a generated system: this is a real group, of which only the ties and the whole are shown, never {what} of a member";
        throw new MistakesException([new Mistake(MistakeKind.NotForAGroup, run.Location, null, "", "", expected)]);
    }

    /// <summary>Lives a run from its start to where it ended, and compares the checksum.</summary>
    /// <param name="run">A run with a result.</param>
    /// <param name="simulation">The simulation of its scenario, at tick 0.</param>
    /// <param name="afterTick">Called after every tick.</param>
    /// <param name="stop">Checked between ticks.</param>
    /// <exception cref="MistakesException">The run has no result.</exception>
    /// <exception cref="InvalidDataException">What is computed now is not what the folder holds.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Whole(StoredRun run, Simulation simulation, Action<Simulation> afterTick, CancellationToken stop)
    {
        var end = run.DemandEnd();
        To(simulation, end.Ticks, afterTick, stop);
        if (simulation.Ticks != end.Ticks || simulation.Checksum != end.Checksum)
            throw new InvalidDataException(
                $"{run.Location}: computed again it is not the same; see: tikkun verify {run.Location}"
            );
    }

    /// <summary>The simulation at the nearest snapshot that covers a tick, or at the start; it may be stepped up to the tick.</summary>
    /// <param name="run">A run with a result.</param>
    /// <param name="tick">The tick.</param>
    /// <param name="threads">Threads to share the work; 0 takes one per processor.</param>
    /// <param name="warn">Is told which snapshots are of no use, and why.</param>
    /// <exception cref="MistakesException">The run has no result, or ended before that tick.</exception>
    public static Simulation Before(StoredRun run, int tick, int threads, Action<string> warn)
    {
        int last = run.DemandEnd().Ticks;
        if (tick < 0 || tick > last)
            throw new MistakesException([
                new Mistake(MistakeKind.OutOfRange, "--tick", null, "", Numbers.Text(tick), $"a tick from 0 to {last}"),
            ]);
        var (parameters, timeline, group) = (run.Scenario.Parameters, run.Scenario.Timeline, run.Scenario.Group?.Group);
        foreach (string file in RunFolder.SnapshotsUpTo(run.Location, tick))
        {
            try
            {
                return Snapshot.Read(file, parameters, timeline, group, threads, out _);
            }
            catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
            {
                // An earlier one, or the start, leads to the same tick.
                warn($"not used, {e.Message}");
            }
        }
        return run.Scenario.Begin(threads);
    }

    /// <summary>Steps up to a tick, and not beyond the end of the run.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="tick">The tick.</param>
    /// <param name="afterTick">Called after every tick.</param>
    /// <param name="stop">Checked between ticks.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void To(Simulation simulation, int tick, Action<Simulation> afterTick, CancellationToken stop)
    {
        while (!simulation.IsOver && simulation.Ticks < tick)
        {
            stop.ThrowIfCancellationRequested();
            simulation.Step();
            afterTick(simulation);
        }
    }
}
