using System.Numerics;
using System.Runtime.Intrinsics;
using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Kernels;

/// <summary>
/// What a soul meets in its ties: Σ w c′, the numerator of H (D07–D11), and Σ w c c′, the numerator of I (D03, B14). On
/// the active path only twins that move are visited: ends that are 0 add nothing, and for whole ones the sum is a count.
/// Bytes touched an end: 6 in order (correction, partner), and 2 at random (the twin).
/// </summary>
internal static unsafe class Meeting
{
    /// <summary>Those of eight that have a twin that moves, or moved.</summary>
    public static uint Moved(Columns columns, Eight* souls)
    {
        uint* open = columns.OtherOpen + souls->First;
        uint moved = 0;
        if (souls->IsWide && Vector256.EqualsAll(Vector256.Load(open), Vector256<uint>.Zero))
            return 0;
        for (int lane = 0; lane < souls->Count; lane++)
            moved |= open[lane] != 0 ? 1u << lane : 0;
        return moved;
    }

    /// <summary>Meets the twins that move; whole ones are counted.</summary>
    public static void Meet(Columns columns, int soul, Worker worker)
    {
        int from = columns.Offsets[soul];
        ushort* own = columns.Corrections + from;
        uint open = columns.OtherOpen[soul];
        uint whole = columns.OtherWhole[soul];
        uint earlier = columns.FromEarlier == null ? 0 : columns.FromEarlier[soul];
        worker.Ends += BitOperations.PopCount(open);
        long heard = 0;
        long heardEarlier = 0;
        long filling = 0;
        foreach (int slot in Lanes.Of(open))
        {
            int other = columns.Corrections[columns.Twin(soul, slot)];
            if (other == Equations.Whole)
            {
                open &= ~(1u << slot);
                whole |= 1u << slot;
                continue;
            }
            heard += other;
            heardEarlier += (earlier >> slot & 1) * other;
            filling += (long)own[slot] * other;
        }
        columns.OtherOpen[soul] = open;
        columns.OtherWhole[soul] = whole;
        uint ownWhole = columns.OwnWhole[soul];
        heard += (long)Equations.Whole * BitOperations.PopCount(whole);
        long met = (long)Equations.Whole * BitOperations.PopCount(whole & ownWhole);
        foreach (int slot in Lanes.Of(whole & ~ownWhole & columns.FeltBy(soul)))
            met += own[slot];
        columns.Filling[soul] = filling + (Equations.Whole * met);
        if (columns.Earlier != null)
            columns.Earlier[soul] = heardEarlier + ((long)Equations.Whole * BitOperations.PopCount(whole & earlier));
        Hear(columns, soul, heard, worker);
    }

    /// <summary>Meets every twin; what is beyond the force is noted apart (B08).</summary>
    public static void MeetAll(Columns columns, int soul, Worker worker)
    {
        var network = columns.Network;
        int generation = columns.Generations[soul];
        long force = columns.Coefficients.Force;
        long heard = 0;
        long earlier = 0;
        long filling = 0;
        long excess = 0;
        int from = columns.Offsets[soul];
        int to = columns.Offsets[soul + 1];
        worker.Ends += to - from;
        for (int end = from; end < to; end++)
        {
            long other = columns.Corrections[columns.Twin(soul, end - from)];
            long met = columns.Corrections[end] * other;
            long weight = network.WeightAt(end);
            heard += other * weight;
            if (columns.Earlier != null && columns.Generations[columns.Partners[end]] < generation)
                earlier += other * weight;
            filling += met * weight;
            excess += force > 0 ? Math.Max(0, met - force) * weight : 0;
        }
        columns.Filling[soul] = filling;
        if (columns.Earlier != null)
            columns.Earlier[soul] = earlier;
        worker.Tallies[generation].Levels.Excess += excess;
        Hear(columns, soul, heard, worker);
    }

    private static void Hear(Columns columns, int soul, long heard, Worker worker)
    {
        long change = heard - columns.Heard[soul];
        columns.Heard[soul] = heard;
        ref var standing = ref worker.Tallies[columns.Generations[soul]].Standing;
        standing.Heard += change;
        if ((columns.Flags[soul] & Condition.Complete) != 0)
            standing.CompleteHeard += change;
    }
}
