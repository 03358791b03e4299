using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tikkun.Model;

namespace Tikkun.Execution;

/// <summary>Sums taken lane by lane.</summary>
internal enum Sum
{
    Mended,
    Heard,
    CompleteHeard,
    Filling,
    Lack,
    Joy,
    Exile,
    Shared,
    Seen,
}

/// <summary>What one worker adds up in a tick, apart from the others until the tick ends.</summary>
internal sealed unsafe class Worker(int number, int generations)
{
    private const int Sums = (int)Execution.Sum.Seen + 1;
    private readonly long[] lanes = new long[generations * Sums * Lanes.Count];

    public int Number => number;

    public int Generations => generations;

    public readonly Tally[] Tallies = new Tally[generations];

    /// <summary>Souls that became complete in this tick, or ceased to be.</summary>
    public readonly List<int> Turned = [];

    /// <summary>Change of the digest of the whole.</summary>
    public ulong Digest;

    /// <summary>Ends visited since the start of the program.</summary>
    public long Ends;

    /// <summary>Begins to add those of eight numbers whose bits are set to the sums of a generation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Row Begin(int generation, uint bits) => new(ref lanes[generation * Sums * Lanes.Count], bits);

    /// <summary>The sums of a generation, each in eight lanes.</summary>
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref struct Row(ref long first, uint bits)
    {
        private readonly ref long first = ref first;
        private readonly uint bits = bits;
        private readonly Vector512<long> mask = Lanes.AreWide ? Lanes.Mask(bits).AsInt64() : default;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Sum sum, long* numbers)
        {
            ref long row = ref Unsafe.Add(ref first, (int)sum * Lanes.Count);
            if (Lanes.AreWide)
            {
                (Vector512.LoadUnsafe(ref row) + (Vector512.Load(numbers) & mask)).StoreUnsafe(ref row);
                return;
            }
            foreach (int lane in Lanes.Of(bits))
                row += numbers[lane];
        }
    }

    /// <summary>Adds the lanes into the tallies.</summary>
    public void CloseLanes()
    {
        for (int generation = 0; generation < generations; generation++)
        {
            ref var tally = ref Tallies[generation];
            tally.Carried.Corrected += Of(generation, Execution.Sum.Mended);
            tally.SinceStart.Mended += Of(generation, Execution.Sum.Mended);
            tally.Carried.Heard += Of(generation, Execution.Sum.Heard);
            tally.Carried.CompleteHeard += Of(generation, Execution.Sum.CompleteHeard);
            tally.ThisTick.Filling += Of(generation, Execution.Sum.Filling);
            tally.ThisTick.Lack += Of(generation, Execution.Sum.Lack);
            tally.ThisTick.Joy += Of(generation, Execution.Sum.Joy);
            tally.ThisTick.Exile += Of(generation, Execution.Sum.Exile);
            tally.ThisTick.Shared += Of(generation, Execution.Sum.Shared);
            tally.ThisTick.Seen += Of(generation, Execution.Sum.Seen);
        }
        Array.Clear(lanes);
    }

    private long Of(int generation, Sum sum)
    {
        long total = 0;
        foreach (long lane in lanes.AsSpan(((generation * Sums) + (int)sum) * Lanes.Count, Lanes.Count))
            total += lane;
        return total;
    }
}
