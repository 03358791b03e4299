using Tikkun.Execution;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Phases;

namespace Tikkun;

/// <summary>
/// One tick, as the phases of docs/model.md. Of other souls a soul reads only what was stored at the end of the last
/// tick; of itself, what the phase before left. So neither the order of souls nor the number of workers matters, and
/// eight souls go through a phase side by side.
/// </summary>
internal sealed unsafe partial class Tick
{
    private readonly Network network;
    private readonly State state;
    private readonly DerivedState derived;
    private readonly Workers workers;
    private readonly ulong seed;
    private readonly Worker[] team;
    private readonly Batch[] batches;
    private readonly int chunks;
    private readonly CarriedTotals[] carried;
    private readonly Dictionary<int, OwnChoice> choices = [];

    /// <summary>Which of eight souls lived in this tick, for the end of it.</summary>
    private readonly byte[] lived;
    private Coefficients coefficients = null!;
    private ColumnPointers columns = null!;
    private ulong digest;
    private int tick;

    public Tick(Network network, State state, DerivedState derived, Workers workers, ulong seed)
    {
        this.network = network;
        this.state = state;
        this.derived = derived;
        this.workers = workers;
        this.seed = seed;
        team = [.. Enumerable.Range(0, workers.Count).Select(w => new Worker(w, state.SinceStart.Length))];
        chunks = Chunk.Chunks(network.Souls);
        carried = new CarriedTotals[state.SinceStart.Length];
        batches = [.. team.Select(_ => new Batch())];
        lived = new byte[Chunk.Eights(network.Souls)];
    }

    /// <summary>Lets every soul live one tick. Interventions come before.</summary>
    public void Run()
    {
        tick = state.Tick + 1;
        if (watched >= 0)
            BeginWatch();
        workers.ForEach(chunks, (w, chunk) => Live(chunk, team[w]));
        workers.ForEach(chunks == 1 ? 1 : team.Length, (_, w) => Complete(team[w]));
        workers.ForEach(chunks, (w, chunk) => Store(chunk, team[w]));
        Close();
        if (watched >= 0)
            EndWatch();
    }

    /// <summary>Wakes whose time has come, and lets those who work go through the phases, a batch at a time.</summary>
    private void Live(int chunk, Worker worker)
    {
        SoulLanes* batch = batches[worker.Number].First;
        int count = 0;
        var (from, to) = Chunk.Range(chunk, network.Souls);
        for (int first = from; first < to; first += Lanes.Count)
        {
            SoulLanes* souls = batch + count;
            Prefetch.ForLiving(columns, first);
            Take(souls, first);
            Awaken(souls, worker);
            if (souls->Lived)
            {
                Prefetch.ForMending(columns, souls);
                count++;
            }
            if (count == Batch.Size || first + Lanes.Count >= to)
            {
                Live(batch, count, worker);
                count = 0;
            }
        }
    }

    /// <summary>Shine and bear, ask and answer, mend, act, remember, reveal: the phases, in their order.</summary>
    private void Live(SoulLanes* souls, int count, Worker worker)
    {
        Shine.Run(columns, souls, count);
        Ask.Run(columns, souls, count, seed);
        for (int i = 0; i < count; i++)
            Mend(souls + i, worker);
        Phases.Act.Run(columns, souls, count);
        Remember.Run(columns, souls, count);
        for (int i = 0; i < count; i++)
        {
            Reveal(souls + i, worker);
            Witness(souls + i);
            Totals.Deeds(columns, souls + i, worker);
            if (columns.Path == TickPath.General)
                Decay(souls + i, worker);
            NoteWhole(souls + i, worker);
        }
    }

    /// <summary>Awaken: those whose time has come, by what was prepared for them, or from above.</summary>
    private void Awaken(SoulLanes* souls, Worker worker)
    {
        uint asleep = ~souls->Awake & ((1u << souls->Count) - 1);
        if (asleep != 0)
            foreach (int lane in Lanes.Of(Phases.Awaken.MayWake(columns, souls, asleep)))
            {
                int soul = souls->First + lane;
                int generation = network.Generations[soul];
                if (
                    tick < coefficients.Birth[generation]
                    || !(Phases.Awaken.IsReady(columns, soul) || IsWokenFromAbove(soul))
                )
                    continue;
                souls->Awake |= 1u << lane;
                state.Flags[soul] |= Condition.Awake;
                worker.Tallies[generation].Carried.Awake++;
                worker.Tallies[generation].SinceStart.Awakenings++;
            }
        souls->Working = souls->Awake & ~souls->Complete;
        uint alive = columns.Path == TickPath.Active ? souls->Working : souls->Awake;
        souls->Lived = alive != 0;
        lived[souls->First / Lanes.Count] = (byte)alive;
        Choose(souls);
    }

    private bool IsWokenFromAbove(int soul) =>
        coefficients.FromAbove > 0
        && DrawWords.Unit(Draws.Of(seed, network.Global(soul), (uint)tick, Purpose.Awakening).W0)
            < coefficients.FromAbove;

    /// <summary>Mend: those who bear or are answered mend the ends they feel.</summary>
    private void Mend(SoulLanes* souls, Worker worker)
    {
        new Span<long>(souls->Mended, Lanes.Count).Clear();
        uint mending = (souls->Bears | souls->Answered) & ~souls->Rests;
        if (columns.Path == TickPath.Active)
            Phases.Mend.Run(columns, souls, mending, worker);
        else
            Phases.Mend.MendAll(columns, souls, mending, worker);
    }

    /// <summary>Reveal: who caught the goal goes down by choice, or is given a greater desire.</summary>
    private void Reveal(SoulLanes* souls, Worker worker)
    {
        var c = coefficients;
        if (c.Light <= 0)
            return;
        foreach (int lane in Lanes.Of(souls->Bears & (souls->Caught | souls->GoesDown) & ~souls->Rests))
        {
            int soul = souls->First + lane;
            int left = network.Offsets[soul + 1] - network.Offsets[soul] - columns.Revealed[soul];
            bool chooses = (souls->GoesDown >> lane & 1) != 0;
            if (left == 0)
                continue;
            double draw = souls->Reveal[lane];
            if (chooses || draw < c.Vigilance)
            {
                Uncover(soul, 1, worker);
                columns.Depth[soul] = 0;
                Of(souls, lane, worker).SinceStart.Chosen++;
            }
            else if (draw < c.Vigilance + c.GivenChance)
            {
                Uncover(soul, Equations.Given(columns.Revealed[soul], c.GivenStep, left), worker);
                derived.Marks[soul] |= Marks.Foot;
                Of(souls, lane, worker).SinceStart.Given++;
            }
        }
    }

    private void Uncover(int soul, int ends, Worker worker)
    {
        long before = network.RevealedWeight(soul, state.Revealed[soul]);
        state.Revealed[soul] += ends;
        worker.Tallies[network.Generations[soul]].Carried.Revealed +=
            network.RevealedWeight(soul, state.Revealed[soul]) - before;
    }

    /// <summary>Without light, unity decays.</summary>
    private void Decay(SoulLanes* souls, Worker worker)
    {
        foreach (int lane in Lanes.Of(souls->Awake))
            Phases.Mend.Decay(columns, souls->First + lane, worker);
    }

    /// <summary>Who became whole in this tick, or ceased to be.</summary>
    private void NoteWhole(SoulLanes* souls, Worker worker)
    {
        uint looked = columns.Path == TickPath.Active ? souls->Working : souls->Awake;
        foreach (int lane in Lanes.Of((Phases.Settle.Whole(columns, souls) ^ souls->Complete) & looked))
            worker.Turned.Add(souls->First + lane);
    }

    /// <summary>Complete: those whose every own end became whole in this tick, or ceased to be.</summary>
    private void Complete(Worker worker)
    {
        foreach (int soul in worker.Turned)
        {
            bool complete = (state.Flags[soul] & Condition.Complete) == 0;
            int generation = network.Generations[soul];
            state.Flags[soul] ^= Condition.Complete;
            if (complete)
            {
                state.Fall[soul] = 0;
                state.Exile[soul] = 0;
                state.Depth[soul] = 1;
                worker.Tallies[generation].SinceStart.Completions++;
            }
            else
            {
                worker.Tallies[generation].SinceStart.Lapses++;
            }
            int change = complete ? 1 : -1;
            CountComplete(soul, change, ref worker.Tallies[generation].Carried);
            worker.Tallies[generation].Carried.CompleteHeard += change * derived.Heard[soul];
            foreach (int partner in network.PartnersOf(soul))
                if (network.Generations[partner] == generation)
                    Interlocked.Add(ref derived.Kin[partner], change);
        }
        worker.Turned.Clear();
    }

    private void CountComplete(int soul, int change, ref CarriedTotals sum)
    {
        sum.Complete += change;
        sum.CompleteWeight += change * network.WeightOf(soul);
        sum.CompleteJoy += change * Tally.Fixed(state.Importance[soul]);
    }

    private ref Tally Of(SoulLanes* souls, int lane, Worker worker) =>
        ref worker.Tallies[columns.Generations[souls->First + lane]];
}
