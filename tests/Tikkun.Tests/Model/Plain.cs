using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Tests.Model;

/// <summary>
/// A tick in the plainest way: every soul, every end, nothing stored or skipped, on a copy of the state that the last tick
/// left. Written from docs/model.md in its letters; it calls no equation, mixing or draw of the engine, so that an error in
/// one of them does not stand in both.
/// </summary>
internal static class Plain
{
    private const long U = 65535;
    private const ulong A = 0x9E3779B97F4A7C15;
    private const ulong B = 0xD1B54A32D192ED03;
    private const ulong C = 0xABC98388FB8FAC03;
    private const ulong D = 0x8CB92BA72F3D8DD7;
    private const ulong E = 0xDE4BA9B14ECD8A7D;
    private const ulong F = 0xC2B2AE3D27D4EB4F;

    public static void Step(Network network, State state, Parameters parameters)
    {
        var last = state.Copy();
        int tick = ++state.Tick;
        for (int soul = 0; soul < network.Souls; soul++)
            new Soul(network, last, state, parameters, tick, soul).Live();
        for (int soul = 0; soul < network.Souls; soul++)
            Complete(network, state, parameters, soul);
        state.Chain = Mix((state.Chain * E) + Digest(network, state));
    }

    public static ulong Digest(Network network, State state)
    {
        ulong sum = 0;
        for (int soul = 0; soul < network.Souls; soul++)
            sum += Mix(
                F
                    + ((ulong)soul * A)
                    + ((ulong)Corrected(network, state, soul) * B)
                    + (((ulong)state.Revealed[soul] + ((ulong)state.Flags[soul] << 32)) * C)
                    + ((Bits(state.Depth[soul]) + (Bits(state.Importance[soul]) << 32)) * D)
                    + ((Bits(state.Fall[soul]) + (Bits(state.Exile[soul]) << 32)) * E)
            );
        return sum;
    }

    private static void Complete(Network network, State state, Parameters p, int soul)
    {
        long weight = Weight(network, soul, Degree(network, soul));
        bool whole = weight > 0 && Corrected(network, state, soul) == U * weight;
        bool complete = state.Flags[soul].HasFlag(Condition.Complete);
        if (whole && !complete)
        {
            state.Flags[soul] |= Condition.Complete;
            if (p.Completion)
                (state.Fall[soul], state.Exile[soul], state.Depth[soul]) = (0, 0, 1);
        }
        else if (!whole && complete)
        {
            state.Flags[soul] &= ~Condition.Complete;
        }
    }

    private static int Degree(Network network, int soul) => network.Degree(new SoulId(soul));

    private static long Weight(Network network, int soul, int ends)
    {
        long sum = 0;
        for (int slot = 0; slot < ends; slot++)
            sum += network.Weight(new EndIndex(network.Offsets[soul] + slot));
        return sum;
    }

    private static long Corrected(Network network, State state, int soul)
    {
        long sum = 0;
        for (int end = network.Offsets[soul]; end < network.Offsets[soul + 1]; end++)
            sum += (long)state.Corrections[end] * network.Weight(new EndIndex(end));
        return sum;
    }

    /// <summary>s.</summary>
    private static float Aim(Network network, State state, int soul)
    {
        long a = Weight(network, soul, state.Revealed[soul]);
        return a == 0 ? 0 : (float)Math.Min(1, Corrected(network, state, soul) / (double)(U * a));
    }

    private static ulong Bits(float value) => BitConverter.SingleToUInt32Bits(value);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Philox 4×32-10.</summary>
    private static double[] Draws(ulong key, ulong subject, uint time, uint purpose)
    {
        uint[] c = [(uint)subject, (uint)(subject >> 32), time, purpose];
        (uint k0, uint k1) = ((uint)key, (uint)(key >> 32));
        for (int round = 0; round < 10; round++)
        {
            ulong p0 = (ulong)0xD2511F53 * c[0];
            ulong p1 = (ulong)0xCD9E8D57 * c[2];
            c = [(uint)(p1 >> 32) ^ c[1] ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c[3] ^ k1, (uint)p0];
            k0 += 0x9E3779B9;
            k1 += 0xBB67AE85;
        }
        return [.. c.Select(word => word / 4294967296.0)];
    }

    /// <param name="network">The ties.</param>
    /// <param name="last">The state at the end of the last tick.</param>
    /// <param name="state">The state that comes to be.</param>
    /// <param name="p">The parameters.</param>
    /// <param name="tick">The tick.</param>
    /// <param name="i">The soul.</param>
    private sealed class Soul(Network network, State last, State state, Parameters p, int tick, int i)
    {
        private const uint Living = 6;
        private const uint Awakening = 7;
        private readonly int from = network.Offsets[i];
        private readonly int degree = Degree(network, i);
        private readonly int g = network.Generations[i];
        private readonly int n = last.Revealed[i];

        public void Live()
        {
            if (last.Flags[i].HasFlag(Condition.Complete))
            {
                Lose();
                return;
            }
            // Shine
            double beta = Beta();
            long w = Weight(network, i, degree);
            double b = network.Sparks[i];
            double s = Aim(network, last, i);
            double h0 = w == 0 ? 0 : (Heard(false) + (p.GenerationsPreparation * Heard(true))) / (double)(U * w);
            double k = w == 0 ? 0 : Corrected(network, last, i) / (double)(U * w);
            double filling = w == 0 || !p.Filling ? 0 : Met() / ((double)(U * U) * w);
            double a = w == 0 ? 0 : Weight(network, i, n) / (double)w;
            double kin = HasCompleteKin() ? p.CompletionHelp : 0;
            double help = Star(beta, Math.Max(h0, kin)) * (1 - (double)last.Exile[i]);
            double light = Math.Min(1, (p.LightFloor / beta) + (p.Light * (1 - p.LightFloor) * help));
            light = p.LightByHelp ? light : 1;
            // Awaken
            if (!last.Flags[i].HasFlag(Condition.Awake))
            {
                bool isBorn = tick >= (long)g * p.GenerationsGap;
                bool wakes = help + b >= Star(beta, p.AwakeningThreshold);
                if (!isBorn || !(wakes || Draw(Awakening)[0] < p.AwakeningFromAbove))
                    return;
                state.Flags[i] |= Condition.Awake;
            }
            double[] u = Draw(Living);
            // Bear
            bool bears = a <= (p.Strength / beta) + help;
            // Ask
            double sight = p.Light * (p.SightFirst + ((1 - p.SightFirst) * k));
            double lack = sight * (1 - s);
            double m = Math.Max(0, h0 - filling);
            double d = p.CompassionDescent + last.Fall[i] + last.Exile[i];
            double compassion = u[0] < p.CompassionArousal ? d / (1 + d) : 0;
            double lishma = 1 - ((1 - filling) * (1 - m) * (1 - compassion));
            double inclusion = p.Inclusion ? 4 * b * (1 - b) : 1;
            double effort =
                p.Resolve
                * inclusion
                * (p.ImportanceBase + ((1 - p.ImportanceBase) * last.Importance[i]))
                * (p.EffortBase + ((1 - p.EffortBase) * lishma));
            // Answer, Mend
            if (bears || u[1] < p.Answer * lack)
                Mend(Math.Min(1, p.Pace * effort * light * sight));
            Lose();
            // Act
            double[] pull = [p.RopePullThought, p.RopePullSpeech, p.RopePullDeed];
            double x = last.Fall[i];
            bool isUnworthy = u[2] < (1 - s) * (1 - lishma);
            x = isUnworthy ? x + (pull[(i + tick) % 3] * (1 - x)) : x - (p.RopeLift * lishma * effort * x);
            state.Fall[i] = (float)x;
            double y = last.Exile[i];
            state.Exile[i] = (float)(y + (p.RopeTension * (state.Fall[i] - y)));
            // Remember
            double depth = last.Depth[i];
            state.Depth[i] = (float)(s < depth ? s : depth + (p.ReachForgetting * (s - depth)));
            double v = last.Importance[i];
            state.Importance[i] = (float)(v + (p.ImportanceLearning * lack * (1 - v)) - (p.ImportanceFading * s * v));
            // Reveal
            if (!bears || s < p.Caught || n == degree || p.Light <= 0)
                return;
            if (u[3] < p.Vigilance)
            {
                state.Revealed[i] = n + 1;
                state.Depth[i] = 0;
            }
            else if (u[3] < p.Vigilance + p.GivenChance)
            {
                state.Revealed[i] = n + Math.Min(degree - n, Math.Max(1, (int)Math.Floor(p.GivenStep * n)));
            }
        }

        /// <summary>β⋆u.</summary>
        private static double Star(double beta, double u) => beta * u / (1 + ((beta - 1) * u));

        private double Beta()
        {
            double beta = 1;
            for (int generation = 0; generation < g; generation++)
                beta *= p.GenerationsGrowth;
            return beta;
        }

        private double[] Draw(uint purpose) => Draws(p.Seed, (ulong)i, (uint)tick, purpose);

        /// <summary>E of the twins of earlier generations, O of the others.</summary>
        private long Heard(bool earlier)
        {
            long sum = 0;
            for (int end = from; end < from + degree; end++)
                if (network.Generations[network.Partners[end]] < g == earlier)
                    sum += (long)last.Corrections[network.TwinAt(i, end)] * network.Weight(new EndIndex(end));
            return sum;
        }

        /// <summary>P.</summary>
        private long Met()
        {
            long sum = 0;
            for (int end = from; end < from + degree; end++)
                sum +=
                    (long)last.Corrections[end]
                    * last.Corrections[network.TwinAt(i, end)]
                    * network.Weight(new EndIndex(end));
            return sum;
        }

        private bool HasCompleteKin()
        {
            foreach (int j in network.PartnersOf(i))
                if (network.Generations[j] == g && last.Flags[j].HasFlag(Condition.Complete))
                    return true;
            return false;
        }

        private void Mend(double r)
        {
            long near = (long)Math.Floor(r * 65536);
            long far = (long)Math.Floor(r * p.ReachBeyond * 65536);
            for (int end = from; end < from + n; end++)
            {
                long q = Aim(network, last, network.Partners[end]) >= last.Depth[i] - p.ReachMargin ? near : far;
                long missing = U - last.Corrections[end];
                // The whole part above: one more where anything is left.
                long grown = (q * missing / 65536) + (q * missing % 65536 > 0 ? 1 : 0);
                if (!last.IsCut(end))
                    state.Corrections[end] += (ushort)grown;
            }
        }

        private void Lose()
        {
            double loss = p.Upkeep * (1 - p.Light);
            for (int end = from; loss > 0 && end < from + degree; end++)
                state.Corrections[end] -= (ushort)Math.Ceiling(loss * state.Corrections[end]);
        }
    }
}
