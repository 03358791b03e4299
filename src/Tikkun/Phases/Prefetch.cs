using System.Numerics;
using System.Runtime.CompilerServices;
using Tikkun.Lanes;

namespace Tikkun.Phases;

/// <summary>
/// Asks memory for what a batch of souls will read in a moment: their ends, and beyond the ten the partners and the ends
/// there. It changes nothing but the waiting.
/// </summary>
internal static unsafe class Prefetch
{
    /// <summary>Souls between asking for columns and their use: more columns run side by side than a processor foresees.</summary>
    private const int Ahead = 64;

    private const int FloatsInLine = CacheLine.Bytes / sizeof(float);

    /// <summary>What the phases of a tick read of souls soon to come.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ForLiving(ColumnPointers columns, int first)
    {
        int soul = first + Ahead;
        if (!Shared(columns, soul))
            return;
        CacheLine.Ask(columns.Kin + soul);
        CacheLine.Ask(columns.Sparks + soul);
        CacheLine.Ask(columns.OwnWhole + soul);
    }

    /// <summary>What the end of a tick reads of souls soon to come.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ForStoring(ColumnPointers columns, int first)
    {
        int soul = first + Ahead;
        if (CacheLine.CanBeAskedFor && soul < columns.Souls)
            CacheLine.Ask(columns.Digests + soul);
        if (Shared(columns, soul))
            CacheLine.Ask(columns.TwinOpen + soul);
    }

    /// <summary>What both passes read.</summary>
    /// <returns>Whether columns of four bytes begin a line here.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Shared(ColumnPointers columns, int soul)
    {
        if (!CacheLine.CanBeAskedFor || soul >= columns.Souls)
            return false;
        CacheLine.Ask(columns.Corrected + soul);
        CacheLine.Ask(columns.Heard + soul);
        CacheLine.Ask(columns.Filling + soul);
        if (soul % FloatsInLine != 0)
            return false;
        CacheLine.Ask(columns.Offsets + soul);
        CacheLine.Ask(columns.Weights + soul);
        CacheLine.Ask(columns.Revealed + soul);
        CacheLine.Ask(columns.Aim + soul);
        CacheLine.Ask(columns.Exile + soul);
        CacheLine.Ask(columns.Fall + soul);
        CacheLine.Ask(columns.Importance + soul);
        CacheLine.Ask(columns.Depth + soul);
        CacheLine.Ask(columns.TwinWhole + soul);
        CacheLine.Ask(columns.Met + soul);
        return true;
    }

    /// <summary>The ends of eight souls that work, and where those that move are tied beyond the ten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ForMending(ColumnPointers columns, SoulLanes* souls)
    {
        if (!CacheLine.CanBeAskedFor)
            return;
        Rows(columns, souls);
        foreach (int lane in Bits.Of(souls->Working))
        {
            int soul = souls->First + lane;
            Partners(columns, soul, columns.FeltBy(soul) & ~columns.OwnWhole[soul]);
        }
    }

    /// <summary>The ends of eight souls, and where the twins that move stand beyond the ten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ForMeeting(ColumnPointers columns, SoulLanes* souls)
    {
        if (!CacheLine.CanBeAskedFor)
            return;
        Rows(columns, souls);
        foreach (int lane in Bits.Of(souls->Moved))
            Partners(columns, souls->First + lane, columns.TwinOpen[souls->First + lane]);
    }

    /// <summary>The twins that move beyond the ten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Twins(ColumnPointers columns, SoulLanes* souls)
    {
        if (!CacheLine.CanBeAskedFor)
            return;
        var far = columns.FarTwins;
        foreach (int lane in Bits.Of(souls->Moved))
        {
            int soul = souls->First + lane;
            int from = columns.Offsets[soul];
            uint left = columns.TwinOpen[soul] >> columns.Round << columns.Round;
            while (left != 0)
            {
                int slot = BitOperations.TrailingZeroCount(left);
                left &= left - 1;
                CacheLine.Ask(columns.Corrections + far.Of(from + slot, slot));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rows(ColumnPointers columns, SoulLanes* souls)
    {
        byte* row = (byte*)(columns.Corrections + columns.Offsets[souls->First]);
        byte* end = (byte*)(columns.Corrections + columns.Offsets[souls->First + souls->Count]);
        for (; row < end; row += CacheLine.Bytes)
            CacheLine.Ask(row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Partners(ColumnPointers columns, int soul, uint slots)
    {
        if (slots >> columns.Round != 0)
            CacheLine.Ask(columns.Partners + columns.Offsets[soul] + columns.Round);
    }
}
