using System.Runtime.Intrinsics;
using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// The wake-up of a soul asleep as one comparison of an integer sum. Without complete kin, with all preparation counted
/// and no exile, <see cref="Equations.Wakes"/> depends on the heard sum alone and only ever turns true as it grows;
/// the least such sum is found once. Bytes read a soul: 16 (heard, threshold, kin), in order.
/// </summary>
internal static unsafe class Awaken
{
    /// <summary>Those of eight that may wake, as far as one comparison tells; <see cref="IsReady"/> decides.</summary>
    public static uint MayWake(ColumnPointers columns, SoulLanes* souls, uint asleep)
    {
        if (!souls->IsWide || columns.Coefficients.Preparation != 1 || columns.Coefficients.FromAbove > 0)
            return asleep;
        int first = souls->First;
        var heard = Lanes.Whole(Vector512.Load(columns.Heard + first));
        var enough = Lanes.Whole(Vector256.Load(columns.WakeAt + first));
        var kin = Lanes.Whole(Vector256.Load(columns.Kin + first));
        return Lanes.Where(
                Vector512.GreaterThanOrEqual(heard, enough) | Vector512.GreaterThan(kin, Vector512<double>.Zero)
            ) & asleep;
    }

    /// <summary>Whether help and spark suffice, once the soul is born.</summary>
    public static bool IsReady(ColumnPointers columns, int soul)
    {
        var c = columns.Coefficients;
        if (c.Preparation == 1 && columns.Kin[soul] == 0)
            return columns.Heard[soul] >= columns.WakeAt[soul];
        int generation = columns.Generations[soul];
        long earlier = columns.Earlier == null ? 0 : columns.Earlier[soul];
        double numerator = Equations.Prepared(columns.Heard[soul] - earlier, earlier, c.Preparation);
        double prepared = Equations.Share(numerator, columns.Network.WeightOf(soul));
        double kin = columns.Kin[soul] > 0 ? c.CompletionHelp : 0;
        double help = Equations.Help(c.Growth[generation], prepared, kin, columns.Exile[soul]);
        return Equations.Wakes(help, columns.Sparks[soul], c.Threshold[generation]);
    }

    /// <summary>The least heard sum that wakes, or U·W + 1 where none does.</summary>
    public static int Threshold(double growth, double threshold, float spark, long weight)
    {
        // Where h + b = β⋆θ the share heard is u with β⋆u = β⋆θ − b; from there it is a step or two.
        long most = Equations.Whole * weight;
        double wanted = Math.Clamp(threshold - spark, 0, 1);
        double share = wanted / (growth - ((growth - 1) * wanted));
        long least = Math.Clamp((long)(share * most), 0, most);
        while (least > 0 && Wakes(growth, threshold, spark, weight, least - 1))
            least--;
        while (least <= most && !Wakes(growth, threshold, spark, weight, least))
            least++;
        return checked((int)least);
    }

    private static bool Wakes(double growth, double threshold, float spark, long weight, long heard) =>
        Equations.Wakes(Equations.Help(growth, Equations.Share(heard, weight), 0, 0), spark, threshold);
}
