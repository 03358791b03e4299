using System.Runtime.Intrinsics;
using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Remember: <see cref="Equations.Remembered"/> and <see cref="Equations.Valued"/>. Bytes read and written a soul: 8
/// (depth, importance), in order.
/// </summary>
internal static unsafe class Remember
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
            double aim = souls->Aim[lane];
            columns.Depth[soul] = Equations.Remembered(columns.Depth[soul], (float)aim, c.Forgetting);
            columns.Importance[soul] = Equations.Valued(
                columns.Importance[soul],
                c.Learning,
                souls->Lack[lane],
                c.Fading,
                aim
            );
        }
    }

    private static void Wide(ColumnPointers columns, SoulLanes* souls)
    {
        var c = columns.Coefficients;
        int first = souls->First;
        var isWorking = Lanes.Mask(souls->Working);
        var aim = Vector512.Load(souls->Aim);
        var depth = Lanes.Load(columns.Depth + first);
        var risen = depth + (Vector512.Create(c.Forgetting) * (aim - depth));
        var remembered = Lanes.Select(Vector512.LessThan(aim, depth), aim, risen);
        Lanes.Store(Lanes.Select(isWorking, remembered, depth), columns.Depth + first);

        var importance = Lanes.Load(columns.Importance + first);
        var learned = Vector512.Create(c.Learning) * Vector512.Load(souls->Lack) * (Vector512.Create(1.0) - importance);
        var faded = Vector512.Create(c.Fading) * aim * importance;
        var valued = importance + learned - faded;
        Lanes.Store(Lanes.Select(isWorking, valued, importance), columns.Importance + first);
    }
}
