using System.Runtime.CompilerServices;
using Tikkun.Lanes;

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
    public static ulong Word(ulong z) => Word(OneWord.All(z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static W Word<W>(W z)
        where W : struct, IWordLane<W>
    {
        z = (z ^ (z >> 30)) * W.All(0xBF58476D1CE4E5B9);
        z = (z ^ (z >> 27)) * W.All(0x94D049BB133111EB);
        return z ^ (z >> 31);
    }

    /// <summary>Digest of a soul: id, corrected sum, revealed ends and flags, d and v, x and y, the last four as their bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static W Soul<W>(W id, W corrected, W revealed, W flags, W d, W v, W x, W y)
        where W : struct, IWordLane<W> =>
        Word(
            W.All(F)
                + (id * W.All(A))
                + (corrected * W.All(B))
                + ((revealed | (flags << 32)) * W.All(C))
                + ((d | (v << 32)) * W.All(D))
                + ((x | (y << 32)) * W.All(E))
        );

    /// <summary>Digest of an end: its soul, its slot there, the soul it is tied to, its correction.</summary>
    public static ulong End(ulong soul, ulong slot, ulong other, ulong correction) =>
        Word(F + (soul * A) + (slot * B) + (other * C) + (correction * D));

    /// <summary>Chains a digest onto what came before.</summary>
    public static ulong Chain(ulong before, ulong digest) => Word((before * E) + digest);
}
