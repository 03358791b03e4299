using System.Runtime.CompilerServices;

namespace Tikkun.Networks;

/// <summary>
/// A <see cref="Bijection"/> for many elements: every turn of every digit is worked out beforehand, 6⌈√n⌉ of them, and an
/// element is six additions. Two rounds at a time the digits need not change places.
/// </summary>
internal readonly ref struct Turns
{
    private readonly ReadOnlySpan<ushort> turns;
    private readonly uint size;
    private readonly uint radix;

    /// <param name="turns">As <see cref="Work"/> left them.</param>
    /// <param name="size">n.</param>
    public Turns(ReadOnlySpan<ushort> turns, int size)
    {
        this.turns = turns;
        this.size = (uint)size;
        radix = (uint)turns.Length / Bijection.Rounds;
    }

    /// <summary>How many turns a bijection of this size has.</summary>
    public static int Count(int size) => Bijection.Rounds * (int)Bijection.Radix(size);

    /// <summary>Works out all turns, round by round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Work(Bijection bijection, Span<ushort> turns)
    {
        int radix = turns.Length / Bijection.Rounds;
        for (int at = 0, round = 0; round < Bijection.Rounds; round++)
        for (int digit = 0; digit < radix; digit++)
            turns[at++] = (ushort)bijection.Turn((uint)round, (uint)digit);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Forward(int element)
    {
        var (left, right) = Math.DivRem((uint)element, radix);
        do
        {
            for (uint row = 0; row < (uint)turns.Length; row += 2 * radix)
            {
                left = Sum(left, turns[(int)(row + right)]);
                right = Sum(right, turns[(int)(row + radix + left)]);
            }
        } while ((left * radix) + right >= size);
        return (int)((left * radix) + right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Inverse(int element)
    {
        var (left, right) = Math.DivRem((uint)element, radix);
        do
        {
            for (uint row = (uint)turns.Length; row > 0; row -= 2 * radix)
            {
                right = Difference(right, turns[(int)(row - radix + left)]);
                left = Difference(left, turns[(int)(row - (2 * radix) + right)]);
            }
        } while ((left * radix) + right >= size);
        return (int)((left * radix) + right);
    }

    private uint Sum(uint digit, uint turn) => Wrapped(digit + turn - radix);

    private uint Difference(uint digit, uint turn) => Wrapped(digit - turn);

    /// <summary>A number from −m to m−1 modulo m, without a branch that nobody could foretell.</summary>
    private uint Wrapped(uint number) => number + (radix & (uint)((int)number >> 31));
}
