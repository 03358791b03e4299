using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Tikkun.Kernels;

internal static unsafe class Fetching
{
    public static void Rows(Columns columns, Eight* souls)
    {
        if (!Sse.IsSupported)
            return;
        byte* row = (byte*)(columns.Corrections + columns.Offsets[souls->First]);
        byte* end = (byte*)(columns.Corrections + columns.Offsets[souls->First + souls->Count]);
        for (; row < end; row += 64)
            Sse.Prefetch0(row);
    }

    public static void Index(Columns columns, int first)
    {
        if (!Sse.IsSupported || first + 8 > columns.Souls)
            return;
        for (int soul = first; soul < first + 8; soul++)
            if (columns.OtherOpen[soul] >> 9 != 0)
                Sse.Prefetch0(columns.Partners + columns.Offsets[soul] + 9);
    }

    public static void Others(Columns columns, Eight* souls)
    {
        if (!Sse.IsSupported)
            return;
        for (int soul = souls->First; soul < souls->First + souls->Count; soul++)
        {
            uint far = columns.OtherOpen[soul] & ~0x1ffu;
            while (far != 0)
            {
                int slot = BitOperations.TrailingZeroCount(far);
                far &= far - 1;
                Sse.Prefetch0(columns.Corrections + columns.Twin(soul, slot));
            }
        }
    }
}
