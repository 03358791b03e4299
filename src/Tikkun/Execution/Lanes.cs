using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tikkun.Execution;

/// <summary>
/// Eight souls in the lanes of vectors, or in the bits of a word. Every operation here is exact or rounds as the scalar
/// one does, so that a lane holds the very bits the plain path computes.
/// </summary>
internal static unsafe class Lanes
{
    public const int Count = 8;

    /// <summary>2⁵²: a double so great that its last bit counts ones.</summary>
    private const double Ones = 4503599627370496.0;

    /// <summary>
    /// Whether the kernels work on eight souls at once; else soul by soul with the equations themselves. A tick asks once
    /// for every eight, and only where this is so are the vectors here used.
    /// </summary>
    public static bool AreWide => Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported;

    /// <summary>The vectors in use: AVX-512, or plain.</summary>
    public static string Name => AreWide ? "AVX-512" : "plain";

    private static Vector512<ulong> Bits =>
        Vector512.Create(1ul, 1ul << 1, 1ul << 2, 1ul << 3, 1ul << 4, 1ul << 5, 1ul << 6, 1ul << 7);

    /// <summary>One bit for each of eight bytes that holds <paramref name="flag"/>, itself one bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bytes(ulong eight, int flag) =>
        (uint)((((eight >> BitOperations.TrailingZeroCount(flag)) & 0x0101010101010101) * 0x0102040810204080) >> 56);

    /// <summary>All ones in the lanes whose bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Mask(uint bits) =>
        Vector512.Equals(Vector512.Create((ulong)bits) & Bits, Bits).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Where(Vector512<double> mask) => (uint)mask.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Select(Vector512<double> mask, Vector512<double> yes, Vector512<double> no) =>
        Vector512.ConditionalSelect(mask, yes, no);

    /// <summary>Eight floats, widened.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(float* column) => Avx512F.ConvertToVector512Double(Vector256.Load(column));

    /// <summary>Eight whole numbers below 2³¹.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Whole(Vector256<int> numbers) => Avx512F.ConvertToVector512Double(numbers);

    /// <summary>Eight whole numbers below 2⁵³, as doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Whole(Vector512<long> numbers) => Avx512DQ.ConvertToVector512Double(numbers);

    /// <summary>Rounds to binary32 and back, as storing does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Rounded(Vector512<double> numbers) =>
        Avx512F.ConvertToVector512Double(Avx512F.ConvertToVector256Single(numbers));

    /// <summary>Rounds to binary32 and stores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> numbers, float* column) =>
        Avx512F.ConvertToVector256Single(numbers).Store(column);

    /// <summary>Words below 2³² as draws on [0,1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Unit(Vector512<ulong> words) =>
        ((words | Vector512.Create(Ones).AsUInt64()).AsDouble() - Vector512.Create(Ones))
        * Vector512.Create(1.0 / 4294967296.0);

    /// <summary>The whole part of numbers of [0, 2⁵²).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Truncated(Vector512<double> numbers) =>
        (Vector512.Floor(numbers) + Vector512.Create(Ones)).AsInt64() & Vector512.Create((1L << 52) - 1);

    /// <summary>The entry of a table for each of eight generations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Pick(double[] table, byte* generations)
    {
        if (table.Length == Count)
        {
            var lanes = Avx512F.ConvertToVector512Int64(Vector128.CreateScalarUnsafe(*(ulong*)generations).AsByte());
            return Avx512F.PermuteVar8x64(Vector512.Create(table), lanes);
        }
        return Vector512.Create(
            table[generations[0]],
            table[generations[1]],
            table[generations[2]],
            table[generations[3]],
            table[generations[4]],
            table[generations[5]],
            table[generations[6]],
            table[generations[7]]
        );
    }

    /// <summary>Eight words, widened.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Long(Vector256<uint> words) => Avx512F.ConvertToVector512UInt64(words);

    /// <summary>Eight bytes, widened.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Long(ulong bytes) =>
        Avx512F.ConvertToVector512UInt64(Vector128.CreateScalarUnsafe(bytes).AsByte());

    /// <summary>The products of the low halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Product(Vector512<ulong> a, Vector512<ulong> b) =>
        Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());

    /// <summary>The lanes whose bits are set, in order.</summary>
    public static Set Of(uint bits) => new(bits);

    public ref struct Set(uint bits)
    {
        private uint left = bits;

        public int Current { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if (left == 0)
                return false;
            Current = BitOperations.TrailingZeroCount(left);
            left &= left - 1;
            return true;
        }

        public readonly Set GetEnumerator() => this;
    }
}
