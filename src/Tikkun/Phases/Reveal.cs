using System.Runtime.CompilerServices;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Reveal: who caught the goal goes down by choice, or is given a greater desire. <see cref="Equations.Catches"/>,
/// <see cref="Equations.Chooses"/>, <see cref="Equations.IsGiven"/> and <see cref="Equations.Given"/>. It reads no column;
/// of those who go down bytes read and written: 13 (revealed, desired, depth, mark).
/// </summary>
internal readonly unsafe struct Reveal : IPhase
{
    public static uint Who(SoulLanes* souls) => souls->Bears & ~souls->Rests;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, W>(ColumnPointers columns, SoulLanes* souls, int lane)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        var c = columns.Coefficients;
        var draw = T.Load(souls->RevealDraw + lane);
        var caught = Equations.Catches(T.Load(souls->Aim + lane), T.All(c.Caught));
        var chooses = Equations.Chooses(draw, T.All(c.Vigilance));
        var given = Equations.IsGiven(draw, T.All(c.Vigilance), T.All(c.GivenChance));
        souls->Chooses |= T.Bits(caught & chooses) << lane;
        souls->Given |= T.Bits(caught & given) << lane;
    }

    /// <summary>Uncovers the ends of those who go down, as far as any are left.</summary>
    public static void Uncover(ColumnPointers columns, SoulLanes* souls, int count, Worker worker)
    {
        // Without light no one is lowered.
        if (columns.Coefficients.Light <= 0)
            return;
        for (SoulLanes* end = souls + count; souls < end; souls++)
            Uncover(columns, souls, worker);
    }

    private static void Uncover(ColumnPointers columns, SoulLanes* souls, Worker worker)
    {
        uint chooses = (souls->Chooses | souls->GoesDown) & Who(souls);
        foreach (int lane in Bits.Of((souls->Given & Who(souls)) | chooses))
        {
            int soul = souls->First + lane;
            int left = columns.Offsets[soul + 1] - columns.Offsets[soul] - columns.Revealed[soul];
            if (left == 0)
                continue;
            ref var counts = ref worker.Tallies[columns.Generations[soul]].SinceStart;
            if ((chooses >> lane & 1) != 0)
            {
                Uncover(columns, soul, 1, worker);
                columns.Depth[soul] = 0;
                counts.Chosen++;
            }
            else
            {
                double given = Equations.Given<One>(columns.Revealed[soul], columns.Coefficients.GivenStep, left);
                Uncover(columns, soul, (int)given, worker);
                columns.Marks[soul] |= Marks.Foot;
                counts.Given++;
            }
        }
    }

    private static void Uncover(ColumnPointers columns, int soul, int ends, Worker worker)
    {
        int before = columns.Desired[soul];
        columns.Revealed[soul] += ends;
        columns.Desired[soul] = (int)columns.Network.RevealedWeight(soul, columns.Revealed[soul]);
        worker.Tallies[columns.Generations[soul]].Carried.Revealed += columns.Desired[soul] - before;
    }
}
