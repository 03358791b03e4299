using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tikkun.Lanes;

namespace Tikkun.Model;

/// <summary>
/// What is added up over souls, all in integers so that the order of adding never matters: corrections × weight in whole
/// units, scalars in steps of 2⁻³². Kept for each generation.
/// </summary>
internal struct Tally
{
    public CarriedTotals Carried;
    public TotalsSinceStart SinceStart;
    public TickTotals ThisTick;

    /// <summary>A scalar of [0,1] as it enters a sum.</summary>
    public static long Fixed(double scalar) => (long)(double)Fixed<One>(scalar);

    /// <summary>The same, but for taking the whole part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Fixed<T>(T scalar)
        where T : struct, ILane<T> => (scalar * T.All(4294967296.0)) + T.All(0.5);

    public void Add(in Tally other)
    {
        Sums.Add(ref Carried, in other.Carried);
        Sums.Add(ref SinceStart, in other.SinceStart);
        Sums.Add(ref ThisTick, in other.ThisTick);
    }
}

/// <summary>Totals that follow from the state and are carried from tick to tick by their changes.</summary>
internal struct CarriedTotals
{
    public long Corrected;
    public long Heard;
    public long Revealed;
    public long Awake;
    public long Complete;

    /// <summary>Of the complete, who are not visited: Σ heard, Σ W, Σ joy, Σ exile.</summary>
    public long CompleteHeard;
    public long CompleteWeight;
    public long CompleteJoy;
    public long CompleteExile;
}

/// <summary>What has happened since the start.</summary>
internal struct TotalsSinceStart
{
    public long Awakenings;
    public long Completions;
    public long Lapses;
    public long Given;
    public long Chosen;
    public long Answered;
    public long WorthyThoughts;
    public long WorthyWords;
    public long WorthyDeeds;
    public long UnworthyThoughts;
    public long UnworthyWords;
    public long UnworthyDeeds;
    public long Mended;
    public long Granted;
    public long Decayed;
    public long Cut;
}

/// <summary>Sums taken afresh in every tick over the souls that can change.</summary>
internal struct TickTotals
{
    /// <summary>Σ w c c′; beyond the force, in the second.</summary>
    public long Filling;
    public long Excess;
    public long Lack;
    public long Joy;
    public long Exile;

    /// <summary>Σ s·W and Σ s·(W − heard), in units of correction × weight.</summary>
    public long Shared;
    public long Seen;
    public long Waiting;
    public long Feet;
    public long FootLack;
}

internal static class Sums
{
    public static void Add<T>(ref T sum, in T other)
        where T : unmanaged
    {
        var target = Words(ref sum);
        var added = Words(ref Unsafe.AsRef(in other));
        for (int i = 0; i < target.Length; i++)
            target[i] += added[i];
    }

    private static Span<long> Words<T>(ref T sum)
        where T : unmanaged => MemoryMarshal.Cast<T, long>(MemoryMarshal.CreateSpan(ref sum, 1));
}
