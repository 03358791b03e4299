using System.Runtime.CompilerServices;
using Tikkun.Lanes;

namespace Tikkun.Phases;

/// <summary>A phase in which each soul is by itself, so that several go side by side.</summary>
internal unsafe interface IPhase
{
    /// <summary>Those of eight souls who go through it.</summary>
    static abstract uint Who(SoulLanes* souls);

    /// <summary>
    /// Lets the souls of one vector go through it, from <paramref name="lane"/> on. Of those who need not nothing may
    /// change in the state; what is left of them in <see cref="SoulLanes"/> is never read.
    /// </summary>
    static abstract void Run<T, W>(ColumnPointers columns, SoulLanes* souls, int lane)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>;
}

/// <summary>Lets batches of souls go through a phase.</summary>
internal static unsafe class InLanes
{
    // Compiled once and at once: a tick has no time for code that is not yet optimized.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<P, T, W>(ColumnPointers columns, SoulLanes* souls, int count)
        where P : struct, IPhase
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        for (SoulLanes* end = souls + count; souls < end; souls++)
        {
            uint who = P.Who(souls);
            int lane = 0;
            for (; lane + T.Count <= souls->Count; lane += T.Count)
            {
                if ((who >> lane & ((1u << T.Count) - 1)) != 0)
                    P.Run<T, W>(columns, souls, lane);
            }
            if (lane < souls->Count)
                OneByOne<P>(columns, souls, lane);
        }
    }

    /// <summary>The last few souls of all, which fill no vector.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void OneByOne<P>(ColumnPointers columns, SoulLanes* souls, int lane)
        where P : struct, IPhase
    {
        for (; lane < souls->Count; lane++)
        {
            if ((P.Who(souls) >> lane & 1) != 0)
                P.Run<One, OneWord>(columns, souls, lane);
        }
    }
}
