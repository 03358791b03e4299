using System.Runtime.CompilerServices;
using Tikkun.Execution;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Awaken: those whose time has come, by what was prepared for them, or from above. <see cref="Equations.Help"/> and
/// <see cref="Equations.Wakes"/>; without complete kin, with all preparation counted and no exile these depend on the heard
/// sum alone and only ever turn true as it grows, so the least such sum is found once, and a sleeper costs one comparison.
/// Bytes read a soul: 16 (heard, threshold, kin), in order.
/// </summary>
internal static unsafe class Awaken
{
    public static void Run<T>(ColumnPointers columns, SoulLanes* souls, Worker worker)
        where T : struct, IColumnLane<T>
    {
        uint asleep = ~souls->Awake & ((1u << souls->Count) - 1);
        if (asleep != 0)
            Wake<T>(columns, souls, asleep, worker);
        souls->Working = souls->Awake & ~souls->Complete;
        // What is whole stays so on the active path: there the complete are done.
        souls->Living = columns.Path == TickPath.Active ? souls->Working : souls->Awake;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Wake<T>(ColumnPointers columns, SoulLanes* souls, uint asleep, Worker worker)
        where T : struct, IColumnLane<T>
    {
        foreach (int lane in Bits.Of(asleep & MayWake<T>(columns, souls)))
        {
            int soul = souls->First + lane;
            int generation = columns.Generations[soul];
            bool isBorn = souls->Tick >= columns.Coefficients.Birth[generation];
            if (!isBorn || !(IsReady(columns, soul) || IsWokenFromAbove(columns, soul, souls->Tick)))
                continue;
            souls->Awake |= 1u << lane;
            columns.Flags[soul] |= Condition.Awake;
            worker.Tallies[generation].Carried.Awake++;
            worker.Tallies[generation].SinceStart.Awakenings++;
        }
    }

    /// <summary>Whether help and spark suffice, once the soul is born.</summary>
    public static bool IsReady(ColumnPointers columns, int soul)
    {
        var c = columns.Coefficients;
        if (c.Preparation == 1 && columns.Kin[soul] == 0)
            return columns.Heard[soul] >= columns.WakeAt[soul];
        int generation = columns.Generations[soul];
        var prepared = Equations.Share(Shine.Heard<One>(columns, soul), columns.Weights[soul]);
        double kin = columns.Kin[soul] > 0 ? c.CompletionHelp : 0;
        return Wakes(
            c.Growth[generation],
            prepared,
            kin,
            columns.Exile[soul],
            columns.Sparks[soul],
            c.Threshold[generation]
        );
    }

    /// <summary>The least heard sum that wakes, or U·W + 1 where none does.</summary>
    public static int Threshold(double growth, double threshold, float spark, long weight)
    {
        // Where h + b = β⋆θ the share heard is u with β⋆u = β⋆θ − b; from there it is a step or two.
        long most = Equations.Whole * weight;
        double wanted = Math.Clamp(threshold - spark, 0, 1);
        double share = wanted / (growth - ((growth - 1) * wanted));
        long least = Math.Clamp((long)(share * most), 0, most);
        while (least > 0 && WakesAt(least - 1))
            least--;
        while (least <= most && !WakesAt(least))
            least++;
        return checked((int)least);

        bool WakesAt(long heard) =>
            Wakes(growth, Equations.Share<One>(heard, weight), kin: 0, exile: 0, spark, threshold);
    }

    /// <summary>Those of eight that may wake, as far as one comparison tells; <see cref="IsReady"/> decides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint MayWake<T>(ColumnPointers columns, SoulLanes* souls)
        where T : struct, IColumnLane<T>
    {
        bool isTold = columns.Coefficients is { Preparation: 1, FromAbove: <= 0 };
        if (!isTold || souls->Count < SoulLanes.Size)
            return uint.MaxValue;
        uint may = 0;
        for (int lane = 0; lane < SoulLanes.Size; lane += T.Count)
        {
            int first = souls->First + lane;
            var heardEnough = T.Load(columns.Heard + first) >= T.Load(columns.WakeAt + first);
            may |= T.Bits(heardEnough | (T.Load(columns.Kin + first) > T.All(0))) << lane;
        }
        return may;
    }

    private static bool Wakes(double growth, double prepared, double kin, double exile, double spark, double threshold)
    {
        var help = Equations.Help<One>(growth, prepared, kin, exile);
        return Equations.Wakes<One>(help, spark, threshold).Holds;
    }

    private static bool IsWokenFromAbove(ColumnPointers columns, int soul, uint tick)
    {
        double fromAbove = columns.Coefficients.FromAbove;
        return fromAbove > 0
            && DrawWords.Unit(Draws.Of(columns.Seed, columns.Network.Global(soul), tick, Purpose.Awakening).W0)
                < fromAbove;
    }
}
