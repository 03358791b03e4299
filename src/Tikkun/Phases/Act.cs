using System.Runtime.Intrinsics;
using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Act: <see cref="Equations.Unworthy"/>, <see cref="Equations.Lifted"/>, <see cref="Equations.Pulled"/> and
/// <see cref="Equations.Followed"/>. Bytes read and written a soul: 8 (fall, exile), in order.
/// </summary>
internal static unsafe class Act
{
    /// <summary>Which of thought, speech and deed is the act of a soul in a tick.</summary>
    public static int Kind(ulong global, uint tick) => (int)((global + tick) % 3);

    /// <summary>Acts of <paramref name="souls"/> that work and do not rest.</summary>
    public static void Run(ColumnPointers columns, SoulLanes* souls, int count)
    {
        for (SoulLanes* end = souls + count; souls < end; souls++)
        {
            uint acting = souls->Working & ~souls->Rests;
            if (souls->IsWide)
                Wide(columns, souls, acting);
            else
                Plain(columns, souls, acting);
        }
    }

    private static void Plain(ColumnPointers columns, SoulLanes* souls, uint acting)
    {
        var c = columns.Coefficients;
        foreach (int lane in Lanes.Of(acting))
        {
            int soul = souls->First + lane;
            bool worthy = souls->Act[lane] >= Equations.Unworthy(souls->Aim[lane], souls->Lishma[lane]);
            float fall = worthy
                ? Equations.Lifted(columns.Fall[soul], c.Lift, souls->Lishma[lane], souls->Effort[lane])
                : Equations.Pulled(columns.Fall[soul], c.Pull[Kind(souls->Global + (ulong)lane, souls->Tick)]);
            columns.Fall[soul] = fall;
            columns.Exile[soul] = Equations.Followed(columns.Exile[soul], c.Tension, fall);
            if (worthy)
                souls->Worthy |= 1u << lane;
        }
    }

    private static void Wide(ColumnPointers columns, SoulLanes* souls, uint acting)
    {
        var c = columns.Coefficients;
        int first = souls->First;
        var one = Vector512.Create(1.0);
        var isActing = Lanes.Mask(acting);
        var lishma = Vector512.Load(souls->Lishma);
        var unworthy = (one - Vector512.Load(souls->Aim)) * (one - lishma);
        var isWorthy = Vector512.GreaterThanOrEqual(Vector512.Load(souls->Act), unworthy);
        souls->Worthy = Lanes.Where(isWorthy) & acting;

        var before = Lanes.Load(columns.Fall + first);
        var pull = Vector512.Create(c.Pull, Kind(souls->Global, souls->Tick));
        var pulled = before + (pull * (one - before));
        var lifted = before - (Vector512.Create(c.Lift) * lishma * Vector512.Load(souls->Effort) * before);
        var fall = Lanes.Rounded(Lanes.Select(isWorthy, lifted, pulled));
        Lanes.Store(Lanes.Select(isActing, fall, before), columns.Fall + first);
        var exile = Lanes.Load(columns.Exile + first);
        var followed = exile + (Vector512.Create(c.Tension) * (fall - exile));
        Lanes.Store(Lanes.Select(isActing, followed, exile), columns.Exile + first);
    }
}
