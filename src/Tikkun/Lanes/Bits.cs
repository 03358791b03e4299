using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tikkun.Lanes;

/// <summary>Lanes or slots as the bits of a word, gone through in order.</summary>
internal ref struct Bits(uint bits)
{
    private uint left = bits;

    public int Current { get; private set; }

    public static Bits Of(uint bits) => new(bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        if (left == 0)
            return false;
        Current = BitOperations.TrailingZeroCount(left);
        left &= left - 1;
        return true;
    }

    public readonly Bits GetEnumerator() => this;
}
