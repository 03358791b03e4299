using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Kernels;

/// <summary>
/// Mend and decay over the ends of a soul: <see cref="Equations.Mended"/>, <see cref="Equations.Reaches"/> and
/// <see cref="Equations.Decayed"/>. Ends that are whole, or that no rate moves, are left alone; the aim of the other is
/// read only where the answer is open. Bytes touched an end: 6 (correction, partner), and where it moves 8 more at
/// random (heard) and 4 (aim).
/// </summary>
internal static class Mending
{
    /// <summary>Mends the ends from <paramref name="first"/> to before <paramref name="last"/>, all of one soul.</summary>
    public static void Mend(in Columns columns, int soul, int first, int last, double rate, Worker worker)
    {
        var (network, state, stored, c, _) = columns;
        uint near = Equations.RateInUnits(rate);
        uint beyond = Equations.RateInUnits(rate * c.Beyond);
        bool reachesAll = near == beyond || Equations.Reaches(0, state.Depth[soul], c.Margin);
        if (near == 0)
            return;
        ref var counts = ref worker.Tallies[network.Generations[soul]].Counts;
        for (int end = first; end < last; end++)
        {
            int before = state.Corrections[end];
            worker.Ends++;
            if (before == Equations.Whole || state.IsCut(end))
                continue;
            bool reaches =
                reachesAll || Equations.Reaches(stored.Aim[network.Partners[end]], state.Depth[soul], c.Margin);
            int after = Equations.Mended(before, reaches ? near : beyond);
            if (after == before)
                continue;
            columns.Correct(soul, end, after, worker);
            counts.Mended += (long)(after - before) * network.WeightAt(end);
        }
    }

    /// <summary>Without light every end of a soul loses (B15).</summary>
    public static void Decay(in Columns columns, int soul, Worker worker)
    {
        var (network, state, _, c, _) = columns;
        if (c.Loss == 0)
            return;
        ref var counts = ref worker.Tallies[network.Generations[soul]].Counts;
        for (int end = network.Offsets[soul]; end < network.Offsets[soul + 1]; end++)
        {
            int before = state.Corrections[end];
            worker.Ends++;
            if (before == 0)
                continue;
            int after = Equations.Decayed(before, c.Loss);
            columns.Correct(soul, end, after, worker);
            counts.Decayed += (long)(before - after) * network.WeightAt(end);
        }
    }
}
