using System.Runtime.CompilerServices;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>Answer: of those who wait, who works as if it bore. <see cref="Equations.Answers"/>. It reads no column.</summary>
internal readonly unsafe struct Answer : IPhase
{
    public static uint Who(SoulLanes* souls) => souls->Working & ~souls->Bears;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, W>(ColumnPointers columns, SoulLanes* souls, int lane)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        var draw = T.Load(souls->AnswerDraw + lane);
        var answers = Equations.Answers(draw, T.All(columns.Coefficients.Answer), T.Load(souls->Lack + lane));
        souls->Answered |= (T.Bits(answers) << lane) & Who(souls);
    }
}
