using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tikkun.Lanes;

/// <summary>Eight souls side by side: 512 bits, as AVX-512 has them.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly unsafe struct Eight(Vector512<double> x) : IColumnLane<Eight>
{
    private readonly Vector512<double> x = x;

    public static int Count => 8;

    private static Vector512<ulong> LaneBits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(1ul, 2, 4, 8, 16, 32, 64, 128);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight All(double number) => new(Vector512.Create(number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator +(Eight a, Eight b) => new(a.x + b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator -(Eight a, Eight b) => new(a.x - b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator *(Eight a, Eight b) => new(a.x * b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator /(Eight a, Eight b) => new(a.x / b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator <(Eight a, Eight b) => new(Vector512.LessThan(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator >(Eight a, Eight b) => new(Vector512.GreaterThan(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator <=(Eight a, Eight b) => new(Vector512.LessThanOrEqual(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator >=(Eight a, Eight b) => new(Vector512.GreaterThanOrEqual(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator &(Eight a, Eight b) => new(a.x & b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator |(Eight a, Eight b) => new(a.x | b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Min(Eight a, Eight b) => new(Vector512.MinNative(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Max(Eight a, Eight b) => new(Vector512.MaxNative(a.x, b.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Floor(Eight number) => new(Vector512.Floor(number.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Ceiling(Eight number) => new(Vector512.Ceiling(number.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Rounded(Eight number) => new(Widened(Narrowed(number.x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Choose(Eight mask, Eight yes, Eight no) =>
        new(Vector512.ConditionalSelect(mask.x, yes.x, no.x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Mask(uint bits) =>
        new(Vector512.Equals(Vector512.Create((ulong)bits) & LaneBits, LaneBits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Eight mask) => (uint)mask.x.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Load(double* column) => new(Vector512.Load(column));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Load(float* column) => new(Widened(Vector256.Load(column)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Load(int* column) =>
        new(
            Avx512F.IsSupported
                ? Avx512F.ConvertToVector512Double(Vector256.Load(column))
                : Vector512.ConvertToDouble(Vector512.WidenLower(Vector256.Load(column).ToVector512Unsafe()))
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Load(long* column) =>
        new(
            (Vector512.Load((ulong*)column) | Vector512.Create(Exact.OnesBits)).AsDouble()
                - Vector512.Create(Exact.Ones)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Pick(double[] table, byte* generations)
    {
        if (Avx512F.IsSupported && table.Length == Count)
        {
            var lanes = Avx512F.ConvertToVector512Int64(Vector128.CreateScalarUnsafe(*(ulong*)generations).AsByte());
            return new(Avx512F.PermuteVar8x64(Vector512.Create(table), lanes));
        }
        ref double first = ref MemoryMarshal.GetArrayDataReference(table);
        return new(
            Vector512.Create(
                Vector256.Create(
                    Unsafe.Add(ref first, generations[0]),
                    Unsafe.Add(ref first, generations[1]),
                    Unsafe.Add(ref first, generations[2]),
                    Unsafe.Add(ref first, generations[3])
                ),
                Vector256.Create(
                    Unsafe.Add(ref first, generations[4]),
                    Unsafe.Add(ref first, generations[5]),
                    Unsafe.Add(ref first, generations[6]),
                    Unsafe.Add(ref first, generations[7])
                )
            )
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Eight numbers, double* column) => numbers.x.Store(column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Eight numbers, float* column) => Narrowed(numbers.x).Store(column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Eight numbers, long* column) =>
        ((Vector512.Floor(numbers.x) + Vector512.Create(Exact.Ones)).AsUInt64() & Vector512.Create(Exact.Below)).Store(
            (ulong*)column
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Widened(Vector256<float> x) => Vector512.WidenLower(x.ToVector512Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Narrowed(Vector512<double> x) =>
        Avx512F.IsSupported ? Avx512F.ConvertToVector256Single(x) : Vector256.Narrow(x.GetLower(), x.GetUpper());
}

/// <summary>The words of eight souls.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly unsafe struct EightWords(Vector512<ulong> x) : IWordLane<EightWords, Eight>
{
    private readonly Vector512<ulong> x = x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords All(ulong word) => new(Vector512.Create(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords From(ulong first) =>
        new(Vector512.Create(first) + Vector512.Create(0ul, 1, 2, 3, 4, 5, 6, 7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords operator +(EightWords a, EightWords b) => new(a.x + b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords operator -(EightWords a, EightWords b) => new(a.x - b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords operator *(EightWords a, EightWords b) => new(a.x * b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords operator ^(EightWords a, EightWords b) => new(a.x ^ b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords operator |(EightWords a, EightWords b) => new(a.x | b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords operator &(EightWords a, EightWords b) => new(a.x & b.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords operator <<(EightWords a, int bits) => new(a.x << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords operator >>(EightWords a, int bits) => new(a.x >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords Product(EightWords a, EightWords b)
    {
        if (Avx512F.IsSupported)
            return new(Avx512F.Multiply(a.x.AsUInt32(), b.x.AsUInt32()));
        var low = Vector512.Create((ulong)uint.MaxValue);
        return new((a.x & low) * (b.x & low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Sum(EightWords words) => Vector512.Sum(words.x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Unit(EightWords words) =>
        new(
            (
                ((words.x & Vector512.Create((ulong)uint.MaxValue)) | Vector512.Create(Exact.OnesBits)).AsDouble()
                - Vector512.Create(Exact.Ones)
            ) * Vector512.Create(Exact.Step)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords Load(ulong* column) => new(Vector512.Load(column));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords Load(uint* column) =>
        new(Vector512.WidenLower(Vector256.Load(column).ToVector512Unsafe()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWords Load(byte* column)
    {
        if (Avx512F.IsSupported)
            return new(Avx512F.ConvertToVector512UInt64(Vector128.CreateScalarUnsafe(*(ulong*)column).AsByte()));
        var narrow = Vector128.CreateScalarUnsafe(*(ulong*)column).AsByte();
        var middle = Vector128.WidenLower(Vector128.WidenLower(narrow));
        var upper = Vector128.WidenUpper(Vector128.WidenLower(narrow));
        return new(
            Vector512.Create(
                Vector256.Create(Vector128.WidenLower(middle), Vector128.WidenUpper(middle)),
                Vector256.Create(Vector128.WidenLower(upper), Vector128.WidenUpper(upper))
            )
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(EightWords words, ulong* column) => words.x.Store(column);
}
