using Tikkun.Execution;
using Tikkun.Kernels;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun;

/// <summary>
/// One tick, as the phases of docs/model.md. Of other souls a soul reads only what was stored at the end of the last
/// tick; of itself, what the phase before left. So neither the order of souls nor the number of workers matters.
/// </summary>
internal sealed partial class Tick(Network network, State state, Stored stored, Workers workers, ulong seed)
{
    private readonly Visits visits = new(network.Souls);
    private readonly Worker[] team =
    [
        .. Enumerable.Range(0, workers.Count).Select(_ => new Worker(state.Counts.Length)),
    ];
    private readonly int chunks = Part.Chunks(network.Souls);
    private readonly Standing[] standing = new Standing[state.Counts.Length];
    private readonly Dictionary<int, OwnChoice> choices = [];
    private Coefficients coefficients = null!;
    private Columns columns;
    private ulong digest;
    private volatile bool cutAmongComplete;
    private int tick;

    /// <summary>Lets every soul live one tick. Interventions come before.</summary>
    public void Run()
    {
        tick = state.Tick + 1;
        if (watched >= 0)
            BeginWatch();
        workers.ForEach(
            chunks,
            (w, chunk) =>
            {
                var worker = team[w];
                visits.Refresh(chunk, state.Flags);
                Awaken(chunk, worker);
                visits.Refresh(chunk, state.Flags);
                foreach (int soul in visits.Working(chunk))
                    Live(soul, worker);
            }
        );
        workers.ForEach(chunks == 1 ? 1 : team.Length, (_, w) => Complete(team[w]));
        workers.ForEach(chunks, (w, chunk) => Store(chunk, team[w]));
        Close();
        if (watched >= 0)
            EndWatch();
    }

    /// <summary>A soul within its tick: what one phase leaves to the next.</summary>
    private ref struct Soul
    {
        public int Id;
        public ulong Global;
        public int Generation;
        public int From;
        public int Degree;
        public long Weight;
        public double Aim;
        public double Nearness;
        public double Prepared;
        public double Filling;
        public double Desire;
        public double Help;
        public double Light;
        public bool Bears;
        public bool Answered;
        public double Sight;
        public double Lack;
        public double Lishma;
        public double Effort;
        public Words Draws;
        public OwnChoice? Choice;
    }

    private void Live(int id, Worker worker)
    {
        if ((state.Flags[id] & Condition.Complete) != 0)
        {
            Mending.Decay(in columns, id, worker);
            NoteWhole(id, worker);
            return;
        }
        var soul = new Soul { Id = id, Global = network.Global(id) };
        Shine(ref soul);
        Bear(ref soul, worker);
        Ask(ref soul);
        Answer(ref soul, worker);
        Mend(in soul, worker);
        Act(in soul, worker);
        Remember(in soul);
        Reveal(in soul, worker);
        if (id == watched)
            Witness(in soul);
        NoteWhole(id, worker);
    }

    /// <summary>Shine: what reaches the soul, prepared by others and met from within.</summary>
    private void Shine(ref Soul soul)
    {
        int id = soul.Id;
        var c = coefficients;
        soul.Generation = network.Generations[id];
        soul.From = network.Offsets[id];
        soul.Degree = network.Offsets[id + 1] - soul.From;
        soul.Weight = network.WeightOf(id);
        soul.Draws = Draws.Of(seed, soul.Global, (uint)tick, Purpose.Living);
        soul.Choice = (stored.Marks[id] & Marks.Chooses) != 0 ? choices[id] : null;
        double growth = c.Growth[soul.Generation];
        soul.Aim = stored.Aim[id];
        soul.Prepared = Equations.Share(stored.Prepared[id], soul.Weight);
        soul.Filling = Equations.Filling(stored.Filling[id], soul.Weight);
        soul.Nearness = Equations.Share(stored.Corrected[id], soul.Weight);
        soul.Desire = Equations.Desire(network.RevealedWeight(id, state.Revealed[id]), soul.Weight);
        soul.Help = Equations.Help(growth, soul.Prepared, KinHelp(id), state.Exile[id]);
        soul.Light = Equations.Light(c.FloorShare[soul.Generation], c.Light, c.Floor, soul.Help);
    }

    /// <summary>Awaken: those whose time has come, by what was prepared for them, or from above.</summary>
    private void Awaken(int chunk, Worker worker)
    {
        var c = coefficients;
        foreach (int soul in visits.Asleep(chunk))
        {
            int generation = network.Generations[soul];
            bool woken =
                tick >= c.Birth[generation]
                && ((stored.Marks[soul] & Marks.Ready) != 0 || IsWokenFromAbove(soul, c.FromAbove));
            if (!woken)
                continue;
            state.Flags[soul] |= Condition.Awake;
            visits.Changed(soul);
            worker.Tallies[generation].Standing.Awake++;
            worker.Tallies[generation].Counts.Awakenings++;
        }
    }

    private bool IsWokenFromAbove(int soul, double chance) =>
        chance > 0 && Words.Unit(Draws.Of(seed, network.Global(soul), (uint)tick, Purpose.Awakening).W0) < chance;

    /// <summary>Bear: whether own strength and the help of the others carry the desire felt.</summary>
    private void Bear(ref Soul soul, Worker worker)
    {
        soul.Bears = Equations.Bears(soul.Desire, coefficients.StrengthShare[soul.Generation], soul.Help);
        if (!soul.Bears)
            worker.Tallies[soul.Generation].Levels.Waiting++;
    }

    /// <summary>Ask: the flaw felt by one's own light, and the strength it gives.</summary>
    private void Ask(ref Soul soul)
    {
        int id = soul.Id;
        var c = coefficients;
        bool roused = soul.Choice?.Rouse == true || Words.Unit(soul.Draws.W0) < c.Arousal;
        soul.Sight = Equations.Sight(c.Light, c.SightFirst, soul.Nearness);
        soul.Lack = Equations.Lack(soul.Sight, soul.Aim);
        double fear = Equations.Surrounding(soul.Prepared, soul.Filling);
        double compassion = roused ? Equations.Compassion(c.Descent, state.Fall[id], state.Exile[id]) : 0;
        soul.Lishma = Equations.Lishma(soul.Filling, fear, compassion);
        soul.Effort = Equations.Effort(
            c.Resolve,
            c.Inclusion ? Equations.Inclusion(network.Sparks[id]) : 1,
            c.ImportanceBase,
            state.Importance[id],
            c.EffortBase,
            soul.Lishma
        );
    }

    /// <summary>Answer: who cannot bear waits, and is answered by the measure of the lack it feels.</summary>
    private void Answer(ref Soul soul, Worker worker)
    {
        soul.Answered = !soul.Bears && Words.Unit(soul.Draws.W1) < coefficients.Answer * soul.Lack;
        if (soul.Answered)
            worker.Tallies[soul.Generation].Counts.Answered++;
    }

    /// <summary>Mend: those who bear or are answered mend the ends they feel; without light, unity decays.</summary>
    private void Mend(in Soul soul, Worker worker)
    {
        var c = coefficients;
        if ((soul.Bears || soul.Answered) && soul.Choice?.Rest != true)
        {
            double rate = Equations.Rate(c.Pace, soul.Effort, soul.Light, soul.Sight);
            int felt = state.Revealed[soul.Id];
            var (from, to) = soul.Choice?.Slot is { } slot ? (slot, Math.Min(slot + 1, felt)) : (0, felt);
            Mending.Mend(in columns, soul.Id, soul.From + from, soul.From + to, rate, worker);
        }
        Mending.Decay(in columns, soul.Id, worker);
    }

    /// <summary>Act: one act a tick, thought, speech or deed in turn; the unworthy pulls the rope, the worthy lifts.</summary>
    private void Act(in Soul soul, Worker worker)
    {
        if (soul.Choice?.Rest == true)
            return;
        int id = soul.Id;
        var c = coefficients;
        int kind = (int)((soul.Global + (ulong)tick) % 3);
        bool worthy = Words.Unit(soul.Draws.W2) >= Equations.Unworthy(soul.Aim, soul.Lishma);
        float fall = worthy
            ? Equations.Lifted(state.Fall[id], c.Lift, soul.Lishma, soul.Effort)
            : Equations.Pulled(state.Fall[id], c.Pull[kind]);
        state.Fall[id] = fall;
        state.Exile[id] = Equations.Followed(state.Exile[id], c.Tension, fall);
        worker.Tallies[soul.Generation].Counts.Act(kind, worthy);
    }

    /// <summary>Remember: the lowest place known from within, and what nearness is worth.</summary>
    private void Remember(in Soul soul)
    {
        int id = soul.Id;
        var c = coefficients;
        state.Depth[id] = Equations.Remembered(state.Depth[id], stored.Aim[id], c.Forgetting);
        state.Importance[id] = Equations.Valued(state.Importance[id], c.Learning, soul.Lack, c.Fading, soul.Aim);
    }

    /// <summary>Reveal: who caught the goal goes down by choice, or is given a greater desire.</summary>
    private void Reveal(in Soul soul, Worker worker)
    {
        int id = soul.Id;
        var c = coefficients;
        int left = soul.Degree - state.Revealed[id];
        bool chooses = soul.Choice?.GoDown == true;
        if (!soul.Bears || left == 0 || c.Light <= 0 || soul.Choice?.Rest == true || (!chooses && soul.Aim < c.Caught))
            return;
        double draw = Words.Unit(soul.Draws.W3);
        if (chooses || draw < c.Vigilance)
        {
            Uncover(id, 1, worker);
            state.Depth[id] = 0;
            worker.Tallies[soul.Generation].Counts.Chosen++;
        }
        else if (draw < c.Vigilance + c.GivenChance)
        {
            Uncover(id, Equations.Given(state.Revealed[id], c.GivenStep, left), worker);
            stored.Marks[id] |= Marks.Foot;
            worker.Tallies[soul.Generation].Counts.Given++;
        }
    }

    /// <summary>Complete: those whose every own end became whole in this tick, or ceased to be.</summary>
    private void Complete(Worker worker)
    {
        foreach (int soul in worker.Turned)
        {
            bool complete = (state.Flags[soul] & Condition.Complete) == 0;
            int generation = network.Generations[soul];
            state.Flags[soul] ^= Condition.Complete;
            visits.Changed(soul);
            if (complete)
            {
                state.Fall[soul] = 0;
                state.Exile[soul] = 0;
                state.Depth[soul] = 1;
                worker.Tallies[generation].Counts.Completions++;
            }
            else
            {
                worker.Tallies[generation].Counts.Lapses++;
            }
            int change = complete ? 1 : -1;
            CountComplete(soul, change, ref worker.Tallies[generation].Standing);
            foreach (int partner in network.PartnersOf(soul))
                if (network.Generations[partner] == generation)
                    Interlocked.Add(ref stored.Kin[partner], change);
        }
        worker.Turned.Clear();
    }

    private void NoteWhole(int soul, Worker worker)
    {
        bool complete = (state.Flags[soul] & Condition.Complete) != 0;
        if (IsWhole(soul) != complete)
            worker.Turned.Add(soul);
    }

    private bool IsWhole(int soul)
    {
        long weight = network.WeightOf(soul);
        return weight > 0 && stored.Corrected[soul] == Equations.Whole * weight;
    }

    private void CountComplete(int soul, int change, ref Standing sum)
    {
        sum.Complete += change;
        sum.CompleteHeard += change * stored.Heard[soul];
        sum.CompleteWeight += change * network.WeightOf(soul);
        sum.CompleteJoy += change * Tally.Fixed(state.Importance[soul]);
    }

    private double KinHelp(int soul) => stored.Kin[soul] > 0 ? coefficients.CompletionHelp : 0;

    private void Uncover(int soul, int ends, Worker worker)
    {
        long before = network.RevealedWeight(soul, state.Revealed[soul]);
        state.Revealed[soul] += ends;
        worker.Tallies[network.Generations[soul]].Standing.Revealed +=
            network.RevealedWeight(soul, state.Revealed[soul]) - before;
    }
}
