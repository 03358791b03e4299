using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tikkun.Lanes;

/// <summary>Four souls side by side: 256 bits, as AVX2 has them.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly unsafe struct Four(Vector256<double> x) : IColumnLane<Four>
{
    private readonly Vector256<double> x = x;

    public static int Count => 4;

    private static Vector256<ulong> LaneBits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(1ul, 2, 4, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four All(double number) => new(Vector256.Create(number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator +(Four a, Four b) => new(a.x + b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator -(Four a, Four b) => new(a.x - b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator *(Four a, Four b) => new(a.x * b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator /(Four a, Four b) => new(a.x / b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator <(Four a, Four b) => new(Vector256.LessThan(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator >(Four a, Four b) => new(Vector256.GreaterThan(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator <=(Four a, Four b) => new(Vector256.LessThanOrEqual(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator >=(Four a, Four b) => new(Vector256.GreaterThanOrEqual(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator &(Four a, Four b) => new(a.x & b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator |(Four a, Four b) => new(a.x | b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Min(Four a, Four b) => new(Vector256.MinNative(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Max(Four a, Four b) => new(Vector256.MaxNative(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Floor(Four number) => new(Vector256.Floor(number.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Ceiling(Four number) => new(Vector256.Ceiling(number.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Rounded(Four number) => new(Widened(Narrowed(number.x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Choose(Four mask, Four yes, Four no) => new(Vector256.ConditionalSelect(mask.x, yes.x, no.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Mask(uint bits) =>
        new(Vector256.Equals(Vector256.Create((ulong)bits) & LaneBits, LaneBits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Four mask) => (uint)mask.x.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Load(double* column) => new(Vector256.Load(column));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Load(float* column) => new(Widened(Vector128.Load(column)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Load(int* column) =>
        new(
            Avx.IsSupported
                ? Avx.ConvertToVector256Double(Vector128.Load(column))
                : Vector256.Create((double)column[0], column[1], column[2], column[3])
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Load(long* column) =>
        new(
            (Vector256.Load((ulong*)column) | Vector256.Create(Exact.OnesBits)).AsDouble()
                - Vector256.Create(Exact.Ones)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Pick(double[] table, byte* generations)
    {
        ref double first = ref MemoryMarshal.GetArrayDataReference(table);
        return new(
            Vector256.Create(
                Unsafe.Add(ref first, generations[0]),
                Unsafe.Add(ref first, generations[1]),
                Unsafe.Add(ref first, generations[2]),
                Unsafe.Add(ref first, generations[3])
            )
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Four numbers, double* column) => numbers.x.Store(column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Four numbers, float* column) => Narrowed(numbers.x).Store(column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Four numbers, long* column) =>
        ((Vector256.Floor(numbers.x) + Vector256.Create(Exact.Ones)).AsUInt64() & Vector256.Create(Exact.Below)).Store(
            (ulong*)column
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Widened(Vector128<float> x) => Vector256.WidenLower(x.ToVector256Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Narrowed(Vector256<double> x) =>
        Avx.IsSupported ? Avx.ConvertToVector128Single(x) : Vector128.Narrow(x.GetLower(), x.GetUpper());
}

/// <summary>The words of four souls.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly unsafe struct FourWords(Vector256<ulong> x) : IWordLane<FourWords, Four>
{
    private readonly Vector256<ulong> x = x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords All(ulong word) => new(Vector256.Create(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords From(ulong first) => new(Vector256.Create(first) + Vector256.Create(0ul, 1, 2, 3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords operator +(FourWords a, FourWords b) => new(a.x + b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords operator -(FourWords a, FourWords b) => new(a.x - b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords operator *(FourWords a, FourWords b) => new(a.x * b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords operator ^(FourWords a, FourWords b) => new(a.x ^ b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords operator |(FourWords a, FourWords b) => new(a.x | b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords operator &(FourWords a, FourWords b) => new(a.x & b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords operator <<(FourWords a, int bits) => new(a.x << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords operator >>(FourWords a, int bits) => new(a.x >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords Product(FourWords a, FourWords b)
    {
        if (Avx2.IsSupported)
            return new(Avx2.Multiply(a.x.AsUInt32(), b.x.AsUInt32()));
        var low = Vector256.Create((ulong)uint.MaxValue);
        return new((a.x & low) * (b.x & low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Sum(FourWords words) => Vector256.Sum(words.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Unit(FourWords words) =>
        new(
            (
                ((words.x & Vector256.Create((ulong)uint.MaxValue)) | Vector256.Create(Exact.OnesBits)).AsDouble()
                - Vector256.Create(Exact.Ones)
            ) * Vector256.Create(Exact.Step)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords Load(ulong* column) => new(Vector256.Load(column));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords Load(uint* column) => new(Vector256.WidenLower(Vector128.Load(column).ToVector256Unsafe()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWords Load(byte* column) =>
        new(
            Avx2.IsSupported
                ? Avx2.ConvertToVector256Int64(Vector128.CreateScalarUnsafe(*(uint*)column).AsByte()).AsUInt64()
                : Vector256.Create((ulong)column[0], column[1], column[2], column[3])
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(FourWords words, ulong* column) => words.x.Store(column);
}
