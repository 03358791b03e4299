using System.Runtime.CompilerServices;
using Tikkun.Execution;

namespace Tikkun.Networks;

/// <summary>
/// A keyed bijection of 0..n−1, computed for one element at a time: six Feistel rounds with addition modulo m on pairs
/// of digits to the base m = ⌈√n⌉, walked again while the result is not below n. <see cref="Turns"/> is the same for many
/// elements.
/// </summary>
internal readonly struct Bijection
{
    public const int Rounds = 6;
    private readonly ulong key;
    private readonly uint size;
    private readonly uint radix;

    public Bijection(ulong key, long size)
    {
        this.key = key;
        this.size = checked((uint)size);
        radix = Radix(size);
    }

    /// <summary>m.</summary>
    public static uint Radix(long size) => (uint)Math.Ceiling(Math.Sqrt(size));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Forward(long element)
    {
        ulong x = (ulong)element;
        do
        {
            uint left = (uint)(x / radix);
            uint right = (uint)(x % radix);
            for (uint round = 0; round < Rounds; round++)
                (left, right) = (right, (left + Turn(round, right)) % radix);
            x = ((ulong)left * radix) + right;
        } while (x >= size);
        return (long)x;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Inverse(long element)
    {
        ulong x = (ulong)element;
        do
        {
            uint left = (uint)(x / radix);
            uint right = (uint)(x % radix);
            for (uint round = Rounds; round-- > 0; )
                (left, right) = ((right + radix - Turn(round, left)) % radix, left);
            x = ((ulong)left * radix) + right;
        } while (x >= size);
        return (long)x;
    }

    /// <summary>What is added in a round for a digit.</summary>
    public uint Turn(uint round, uint digit) => (uint)(Mix.Word(key + (round * Mix.A) + (digit * Mix.B)) >> 33) % radix;
}
