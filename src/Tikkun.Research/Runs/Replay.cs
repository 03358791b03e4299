using Tikkun.Research.Reading;

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

    /// <summary>Steps up to a tick, and not beyond the end of the run.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static void To(Simulation simulation, int tick, Action<Simulation> afterTick, CancellationToken stop)
    {
        while (!simulation.IsOver && simulation.Ticks < tick)
        {
            stop.ThrowIfCancellationRequested();
            simulation.Step();
            afterTick(simulation);
        }
    }
}
