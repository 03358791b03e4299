using Tikkun.Interventions;
using Tikkun.Networks;
using Tikkun.Research.Stories;

namespace Tikkun.Research.Live;

/// <summary>
/// One soul of a live run, from its first tick on. Its life is lived again in a run of its own beside, so that the run
/// itself is not held up; where the run goes on, so does this one. One thread at a time.
/// </summary>
/// <param name="soul">The soul, of a generated system.</param>
public sealed class Followed(SoulId soul) : IDisposable
{
    private Simulation? simulation;
    private Diary? diary;
    private Timeline? timeline;

    /// <summary>The soul.</summary>
    public SoulId Soul => soul;

    /// <summary>Lives up to where the run stands.</summary>
    /// <param name="past">What it is lived again from.</param>
    /// <param name="stop">Checked between ticks.</param>
    /// <returns>A run in which it was lived, and its days.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; it goes on from there when it is asked again.</exception>
    public (Simulation Simulation, Diary Diary) To(Past past, CancellationToken stop)
    {
        if (simulation is not null && (simulation.Ticks > past.Tick || !IsStill(past)))
            Dispose();
        if (simulation is null)
        {
            simulation = past.Simulation.From(past.Start, past.Timeline);
            diary = Diary.Begin(simulation, soul);
        }
        timeline = past.Timeline;
        while (simulation.Ticks < past.Tick)
        {
            stop.ThrowIfCancellationRequested();
            simulation.Step();
            diary!.Note(simulation);
        }
        return (simulation, diary!);
    }

    /// <summary>Ends its run.</summary>
    public void Dispose()
    {
        simulation?.Dispose();
        simulation = null;
    }

    /// <summary>Whether what it lived is what the run lived; what is done later may have changed.</summary>
    private bool IsStill(Past past)
    {
        if (timeline!.All.SequenceEqual(past.Timeline.All))
            return true;
        int lived = simulation!.Ticks;
        if (!Done(timeline).SequenceEqual(Done(past.Timeline)))
            return false;
        var other = simulation.From(simulation.TakeCheckpoint(), past.Timeline);
        other.Watch(soul);
        simulation.Dispose();
        simulation = other;
        return true;

        IEnumerable<Intervention> Done(Timeline plan) => plan.All.Where(done => done.Tick <= lived);
    }
}
