using Tikkun.Execution;

namespace Tikkun.Kernels;

/// <summary>
/// Σ w c c′ over the ends of a soul: the numerator of I (D03, B14), and of closeness under force (B08). Unrevealed ends
/// are 0. Bytes touched an end: 6 (correction, twin), and 2 at random.
/// </summary>
internal static class Meeting
{
    /// <summary>Σ w c c′, and in <paramref name="excess"/> the part beyond the force.</summary>
    public static long Filling(in Columns columns, int soul, Worker worker, out long excess)
    {
        var (network, state, _, c, _) = columns;
        int first = network.Offsets[soul];
        int last = first + state.Revealed[soul];
        long sum = 0;
        excess = 0;
        for (int end = first; end < last; end++)
        {
            long met = (long)state.Corrections[end] * state.Corrections[network.TwinAt(soul, end)];
            sum += met * network.WeightAt(end);
            if (met > c.Force)
                excess += (met - c.Force) * network.WeightAt(end);
        }
        worker.Ends += last - first;
        return sum;
    }
}
