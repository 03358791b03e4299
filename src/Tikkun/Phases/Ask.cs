using System.Runtime.CompilerServices;
using Tikkun.Execution;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Ask: what a soul lacks, and with what heart and strength it works. The draws of the tick, <see cref="Equations.Sight"/>,
/// <see cref="Equations.Lack"/>, <see cref="Equations.Surrounding"/>, <see cref="Equations.Rouses"/>,
/// <see cref="Equations.Compassion"/>, <see cref="Equations.Lishma"/>, <see cref="Equations.Inclusion"/>,
/// <see cref="Equations.Effort"/>, <see cref="Equations.Rate"/> and <see cref="Equations.Lowest"/>. Bytes read a soul: 20
/// (fall, exile, spark, importance, depth), all in order.
/// </summary>
internal readonly unsafe struct Ask : IPhase
{
    public static uint Who(SoulLanes* souls) => souls->Working;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, W>(ColumnPointers columns, SoulLanes* souls, int lane)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        var c = columns.Coefficients;
        int first = souls->First + lane;
        Draws.Philox(
            columns.Seed,
            W.From(souls->Global + (ulong)lane),
            souls->Tick,
            Purpose.Living,
            out var compassionDraw,
            out var answerDraw,
            out var actDraw,
            out var revealDraw
        );
        T.Store(W.Unit(answerDraw), souls->AnswerDraw + lane);
        T.Store(W.Unit(actDraw), souls->ActDraw + lane);
        T.Store(W.Unit(revealDraw), souls->RevealDraw + lane);

        var sight = Equations.Sight(T.All(c.Light), T.All(c.SightFirst), T.Load(souls->Nearness + lane));
        T.Store(Equations.Lack(sight, T.Load(souls->Aim + lane)), souls->Lack + lane);

        var love = T.Load(souls->Filling + lane);
        var fear = Equations.Surrounding(T.Load(souls->Prepared + lane), love);
        var isRoused = Equations.Rouses(W.Unit(compassionDraw), T.All(c.Arousal)) | T.Mask(souls->Rouses >> lane);
        var fall = T.Load(columns.Fall + first);
        var compassion = Equations.Compassion(T.All(c.Descent), fall, T.Load(columns.Exile + first)) & isRoused;
        var lishma = Equations.Lishma(love, fear, compassion);
        T.Store(lishma, souls->Lishma + lane);

        var effort = Equations.Effort(
            T.All(c.Resolve),
            c.Inclusion ? Equations.Inclusion(T.Load(columns.Sparks + first)) : T.All(1),
            T.All(c.ImportanceBase),
            T.Load(columns.Importance + first),
            T.All(c.EffortBase),
            lishma
        );
        T.Store(effort, souls->Effort + lane);

        var rate = Equations.Rate(T.All(c.Pace), effort, T.Load(souls->Light + lane), sight);
        T.Store(Equations.RateInUnits(rate), souls->Near + lane);
        T.Store(Equations.RateInUnits(rate * T.All(c.Beyond)), souls->Beyond + lane);
        T.Store(Equations.Lowest(T.Load(columns.Depth + first), T.All(c.Margin)), souls->Lowest + lane);
    }
}
