using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>What follows from the state of a soul and its ends, worked out anew: <see cref="DerivedState"/>, but for the sums
/// over twins, the aim and the digest, which the end of every tick works out.</summary>
internal static unsafe class Derive
{
    public static void Soul(ColumnPointers columns, int soul, Worker worker)
    {
        var (network, state, derived) = (columns.Network, columns.State, columns.Derived);
        int generation = network.Generations[soul];
        derived.Corrected[soul] = 0;
        derived.Kin[soul] = 0;
        derived.OwnWhole[soul] = derived.TwinOpen[soul] = derived.TwinWhole[soul] = 0;
        derived.Met[soul] = 0;
        derived.Marks[soul] = Marks.None;
        if (derived.FromEarlier is not null)
            derived.FromEarlier[soul] = 0;
        columns.Desired[soul] = (int)network.RevealedWeight(soul, state.Revealed[soul]);
        for (int end = network.Offsets[soul]; end < network.Offsets[soul + 1]; end++)
        {
            int partner = network.Partners[end];
            derived.Corrected[soul] += (long)network.WeightAt(end) * state.Corrections[end];
            if (network.Generations[partner] == generation && (state.Flags[partner] & Condition.Complete) != 0)
                derived.Kin[soul]++;
            if (columns.Path == TickPath.Active)
                Slot(columns, soul, end - network.Offsets[soul], partner);
        }

        ref var sum = ref worker.Tallies[generation].Carried;
        sum.Corrected += derived.Corrected[soul];
        sum.Revealed += columns.Desired[soul];
        if ((state.Flags[soul] & Condition.Complete) != 0)
            Complete.Count(columns, soul, 1, ref sum);
        if ((state.Flags[soul] & Condition.Awake) != 0)
            sum.Awake++;
        else
            derived.WakeAt[soul] = Awaken.Threshold(
                columns.Coefficients.Growth[generation],
                columns.Coefficients.Threshold[generation],
                network.Sparks[soul],
                columns.Weights[soul]
            );
    }

    /// <summary>The bits of one slot.</summary>
    private static void Slot(ColumnPointers columns, int soul, int slot, int partner)
    {
        var derived = columns.Derived;
        uint bit = 1u << slot;
        int own = columns.Corrections[columns.Offsets[soul] + slot];
        int twin = columns.Corrections[columns.Twin(soul, slot)];
        derived.OwnWhole[soul] |= own == Equations.Whole ? bit : 0;
        derived.TwinWhole[soul] |= twin == Equations.Whole ? bit : 0;
        derived.TwinOpen[soul] |= twin is > 0 and < Equations.Whole ? bit : 0;
        derived.Met[soul] += twin == Equations.Whole ? own : 0;
        if (derived.FromEarlier is not null && columns.Generations[partner] < columns.Generations[soul])
            derived.FromEarlier[soul] |= bit;
    }
}
