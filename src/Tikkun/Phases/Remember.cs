using System.Runtime.CompilerServices;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Remember: the lowest aim known from within, and what nearness is worth. <see cref="Equations.Remembered"/> and
/// <see cref="Equations.Valued"/>. Bytes read and written a soul: 8 (depth, importance), in order.
/// </summary>
internal readonly unsafe struct Remember : IPhase
{
    public static uint Who(SoulLanes* souls) => souls->Working;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, W>(ColumnPointers columns, SoulLanes* souls, int lane)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        var c = columns.Coefficients;
        int first = souls->First + lane;
        var isWorking = T.Mask(souls->Working >> lane);
        var aim = T.Load(souls->Aim + lane);
        var depth = T.Load(columns.Depth + first);
        var remembered = Equations.Remembered(depth, aim, T.All(c.Forgetting));
        T.Store(T.Choose(isWorking, remembered, depth), columns.Depth + first);

        var importance = T.Load(columns.Importance + first);
        var lack = T.Load(souls->Lack + lane);
        var valued = Equations.Valued(importance, T.All(c.Learning), lack, T.All(c.Fading), aim);
        T.Store(T.Choose(isWorking, valued, importance), columns.Importance + first);
    }
}
