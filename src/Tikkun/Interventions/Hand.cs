using Tikkun.Execution;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Interventions;

/// <summary>What interventions do to the state. What follows from it is worked out anew afterwards.</summary>
internal static class Hand
{
    public static void Wake(Network network, State state, int soul)
    {
        if ((state.Flags[soul] & Condition.Awake) == 0)
            state.Counts[network.Generations[soul]].Awakenings++;
        state.Flags[soul] |= Condition.Awake;
    }

    public static void RevealAll(Network network, State state)
    {
        for (int soul = 0; soul < network.Souls; soul++)
            state.Revealed[soul] = network.PartnersOf(soul).Length;
    }

    public static void Purify(Network network, State state, int soul)
    {
        ref var counts = ref state.Counts[network.Generations[soul]];
        Wake(network, state, soul);
        state.Revealed[soul] = network.PartnersOf(soul).Length;
        for (int end = network.Offsets[soul]; end < network.Offsets[soul + 1]; end++)
        {
            if (state.IsCut(end))
                continue;
            counts.Granted += (long)(Equations.Whole - state.Corrections[end]) * network.WeightAt(end);
            state.Corrections[end] = Equations.Whole;
        }
    }

    public static void CutSoul(Network network, State state, int soul)
    {
        for (int end = network.Offsets[soul]; end < network.Offsets[soul + 1]; end++)
            CutTie(network, state, end);
    }

    public static void CutShare(Network network, State state, ulong seed, int tick, double share)
    {
        for (int soul = 0; soul < network.Souls; soul++)
        {
            for (int end = network.Offsets[soul]; end < network.Offsets[soul + 1]; end++)
            {
                uint slot = (uint)(end - network.Offsets[soul]);
                var purpose = (Purpose)((uint)Purpose.Cutting | (slot << 8));
                bool owns = soul < network.Partners[end];
                if (owns && Words.Unit(Draws.Of(seed, network.Global(soul), (uint)tick, purpose).W0) < share)
                    CutTie(network, state, end);
            }
        }
    }

    public static void CutTie(Network network, State state, int end)
    {
        Cut(network, state, end);
        Cut(network, state, network.Twins[end]);
    }

    private static void Cut(Network network, State state, int end)
    {
        int soul = network.Partners[network.Twins[end]];
        state.Counts[network.Generations[soul]].Cut += (long)state.Corrections[end] * network.WeightAt(end);
        state.Corrections[end] = 0;
        state.MarkCut(end);
    }
}
