using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tikkun.Lanes;

/// <summary>Corrections of ends, and shares of them in units of 2⁻¹⁶, side by side.</summary>
/// <typeparam name="TEnd">The lane type itself: <see cref="OneEnd"/>, or a vector.</typeparam>
public interface IEndLane<TEnd>
    where TEnd : struct, IEndLane<TEnd>
{
    /// <summary>The same in every lane.</summary>
    static abstract TEnd All(uint number);

    /// <summary>The sum.</summary>
    static abstract TEnd operator +(TEnd a, TEnd b);

    /// <summary>The difference.</summary>
    static abstract TEnd operator -(TEnd a, TEnd b);

    /// <summary>A share of a number, rounded up: ⌈share · number / 65536⌉.</summary>
    static abstract TEnd ShareUp(TEnd share, TEnd number);
}

/// <summary>One end; a share may be the whole of 65536. It converts from and to <see cref="uint"/>.</summary>
/// <param name="number">From 0 to 65536.</param>
public readonly struct OneEnd(uint number) : IEndLane<OneEnd>
{
    private readonly uint number = number;

    /// <summary>The number as a lane.</summary>
    public static implicit operator OneEnd(uint number) => new(number);

    /// <summary>The number.</summary>
    public static implicit operator uint(OneEnd one) => one.number;

    /// <inheritdoc/>
    public static OneEnd All(uint number) => new(number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneEnd operator +(OneEnd a, OneEnd b) => new(a.number + b.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneEnd operator -(OneEnd a, OneEnd b) => new(a.number - b.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneEnd ShareUp(OneEnd share, OneEnd number) => new(((share.number * number.number) + 65535) >> 16);
}

/// <summary>Sixteen ends of one soul: 256 bits. A share is below the whole.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly unsafe struct SixteenEnds(Vector256<ushort> x) : IEndLane<SixteenEnds>
{
    public const int Count = 16;

    private readonly Vector256<ushort> x = x;

    private static Vector256<ushort> LaneBits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var low = Vector128.Create((ushort)1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7);
            return Vector256.Create(low, low << 8);
        }
    }

    public static SixteenEnds All(uint number) => new(Vector256.Create((ushort)number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenEnds operator +(SixteenEnds a, SixteenEnds b) => new(a.x + b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenEnds operator -(SixteenEnds a, SixteenEnds b) => new(a.x - b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenEnds operator &(SixteenEnds a, SixteenEnds b) => new(a.x & b.x);

    /// <summary>The high half of the product, and one more where the low half is not 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenEnds ShareUp(SixteenEnds share, SixteenEnds number)
    {
        var isExact = Vector256.Equals(share.x * number.x, Vector256<ushort>.Zero);
        return new(High(share.x, number.x) + Vector256<ushort>.One + isExact);
    }

    /// <summary>All bits of the lanes whose bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenEnds Mask(uint bits) =>
        new(Vector256.Equals(Vector256.Create((ushort)bits) & LaneBits, LaneBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenEnds Choose(SixteenEnds mask, SixteenEnds yes, SixteenEnds no) =>
        new(Vector256.ConditionalSelect(mask.x, yes.x, no.x));

    /// <summary>A bit for each lane that holds just this number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Where(SixteenEnds ends, uint number) =>
        Vector256.Equals(ends.x, Vector256.Create((ushort)number)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Sum(SixteenEnds ends) => (int)Vector256.Sum(Pairs(ends.x));

    /// <summary>Σ a·b over the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong SumOfProducts(SixteenEnds a, SixteenEnds b) =>
        Vector256.Sum(Pairs(a.x * b.x)) + ((ulong)Vector256.Sum(Pairs(High(a.x, b.x))) << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenEnds Load(ushort* ends) => new(Vector256.Load(ends));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(SixteenEnds from, ushort* ends) => from.x.Store(ends);

    /// <summary>A bit for each of sixteen numbers that is at least <paramref name="bound"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint AtLeast(float* sixteen, float bound)
    {
        var least = Vector256.Create(bound);
        uint low = Vector256.GreaterThanOrEqual(Vector256.Load(sixteen), least).ExtractMostSignificantBits();
        uint high = Vector256.GreaterThanOrEqual(Vector256.Load(sixteen + 8), least).ExtractMostSignificantBits();
        return low | (high << 8);
    }

    /// <summary>The sums of neighbours, in 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Pairs(Vector256<ushort> x) =>
        (x.AsUInt32() & Vector256.Create((uint)ushort.MaxValue)) + (x.AsUInt32() >>> 16);

    /// <summary>The high halves of the products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> High(Vector256<ushort> a, Vector256<ushort> b)
    {
        if (Avx2.IsSupported)
            return Avx2.MultiplyHigh(a, b);
        var low = (Vector256.WidenLower(a) * Vector256.WidenLower(b)) >>> 16;
        var high = (Vector256.WidenUpper(a) * Vector256.WidenUpper(b)) >>> 16;
        return Vector256.Narrow(low, high);
    }
}
