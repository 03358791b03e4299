using Tikkun.Execution;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Tests.Model;

/// <summary>
/// A tick in the plainest way: every soul, every end, nothing stored or skipped, each step a call of Equations on a copy
/// of the state that the last tick left.
/// </summary>
internal static class Plain
{
    public static void Step(Network network, State state, Parameters parameters)
    {
        var last = state.Copy();
        int tick = ++state.Tick;
        for (int soul = 0; soul < network.Souls; soul++)
            new Soul(network, last, state, parameters, tick, soul).Live();
        for (int soul = 0; soul < network.Souls; soul++)
            Complete(network, state, soul);
        state.Chain = Mix.Chain(state.Chain, Digest(network, state));
    }

    public static ulong Digest(Network network, State state)
    {
        ulong sum = 0;
        for (int soul = 0; soul < network.Souls; soul++)
            sum += Mix.Soul(
                (ulong)soul,
                Corrected(network, state, soul),
                (uint)state.Revealed[soul],
                (uint)state.Flags[soul],
                state.Depth[soul],
                state.Importance[soul],
                state.Fall[soul],
                state.Exile[soul]
            );
        return sum;
    }

    private static void Complete(Network network, State state, int soul)
    {
        long weight = Weight(network, soul, Degree(network, soul));
        bool whole = weight > 0 && Corrected(network, state, soul) == Equations.Whole * weight;
        bool complete = state.Flags[soul].HasFlag(Condition.Complete);
        if (whole && !complete)
        {
            state.Flags[soul] |= Condition.Complete;
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

    private static float Aim(Network network, State state, int soul) =>
        Equations.Aim(Corrected(network, state, soul), Weight(network, soul, state.Revealed[soul]));

    private sealed class Soul(Network network, State last, State state, Parameters p, int tick, int soul)
    {
        private readonly int from = network.Offsets[soul];
        private readonly int degree = Degree(network, soul);
        private readonly int generation = network.Generations[soul];
        private readonly double growth = GrowthOf(p, network.Generations[soul]);

        public void Live()
        {
            double loss = p.Upkeep * (1 - p.Light);
            if (last.Flags[soul].HasFlag(Condition.Complete))
            {
                Decay(loss);
                return;
            }
            // Shine
            long weight = Weight(network, soul, degree);
            double aim = Aim(network, last, soul);
            double prepared = Equations.Share(
                Equations.Prepared(Heard(false), Heard(true), p.GenerationsPreparation),
                weight
            );
            double nearness = Equations.Share(Corrected(network, last, soul), weight);
            double filling = Equations.Filling(Met(), weight);
            double desire = Equations.Desire(Weight(network, soul, last.Revealed[soul]), weight);
            double help = Equations.Help(growth, prepared, HasCompleteKin() ? p.CompletionHelp : 0, last.Exile[soul]);
            double light = Equations.Light(p.LightFloor / growth, p.Light, p.LightFloor, help);
            // Awaken
            if (!last.Flags[soul].HasFlag(Condition.Awake))
            {
                bool born = tick >= (long)generation * p.GenerationsGap;
                double threshold = Equations.Grown(growth, p.AwakeningThreshold);
                bool wakes = Equations.Wakes(help, network.Sparks[soul], threshold);
                if (!born || !(wakes || Draw(Purpose.Awakening).W0 * Step < p.AwakeningFromAbove))
                    return;
                state.Flags[soul] |= Condition.Awake;
            }
            // Bear, Ask, Answer
            var draws = Draw(Purpose.Living);
            bool bears = Equations.Bears(desire, p.Strength / growth, help);
            double sight = Equations.Sight(p.Light, p.SightFirst, nearness);
            double lack = Equations.Lack(sight, aim);
            double compassion = Equations.Compassion(p.CompassionDescent, last.Fall[soul], last.Exile[soul]);
            bool roused = draws.W0 * Step < p.CompassionArousal;
            double lishma = Equations.Lishma(
                filling,
                Equations.Surrounding(prepared, filling),
                roused ? compassion : 0
            );
            double inclusion = p.Inclusion ? Equations.Inclusion(network.Sparks[soul]) : 1;
            double effort = Equations.Effort(
                p.Resolve,
                inclusion,
                p.ImportanceBase,
                last.Importance[soul],
                p.EffortBase,
                lishma
            );
            bool answered = !bears && draws.W1 * Step < p.Answer * lack;
            // Mend
            if (bears || answered)
                Mend(Equations.Rate(p.Pace, effort, light, sight));
            Decay(loss);
            // Act
            double[] pull = [p.RopePullThought, p.RopePullSpeech, p.RopePullDeed];
            state.Fall[soul] =
                draws.W2 * Step < Equations.Unworthy(aim, lishma)
                    ? Equations.Pulled(last.Fall[soul], pull[(soul + tick) % 3])
                    : Equations.Lifted(last.Fall[soul], p.RopeLift, lishma, effort);
            state.Exile[soul] = Equations.Followed(last.Exile[soul], p.RopeTension, state.Fall[soul]);
            // Remember
            state.Depth[soul] = Equations.Remembered(last.Depth[soul], (float)aim, p.ReachForgetting);
            state.Importance[soul] = Equations.Valued(
                last.Importance[soul],
                p.ImportanceLearning,
                lack,
                p.ImportanceFading,
                aim
            );
            // Reveal
            int left = degree - last.Revealed[soul];
            if (!bears || aim < p.Caught || left == 0 || p.Light <= 0)
                return;
            double draw = draws.W3 * Step;
            if (draw < p.Vigilance)
            {
                state.Revealed[soul]++;
                state.Depth[soul] = 0;
            }
            else if (draw < p.Vigilance + p.GivenChance)
            {
                state.Revealed[soul] += Equations.Given(last.Revealed[soul], p.GivenStep, left);
            }
        }

        private const double Step = 1.0 / 4294967296.0;

        private static double GrowthOf(Parameters p, int generation)
        {
            double growth = 1;
            for (int g = 0; g < generation; g++)
                growth *= p.GenerationsGrowth;
            return growth;
        }

        private DrawWords Draw(Purpose purpose) => Draws.Of(p.Seed, (ulong)soul, (uint)tick, purpose);

        private long Heard(bool earlier)
        {
            long sum = 0;
            for (int end = from; end < from + degree; end++)
                if (network.Generations[network.Partners[end]] < generation == earlier)
                    sum += (long)last.Corrections[network.TwinAt(soul, end)] * network.Weight(new EndIndex(end));
            return sum;
        }

        private long Met()
        {
            long sum = 0;
            for (int end = from; end < from + degree; end++)
                sum +=
                    (long)last.Corrections[end]
                    * last.Corrections[network.TwinAt(soul, end)]
                    * network.Weight(new EndIndex(end));
            return sum;
        }

        private bool HasCompleteKin()
        {
            foreach (int partner in network.PartnersOf(soul))
                if (network.Generations[partner] == generation && last.Flags[partner].HasFlag(Condition.Complete))
                    return true;
            return false;
        }

        private void Mend(double rate)
        {
            for (int end = from; end < from + last.Revealed[soul]; end++)
            {
                double other = Aim(network, last, network.Partners[end]);
                bool reaches = Equations.Reaches(other, last.Depth[soul], p.ReachMargin);
                uint units = Equations.RateInUnits(reaches ? rate : rate * p.ReachBeyond);
                if (!last.IsCut(end))
                    state.Corrections[end] = (ushort)Equations.Mended(last.Corrections[end], units);
            }
        }

        private void Decay(double loss)
        {
            for (int end = from; loss > 0 && end < from + degree; end++)
                state.Corrections[end] = (ushort)Equations.Decayed(state.Corrections[end], loss);
        }
    }
}
