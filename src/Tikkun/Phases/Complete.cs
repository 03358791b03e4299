using System.Runtime.CompilerServices;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Complete: those whose every own end became whole in this tick, or ceased to be. <see cref="Equations.IsWhole"/>. Bytes
/// read a soul: 12 (corrected, weight), in order.
/// </summary>
internal readonly unsafe struct Complete : IPhase
{
    public static uint Who(SoulLanes* souls) => souls->Living;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, W>(ColumnPointers columns, SoulLanes* souls, int lane)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        int first = souls->First + lane;
        var whole = Equations.IsWhole(T.Load(columns.Corrected + first), T.Load(columns.Weights + first));
        souls->Whole |= T.Bits(whole) << lane;
    }

    /// <summary>Notes who turned, for the end of the tick.</summary>
    public static void Note(SoulLanes* souls, int count, Worker worker)
    {
        for (SoulLanes* end = souls + count; souls < end; souls++)
        {
            foreach (int lane in Bits.Of((souls->Whole ^ souls->Complete) & Who(souls)))
                worker.Turned.Add(souls->First + lane);
        }
    }

    /// <summary>Lets those who turned be complete, or no longer, when all have lived; and their kin know.</summary>
    public static void Turn(ColumnPointers columns, Worker worker)
    {
        var network = columns.Network;
        foreach (int soul in worker.Turned)
        {
            bool complete = (columns.Flags[soul] & Condition.Complete) == 0;
            int generation = columns.Generations[soul];
            ref var tally = ref worker.Tallies[generation];
            columns.Flags[soul] ^= Condition.Complete;
            if (complete)
            {
                if (columns.Coefficients.Completion)
                    (columns.Fall[soul], columns.Exile[soul], columns.Depth[soul]) = (0, 0, 1);
                tally.SinceStart.Completions++;
            }
            else
            {
                tally.SinceStart.Lapses++;
            }
            int change = complete ? 1 : -1;
            Count(columns, soul, change, ref tally.Carried);
            tally.Carried.CompleteHeard += change * columns.Heard[soul];
            foreach (int partner in network.PartnersOf(soul))
                if (columns.Generations[partner] == generation)
                    Interlocked.Add(ref columns.Kin[partner], change);
        }
        worker.Turned.Clear();
    }

    /// <summary>Counts a soul among the complete, or with −1 no longer.</summary>
    public static void Count(ColumnPointers columns, int soul, int change, ref CarriedTotals sum)
    {
        sum.Complete += change;
        sum.CompleteWeight += change * columns.Weights[soul];
        sum.CompleteJoy += change * Tally.Fixed(columns.Importance[soul]);
        sum.CompleteExile += change * Tally.Fixed(columns.Exile[soul]);
    }
}
