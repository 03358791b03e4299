using System.Numerics;
using System.Runtime.Intrinsics.X86;
using Tikkun.Execution;

namespace Tikkun.Kernels;

/// <summary>
/// Asks memory for what a batch of eights will read in a moment: their ends, and beyond the ten the partners and the ends
/// there. It changes nothing but the waiting.
/// </summary>
internal static unsafe class Fetching
{
    private const int Line = 64;

    /// <summary>The ends of eight souls that work, and where those that move are tied beyond the ten.</summary>
    public static void ForMending(Columns columns, Eight* souls)
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
    public static void ForMeeting(Columns columns, Eight* souls)
    {
        if (!Sse.IsSupported)
            return;
        Rows(columns, souls);
        foreach (int lane in Lanes.Of(souls->Moved))
            Partners(columns, souls->First + lane, columns.OtherOpen[souls->First + lane]);
    }

    /// <summary>The twins that move beyond the ten.</summary>
    public static void Twins(Columns columns, Eight* souls)
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

    private static void Rows(Columns columns, Eight* souls)
    {
        byte* row = (byte*)(columns.Corrections + columns.Offsets[souls->First]);
        byte* end = (byte*)(columns.Corrections + columns.Offsets[souls->First + souls->Count]);
        for (; row < end; row += Line)
            Sse.Prefetch0(row);
    }

    private static void Partners(Columns columns, int soul, uint slots)
    {
        if (slots >> columns.Round != 0)
            Sse.Prefetch0(columns.Partners + columns.Offsets[soul] + columns.Round);
    }
}
