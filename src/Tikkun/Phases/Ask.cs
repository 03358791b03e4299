using System.Runtime.Intrinsics;
using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Ask and answer: <see cref="Equations.Sight"/>, <see cref="Equations.Lack"/>, <see cref="Equations.Surrounding"/>,
/// <see cref="Equations.Compassion"/>, <see cref="Equations.Lishma"/>, <see cref="Equations.Inclusion"/>,
/// <see cref="Equations.Effort"/> and <see cref="Equations.Rate"/>; and the draws of the tick. Bytes read a soul: 20
/// (fall, exile, spark, importance, depth), all in order.
/// </summary>
internal static unsafe class Ask
{
    public static void Run(ColumnPointers columns, SoulLanes* souls, int count, ulong seed)
    {
        for (SoulLanes* end = souls + count; souls < end; souls++)
        {
            if (souls->IsWide)
                Wide(columns, souls, seed);
            else
                Plain(columns, souls, seed);
        }
    }

    private static void Plain(ColumnPointers columns, SoulLanes* souls, ulong seed)
    {
        var c = columns.Coefficients;
        foreach (int lane in Lanes.Of(souls->Working))
        {
            int soul = souls->First + lane;
            var draws = Draws.Of(seed, souls->Global + (ulong)lane, souls->Tick, Purpose.Living);
            souls->Act[lane] = DrawWords.Unit(draws.W2);
            souls->Reveal[lane] = DrawWords.Unit(draws.W3);
            bool roused = (souls->Rouses >> lane & 1) != 0 || DrawWords.Unit(draws.W0) < c.Arousal;
            double sight = Equations.Sight(c.Light, c.SightFirst, souls->Nearness[lane]);
            double lack = Equations.Lack(sight, souls->Aim[lane]);
            double fear = Equations.Surrounding(souls->Prepared[lane], souls->Filling[lane]);
            double compassion = roused ? Equations.Compassion(c.Descent, columns.Fall[soul], columns.Exile[soul]) : 0;
            double lishma = Equations.Lishma(souls->Filling[lane], fear, compassion);
            double effort = Equations.Effort(
                c.Resolve,
                c.Inclusion ? Equations.Inclusion(columns.Sparks[soul]) : 1,
                c.ImportanceBase,
                columns.Importance[soul],
                c.EffortBase,
                lishma
            );
            double rate = Equations.Rate(c.Pace, effort, souls->Light[lane], sight);
            souls->Lack[lane] = lack;
            souls->Lishma[lane] = lishma;
            souls->Effort[lane] = effort;
            souls->Near[lane] = Equations.RateInUnits(rate);
            souls->Beyond[lane] = Equations.RateInUnits(rate * c.Beyond);
            souls->Reach[lane] = columns.Depth[soul] - c.Margin;
            if (DrawWords.Unit(draws.W1) < c.Answer * lack)
                souls->Answered |= 1u << lane;
        }
        souls->Answered &= ~souls->Bears;
    }

    private static void Wide(ColumnPointers columns, SoulLanes* souls, ulong seed)
    {
        var c = columns.Coefficients;
        int first = souls->First;
        var one = Vector512.Create(1.0);
        Draws.Eight(seed, souls->Global, souls->Tick, Purpose.Living, out var w0, out var w1, out var w2, out var w3);
        w2.Store(souls->Act);
        w3.Store(souls->Reveal);

        // σ, ℓ
        var sight =
            Vector512.Create(c.Light)
            * (Vector512.Create(c.SightFirst) + (Vector512.Create(1 - c.SightFirst) * Vector512.Load(souls->Nearness)));
        var lack = sight * (one - Vector512.Load(souls->Aim));
        lack.Store(souls->Lack);
        var answered = Vector512.LessThan(w1, Vector512.Create(c.Answer) * lack);
        souls->Answered = Lanes.Where(answered) & souls->Working & ~souls->Bears;

        // lishma: love, fear, compassion
        var love = Vector512.Load(souls->Filling);
        var fear = Vector512.MaxNative(Vector512<double>.Zero, Vector512.Load(souls->Prepared) - love);
        var distance =
            Vector512.Create(c.Descent) + Lanes.Load(columns.Fall + first) + Lanes.Load(columns.Exile + first);
        var roused = Vector512.LessThan(w0, Vector512.Create(c.Arousal)) | Lanes.Mask(souls->Rouses);
        var compassion = (distance / (one + distance)) & roused;
        var lishma = one - ((one - love) * (one - fear) * (one - compassion));
        lishma.Store(souls->Lishma);

        // effort
        var inclusion = one;
        if (c.Inclusion)
        {
            var spark = Lanes.Load(columns.Sparks + first);
            inclusion = Vector512.Create(4.0) * spark * (one - spark);
        }
        var importance = Lanes.Load(columns.Importance + first);
        var effort =
            Vector512.Create(c.Resolve)
            * inclusion
            * (Vector512.Create(c.ImportanceBase) + (Vector512.Create(1 - c.ImportanceBase) * importance))
            * (Vector512.Create(c.EffortBase) + (Vector512.Create(1 - c.EffortBase) * lishma));
        effort.Store(souls->Effort);

        // r, in units; whom it reaches
        var units = Vector512.Create((double)Equations.RateUnits);
        var rate = Vector512.MinNative(one, Vector512.Create(c.Pace) * effort * Vector512.Load(souls->Light) * sight);
        Lanes.Truncated(rate * units).Store(souls->Near);
        Lanes.Truncated(rate * Vector512.Create(c.Beyond) * units).Store(souls->Beyond);
        (Lanes.Load(columns.Depth + first) - Vector512.Create(c.Margin)).Store(souls->Reach);
    }
}
