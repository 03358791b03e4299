using System.Runtime.CompilerServices;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Bear: whether a soul bears its desire. <see cref="Equations.Desire"/> and <see cref="Equations.Bears"/>. Bytes read a
/// soul: 9 (desired, weight, generation), all in order.
/// </summary>
internal readonly unsafe struct Bear : IPhase
{
    public static uint Who(SoulLanes* souls) => souls->Working;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, W>(ColumnPointers columns, SoulLanes* souls, int lane)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        int first = souls->First + lane;
        var desire = Equations.Desire(T.Load(columns.Desired + first), T.Load(columns.Weights + first));
        var strength = T.Pick(columns.Coefficients.StrengthShare, columns.Generations + first);
        uint bears = T.Bits(Equations.Bears(desire, strength, T.Load(souls->Help + lane))) << lane;
        souls->Bears |= bears & souls->Working;
    }
}
