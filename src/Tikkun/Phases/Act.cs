using System.Runtime.CompilerServices;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Act: a thought, speech or deed, worthy or not. <see cref="Equations.Unworthy"/>, <see cref="Equations.IsWorthy"/>,
/// <see cref="Equations.Lifted"/>, <see cref="Equations.Pulled"/> and <see cref="Equations.Followed"/>. Bytes read and
/// written a soul: 8 (fall, exile), in order.
/// </summary>
internal readonly unsafe struct Act : IPhase
{
    /// <summary>Which of thought, speech and deed is the act of a soul in a tick.</summary>
    public static int Kind(ulong global, uint tick) => (int)((global + tick) % 3);

    public static uint Who(SoulLanes* souls) => souls->Working & ~souls->Rests;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, W>(ColumnPointers columns, SoulLanes* souls, int lane)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        var c = columns.Coefficients;
        int first = souls->First + lane;
        uint acting = Who(souls);
        var isActing = T.Mask(acting >> lane);
        var lishma = T.Load(souls->Lishma + lane);
        var unworthy = Equations.Unworthy(T.Load(souls->Aim + lane), lishma);
        var isWorthy = Equations.IsWorthy(T.Load(souls->ActDraw + lane), unworthy);
        souls->Worthy |= (T.Bits(isWorthy) << lane) & acting;

        var before = T.Load(columns.Fall + first);
        var lifted = Equations.Lifted(before, T.All(c.Lift), lishma, T.Load(souls->Effort + lane));
        var pulled = Equations.Pulled(before, T.Load(columns.Pull + Kind(souls->Global + (ulong)lane, souls->Tick)));
        var fall = T.Choose(isWorthy, lifted, pulled);
        T.Store(T.Choose(isActing, fall, before), columns.Fall + first);
        var exile = T.Load(columns.Exile + first);
        var followed = Equations.Followed(exile, T.All(c.Tension), fall);
        T.Store(T.Choose(isActing, followed, exile), columns.Exile + first);
    }
}
