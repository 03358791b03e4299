using System.Numerics;
using System.Runtime.Intrinsics;
using Tikkun.Execution;

namespace Tikkun.Kernels;

/// <summary>
/// Adds what eight souls did and feel to the tallies of their generations, in integers. The vectors keep one sum for
/// each lane, added together at the end of the tick. Bytes read a soul: 1 (generation).
/// </summary>
internal static unsafe class Tallying
{
    /// <summary>Lanes 0, 3, 6; 1, 4, 7; 2, 5: those of one kind of act.</summary>
    private static ReadOnlySpan<byte> EveryThird => [0b01001001, 0b10010010, 0b00100100];

    /// <summary>The deeds of the tick.</summary>
    public static void Deeds(Columns columns, Eight* souls, Worker worker)
    {
        int kind = Acting.Kind(souls->Global, souls->Tick);
        uint left = souls->Working;
        while (left != 0)
        {
            int generation = columns.Generations[souls->First + BitOperations.TrailingZeroCount(left)];
            uint same = left & Of(columns, souls, generation);
            left &= ~same;
            ref var tally = ref worker.Tallies[generation];
            tally.Levels.Waiting += BitOperations.PopCount(same & ~souls->Bears);
            tally.Counts.Answered += BitOperations.PopCount(same & souls->Answered);
            uint acting = same & ~souls->Rests;
            for (int k = 0; k < 3; k++)
            {
                uint lanes = acting & EveryThird[k];
                int worthy = BitOperations.PopCount(lanes & souls->Worthy);
                tally.Counts.Act((kind + k) % 3, worthy, BitOperations.PopCount(lanes) - worthy);
            }
            worker.Sum(generation, Sum.Mended, souls->Mended, same);
        }
    }

    /// <summary>What is heard, and what those feel that still work.</summary>
    public static void Feelings(Columns columns, Eight* souls, Worker worker)
    {
        uint heard = souls->Hears;
        uint left = heard | souls->Working;
        while (left != 0)
        {
            int generation = columns.Generations[souls->First + BitOperations.TrailingZeroCount(left)];
            uint same = Of(columns, souls, generation);
            left &= ~same;
            worker.Sum(generation, Sum.Heard, souls->Heard, same & heard);
            worker.Sum(generation, Sum.CompleteHeard, souls->Heard, same & heard & souls->Complete);
            same &= souls->Working;
            if (same == 0)
                continue;
            worker.Sum(generation, Sum.Filling, columns.Filling + souls->First, same);
            worker.Sum(generation, Sum.Lack, souls->Lacked, same);
            worker.Sum(generation, Sum.Joy, souls->Joy, same);
            worker.Sum(generation, Sum.Exile, souls->Exile, same);
            worker.Sum(generation, Sum.Shared, souls->Shared, same);
            worker.Sum(generation, Sum.Seen, souls->Seen, same);
        }
    }

    /// <summary>Those of eight that are of a generation.</summary>
    private static uint Of(Columns columns, Eight* souls, int generation)
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
