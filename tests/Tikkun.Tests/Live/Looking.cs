using System.Text.Json.Nodes;
using Shouldly;
using Tikkun.Research.Live;
using Tikkun.Research.Scenarios;

namespace Tikkun.Tests.Live;

/// <summary>A live run, and waiting for how it stands.</summary>
internal sealed class Looking : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly AutoResetEvent changed = new(false);

    public Looking(Scenario scenario, Scenario? second = null, params Deed[] hand)
    {
        Run = new LiveRun(scenario, second, hand, 1);
        Run.Changed += () => changed.Set();
        Run.Branched += Branches.Add;
        Run.Failed += e => Refused.Add(e.ToString());
        Run.Hurry(0);
        Run.Start();
    }

    public LiveRun Run { get; }

    public List<int> Branches { get; } = [];

    public List<string> Refused { get; } = [];

    public Simulation this[int side] => Run.Sides[side].Simulation;

    /// <summary>Waits until it stands so.</summary>
    public LiveState Until(Func<LiveState, bool> holds)
    {
        while (!holds(Run.State))
            changed.WaitOne(Patience).ShouldBeTrue($"never; it stands so: {Run.State}; {string.Join("; ", Refused)}");
        return Run.State;
    }

    /// <summary>Goes to a tick and waits until it stands there.</summary>
    public LiveState To(int tick)
    {
        Run.Jump(tick);
        return Until(state => state.Tick == tick && state.Target is null);
    }

    /// <summary>Does something by hand, and waits until it is done or refused.</summary>
    public void Do(string what)
    {
        int before = Branches.Count + Refused.Count;
        Run.Intervene(JsonNode.Parse(what)!.AsObject(), Refused.Add);
        Until(_ => Branches.Count + Refused.Count > before);
    }

    public void Dispose()
    {
        Run.Dispose();
        changed.Dispose();
    }
}
