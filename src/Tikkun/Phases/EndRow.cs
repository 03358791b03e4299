using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// All ends of one soul in the 32 lanes of a vector, for souls many of whose ends move: <see cref="Equations.Mended"/>
/// and the sums of <see cref="TwinSums"/>, in 16-bit lanes.
/// </summary>
internal static unsafe class EndRow
{
    /// <summary>Fewer ends are quicker one by one.</summary>
    private const int Many = 3;

    private static Vector512<ushort> Bits
    {
        get
        {
            var low = Vector128.Create((ushort)1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7);
            var half = Vector256.Create(low, low << 8);
            return Vector512.Create(half, half);
        }
    }

    /// <summary>Whether it pays, and the vector stays within the ends there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Pays(ColumnPointers columns, int soul, uint slots) =>
        Avx512BW.IsSupported
        && BitOperations.PopCount(slots) >= Many
        && columns.Offsets[soul] + DerivedState.MostSlots <= columns.Ends;

    /// <summary>Mends the <paramref name="slots"/> of a row.</summary>
    public static void Mend(
        ushort* row,
        uint slots,
        uint reached,
        uint near,
        uint beyond,
        uint otherWhole,
        out int change,
        out int met,
        out uint whole,
        out uint opened
    )
    {
        var before = Vector512.Load(row);
        var isMended = Mask(slots);
        var rate = Vector512.ConditionalSelect(
            Mask(reached),
            Vector512.Create((ushort)near),
            Vector512.Create((ushort)beyond)
        );
        // ⌈rate · (65535 − c) / 65536⌉: the high half, and one more where the low half is not 0.
        var missing = ~before;
        var isExact = Vector512.Equals(missing * rate, Vector512<ushort>.Zero);
        var added = (Avx512BW.MultiplyHigh(missing, rate) + Vector512<ushort>.One + isExact) & isMended;
        var after = before + added;
        Avx512BW.MaskStore(row, isMended, after);
        change = Sum(added);
        met = (otherWhole & slots) == 0 ? 0 : Sum(added & Mask(otherWhole));
        whole = (uint)Vector512.Equals(after, Vector512<ushort>.AllBitsSet).ExtractMostSignificantBits() & slots;
        opened = (uint)Vector512.Equals(before, Vector512<ushort>.Zero).ExtractMostSignificantBits() & slots;
    }

    /// <summary>Meets the twins of the <paramref name="open"/> slots of a row.</summary>
    public static void Meet(
        ColumnPointers columns,
        int soul,
        ushort* own,
        uint open,
        int* inTen,
        out int heard,
        out ulong filling,
        out uint becameWhole
    )
    {
        ushort* twins = stackalloc ushort[DerivedState.MostSlots];
        Vector512<ushort>.Zero.Store(twins);
        int from = columns.Offsets[soul];
        uint near = open & ((1u << columns.Round) - 1);
        for (uint left = near; left != 0; left &= left - 1)
        {
            int slot = BitOperations.TrailingZeroCount(left);
            twins[slot] = own[inTen[slot]];
        }
        for (uint left = open & ~near; left != 0; left &= left - 1)
        {
            int slot = BitOperations.TrailingZeroCount(left);
            twins[slot] = columns.Corrections[columns.FarTwin(from + slot, slot)];
        }
        var others = Vector512.Load(twins);
        var ends = Vector512.Load(own);
        heard = Sum(others);
        var even = (ends.AsUInt32() & Low) * (others.AsUInt32() & Low);
        var odd = (ends.AsUInt32() >>> 16) * (others.AsUInt32() >>> 16);
        filling = Vector512.Sum(Halves(even) + Halves(odd));
        becameWhole = (uint)Vector512.Equals(others, Vector512<ushort>.AllBitsSet).ExtractMostSignificantBits();
    }

    private static Vector512<uint> Low => Vector512.Create((uint)ushort.MaxValue);

    private static Vector512<ulong> Halves(Vector512<uint> words) =>
        (words.AsUInt64() & Vector512.Create((ulong)uint.MaxValue)) + (words.AsUInt64() >>> 32);

    private static int Sum(Vector512<ushort> lanes) =>
        (int)Vector512.Sum((lanes.AsUInt32() & Low) + (lanes.AsUInt32() >>> 16));

    private static Vector512<ushort> Mask(uint slots) =>
        Vector512.Equals(
            Vector512.Create(Vector256.Create((ushort)slots), Vector256.Create((ushort)(slots >> 16))) & Bits,
            Bits
        );
}
