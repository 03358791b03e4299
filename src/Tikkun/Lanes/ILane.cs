namespace Tikkun.Lanes;

/// <summary>
/// Numbers of binary64 side by side, one for each of <see cref="Count"/> souls. Every operation is exact or rounds as that
/// of a single number does, so that a lane holds the same bits whatever the width. A comparison gives a mask: all bits of
/// a lane set, or none.
/// </summary>
/// <typeparam name="T">The lane type itself: <see cref="One"/>, or a vector.</typeparam>
public interface ILane<T>
    where T : struct, ILane<T>
{
    /// <summary>How many numbers stand side by side: 1, 2, 4 or 8.</summary>
    static abstract int Count { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract T All(double number);

    /// <summary>The sum.</summary>
    static abstract T operator +(T a, T b);

    /// <summary>The difference.</summary>
    static abstract T operator -(T a, T b);

    /// <summary>The product.</summary>
    static abstract T operator *(T a, T b);

    /// <summary>The quotient.</summary>
    static abstract T operator /(T a, T b);

    /// <summary>A mask where a is less than b.</summary>
    static abstract T operator <(T a, T b);

    /// <summary>A mask where a is greater than b.</summary>
    static abstract T operator >(T a, T b);

    /// <summary>A mask where a is at most b.</summary>
    static abstract T operator <=(T a, T b);

    /// <summary>A mask where a is at least b.</summary>
    static abstract T operator >=(T a, T b);

    /// <summary>Bit by bit: what both masks hold, or a number where a mask holds and 0 elsewhere.</summary>
    static abstract T operator &(T a, T b);

    /// <summary>Bit by bit: what either mask holds.</summary>
    static abstract T operator |(T a, T b);

    /// <summary>The lesser; neither is NaN.</summary>
    static abstract T Min(T a, T b);

    /// <summary>The greater; neither is NaN.</summary>
    static abstract T Max(T a, T b);

    /// <summary>The greatest whole number not above; ⌊x⌋.</summary>
    static abstract T Floor(T number);

    /// <summary>The least whole number not below; ⌈x⌉.</summary>
    static abstract T Ceiling(T number);

    /// <summary>Rounded to binary32 and back, as storing does.</summary>
    static abstract T Rounded(T number);

    /// <summary>One number where the mask holds, another where it does not.</summary>
    static abstract T Choose(T mask, T yes, T no);

    /// <summary>A mask that holds in the lanes whose bit is set, bit 0 the first lane.</summary>
    static abstract T Mask(uint bits);

    /// <summary>A bit for each lane in which the mask holds.</summary>
    static abstract uint Bits(T mask);
}
