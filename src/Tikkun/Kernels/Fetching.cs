using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Tikkun.Kernels;

internal static unsafe class Fetching
{
    public static void Rows(Columns columns, int first)
    {
        if (
            !Sse.IsSupported
            || first + 8 > columns.Souls
            || (*(ulong*)(columns.Flags + first) & 0x0101010101010101) == 0
        )
            return;
        byte* row = (byte*)(columns.Corrections + columns.Offsets[first]);
        byte* end = (byte*)(columns.Corrections + columns.Offsets[first + 8]);
        for (; row < end; row += 64)
            Sse.Prefetch0(row);
    }

    public static void Index(Columns columns, int first, bool own)
    {
        if (!Sse.IsSupported || first + 8 > columns.Souls)
            return;
        for (int soul = first; soul < first + 8; soul++)
        {
            uint far = (own ? columns.FeltBy(soul) & ~columns.OwnWhole[soul] : columns.OtherOpen[soul]) >> 9;
            if (far != 0 && (!own || columns.Flags[soul] == Model.Condition.Awake))
                Sse.Prefetch0(columns.Partners + columns.Offsets[soul] + 9);
        }
    }

    public static void Others(Columns columns, int first, bool own)
    {
        if (!Sse.IsSupported || first + 8 > columns.Souls)
            return;
        for (int soul = first; soul < first + 8; soul++)
        {
            uint far = (own ? columns.FeltBy(soul) & ~columns.OwnWhole[soul] : columns.OtherOpen[soul]) & ~0x1ffu;
            if (own && columns.Flags[soul] != Model.Condition.Awake)
                continue;
            while (far != 0)
            {
                int slot = BitOperations.TrailingZeroCount(far);
                far &= far - 1;
                if (own)
                    Sse.Prefetch0(columns.Aim + columns.Partner(soul, slot));
                else
                    Sse.Prefetch0(columns.Corrections + columns.Twin(soul, slot));
            }
        }
    }
}
