using System.Numerics;
using System.Runtime.Intrinsics;
using Tikkun.Execution;

namespace Tikkun.Phases;

/// <summary>
/// Adds what eight souls did and feel to the tallies of their generations, in integers. The vectors keep one sum for
/// each lane, added together at the end of the tick. Bytes read a soul: 1 (generation).
/// </summary>
internal static unsafe class Totals
{
    private const int Few = 4;

    /// <summary>Lanes 0, 3, 6; 1, 4, 7; 2, 5: those of one kind of act.</summary>
    private static ReadOnlySpan<byte> EveryThird => [0b01001001, 0b10010010, 0b00100100];

    /// <summary>The deeds of the tick.</summary>
    public static void Deeds(ColumnPointers columns, SoulLanes* souls, Worker worker)
    {
        // The lanes of thought, of speech and of deed.
        int shift = 3 - Act.Kind(souls->Global, souls->Tick);
        uint thoughts = EveryThird[shift % 3];
        uint words = EveryThird[(shift + 1) % 3];
        uint deeds = EveryThird[(shift + 2) % 3];
        uint left = souls->Working;
        for (int next = 0; IsLeft(worker, next, left); next++)
        {
            int generation = At(columns, souls, worker, next, left);
            uint same = left & Of(columns, souls, generation);
            left &= ~same;
            ref var tally = ref worker.Tallies[generation];
            tally.ThisTick.Waiting += BitOperations.PopCount(same & ~souls->Bears);
            tally.SinceStart.Answered += BitOperations.PopCount(same & souls->Answered);
            uint worthy = same & souls->Worthy;
            uint unworthy = same & ~souls->Worthy & ~souls->Rests;
            tally.SinceStart.WorthyThoughts += BitOperations.PopCount(worthy & thoughts);
            tally.SinceStart.WorthyWords += BitOperations.PopCount(worthy & words);
            tally.SinceStart.WorthyDeeds += BitOperations.PopCount(worthy & deeds);
            tally.SinceStart.UnworthyThoughts += BitOperations.PopCount(unworthy & thoughts);
            tally.SinceStart.UnworthyWords += BitOperations.PopCount(unworthy & words);
            tally.SinceStart.UnworthyDeeds += BitOperations.PopCount(unworthy & deeds);
            worker.Begin(generation, same).Add(Sum.Mended, souls->Mended);
        }
    }

    /// <summary>What is heard, and what those feel that still work.</summary>
    public static void Feelings(ColumnPointers columns, SoulLanes* souls, Worker worker)
    {
        uint left = souls->Moved | souls->Working;
        for (int next = 0; IsLeft(worker, next, left); next++)
        {
            int generation = At(columns, souls, worker, next, left);
            uint same = left & Of(columns, souls, generation);
            left &= ~same;
            worker.Begin(generation, same).Add(Sum.Heard, souls->Heard);
            if ((same & souls->Complete) != 0)
                worker.Begin(generation, same & souls->Complete).Add(Sum.CompleteHeard, souls->Heard);
            var sums = worker.Begin(generation, same & souls->Working);
            sums.Add(Sum.Filling, columns.Filling + souls->First);
            sums.Add(Sum.Lack, souls->Lacked);
            sums.Add(Sum.Joy, souls->Joy);
            sums.Add(Sum.Exile, souls->Exile);
            sums.Add(Sum.Shared, souls->Shared);
            sums.Add(Sum.Seen, souls->Seen);
        }
    }

    /// <summary>
    /// Few generations are gone through one and all, so that nothing need be foreseen; of many only those that are there.
    /// </summary>
    private static bool IsLeft(Worker worker, int next, uint left) =>
        worker.Generations <= Few ? next < worker.Generations : left != 0;

    private static int At(ColumnPointers columns, SoulLanes* souls, Worker worker, int next, uint left) =>
        worker.Generations <= Few ? next : columns.Generations[souls->First + BitOperations.TrailingZeroCount(left)];

    /// <summary>Those of eight that are of a generation.</summary>
    private static uint Of(ColumnPointers columns, SoulLanes* souls, int generation)
    {
        byte* generations = columns.Generations + souls->First;
        if (souls->IsWide)
        {
            var eight = Vector128.CreateScalarUnsafe(*(ulong*)generations).AsByte();
            return Vector128.Equals(eight, Vector128.Create((byte)generation)).ExtractMostSignificantBits() & 0xFF;
        }
        uint same = 0;
        for (int lane = 0; lane < souls->Count; lane++)
            same |= generations[lane] == generation ? 1u << lane : 0;
        return same;
    }
}
