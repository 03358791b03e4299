using Tikkun.Breaking;
using Tikkun.Execution;
using Tikkun.Interventions;
using Tikkun.Lanes;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun;

/// <summary>How a run ended.</summary>
public enum Ended
{
    /// <summary>Every soul is complete and nothing more is planned.</summary>
    Complete,

    /// <summary>The ticks asked for are done.</summary>
    Ticks,

    /// <summary>It was stopped from outside.</summary>
    Stopped,
}

/// <summary>
/// A run: a network, which is immutable and shared; a state; and parameters. The same parameters, timeline and group give
/// the same bits with any number of threads.
/// </summary>
/// <remarks>
/// One thread at a time may use a simulation; it shares its own work out over threads that <see cref="Dispose"/> ends.
/// Several simulations may run at once, also over one network.
/// </remarks>
public sealed class Simulation : IDisposable
{
    private readonly Workers workers;
    private readonly State state;
    private readonly Parameters start;
    private readonly Timeline timeline;
    private readonly Stepper stepper;
    private readonly long[] souls;
    private readonly long[] weights;

    /// <param name="network">The network.</param>
    /// <param name="start">The parameters with which the run began.</param>
    /// <param name="timeline">What is done in the run.</param>
    /// <param name="state">The state to go on from.</param>
    /// <param name="workers">Ended with the simulation.</param>
    /// <param name="lanes">How many souls go side by side: 1, 2, 4 or 8.</param>
    private Simulation(Network network, Parameters start, Timeline timeline, State state, Workers workers, int lanes)
    {
        Network = network;
        this.start = start;
        this.timeline = timeline;
        this.state = state;
        this.workers = workers;
        Parameters = timeline
            .All.OfType<Intervention.Change>()
            .Where(change => change.Tick <= state.Tick)
            .OrderBy(change => change.Tick)
            .Aggregate(start, Changed);
        souls = new long[start.GenerationsCount];
        weights = new long[start.GenerationsCount];
        for (int soul = 0; soul < network.Souls; soul++)
        {
            souls[network.Generations[soul]]++;
            weights[network.Generations[soul]] += network.WeightOf(soul);
        }
        stepper = new Stepper(network, state, workers, start.Seed, lanes);
        TickTotals[] found = [.. state.ThisTick];
        stepper.Refresh(Parameters);
        if (state.Tick > 0)
            found.CopyTo(state.ThisTick, 0);
    }

    /// <summary>Ties, weights, sparks and generations.</summary>
    public Network Network { get; }

    /// <summary>The parameters now in force.</summary>
    public Parameters Parameters { get; private set; }

    /// <summary>Ticks done.</summary>
    public int Ticks => state.Tick;

    /// <summary>The running checksum: the digest of every tick so far, chained.</summary>
    public ulong Chain => state.Chain;

    /// <summary>The running checksum with every end of every tie; what a run prints at its end. Visits all ends.</summary>
    public ulong Checksum => Mix.Chain(state.Chain, EndsDigest);

    /// <summary>First tick at which nearness was at least ½; null so far.</summary>
    public int? HalfTick => state.HalfTick < 0 ? null : state.HalfTick;

    /// <summary>First tick at which 99 % of the souls were complete; null so far.</summary>
    public int? Tick99 => state.Tick99 < 0 ? null : state.Tick99;

    /// <summary>Whether every soul is complete.</summary>
    public bool IsComplete => Total().Carried.Complete == Network.Souls;

    /// <summary>Whether the run is over: complete with nothing more planned, or out of ticks.</summary>
    public bool IsOver => Ticks >= Parameters.Ticks || (IsComplete && Ticks >= timeline.Last);

    /// <summary>Number of generations.</summary>
    public int Generations => souls.Length;

    /// <summary>
    /// Which ends the ticks so far had to visit: all, as soon as any of them needed it. It follows from the network, the
    /// parameters and the timeline, so that a run that was resumed says the same.
    /// </summary>
    public TickPath Path => PathReason is null ? TickPath.Active : TickPath.General;

    /// <summary>Why all ends had to be visited, in words; null where they had not.</summary>
    public string? PathReason => PathReasons.Of(Network, start, timeline, state);

    /// <summary>
    /// How many souls go through a phase side by side in this process: 1, 2, 4 or 8, as many as the processor has vectors
    /// for, or as <c>TIKKUN_LANES</c> says. It changes no bit.
    /// </summary>
    /// <exception cref="ArgumentException"><c>TIKKUN_LANES</c> says what there is not.</exception>
    public static int Lanes => Width.Chosen;

    /// <summary>
    /// What computes them: AVX-512, AVX2, other vectors, plain where souls are taken one by one, or software where the
    /// processor has none so wide.
    /// </summary>
    /// <exception cref="ArgumentException"><c>TIKKUN_LANES</c> says what there is not.</exception>
    public static string Vectors => Width.Name(Width.Chosen);

    /// <summary>The widths that this processor computes by itself: 1, and those it has vectors for.</summary>
    public static IReadOnlyList<int> LanesHere => [.. Width.All.Where(lanes => lanes <= Width.Widest)];

    /// <summary>What computes so many lanes here, as <see cref="Vectors"/> says it.</summary>
    /// <param name="lanes">1, 2, 4 or 8.</param>
    public static string VectorsOf(int lanes) => Width.Name(lanes);

    /// <summary>Number of threads that share the work.</summary>
    public int Threads => workers.Count;

    /// <summary>Ends visited by each worker since this simulation was made.</summary>
    public IReadOnlyList<long> EndsVisited => stepper.EndsVisited;

    /// <summary>Which ends the last tick visited.</summary>
    internal TickPath PathNow => stepper.Path;

    internal State State => state;

    internal ulong Digest => stepper.Digest;

    internal ulong EndsDigest => stepper.EndsDigest();

    /// <summary>The value of a measure over the whole; NaN where there is nothing to measure.</summary>
    /// <param name="name">A name from <see cref="Measure.All"/>.</param>
    /// <exception cref="ArgumentException">There is no such measure.</exception>
    public double this[string name] =>
        (Measure.Find(name) ?? throw new ArgumentException($"{name}: there is no such measure", nameof(name))).Of(
            Total()
        );

    /// <summary>Breaks the one soul into <see cref="Model.Parameters.Souls"/> and stands at tick 0.</summary>
    /// <param name="parameters">The parameters at the start.</param>
    /// <param name="timeline">What is done in the run; nothing, where null.</param>
    /// <param name="threads">Threads to share the work; 0 takes one per processor. They change no bit.</param>
    /// <param name="lanes">How many souls go through a phase side by side: 1, 2, 4 or 8; 0 takes <see cref="Lanes"/>. They change no bit.</param>
    /// <exception cref="ArgumentException">A parameter or an intervention is out of range; the message names it.</exception>
    /// <exception cref="InsufficientMemoryException">It cannot fit; the message says how much it needs.</exception>
    public static Simulation Create(Parameters parameters, Timeline? timeline = null, int threads = 0, int lanes = 0)
    {
        Parameter.Validate(parameters);
        Memory.Demand(parameters);
        return Begin(workers => Break(parameters, workers), parameters, timeline, threads, lanes);
    }

    /// <summary>A run over a real group: its ties from the group, everything else from the parameters.</summary>
    /// <param name="group">The members and their ties. All are awake, and of one generation.</param>
    /// <param name="parameters">The parameters at the start; those of souls, ties, breaking and generations are not used.</param>
    /// <param name="timeline">What is done in the run; nothing, where null.</param>
    /// <param name="threads">Threads to share the work; 0 takes one per processor.</param>
    /// <exception cref="ArgumentException">A parameter or an intervention is out of range; the message names it.</exception>
    /// <exception cref="InsufficientMemoryException">It cannot fit; the message says how much it needs.</exception>
    public static Simulation Create(Group group, Parameters parameters, Timeline? timeline = null, int threads = 0)
    {
        Parameter.Validate(parameters);
        Memory.Demand(group);
        return Begin(_ => Network.Of(group), ForGroup(parameters), timeline, threads);
    }

    /// <summary>An independent run from here on, over the same network.</summary>
    public Simulation Copy() => From(new Checkpoint(state));

    /// <summary>The state as it is now, to come back to.</summary>
    public Checkpoint TakeCheckpoint() => new(state.Copy());

    /// <summary>An independent run from a moment of this one on, over the same network.</summary>
    /// <param name="moment">A moment of this run, or of one that was the same up to it.</param>
    /// <param name="anew">What is done from there on in place of the timeline; what it holds up to the moment is the same.</param>
    /// <exception cref="ArgumentException">It is of another run, tells of another past, or an intervention is out of range.</exception>
    public Simulation From(Checkpoint moment, Timeline? anew = null)
    {
        if (!moment.Fits(Network))
            throw new ArgumentException("a moment of another run", nameof(moment));
        if (anew is not null && !anew.UpTo(moment.Tick).SequenceEqual(timeline.UpTo(moment.Tick)))
            throw new ArgumentException($"another past: up to tick {moment.Tick} nothing can change", nameof(anew));
        anew?.Demand(Network);
        return new(Network, start, anew ?? timeline, moment.State.Copy(), new Workers(workers.Count), stepper.Lanes);
    }

    /// <summary>One tick: what the timeline holds for it, then the phases.</summary>
    public void Step()
    {
        Intervene();
        stepper.Step();
    }

    /// <summary>Steps until the run is over.</summary>
    /// <param name="afterTick">Called after every tick.</param>
    /// <param name="stop">Checked between ticks; the simulation stays whole and can go on.</param>
    /// <returns>How it ended.</returns>
    public Ended Run(Action<Simulation>? afterTick = null, CancellationToken stop = default)
    {
        while (!IsOver)
        {
            if (stop.IsCancellationRequested)
                return Ended.Stopped;
            Step();
            afterTick?.Invoke(this);
        }
        return IsComplete ? Ended.Complete : Ended.Ticks;
    }

    /// <summary>Looks at the state with a measure of one's own; it cannot change anything.</summary>
    /// <param name="look">Gets read-only columns over souls and ends, valid during the call.</param>
    public double Observe(Observer look) => look(new View(Network, state, stepper.Aim));

    /// <summary>Watches one soul from the next tick on, in place of one watched before; no bit of the run changes.</summary>
    /// <param name="soul">The soul.</param>
    /// <exception cref="InvalidOperationException">This is a real group: its members are not watched.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such soul.</exception>
    public void Watch(SoulId soul)
    {
        if (Network.Group is not null)
            throw new InvalidOperationException("in a real group only ties and the whole are shown, never a member");
        if (soul.Value < 0 || soul.Value >= Network.Souls)
            throw new ArgumentOutOfRangeException(nameof(soul), soul, $"expected a soul from 0 to {Network.Souls - 1}");
        stepper.Watch((int)soul.Value);
    }

    /// <summary>What the watched soul went through in the last tick.</summary>
    public SoulTickTrace Trace => stepper.Trace;

    /// <summary>The value of a measure over one generation, counted from 0; NaN where there is nothing to measure.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such generation.</exception>
    public double OfGeneration(Measure measure, int generation) => measure.Of(Of(generation));

    /// <summary>The values of several measures at once.</summary>
    /// <param name="measures">From <see cref="Measure.All"/>.</param>
    /// <param name="generation">A generation, counted from 0; the whole, where null.</param>
    /// <returns>A value for each; NaN where there is nothing to measure.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such generation.</exception>
    public double[] Values(IReadOnlyList<Measure> measures, int? generation = null)
    {
        var whole = generation is { } one ? Of(one) : Total();
        return [.. measures.Select(measure => measure.Of(whole))];
    }

    /// <summary>Ends its threads.</summary>
    public void Dispose() => workers.Dispose();

    /// <summary>The memory a run needs, in bytes; an estimate from above.</summary>
    /// <param name="parameters">The parameters at the start.</param>
    public static long EstimateBytes(Parameters parameters) => Memory.Estimate(parameters);

    /// <summary>The memory that a real group needs, its file with it, in bytes; an estimate from above.</summary>
    /// <param name="members">Members.</param>
    /// <param name="ties">Ties.</param>
    public static long EstimateBytes(long members, long ties) => Memory.Estimate(members, ties);

    /// <summary>Breaks the one soul, and ties its parts.</summary>
    internal static Network Break(Parameters parameters, Workers workers) =>
        Network.Generate(parameters, new Shattering(parameters).All(workers), workers);

    /// <summary>Goes on from a state that was stored.</summary>
    internal static Simulation Continue(
        Network network,
        Parameters start,
        Timeline timeline,
        State state,
        Workers workers,
        int? lanes = null
    ) => new(network, network.Group is null ? start : ForGroup(start), timeline, state, workers, lanes ?? Width.Chosen);

    /// <summary>A digest of all that led here: the parameters at the start, how long it may go on apart, and the timeline.</summary>
    internal ulong Origin()
    {
        var told = Parameter
            .All.Where(p => p.Key != "ticks" && !(IsLater(p) && p.Text(start) == p.Default))
            .Select(p => $"{p.Key}={p.Text(start)}")
            .Concat(timeline.All.Where(i => i.Tick <= state.Tick).Select(i => i.ToString()));
        return string.Join('\n', told).Aggregate(0ul, (digest, letter) => Mix.Chain(digest, letter));
    }

    /// <summary>Whether snapshots were made before there was such a parameter: at its default it leaves their origin as it was.</summary>
    private static bool IsLater(Parameter parameter) => parameter.Key is "light.byHelp" or "filling" or "completion";

    internal Whole Total()
    {
        var sum = default(Tally);
        long born = 0;
        for (int generation = 0; generation < Generations; generation++)
        {
            sum.Add(TallyOf(generation));
            born += Born(generation);
        }
        return new Whole(sum, Network.Souls, Network.TotalWeight, born, state.Start, stepper.Force);
    }

    private static Simulation Begin(
        Func<Workers, Network> build,
        Parameters parameters,
        Timeline? timeline,
        int threads,
        int lanes = 0
    )
    {
        timeline ??= Timeline.Empty;
        lanes = lanes == 0 ? Width.Chosen : lanes;
        var workers = new Workers(threads);
        try
        {
            var network = build(workers);
            timeline.Demand(network);
            var state = network.Begin(parameters.GenerationsCount);
            var simulation = new Simulation(network, parameters, timeline, state, workers, lanes);
            simulation.stepper.Begin();
            return simulation;
        }
        catch
        {
            workers.Dispose();
            throw;
        }
    }

    private static Parameters ForGroup(Parameters parameters) => parameters with { GenerationsCount = 1 };

    internal static Parameters Changed(Parameters parameters, Intervention.Change change) =>
        Parameter.Find(change.Key)!.TrySet(parameters, change.Value, out var changed)
            ? changed
            : throw new ArgumentException($"{change.Key}: {change.Value}");

    private void Intervene()
    {
        bool any = false;
        foreach (var intervention in timeline.At(state.Tick + 1))
        {
            any = true;
            if (intervention is Intervention.Change change)
                Parameters = Changed(Parameters, change);
            else if (intervention is Intervention.Choose choose)
                stepper.Choose(choose);
            else
                InterventionEffects.Apply(intervention, Network, state, Parameters.Seed);
        }
        if (any)
            stepper.Refresh(Parameters);
    }

    private Whole Of(int generation) =>
        new(TallyOf(generation), souls[generation], weights[generation], Born(generation), 0, stepper.Force);

    private Tally TallyOf(int generation) =>
        new()
        {
            Carried = stepper.Carried[generation],
            SinceStart = state.SinceStart[generation],
            ThisTick = state.ThisTick[generation],
        };

    /// <summary>A generation is born as a whole; before that only who was purified counts.</summary>
    private long Born(int generation) =>
        state.Tick >= (long)generation * Parameters.GenerationsGap
            ? souls[generation]
            : stepper.Carried[generation].Awake;
}
