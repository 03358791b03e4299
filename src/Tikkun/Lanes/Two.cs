using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Tikkun.Lanes;

/// <summary>Two souls side by side: 128 bits, as NEON, SSE2 and WebAssembly have them.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly unsafe struct Two(Vector128<double> x) : IColumnLane<Two>
{
    private readonly Vector128<double> x = x;

    public static int Count => 2;

    private static Vector128<ulong> LaneBits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(1ul, 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two All(double number) => new(Vector128.Create(number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two operator +(Two a, Two b) => new(a.x + b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two operator -(Two a, Two b) => new(a.x - b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two operator *(Two a, Two b) => new(a.x * b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two operator /(Two a, Two b) => new(a.x / b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two operator <(Two a, Two b) => new(Vector128.LessThan(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two operator >(Two a, Two b) => new(Vector128.GreaterThan(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two operator <=(Two a, Two b) => new(Vector128.LessThanOrEqual(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two operator >=(Two a, Two b) => new(Vector128.GreaterThanOrEqual(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two operator &(Two a, Two b) => new(a.x & b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two operator |(Two a, Two b) => new(a.x | b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two Min(Two a, Two b) => new(Vector128.MinNative(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two Max(Two a, Two b) => new(Vector128.MaxNative(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two Floor(Two number) => new(Vector128.Floor(number.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two Ceiling(Two number) => new(Vector128.Ceiling(number.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two Rounded(Two number) => new(Widened(Narrowed(number.x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two Choose(Two mask, Two yes, Two no) => new(Vector128.ConditionalSelect(mask.x, yes.x, no.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two Mask(uint bits) =>
        new(Vector128.Equals(Vector128.Create((ulong)bits) & LaneBits, LaneBits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Two mask) => (uint)mask.x.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two Load(double* column) => new(Vector128.Load(column));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two Load(float* column) => new(Widened(Vector128.CreateScalarUnsafe(*(double*)column).AsSingle()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two Load(int* column) => new(Vector128.Create((double)column[0], column[1]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two Load(long* column) =>
        new(
            (Vector128.Load((ulong*)column) | Vector128.Create(Exact.OnesBits)).AsDouble()
                - Vector128.Create(Exact.Ones)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two Pick(double[] table, byte* generations)
    {
        ref double first = ref MemoryMarshal.GetArrayDataReference(table);
        return new(Vector128.Create(Unsafe.Add(ref first, generations[0]), Unsafe.Add(ref first, generations[1])));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Two numbers, double* column) => numbers.x.Store(column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Two numbers, float* column) =>
        *(double*)column = Narrowed(numbers.x).AsDouble().ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Two numbers, long* column) =>
        ((Vector128.Floor(numbers.x) + Vector128.Create(Exact.Ones)).AsUInt64() & Vector128.Create(Exact.Below)).Store(
            (ulong*)column
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Widened(Vector128<float> lower) => Vector128.WidenLower(lower);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Narrowed(Vector128<double> x) => Vector128.Narrow(x, x);
}

/// <summary>The words of two souls.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly unsafe struct TwoWords(Vector128<ulong> x) : IWordLane<TwoWords, Two>
{
    private readonly Vector128<ulong> x = x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords All(ulong word) => new(Vector128.Create(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords From(ulong first) => new(Vector128.Create(first) + Vector128.Create(0ul, 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords operator +(TwoWords a, TwoWords b) => new(a.x + b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords operator -(TwoWords a, TwoWords b) => new(a.x - b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords operator *(TwoWords a, TwoWords b) => new(a.x * b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords operator ^(TwoWords a, TwoWords b) => new(a.x ^ b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords operator |(TwoWords a, TwoWords b) => new(a.x | b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords operator &(TwoWords a, TwoWords b) => new(a.x & b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords operator <<(TwoWords a, int bits) => new(a.x << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords operator >>(TwoWords a, int bits) => new(a.x >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords Product(TwoWords a, TwoWords b)
    {
        if (Sse2.IsSupported)
            return new(Sse2.Multiply(a.x.AsUInt32(), b.x.AsUInt32()));
        if (AdvSimd.IsSupported)
            return new(
                AdvSimd.MultiplyWideningLower(AdvSimd.ExtractNarrowingLower(a.x), AdvSimd.ExtractNarrowingLower(b.x))
            );
        var low = Vector128.Create((ulong)uint.MaxValue);
        return new((a.x & low) * (b.x & low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Sum(TwoWords words) => Vector128.Sum(words.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two Unit(TwoWords words) =>
        new(
            (
                ((words.x & Vector128.Create((ulong)uint.MaxValue)) | Vector128.Create(Exact.OnesBits)).AsDouble()
                - Vector128.Create(Exact.Ones)
            ) * Vector128.Create(Exact.Step)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords Load(ulong* column) => new(Vector128.Load(column));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords Load(uint* column) => new(Vector128.Create((ulong)column[0], column[1]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoWords Load(byte* column) => new(Vector128.Create((ulong)column[0], column[1]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(TwoWords words, ulong* column) => words.x.Store(column);
}
