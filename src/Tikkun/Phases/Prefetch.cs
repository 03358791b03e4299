using System.Numerics;
using System.Runtime.Intrinsics.X86;
using Tikkun.Execution;

namespace Tikkun.Phases;

/// <summary>
/// Asks memory for what a batch of eights will read in a moment: their ends, and beyond the ten the partners and the ends
/// there. It changes nothing but the waiting.
/// </summary>
internal static unsafe class Prefetch
{
    private const int Line = 64;

    /// <summary>Souls between asking for columns and their use: more run side by side than a processor foresees.</summary>
    private const int Ahead = 64;

    /// <summary>What the phases of a tick read of souls soon to come.</summary>
    public static void ForLiving(ColumnPointers columns, int first)
    {
        int soul = first + Ahead;
        if (!Shared(columns, soul))
            return;
        Sse.Prefetch0(columns.Kin + soul);
        Sse.Prefetch0(columns.Sparks + soul);
        Sse.Prefetch0(columns.OwnWhole + soul);
    }

    /// <summary>What the end of a tick reads of souls soon to come.</summary>
    public static void ForStoring(ColumnPointers columns, int first)
    {
        int soul = first + Ahead;
        if (Sse.IsSupported && soul < columns.Souls)
            Sse.Prefetch0(columns.Digests + soul);
        if (Shared(columns, soul))
            Sse.Prefetch0(columns.OtherOpen + soul);
    }

    /// <summary>What both passes read.</summary>
    /// <returns>Whether columns of four bytes begin a line here.</returns>
    private static bool Shared(ColumnPointers columns, int soul)
    {
        if (!Sse.IsSupported || soul >= columns.Souls)
            return false;
        Sse.Prefetch0(columns.Corrected + soul);
        Sse.Prefetch0(columns.Heard + soul);
        Sse.Prefetch0(columns.Filling + soul);
        if (soul % (2 * Lanes.Count) != 0)
            return false;
        Sse.Prefetch0(columns.Offsets + soul);
        Sse.Prefetch0(columns.Revealed + soul);
        Sse.Prefetch0(columns.Aim + soul);
        Sse.Prefetch0(columns.Exile + soul);
        Sse.Prefetch0(columns.Fall + soul);
        Sse.Prefetch0(columns.Importance + soul);
        Sse.Prefetch0(columns.Depth + soul);
        Sse.Prefetch0(columns.OtherWhole + soul);
        Sse.Prefetch0(columns.Met + soul);
        return true;
    }

    /// <summary>The ends of eight souls that work, and where those that move are tied beyond the ten.</summary>
    public static void ForMending(ColumnPointers columns, SoulLanes* souls)
    {
        if (!Sse.IsSupported)
            return;
        Rows(columns, souls);
        foreach (int lane in Lanes.Of(souls->Working))
        {
            int soul = souls->First + lane;
            Partners(columns, soul, columns.FeltBy(soul) & ~columns.OwnWhole[soul]);
        }
    }

    /// <summary>The ends of eight souls, and where the twins that move stand beyond the ten.</summary>
    public static void ForMeeting(ColumnPointers columns, SoulLanes* souls)
    {
        if (!Sse.IsSupported)
            return;
        Rows(columns, souls);
        foreach (int lane in Lanes.Of(souls->Moved))
            Partners(columns, souls->First + lane, columns.OtherOpen[souls->First + lane]);
    }

    /// <summary>The twins that move beyond the ten.</summary>
    public static void Twins(ColumnPointers columns, SoulLanes* souls)
    {
        if (!Sse.IsSupported)
            return;
        foreach (int lane in Lanes.Of(souls->Moved))
        {
            int soul = souls->First + lane;
            int from = columns.Offsets[soul];
            uint far = columns.OtherOpen[soul] >> columns.Round << columns.Round;
            while (far != 0)
            {
                int slot = BitOperations.TrailingZeroCount(far);
                far &= far - 1;
                Sse.Prefetch0(columns.Corrections + columns.FarTwin(from + slot, slot));
            }
        }
    }

    private static void Rows(ColumnPointers columns, SoulLanes* souls)
    {
        byte* row = (byte*)(columns.Corrections + columns.Offsets[souls->First]);
        byte* end = (byte*)(columns.Corrections + columns.Offsets[souls->First + souls->Count]);
        for (; row < end; row += Line)
            Sse.Prefetch0(row);
    }

    private static void Partners(ColumnPointers columns, int soul, uint slots)
    {
        if (slots >> columns.Round != 0)
            Sse.Prefetch0(columns.Partners + columns.Offsets[soul] + columns.Round);
    }
}
