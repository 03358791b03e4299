using System.Runtime.CompilerServices;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Adds what souls did and feel to the totals of their generations, in integers, soul by soul: of eight souls half work, and
/// of several generations. Bytes read a soul: 1 (generation).
/// </summary>
internal static unsafe class Totals
{
    /// <summary>What those who worked did in the tick.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Deeds(ColumnPointers columns, SoulLanes* souls, int count, Worker worker)
    {
        for (SoulLanes* end = souls + count; souls < end; souls++)
            Deeds(columns, souls, worker);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Deeds(ColumnPointers columns, SoulLanes* souls, Worker worker)
    {
        foreach (int lane in Bits.Of(souls->Working))
        {
            ref var tally = ref worker.Tallies[columns.Generations[souls->First + lane]];
            uint worthy = souls->Worthy >> lane & 1;
            uint unworthy = ~(souls->Worthy | souls->Rests) >> lane & 1;
            tally.ThisTick.Waiting += ~souls->Bears >> lane & 1;
            tally.SinceStart.Answered += souls->Answered >> lane & 1;
            tally.SinceStart.Mended += souls->Mended[lane];
            tally.Carried.Corrected += souls->Mended[lane];
            int kind = Act.Kind(souls->Global + (ulong)lane, souls->Tick);
            Unsafe.Add(ref tally.SinceStart.WorthyThoughts, kind) += worthy;
            Unsafe.Add(ref tally.SinceStart.UnworthyThoughts, kind) += unworthy;
        }
    }

    /// <summary>What is heard, and what those feel that still work.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Feelings(ColumnPointers columns, SoulLanes* souls, int count, Worker worker)
    {
        for (SoulLanes* end = souls + count; souls < end; souls++)
            Feelings(columns, souls, worker);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Feelings(ColumnPointers columns, SoulLanes* souls, Worker worker)
    {
        worker.Digest += souls->Digest;
        uint working = souls->Living != 0 ? souls->Working : 0;
        foreach (int lane in Bits.Of(souls->Moved | working))
        {
            ref var tally = ref worker.Tallies[columns.Generations[souls->First + lane]];
            tally.Carried.Heard += souls->Heard[lane];
            if ((souls->Complete >> lane & 1) != 0)
                tally.Carried.CompleteHeard += souls->Heard[lane];
            if ((working >> lane & 1) == 0)
                continue;
            ref var sums = ref tally.ThisTick;
            sums.Filling += columns.Filling[souls->First + lane];
            sums.Lack += souls->Lacked[lane];
            sums.Joy += souls->Joy[lane];
            sums.Exile += souls->Exile[lane];
            sums.Shared += souls->Shared[lane];
            sums.Seen += souls->Seen[lane];
            Foot(columns, souls, lane, ref sums);
        }
    }

    /// <summary>Counts a soul to whom a greater desire was given in this tick, and what it lacks there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Foot(ColumnPointers columns, SoulLanes* souls, int lane, ref TickTotals sums)
    {
        ref var mark = ref columns.Marks[souls->First + lane];
        if (mark == Marks.None)
            return;
        mark = Marks.None;
        sums.Feet++;
        sums.FootLack += souls->Lacked[lane];
    }
}
