using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;

namespace Tikkun.Research.Live;

/// <summary>
/// A run that is looked at while it goes: played, paused, taken back, and changed by hand; or two, side by side, that differ
/// in one parameter. A thread of its own steps it, with <see cref="Simulation.Step"/> as every run, so that the checksum is
/// that of <c>tikkun run</c>. What is asked of it is done between ticks, in its order.
/// </summary>
public sealed class LiveRun : IDisposable
{
    /// <summary>The fastest speed that can be asked for, in ticks a second.</summary>
    public const int MostSpeed = 1000;

    private const long MostBytesOfMoments = 512L << 20;
    private static readonly TimeSpan BetweenStates = TimeSpan.FromMilliseconds(100);

    private readonly BlockingCollection<Action> asked = [];
    private readonly CancellationTokenSource ended = new();
    private readonly CheckpointRing moments = new(MostBytesOfMoments);
    private readonly Side[] sides;
    private readonly Thread thread;
    private List<Deed> hand;
    private bool isPlaying;
    private int speed = 12;
    private int? target;
    private int last;
    private long nextTick;
    private long told;

    /// <summary>Breaks the one soul and stands at tick 0.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="second">The scenario of a second run beside it; null where there is none.</param>
    /// <param name="hand">What is done by hand, in both.</param>
    /// <param name="threads">Threads to share the work; 0 takes one per processor.</param>
    /// <exception cref="MistakesException">An intervention names a tie or an end that the network does not have.</exception>
    /// <exception cref="InsufficientMemoryException">It cannot fit; the message says how much it needs.</exception>
    public LiveRun(Scenario scenario, Scenario? second, IReadOnlyList<Deed> hand, int threads)
    {
        this.hand = [.. hand];
        sides = [.. new[] { scenario, second }.OfType<Scenario>().Select(s => new Side(s, threads))];
        if (hand.Count > 0)
            Return(Now(), this.hand);
        moments.Note(0, Simulations);
        State = Look();
        thread = new Thread(Go) { IsBackground = true, Name = "live run" };
    }

    /// <summary>Told on its thread after every tick, and whenever it stands elsewhere.</summary>
    public event Action? Moved;

    /// <summary>Told on its thread when <see cref="State"/> is another; while it plays, ten times a second.</summary>
    public event Action? Changed;

    /// <summary>Told on its thread when what came after a tick is let go.</summary>
    public event Action<int>? Branched;

    /// <summary>Told on its thread when it can go on no longer.</summary>
    public event Action<Exception>? Failed;

    /// <summary>The runs it holds, one or two.</summary>
    public IReadOnlyList<Side> Sides => sides;

    /// <summary>How it stands. Thread-safe.</summary>
    public LiveState State { get; private set; }

    /// <summary>Whether it is on its way to a tick, and what is between is not shown. For its own thread.</summary>
    public bool IsOnItsWay => target is not null;

    private IEnumerable<Simulation> Simulations => sides.Select(side => side.Simulation);

    private int Tick => Simulations.Max(simulation => simulation.Ticks);

    private bool IsOver => Simulations.All(simulation => simulation.IsOver);

    /// <summary>Begins to listen.</summary>
    public void Start() => thread.Start();

    /// <summary>Goes on by itself until it is over.</summary>
    public void Play() => Do(() => isPlaying = !IsOver);

    /// <summary>Stands still.</summary>
    public void Pause() => Do(Halt);

    /// <summary>Goes on or back by some ticks, and stands still there.</summary>
    public void Step(int by) =>
        Do(() =>
        {
            int goal = (target ?? Tick) + by;
            Halt();
            Seek(goal);
        });

    /// <summary>Goes to a tick, on or back.</summary>
    public void Jump(int tick) => Do(() => Seek(tick));

    /// <summary>Sets how fast it goes.</summary>
    /// <param name="ticks">Ticks a second, 1..<see cref="MostSpeed"/>; 0 is as fast as it can.</param>
    public void Hurry(int ticks) => Do(() => speed = Math.Clamp(ticks, 0, MostSpeed));

    /// <summary>Does something before the next tick, in all its runs. What was done by hand at later ticks is let go.</summary>
    /// <param name="what">An entry of a timeline without its tick, such as <c>{"set": {"light": "0"}}</c>.</param>
    /// <param name="refuse">Told why it cannot be done.</param>
    public void Intervene(JsonObject what, Action<string> refuse) =>
        Do(() =>
        {
            int next = Tick + 1;
            var entry = new JsonObject { ["at"] = next };
            foreach (var (key, value) in what)
                entry[key] = value?.DeepClone();
            try
            {
                var deeds = Deed.Read([entry], sides[0].Scenario);
                var kept = hand.Where(d => d.Tick <= next && !deeds.Any(deed => IsReplaced(d, deed)));
                Anew(next - 1, [.. kept, .. deeds]);
            }
            catch (Exception e) when (e is MistakesException or ArgumentException)
            {
                refuse(e.Message);
            }
        });

    /// <summary>Lets go of what was done by hand, and goes back to the tick before it.</summary>
    /// <param name="index">Which deed, from 0.</param>
    public void TakeBack(int index) =>
        Do(() =>
        {
            if (index < 0 || index >= hand.Count)
                return;
            int before = hand[index].Tick - 1;
            List<Deed> kept = [.. hand.Where((_, i) => i != index)];
            Halt();
            if (Tick > before)
                Return(moments.UpTo(before), hand);
            while (Tick < before && !IsOver)
                StepSides();
            Anew(before, kept);
        });

    /// <summary>Does something on its thread, between ticks, that changes nothing.</summary>
    public void Ask(Action action)
    {
        if (!ended.IsCancellationRequested)
            asked.Add(action);
    }

    /// <summary>Lives on with one soul's own choice in each tick, and stands still where something happened to the soul.</summary>
    /// <param name="soul">The soul.</param>
    /// <param name="choice">What it chooses, as in a timeline without the soul; null where it lives by its rule.</param>
    /// <param name="ticks">Ticks at most.</param>
    /// <param name="refuse">Told why it cannot be done.</param>
    public void Walk(SoulId soul, JsonObject? choice, int ticks, Action<string> refuse) =>
        Do(() =>
        {
            Halt();
            int from = Tick;
            try
            {
                var chosen = Enumerable.Range(from + 1, ticks).Select(tick => ChoiceAt(tick, soul, choice));
                var deeds = choice is null ? [] : Deed.Read(chosen, sides[0].Scenario);
                if (deeds.Count > 0 || hand.Any(d => d.Tick > from))
                    Anew(from, [.. hand.Where(d => d.Tick <= from), .. deeds]);
                sides[0].Simulation.Watch(soul);
                for (int done = 0; done < ticks && !IsOver; done++)
                {
                    StepSides();
                    if (IsEventful(sides[0].Simulation.Trace, sides[0].Simulation, soul))
                        break;
                }
                if (hand.Any(d => d.Tick > Tick))
                    Anew(Tick, [.. hand.Where(d => d.Tick <= Tick)]);
                Moved?.Invoke();
            }
            catch (Exception e) when (e is MistakesException or ArgumentException or InvalidOperationException)
            {
                refuse(e.Message);
            }
        });

    /// <summary>What a soul's life can be lived again from. For its own thread.</summary>
    public Past Past =>
        new(sides[0].Simulation, moments.UpTo(0)[0], Tick, sides[0].WithHand(Volatile.Read(ref hand)).Timeline);

    /// <summary>A run of it as a scenario, with what was done by hand, so that <c>tikkun run</c> gives the same.</summary>
    /// <param name="side">Which run, from 0.</param>
    public string ScenarioText(int side) =>
        Scenarios.ScenarioText.Of(sides[side].WithHand(Volatile.Read(ref hand)), Runs.RunYaml.GroupName);

    /// <summary>Ends it, and waits for its thread.</summary>
    public void Dispose()
    {
        ended.Cancel();
        if (thread.IsAlive && thread != Thread.CurrentThread)
            thread.Join();
        foreach (var side in sides)
            side.Dispose();
    }

    private void Do(Action action) =>
        Ask(() =>
        {
            action();
            Tell();
        });

    private void Go()
    {
        try
        {
            while (true)
            {
                if (asked.TryTake(out var action, UntilNextTick(), ended.Token))
                    action();
                else if (UntilNextTick() == 0)
                    Live();
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested) { }
        catch (Exception e)
        {
            Failed?.Invoke(e);
        }
    }

    /// <summary>Milliseconds until it is time for the next tick; −1 where it stands still.</summary>
    private int UntilNextTick()
    {
        if (target is not null)
            return 0;
        if (!isPlaying)
            return -1;
        return speed == 0
            ? 0
            : (int)
                Math.Max(
                    0,
                    Math.Ceiling(Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), nextTick).TotalMilliseconds)
                );
    }

    private void Live()
    {
        long now = Stopwatch.GetTimestamp();
        StepSides();
        if (target <= Tick || IsOver)
            target = null;
        isPlaying &= !IsOver;
        // Time that was lost is not made up for, nor is time owed for what was passed on the way to a tick.
        long between = Stopwatch.Frequency / Math.Max(1, speed);
        nextTick = Math.Min(now, Math.Max(nextTick, now - between)) + between;
        Moved?.Invoke();
        if (UntilNextTick() < 0 || Stopwatch.GetElapsedTime(told) >= BetweenStates)
            Tell();
    }

    private void StepSides()
    {
        int next = Tick + 1;
        foreach (var side in sides)
            side.StepTo(next);
        last = Math.Max(last, Tick);
        moments.Note(Tick, Simulations);
    }

    private static JsonObject ChoiceAt(int tick, SoulId soul, JsonObject? choice)
    {
        var chosen = new JsonObject { ["soul"] = soul.Value };
        foreach (var (key, value) in choice ?? [])
            chosen[key] = value?.DeepClone();
        return new JsonObject { ["at"] = tick, ["choose"] = chosen };
    }

    /// <summary>Whether something happened that one who walks would want to stop at.</summary>
    private static bool IsEventful(SoulTickTrace lived, Simulation simulation, SoulId soul)
    {
        bool isComplete = false;
        simulation.Observe(view =>
        {
            isComplete = (view.Flags[(int)soul.Value] & Condition.Complete) != 0;
            return 0;
        });
        return lived.Woke != Woken.Not || lived.Answered || lived.Chosen > 0 || lived.Given > 0 || isComplete;
    }

    private void Halt()
    {
        isPlaying = false;
        target = null;
    }

    private void Seek(int tick)
    {
        int goal = Math.Max(0, tick);
        if (goal < Tick)
            Return(moments.UpTo(goal), hand);
        target = goal > Tick && !IsOver ? goal : null;
        if (target is null)
            Moved?.Invoke();
    }

    private Checkpoint[] Now() => [.. Simulations.Select(simulation => simulation.TakeCheckpoint())];

    /// <summary>Stands at moments, and knows what is done by hand; up to there that is the same as it was.</summary>
    private void Return(Checkpoint[] kept, List<Deed> deeds)
    {
        Simulation[] others = [.. sides.Select((side, i) => side.From(kept[i], deeds))];
        foreach (var (side, other) in sides.Zip(others))
            side.Take(other);
    }

    /// <summary>After a tick that it did not pass yet other things are done by hand: history begins anew there.</summary>
    private void Anew(int tick, List<Deed> deeds)
    {
        Return(Now(), deeds);
        Volatile.Write(ref hand, deeds);
        moments.Cut(tick);
        foreach (var side in sides)
            side.Series.Cut(tick);
        last = Math.Min(last, tick);
        Branched?.Invoke(tick);
        Moved?.Invoke();
    }

    private void Tell()
    {
        State = Look();
        told = Stopwatch.GetTimestamp();
        Changed?.Invoke();
    }

    private LiveState Look()
    {
        bool moves = isPlaying || target is not null;
        Ended? over =
            !IsOver ? null
            : Simulations.All(s => s.IsComplete) ? Ended.Complete
            : Ended.Ticks;
        return new LiveState(
            Tick,
            last,
            isPlaying,
            speed,
            target,
            over,
            [.. hand.Select(d => d.Entry)],
            [
                .. Simulations.Select(s => new SideState(
                    Parameter.All.ToDictionary(p => p.Key, p => p.Text(s.Parameters)),
                    s.HalfTick,
                    s.Tick99,
                    moves ? null : s.Checksum
                )),
            ]
        );
    }

    /// <summary>A parameter set twice before one tick has the later value.</summary>
    private static bool IsReplaced(Deed earlier, Deed later) =>
        earlier.Planned.Intervention is Interventions.Intervention.Change one
        && later.Planned.Intervention is Interventions.Intervention.Change other
        && (one.Tick, one.Key) == (other.Tick, other.Key);
}
