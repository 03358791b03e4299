using System.Diagnostics;
using Tikkun.Model;
using Tikkun.Research.Scenarios;

namespace Tikkun.Research.Runs;

/// <summary>A simulation that is written down in its folder while it goes.</summary>
public sealed class Run : IDisposable
{
    private readonly Scenario scenario;
    private readonly RunFolder folder;
    private readonly Recorder recorder;
    private readonly RunRecord record;
    private readonly double secondsBefore;

    private Run(Scenario scenario, Simulation simulation, RunFolder folder, Recorder recorder, RunRecord record)
    {
        this.scenario = scenario;
        this.folder = folder;
        this.recorder = recorder;
        this.record = record with { End = null };
        secondsBefore = record.End?.Seconds ?? 0;
        Simulation = simulation;
    }

    /// <summary>The simulation.</summary>
    public Simulation Simulation { get; }

    /// <summary>The folder, as it was named.</summary>
    public string Location => folder.Location;

    /// <summary>Begins in a new folder.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="simulation">Its simulation, at tick 0; disposed with the run.</param>
    /// <param name="maker">What computes it.</param>
    /// <param name="folder">The folder; disposed with the run.</param>
    public static Run Begin(Scenario scenario, Simulation simulation, Maker maker, RunFolder folder)
    {
        var (souls, ends) = (simulation.Network.Souls, simulation.Network.Ends);
        var record = new RunRecord(maker, ModelVersion.Current, simulation.Threads, souls, ends, null);
        if (scenario.Group is not null)
            File.WriteAllBytes(folder.Group, scenario.Group.Bytes);
        RunYaml.Write(folder.Run, scenario, record);
        return new Run(scenario, simulation, folder, Recorder.Begin(folder, simulation), record);
    }

    /// <summary>Goes on in the folder of a run that was begun.</summary>
    internal static Run GoOn(
        Scenario scenario,
        Simulation simulation,
        RunFolder folder,
        Recorder recorder,
        RunRecord record
    )
    {
        var now = record with { Maker = record.Maker.Then(Maker.Here()), Threads = simulation.Threads };
        RunYaml.Write(folder.Run, scenario, now with { End = null });
        return new Run(scenario, simulation, folder, recorder, now);
    }

    /// <summary>Goes on until the run is over or stopped; both end with a snapshot and the result in run.yaml.</summary>
    /// <param name="afterTick">Called after every tick.</param>
    /// <param name="begun">The time stamp from which the seconds are counted, the breaking among them.</param>
    /// <param name="stop">Checked between ticks.</param>
    public Outcome Finish(Action<Simulation> afterTick, long begun, CancellationToken stop)
    {
        var ended = Simulation.Run(
            simulation =>
            {
                recorder.Note(simulation);
                afterTick(simulation);
            },
            stop
        );
        // A snapshot holds numbers for members too; of a group none outlives its run.
        int kept = scenario.Group is null ? 1 : 0;
        recorder.Snapshot(Simulation, ended == Ended.Stopped ? 2 : kept);
        var end = new RunEnd(
            ended,
            Simulation.Ticks,
            Simulation.HalfTick,
            Simulation.Tick99,
            Simulation.Checksum,
            Simulation.PathReason,
            secondsBefore + Stopwatch.GetElapsedTime(begun).TotalSeconds
        );
        RunYaml.Write(folder.Run, scenario, record with { End = end });
        return new Outcome(record.Souls, record.Ends, scenario.Parameters.Seed, end, Rows.Measures(Simulation));
    }

    /// <summary>Lets go of simulation, files and folder.</summary>
    public void Dispose()
    {
        recorder.Dispose();
        Simulation.Dispose();
        folder.Dispose();
    }
}
