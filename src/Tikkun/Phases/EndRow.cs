using System.Runtime.CompilerServices;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// The first sixteen ends of one soul side by side, in 16-bit lanes: <see cref="Equations.Mended"/> and the sums of
/// <see cref="TwinSums"/>. How many of them move cannot be foreseen, so a row pays even where it is one.
/// </summary>
internal static unsafe class EndRow
{
    /// <summary>Slots of a row. Few souls have a seventeenth end, which goes by itself.</summary>
    public const uint Slots = (1u << SixteenEnds.Count) - 1;

    /// <summary>Mends the <paramref name="slots"/> of a row, and writes the whole row.</summary>
    /// <param name="ends">Sixteen ends; those beyond the soul's own belong to the same worker.</param>
    /// <param name="slots">Those that are mended.</param>
    /// <param name="reached">Those in reach.</param>
    /// <param name="near">The rate in reach, below 65536.</param>
    /// <param name="beyond">The rate beyond reach.</param>
    /// <param name="twinWhole">Those whose twins are whole.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MendedEnds Mend(ushort* ends, uint slots, uint reached, uint near, uint beyond, uint twinWhole)
    {
        var before = SixteenEnds.Load(ends);
        var isMended = SixteenEnds.Mask(slots);
        var rate = SixteenEnds.Choose(SixteenEnds.Mask(reached), SixteenEnds.All(near), SixteenEnds.All(beyond));
        var after = SixteenEnds.Choose(isMended, Equations.Mended(before, rate), before);
        var added = after - before;
        SixteenEnds.Store(after, ends);
        return new MendedEnds
        {
            Change = SixteenEnds.Sum(added),
            Met = (twinWhole & slots & Slots) == 0 ? 0 : SixteenEnds.Sum(added & SixteenEnds.Mask(twinWhole)),
            Whole = SixteenEnds.Where(after, Equations.Whole) & slots,
            Opened = SixteenEnds.Where(before, 0) & slots,
        };
    }

    /// <summary>Meets the twins of the <paramref name="open"/> slots.</summary>
    /// <param name="ends">Sixteen own ends; the soul may have fewer.</param>
    /// <param name="twins">Their twins; of slots that are not open anything may stand there.</param>
    /// <param name="open">Those that are met.</param>
    /// <param name="heard">Σ c′.</param>
    /// <param name="filling">Σ c c′.</param>
    /// <param name="becameWhole">Those whose twin is whole now.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Meet(
        ushort* ends,
        ushort* twins,
        uint open,
        out int heard,
        out ulong filling,
        out uint becameWhole
    )
    {
        var others = SixteenEnds.Load(twins) & SixteenEnds.Mask(open);
        heard = SixteenEnds.Sum(others);
        filling = SixteenEnds.SumOfProducts(SixteenEnds.Load(ends), others);
        becameWhole = SixteenEnds.Where(others, Equations.Whole);
    }
}

/// <summary>What mending did to ends of one soul.</summary>
internal struct MendedEnds
{
    /// <summary>Σ of what was added; and the part of it on ends whose twins are whole.</summary>
    public int Change;
    public int Met;

    /// <summary>Slots that are whole now, and those that were 0 before.</summary>
    public uint Whole;
    public uint Opened;
}
