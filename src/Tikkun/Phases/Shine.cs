using System.Runtime.Intrinsics;
using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Shine and bear: <see cref="Equations.Share"/> for H and K, <see cref="Equations.Filling"/>,
/// <see cref="Equations.Desire"/>, <see cref="Equations.Help"/>, <see cref="Equations.Light"/> and
/// <see cref="Equations.Bears"/>. Bytes read a soul: 45 (offsets, corrected, heard, filling, revealed, kin, aim, exile,
/// generation), all in order.
/// </summary>
internal static unsafe class Shine
{
    public static void Run(ColumnPointers columns, SoulLanes* souls, int count)
    {
        for (SoulLanes* end = souls + count; souls < end; souls++)
        {
            if (souls->IsWide)
                Wide(columns, souls);
            else
                Plain(columns, souls);
        }
    }

    private static void Plain(ColumnPointers columns, SoulLanes* souls)
    {
        var c = columns.Coefficients;
        foreach (int lane in Lanes.Of(souls->Working))
        {
            int soul = souls->First + lane;
            int generation = columns.Generations[soul];
            long weight = columns.Network.WeightOf(soul);
            long earlier = columns.Earlier == null ? 0 : columns.Earlier[soul];
            double numerator = Equations.Prepared(columns.Heard[soul] - earlier, earlier, c.Preparation);
            double prepared = Equations.Share(numerator, weight);
            double kin = columns.Kin[soul] > 0 ? c.CompletionHelp : 0;
            double desire = Equations.Desire(columns.Network.RevealedWeight(soul, columns.Revealed[soul]), weight);
            double help = Equations.Help(c.Growth[generation], prepared, kin, columns.Exile[soul]);
            souls->Aim[lane] = columns.Aim[soul];
            if (columns.Aim[soul] >= c.Caught)
                souls->Caught |= 1u << lane;
            souls->Prepared[lane] = prepared;
            souls->Filling[lane] = Equations.Filling(columns.Filling[soul], weight);
            souls->Nearness[lane] = Equations.Share(columns.Corrected[soul], weight);
            souls->Light[lane] = Equations.Light(c.FloorShare[generation], c.Light, c.Floor, help);
            if (Equations.Bears(desire, c.StrengthShare[generation], help))
                souls->Bears |= 1u << lane;
        }
    }

    private static void Wide(ColumnPointers columns, SoulLanes* souls)
    {
        var c = columns.Coefficients;
        int first = souls->First;
        byte* generations = columns.Generations + first;
        var one = Vector512.Create(1.0);
        var weight = Lanes.Whole(Vector256.Load(columns.Offsets + first + 1) - Vector256.Load(columns.Offsets + first));
        var whole = Vector512.Create((double)Equations.Whole) * weight;
        var isTied = Vector512.GreaterThan(weight, Vector512<double>.Zero);
        var heard = Vector512.Load(columns.Heard + first);
        var prepared = Lanes.Whole(heard);
        if (columns.Earlier != null)
        {
            var earlier = Vector512.Load(columns.Earlier + first);
            prepared = Lanes.Whole(heard - earlier) + (Vector512.Create(c.Preparation) * Lanes.Whole(earlier));
        }
        prepared = (prepared / whole) & isTied;
        prepared.Store(souls->Prepared);
        var most = Vector512.Create((double)Equations.Whole * Equations.Whole) * weight;
        ((Lanes.Whole(Vector512.Load(columns.Filling + first)) / most) & isTied).Store(souls->Filling);
        ((Lanes.Whole(Vector512.Load(columns.Corrected + first)) / whole) & isTied).Store(souls->Nearness);
        var aim = Lanes.Load(columns.Aim + first);
        aim.Store(souls->Aim);
        souls->Caught = Lanes.Where(Vector512.GreaterThanOrEqual(aim, Vector512.Create(c.Caught)));
        var desire = (Lanes.Whole(Vector256.Load(columns.Revealed + first)) / weight) & isTied;

        // β⋆max(H, kin) · (1 − y)
        var kin = Lanes.Whole(Vector256.Load(columns.Kin + first));
        var reached = Vector512.MaxNative(
            prepared,
            Vector512.Create(c.CompletionHelp) & Vector512.GreaterThan(kin, Vector512<double>.Zero)
        );
        var growth = Lanes.Pick(c.Growth, generations);
        var grown = growth * reached / (one + ((growth - one) * reached));
        var help = grown * (one - Lanes.Load(columns.Exile + first));

        var light = Vector512.Create(c.Light * (1 - c.Floor)) * help;
        Vector512.MinNative(one, Lanes.Pick(c.FloorShare, generations) + light).Store(souls->Light);
        var borne = Lanes.Pick(c.StrengthShare, generations) + help;
        souls->Bears = Lanes.Where(Vector512.LessThanOrEqual(desire, borne)) & souls->Working;
    }
}
