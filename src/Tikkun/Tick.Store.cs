using Tikkun.Execution;
using Tikkun.Interventions;
using Tikkun.Kernels;
using Tikkun.Model;

namespace Tikkun;

/// <summary>The end of a tick: what the next one reads is stored, and the whole is added up.</summary>
internal sealed partial class Tick
{
    /// <summary>What a soul does of its own choice in this tick.</summary>
    internal sealed class OwnChoice
    {
        public bool Rest;
        public bool GoDown;
        public bool Rouse;
        public int? Slot;
    }

    /// <summary>s of every soul.</summary>
    public float[] Aim => stored.Aim;

    /// <summary>Totals that follow from the state, by generation.</summary>
    public ReadOnlySpan<Standing> Standing => standing;

    /// <summary>Ends visited by each worker since this program started.</summary>
    public IReadOnlyList<long> EndsVisited => [.. team.Select(w => w.Ends)];

    /// <summary>
    /// Works out everything stored from the state alone: at the start, after a snapshot, and after interventions.
    /// </summary>
    public void Refresh(Parameters parameters)
    {
        coefficients = new Coefficients(parameters);
        columns = new Columns(network, state, stored, coefficients, workers.Count > 1);
        stored.Earlier = coefficients.Preparation == 1 ? null : stored.Earlier ?? new long[network.Souls];
        Array.Clear(standing);
        Array.Clear(state.Levels);
        Array.Clear(stored.Digests);
        digest = 0;
        cutAmongComplete = false;
        workers.ForEach(chunks, (w, chunk) => Gather(chunk, team[w]));
        visits.Reset(CompleteCanChange || cutAmongComplete);
        workers.ForEach(
            chunks,
            (w, chunk) =>
            {
                foreach (int soul in Part.Souls(chunk, network.Souls))
                {
                    StoreSoul(soul, team[w]);
                    if ((state.Flags[soul] & Condition.Awake) == 0)
                        StoreAsleep(soul);
                }
            }
        );
        AddUp();
        foreach (int soul in choices.Keys)
            stored.Marks[soul] |= Marks.Chooses;
    }

    /// <summary>Begins the chain with the state at the start.</summary>
    public void Begin() => state.Chain = Mix.Chain(ModelVersion.Current, digest);

    /// <summary>The force now on every tie, in units of c·c′.</summary>
    public long Force => coefficients.Force;

    /// <summary>The digest of all souls now.</summary>
    public ulong Digest => digest;

    /// <summary>The digest of all ends now.</summary>
    public ulong EndsDigest()
    {
        var sums = new ulong[team.Length];
        workers.ForEach(
            chunks,
            (w, chunk) =>
            {
                ulong sum = 0;
                foreach (int soul in Part.Souls(chunk, network.Souls))
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

    /// <summary>Holds a soul's own choice for the coming tick. Refresh afterwards.</summary>
    public void Choose(Intervention.Choose choose)
    {
        int soul = (int)choose.Soul.Value;
        if (!choices.TryGetValue(soul, out var own))
            choices[soul] = own = new OwnChoice();
        own.Rest |= choose.Choice == Choice.Rest;
        own.GoDown |= choose.Choice == Choice.GoDown;
        own.Rouse |= choose.Choice == Choice.Rouse;
        if (choose.Choice == Choice.Work)
            own.Slot = choose.Slot;
    }

    /// <summary>Whether the complete must be visited: they lose by darkness, or are looked at under force.</summary>
    private bool CompleteCanChange => coefficients.Loss > 0 || coefficients.Force > 0;

    /// <summary>The sums of a chunk's souls, from the ends.</summary>
    private void Gather(int chunk, Worker worker)
    {
        foreach (int soul in Part.Souls(chunk, network.Souls))
        {
            int generation = network.Generations[soul];
            long corrected = 0;
            long heard = 0;
            long earlier = 0;
            int kin = 0;
            for (int end = network.Offsets[soul]; end < network.Offsets[soul + 1]; end++)
            {
                int partner = network.Partners[end];
                long weight = network.WeightAt(end);
                corrected += weight * state.Corrections[end];
                heard += weight * state.Corrections[network.TwinAt(soul, end)];
                if (network.Generations[partner] < generation)
                    earlier += weight * state.Corrections[network.TwinAt(soul, end)];
                if (network.Generations[partner] == generation && (state.Flags[partner] & Condition.Complete) != 0)
                    kin++;
            }
            stored.Corrected[soul] = corrected;
            stored.Heard[soul] = heard;
            if (stored.Earlier is not null)
                stored.Earlier[soul] = earlier;
            stored.Kin[soul] = kin;
            stored.Marks[soul] = Marks.None;

            ref var sum = ref worker.Tallies[generation].Standing;
            sum.Corrected += corrected;
            sum.Heard += heard;
            sum.Revealed += network.RevealedWeight(soul, state.Revealed[soul]);
            if ((state.Flags[soul] & Condition.Complete) != 0)
            {
                CountComplete(soul, 1, ref sum);
                cutAmongComplete |= !IsWhole(soul);
            }
            if ((state.Flags[soul] & Condition.Awake) != 0)
                sum.Awake++;
            else
                stored.WakeAt[soul] = Waking.Threshold(
                    coefficients.Growth[generation],
                    coefficients.Threshold[generation],
                    network.Sparks[soul],
                    network.WeightOf(soul)
                );
        }
    }

    private void Store(int chunk, Worker worker)
    {
        foreach (int soul in visits.Working(chunk))
            StoreSoul(soul, worker);
        foreach (int soul in visits.Asleep(chunk))
            StoreAsleep(soul);
    }

    /// <summary>Stores what others and the next tick read of a soul, and adds it to the whole as felt and as it is.</summary>
    private void StoreSoul(int soul, Worker worker)
    {
        int generation = network.Generations[soul];
        long weight = network.WeightOf(soul);
        stored.Filling[soul] = Meeting.Filling(in columns, soul, worker, out long excess);
        stored.Aim[soul] = Equations.Aim(stored.Corrected[soul], network.RevealedWeight(soul, state.Revealed[soul]));
        Prepare(soul);

        ref var levels = ref worker.Tallies[generation].Levels;
        levels.Excess += excess;
        bool works = (state.Flags[soul] & (Condition.Awake | Condition.Complete)) == Condition.Awake;
        if (works)
        {
            double aim = stored.Aim[soul];
            double nearness = Equations.Share(stored.Corrected[soul], weight);
            double sight = Equations.Sight(coefficients.Light, coefficients.SightFirst, nearness);
            long lack = Tally.Fixed(Equations.Lack(sight, aim));
            long whole = Equations.Whole * weight;
            levels.Filling += stored.Filling[soul];
            levels.Lack += lack;
            levels.Joy += Tally.Fixed(aim * state.Importance[soul]);
            levels.Exile += Tally.Fixed(state.Exile[soul]);
            levels.Shared += (long)((aim * whole) + 0.5);
            levels.Seen += (long)((aim * (whole - stored.Heard[soul])) + 0.5);
            if ((stored.Marks[soul] & Marks.Foot) != 0)
            {
                levels.Feet++;
                levels.FootLack += lack;
            }
        }
        stored.Marks[soul] &= ~(Marks.Foot | Marks.Chooses);

        ulong changed = Mix.Soul(
            network.Global(soul),
            stored.Corrected[soul],
            (uint)state.Revealed[soul],
            (uint)state.Flags[soul],
            state.Depth[soul],
            state.Importance[soul],
            state.Fall[soul],
            state.Exile[soul]
        );
        worker.Digest += changed - stored.Digests[soul];
        stored.Digests[soul] = changed;
    }

    /// <summary>One comparison decides whether enough was prepared for a soul asleep to wake.</summary>
    private void StoreAsleep(int soul)
    {
        var c = coefficients;
        bool ready = stored.Heard[soul] >= stored.WakeAt[soul];
        if (c.Preparation != 1 || stored.Kin[soul] > 0)
        {
            int generation = network.Generations[soul];
            Prepare(soul);
            double prepared = Equations.Share(stored.Prepared[soul], network.WeightOf(soul));
            double help = Equations.Help(c.Growth[generation], prepared, KinHelp(soul), state.Exile[soul]);
            ready = Equations.Wakes(help, network.Sparks[soul], c.Threshold[generation]);
        }
        if (ready || c.FromAbove > 0)
            Prepare(soul);
        stored.Marks[soul] = ready ? Marks.Ready : Marks.None;
    }

    private void Prepare(int soul)
    {
        long earlier = stored.Earlier is null ? 0 : stored.Earlier[soul];
        stored.Prepared[soul] = Equations.Prepared(stored.Heard[soul] - earlier, earlier, coefficients.Preparation);
    }

    private void Close()
    {
        Array.Clear(state.Levels);
        AddUp();
        choices.Clear();
        if (visits.WithComplete != CompleteCanChange)
            visits.Reset(CompleteCanChange);
        state.Tick = tick;
        state.Chain = Mix.Chain(state.Chain, digest);
        long corrected = 0;
        long complete = 0;
        foreach (ref readonly var sum in standing.AsSpan())
        {
            corrected += sum.Corrected;
            complete += sum.Complete;
        }
        if (state.HalfTick < 0 && 2 * corrected >= Equations.Whole * network.TotalWeight)
            state.HalfTick = tick;
        if (state.Tick99 < 0 && 100 * complete >= 99L * network.Souls)
            state.Tick99 = tick;
    }

    private void AddUp()
    {
        foreach (var worker in team)
        {
            for (int generation = 0; generation < standing.Length; generation++)
            {
                ref readonly var own = ref worker.Tallies[generation];
                Sums.Add(ref standing[generation], in own.Standing);
                Sums.Add(ref state.Counts[generation], in own.Counts);
                Sums.Add(ref state.Levels[generation], in own.Levels);
            }
            Array.Clear(worker.Tallies);
            digest += worker.Digest;
            worker.Digest = 0;
        }
    }
}
