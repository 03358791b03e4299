using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tikkun.Execution;

/// <summary>The 64-bit mixing behind keyed bijections and digests.</summary>
internal static class Mix
{
    public const ulong A = 0x9E3779B97F4A7C15;
    public const ulong B = 0xD1B54A32D192ED03;
    public const ulong C = 0xABC98388FB8FAC03;
    public const ulong D = 0x8CB92BA72F3D8DD7;
    public const ulong E = 0xDE4BA9B14ECD8A7D;
    public const ulong F = 0xC2B2AE3D27D4EB4F;

    /// <summary>The finalizer of SplitMix64 (Steele, Lea and Flood 2014): a bijection of 64-bit words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Word(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Digest of a soul: id, corrected sum, revealed ends and flags, d and v, x and y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Soul(ulong id, long corrected, uint revealed, uint flags, float d, float v, float x, float y) =>
        Word(
            F
                + (id * A)
                + ((ulong)corrected * B)
                + ((revealed | ((ulong)flags << 32)) * C)
                + (Pair(d, v) * D)
                + (Pair(x, y) * E)
        );

    /// <summary>Digests of eight consecutive souls; flags are bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Souls(
        ulong first,
        Vector512<ulong> corrected,
        Vector256<uint> revealed,
        ulong flags,
        Vector256<uint> d,
        Vector256<uint> v,
        Vector256<uint> x,
        Vector256<uint> y
    )
    {
        var ids = Vector512.Create(F + (first * A)) + (Vector512.Create(0ul, 1, 2, 3, 4, 5, 6, 7) * A);
        var condition = Lanes.Long(flags) << 32;
        var z =
            ids
            + (corrected * B)
            + ((Lanes.Long(revealed) | condition) * C)
            + ((Lanes.Long(d) | (Lanes.Long(v) << 32)) * D)
            + ((Lanes.Long(x) | (Lanes.Long(y) << 32)) * E);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EB;
        return z ^ (z >>> 31);
    }

    /// <summary>Digest of an end: its soul, its slot there, the soul it is tied to, its correction.</summary>
    public static ulong End(ulong soul, ulong slot, ulong other, ulong correction) =>
        Word(F + (soul * A) + (slot * B) + (other * C) + (correction * D));

    /// <summary>Chains a digest onto what came before.</summary>
    public static ulong Chain(ulong before, ulong digest) => Word((before * E) + digest);

    private static ulong Pair(float low, float high) =>
        BitConverter.SingleToUInt32Bits(low) | ((ulong)BitConverter.SingleToUInt32Bits(high) << 32);
}
