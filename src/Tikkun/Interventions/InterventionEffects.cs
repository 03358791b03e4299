using System.Runtime.CompilerServices;
using Tikkun.Execution;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Interventions;

/// <summary>What interventions do to the state. What follows from it is worked out anew afterwards.</summary>
internal static class InterventionEffects
{
    /// <summary>Does it before the tick that comes.</summary>
    public static void Apply(Intervention intervention, Network network, State state, ulong seed)
    {
        switch (intervention)
        {
            case Intervention.Purify purify:
                Purify(network, state, (int)purify.Soul.Value);
                break;
            case Intervention.Wake wake:
                Wake(network, state, (int)wake.Soul.Value);
                break;
            case Intervention.RevealAll:
                RevealAll(network, state);
                break;
            case Intervention.CutTie cut:
                CutTie(network, state, (int)cut.From.Value, network.Find(cut.From, cut.To)!.Value.Value);
                break;
            case Intervention.CutSoul cut:
                CutSoul(network, state, (int)cut.Soul.Value);
                break;
            case Intervention.CutShare cut:
                CutShare(network, state, seed, state.Tick + 1, cut.Share);
                break;
            default:
                throw new SwitchExpressionException(intervention);
        }
    }

    private static void Wake(Network network, State state, int soul)
    {
        if ((state.Flags[soul] & Condition.Awake) == 0)
            state.SinceStart[network.Generations[soul]].Awakenings++;
        state.Flags[soul] |= Condition.Awake;
    }

    private static void RevealAll(Network network, State state)
    {
        for (int soul = 0; soul < network.Souls; soul++)
            state.Revealed[soul] = network.PartnersOf(soul).Length;
    }

    private static void Purify(Network network, State state, int soul)
    {
        ref var counts = ref state.SinceStart[network.Generations[soul]];
        Wake(network, state, soul);
        state.Revealed[soul] = network.PartnersOf(soul).Length;
        for (int end = network.Offsets[soul]; end < network.Offsets[soul + 1]; end++)
        {
            if (state.IsCut(end))
                continue;
            // Only generated systems have souls to single out, and there every tie weighs 1.
            counts.Granted += Equations.Whole - state.Corrections[end];
            state.Corrections[end] = Equations.Whole;
        }
    }

    private static void CutSoul(Network network, State state, int soul)
    {
        for (int end = network.Offsets[soul]; end < network.Offsets[soul + 1]; end++)
            CutTie(network, state, soul, end);
    }

    private static void CutShare(Network network, State state, ulong seed, int tick, double share)
    {
        for (int soul = 0; soul < network.Souls; soul++)
        {
            for (int end = network.Offsets[soul]; end < network.Offsets[soul + 1]; end++)
            {
                uint slot = (uint)(end - network.Offsets[soul]);
                var purpose = (Purpose)((uint)Purpose.Cutting | (slot << 8));
                bool owns = soul < network.Partners[end];
                if (owns && DrawWords.Unit(Draws.Of(seed, network.Global(soul), (uint)tick, purpose).W0) < share)
                    CutTie(network, state, soul, end);
            }
        }
    }

    private static void CutTie(Network network, State state, int soul, int end)
    {
        Cut(network, state, soul, end);
        Cut(network, state, network.Partners[end], network.TwinAt(soul, end));
    }

    private static void Cut(Network network, State state, int soul, int end)
    {
        state.SinceStart[network.Generations[soul]].Cut += (long)state.Corrections[end] * network.WeightAt(end);
        state.Corrections[end] = 0;
        state.MarkCut(end);
    }
}
