using Tikkun.Execution;
using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Phases;

namespace Tikkun;

/// <summary>The end of a tick: what the next one reads is stored, and the whole is added up.</summary>
internal sealed unsafe partial class Tick
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
    public float[] Aim => derived.Aim;

    /// <summary>Totals that follow from the state, by generation.</summary>
    public ReadOnlySpan<CarriedTotals> Carried => carried;

    /// <summary>Ends visited by each worker since this program started.</summary>
    public IReadOnlyList<long> EndsVisited => [.. team.Select(w => w.Ends)];

    /// <summary>Which ends are visited now.</summary>
    public TickPath Path => columns.Path;

    /// <summary>
    /// Works out everything stored from the state alone: at the start, after a snapshot, and after interventions.
    /// </summary>
    public void Refresh(Parameters parameters)
    {
        coefficients = new Coefficients(parameters);
        bool isSplit = coefficients.Preparation != 1;
        derived.Earlier = isSplit ? derived.Earlier ?? Column.Of<long>(network.Souls) : null;
        derived.FromEarlier = isSplit ? derived.FromEarlier ?? Column.Of<uint>(network.Souls) : null;
        columns = new ColumnPointers(network, state, derived, coefficients, workers.Count > 1, PathFor(coefficients));
        Array.Clear(carried);
        Array.Clear(state.ThisTick);
        Array.Clear(derived.Heard);
        Array.Clear(derived.Digests);
        digest = 0;
        workers.ForEach(chunks, (w, chunk) => Gather(chunk, team[w]));
        AddUp();
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

    /// <summary>The ground of the active path: what is whole stays whole, all ties weigh 1, and their bits fit a word.</summary>
    private TickPath PathFor(Coefficients c) =>
        c.Loss == 0 && c.Force == 0 && state.Cut is null && network.FitsSlots ? TickPath.Active : TickPath.General;

    private void Take(SoulLanes* souls, int first)
    {
        souls->First = first;
        souls->Count = Math.Min(Lanes.Count, network.Souls - first);
        souls->Global = network.Global(first);
        souls->Tick = (uint)tick;
        souls->Bears = souls->Caught = souls->Answered = souls->Worthy = 0;
        souls->Rests = souls->GoesDown = souls->Rouses = 0;
        souls->IsWide = Lanes.AreWide && souls->Count == Lanes.Count && network.Weights is null;
        ulong flags = FlagsOf(souls);
        souls->Awake = Lanes.Bytes(flags, (int)Condition.Awake);
        souls->Complete = Lanes.Bytes(flags, (int)Condition.Complete);
        souls->Working = souls->Awake & ~souls->Complete;
    }

    private ulong FlagsOf(SoulLanes* souls)
    {
        if (souls->Count == Lanes.Count)
            return *(ulong*)(columns.Flags + souls->First);
        ulong flags = 0;
        for (int lane = 0; lane < souls->Count; lane++)
            flags |= (ulong)columns.Flags[souls->First + lane] << (8 * lane);
        return flags;
    }

    private void Choose(SoulLanes* souls)
    {
        new Span<int>(souls->Only, Lanes.Count).Fill(-1);
        if (choices.Count == 0)
            return;
        foreach (int lane in Lanes.Of(souls->Working))
        {
            if (!choices.TryGetValue(souls->First + lane, out var own))
                continue;
            souls->Only[lane] = own.Slot ?? -1;
            souls->Rests |= own.Rest ? 1u << lane : 0;
            souls->GoesDown |= own.GoDown ? 1u << lane : 0;
            souls->Rouses |= own.Rouse ? 1u << lane : 0;
        }
    }

    /// <summary>Everything stored of a chunk's souls, from their ends.</summary>
    private void Gather(int chunk, Worker worker)
    {
        SoulLanes* souls = batches[worker.Number].First;
        var (from, to) = Chunk.Range(chunk, network.Souls);
        for (int first = from; first < to; first += Lanes.Count)
        {
            Take(souls, first);
            for (int lane = 0; lane < souls->Count; lane++)
                GatherSoul(first + lane, worker);
            souls->Moved = (1u << souls->Count) - 1;
            souls->Lived = true;
            TwinSums.MeetAll(columns, souls, worker);
            Settle(souls, 1, worker);
        }
    }

    private void GatherSoul(int soul, Worker worker)
    {
        int generation = network.Generations[soul];
        long corrected = 0;
        int kin = 0;
        uint ownWhole = 0;
        uint open = 0;
        uint whole = 0;
        uint earlier = 0;
        int met = 0;
        int from = network.Offsets[soul];
        for (int end = from; end < network.Offsets[soul + 1]; end++)
        {
            int partner = network.Partners[end];
            corrected += (long)network.WeightAt(end) * state.Corrections[end];
            if (network.Generations[partner] == generation && (state.Flags[partner] & Condition.Complete) != 0)
                kin++;
            if (columns.Path == TickPath.General)
                continue;
            uint bit = 1u << (end - from);
            int twin = state.Corrections[columns.Twin(soul, end - from)];
            ownWhole |= state.Corrections[end] == Equations.Whole ? bit : 0;
            whole |= twin == Equations.Whole ? bit : 0;
            met += twin == Equations.Whole ? state.Corrections[end] : 0;
            open |= twin is > 0 and < Equations.Whole ? bit : 0;
            earlier |= network.Generations[partner] < generation ? bit : 0;
        }
        derived.Corrected[soul] = corrected;
        derived.Kin[soul] = kin;
        derived.OwnWhole[soul] = ownWhole;
        derived.OtherOpen[soul] = open;
        derived.OtherWhole[soul] = whole;
        derived.Met[soul] = met;
        if (derived.FromEarlier is not null)
            derived.FromEarlier[soul] = earlier;
        derived.Marks[soul] = Marks.None;

        ref var sum = ref worker.Tallies[generation].Carried;
        sum.Corrected += corrected;
        sum.Revealed += network.RevealedWeight(soul, state.Revealed[soul]);
        if ((state.Flags[soul] & Condition.Complete) != 0)
            CountComplete(soul, 1, ref sum);
        if ((state.Flags[soul] & Condition.Awake) != 0)
            sum.Awake++;
        else
            derived.WakeAt[soul] = Phases.Awaken.Threshold(
                coefficients.Growth[generation],
                coefficients.Threshold[generation],
                network.Sparks[soul],
                network.WeightOf(soul)
            );
    }

    /// <summary>Stores what others and the next tick read of a chunk's souls, and adds them to the whole.</summary>
    private void Store(int chunk, Worker worker)
    {
        SoulLanes* batch = batches[worker.Number].First;
        int count = 0;
        var (from, to) = Chunk.Range(chunk, network.Souls);
        for (int first = from; first < to; first += Lanes.Count)
        {
            SoulLanes* souls = batch + count;
            uint mine = lived[first / Lanes.Count];
            Prefetch.ForStoring(columns, first);
            Take(souls, first);
            souls->Lived = mine != 0;
            souls->Moved = columns.Path == TickPath.General ? (1u << souls->Count) - 1 : TwinSums.Moved(columns, souls);
            if (souls->Lived || souls->Moved != 0)
            {
                if (columns.Path == TickPath.Active)
                    Prefetch.ForMeeting(columns, souls);
                count++;
            }
            if (count == Batch.Size || first + Lanes.Count >= to)
            {
                Meet(batch, count, worker);
                Settle(batch, count, worker);
                count = 0;
            }
        }
    }

    private void Meet(SoulLanes* souls, int count, Worker worker)
    {
        if (columns.Path == TickPath.Active)
            for (int i = 0; i < count; i++)
                Prefetch.Twins(columns, souls + i);
        for (int i = 0; i < count; i++)
        {
            if (columns.Path == TickPath.Active)
                TwinSums.Meet(columns, souls + i, worker);
            else
                TwinSums.MeetAll(columns, souls + i, worker);
        }
    }

    private void Settle(SoulLanes* souls, int count, Worker worker)
    {
        Phases.Settle.Run(columns, souls, count);
        worker.Digest += Phases.Settle.Digest(columns, souls, count);
        for (int i = 0; i < count; i++)
        {
            if (souls[i].Lived)
                CountFeet(souls + i, worker);
            else
                souls[i].Working = 0;
            Totals.Feelings(columns, souls + i, worker);
        }
    }

    private void CountFeet(SoulLanes* souls, Worker worker)
    {
        if (souls->IsWide && *(ulong*)(columns.Marks + souls->First) == 0)
            return;
        foreach (int lane in Lanes.Of(souls->Working))
        {
            ref var mark = ref derived.Marks[souls->First + lane];
            if (mark == Marks.None)
                continue;
            mark = Marks.None;
            ref var levels = ref Of(souls, lane, worker).ThisTick;
            levels.Feet++;
            levels.FootLack += souls->Lacked[lane];
        }
    }

    private void Close()
    {
        Array.Clear(state.ThisTick);
        AddUp();
        choices.Clear();
        state.Tick = tick;
        state.Chain = Mix.Chain(state.Chain, digest);
        long corrected = 0;
        long complete = 0;
        foreach (ref readonly var sum in carried.AsSpan())
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
            worker.CloseLanes();
            for (int generation = 0; generation < carried.Length; generation++)
            {
                ref readonly var own = ref worker.Tallies[generation];
                Sums.Add(ref carried[generation], in own.Carried);
                Sums.Add(ref state.SinceStart[generation], in own.SinceStart);
                Sums.Add(ref state.ThisTick[generation], in own.ThisTick);
            }
            Array.Clear(worker.Tallies);
            digest += worker.Digest;
            worker.Digest = 0;
        }
    }
}
