using Tikkun.Execution;
using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Phases;
using Tikkun.Tracing;

namespace Tikkun;

/// <summary>
/// Shares out the phases of <see cref="Tick{T, W}"/> over workers, chunk by chunk of souls, and keeps what follows from the
/// state from one tick to the next.
/// </summary>
internal sealed unsafe class Stepper
{
    private readonly Network network;
    private readonly State state;
    private readonly DerivedState derived;
    private readonly Workers workers;
    private readonly ulong seed;
    private readonly int lanes;
    private readonly Worker[] team;
    private readonly int chunks;
    private readonly CarriedTotals[] carried;
    private readonly OwnChoices choices = new();
    private readonly SoulTracer tracer = new();
    private readonly Passes passes;
    private ColumnPointers columns = null!;

    /// <param name="network">The ties.</param>
    /// <param name="state">The state; <see cref="Refresh"/> must follow.</param>
    /// <param name="workers">Those who share the work.</param>
    /// <param name="seed">The key of every draw.</param>
    /// <param name="lanes">How many souls go side by side: 1, 2, 4 or 8.</param>
    public Stepper(Network network, State state, Workers workers, ulong seed, int lanes)
    {
        this.network = network;
        this.state = state;
        this.workers = workers;
        this.seed = seed;
        this.lanes = lanes;
        derived = new DerivedState(network.Souls, network.Weights is not null);
        team = [.. Enumerable.Range(0, workers.Count).Select(_ => new Worker(state.SinceStart.Length))];
        chunks = Chunk.Count(network.Souls);
        carried = new CarriedTotals[state.SinceStart.Length];
        passes = Passes.Of(lanes, network.Souls, choices, tracer);
    }

    /// <summary>s of every soul.</summary>
    public float[] Aim => derived.Aim;

    /// <summary>Totals that follow from the state, by generation.</summary>
    public ReadOnlySpan<CarriedTotals> Carried => carried;

    /// <summary>Ends visited by each worker since this program started.</summary>
    public IReadOnlyList<long> EndsVisited => [.. team.Select(w => w.Ends)];

    /// <summary>Which ends are visited now.</summary>
    public TickPath Path => columns.Path;

    /// <summary>How many souls go side by side.</summary>
    public int Lanes => lanes;

    /// <summary>The force now on every tie, in units of c·c′.</summary>
    public long Force => columns.Coefficients.Force;

    /// <summary>The digest of all souls now.</summary>
    public ulong Digest { get; private set; }

    /// <summary>What the watched soul went through in the last tick.</summary>
    public SoulTickTrace Trace => tracer.Trace;

    /// <summary>Watches a soul from the next tick on.</summary>
    public void Watch(int soul) => tracer.Watch(soul, state);

    /// <summary>Holds a soul's own choice for the coming tick. <see cref="Refresh"/> afterwards.</summary>
    public void Choose(Intervention.Choose choose)
    {
        int soul = (int)choose.Soul.Value;
        switch (choose.Choice)
        {
            case Choice.Rest:
                choices.Rest(soul);
                break;
            case Choice.GoDown:
                choices.GoDown(soul);
                break;
            case Choice.Rouse:
                choices.Rouse(soul);
                break;
            case Choice.Work:
                choices.WorkOn(soul, choose.Slot);
                break;
        }
    }

    /// <summary>Begins the chain with the state at the start.</summary>
    public void Begin() => state.Chain = Mix.Chain(ModelVersion.Current, Digest);

    /// <summary>
    /// Works out everything derived from the state alone: at the start, after a snapshot, and after interventions.
    /// </summary>
    public void Refresh(Parameters parameters)
    {
        var coefficients = new Coefficients(parameters);
        derived.SplitEarlier(coefficients.Preparation != 1);
        columns = new ColumnPointers(network, state, derived, coefficients, seed, isShared: workers.Count > 1);
        Array.Clear(carried);
        Array.Clear(state.ThisTick);
        Array.Clear(derived.Heard);
        Array.Clear(derived.Digests);
        Digest = 0;
        workers.ForEach(chunks, (w, chunk) => passes.Derive(columns, chunk, team[w]));
        AddUp();
    }

    /// <summary>Lets every soul live one tick. Interventions come before.</summary>
    public void Step()
    {
        uint tick = (uint)state.Tick + 1;
        tracer.BeginTick(columns);
        workers.ForEach(chunks, (w, chunk) => passes.Live(columns, chunk, tick, team[w]));
        workers.ForEach(chunks == 1 ? 1 : team.Length, (_, w) => passes.Complete(columns, team[w]));
        workers.ForEach(chunks, (w, chunk) => passes.Store(columns, chunk, team[w]));
        Array.Clear(state.ThisTick);
        AddUp();
        state.Tick++;
        state.Chain = Mix.Chain(state.Chain, Digest);
        NoteTicks();
        choices.Clear();
        tracer.EndTick();
    }

    /// <summary>The digest of all ends now.</summary>
    public ulong EndsDigest()
    {
        ulong[] sums = new ulong[team.Length];
        workers.ForEach(
            chunks,
            (w, chunk) =>
            {
                ulong sum = 0;
                var (from, to) = Chunk.Range(chunk, network.Souls);
                for (int soul = from; soul < to; soul++)
                {
                    int first = network.Offsets[soul];
                    for (int end = first; end < network.Offsets[soul + 1]; end++)
                        sum += Mix.End(
                            network.Global(soul),
                            (ulong)(end - first),
                            network.Global(network.Partners[end]),
                            state.Corrections[end]
                        );
                }
                sums[w] += sum;
            }
        );
        return sums.Aggregate(0ul, (a, b) => a + b);
    }

    private void AddUp()
    {
        foreach (var worker in team)
        {
            for (int generation = 0; generation < carried.Length; generation++)
            {
                ref readonly var own = ref worker.Tallies[generation];
                Sums.Add(ref carried[generation], in own.Carried);
                Sums.Add(ref state.SinceStart[generation], in own.SinceStart);
                Sums.Add(ref state.ThisTick[generation], in own.ThisTick);
            }
            Array.Clear(worker.Tallies);
            Digest += worker.Digest;
            worker.Digest = 0;
        }
    }

    /// <summary>Notes the first tick with nearness ½, and with 99 % complete.</summary>
    private void NoteTicks()
    {
        long corrected = 0;
        long complete = 0;
        foreach (ref readonly var sum in carried.AsSpan())
        {
            corrected += sum.Corrected;
            complete += sum.Complete;
        }
        if (state.HalfTick < 0 && 2 * corrected >= Equations.Whole * network.TotalWeight)
            state.HalfTick = state.Tick;
        if (state.Tick99 < 0 && 100 * complete >= 99L * network.Souls)
            state.Tick99 = state.Tick;
    }
}
