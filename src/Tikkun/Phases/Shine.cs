using System.Runtime.CompilerServices;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Shine: what reaches a soul. <see cref="Equations.Prepared"/> and <see cref="Equations.Share"/> for H and K,
/// <see cref="Equations.Filling"/>, <see cref="Equations.Help"/> and <see cref="Equations.Light"/>. Bytes read a soul: 45
/// (weight, corrected, heard, filling, kin, aim, exile, generation), all in order.
/// </summary>
internal readonly unsafe struct Shine : IPhase
{
    public static uint Who(SoulLanes* souls) => souls->Working;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, W>(ColumnPointers columns, SoulLanes* souls, int lane)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        var c = columns.Coefficients;
        int first = souls->First + lane;
        byte* generations = columns.Generations + first;
        var weight = T.Load(columns.Weights + first);
        var prepared = Equations.Share(Heard<T>(columns, first), weight);
        var kin = T.All(c.CompletionHelp) & (T.Load(columns.Kin + first) > T.All(0));
        var exile = T.Load(columns.Exile + first);
        var help = Equations.Help(T.Pick(c.Growth, generations), prepared, kin, exile);
        T.Store(prepared, souls->Prepared + lane);
        T.Store(help, souls->Help + lane);
        var light = T.All(1);
        if (c.LightByHelp)
            light = Equations.Light(T.Pick(c.FloorShare, generations), T.All(c.Light), T.All(c.Floor), help);
        T.Store(light, souls->Light + lane);
        var filling = T.All(0);
        if (c.Filling)
            filling = Equations.Filling(T.Load(columns.Filling + first), weight);
        T.Store(filling, souls->Filling + lane);
        T.Store(Equations.Share(T.Load(columns.Corrected + first), weight), souls->Nearness + lane);
        T.Store(T.Load(columns.Aim + first), souls->Aim + lane);
    }

    /// <summary>The numerator of H.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Heard<T>(ColumnPointers columns, int first)
        where T : struct, IColumnLane<T>
    {
        var heard = T.Load(columns.Heard + first);
        if (columns.Earlier == null)
            return heard;
        var earlier = T.Load(columns.Earlier + first);
        return Equations.Prepared(heard - earlier, earlier, T.All(columns.Coefficients.Preparation));
    }
}
