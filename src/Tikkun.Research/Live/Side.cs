using Tikkun.Research.Report;
using Tikkun.Research.Scenarios;

namespace Tikkun.Research.Live;

/// <summary>One of the runs that a live run holds: its scenario, how it stands now, and what was measured of it.</summary>
public sealed class Side : IDisposable
{
    internal Side(Scenario scenario, int threads)
    {
        Scenario = scenario;
        Simulation = scenario.Begin(threads);
        Series.Note(Simulation);
        Planned =
        [
            .. scenario
                .Plan.Select(p => p.Intervention)
                .OrderBy(i => i.Tick)
                .Select(i => (i.Tick, Words: Told.Words(i, scenario.Group is not null)!))
                .Where(told => told.Words is not null),
        ];
    }

    /// <summary>The scenario, without what was done by hand.</summary>
    public Scenario Scenario { get; }

    /// <summary>How it stands now; another one after it was taken back or changed by hand.</summary>
    public Simulation Simulation { get; private set; }

    /// <summary>What the scenario itself does, in words, by tick; of a real group only what names no member.</summary>
    public IReadOnlyList<(int Tick, string Words)> Planned { get; }

    /// <summary>What was measured so far.</summary>
    public Series Series { get; } = new();

    /// <summary>Ends its threads.</summary>
    public void Dispose() => Simulation.Dispose();

    /// <summary>Goes on to a tick, unless it is over before.</summary>
    internal void StepTo(int tick)
    {
        while (Simulation.Ticks < tick && !Simulation.IsOver)
        {
            Simulation.Step();
            Series.Note(Simulation);
        }
    }

    /// <summary>The run from a moment on, with what is done by hand.</summary>
    internal Simulation From(Checkpoint moment, IEnumerable<Deed> hand) =>
        Simulation.From(moment, WithHand(hand).Timeline);

    /// <summary>Goes on with another simulation of this run.</summary>
    internal void Take(Simulation other)
    {
        Simulation.Dispose();
        Simulation = other;
    }

    /// <summary>The scenario with what was done by hand.</summary>
    internal Scenario WithHand(IEnumerable<Deed> hand) =>
        Scenario with
        {
            Plan = [.. Scenario.Plan, .. hand.Select(d => d.Planned)],
        };
}
