using Tikkun.Model;

namespace Tikkun.Research.Benchmarks;

/// <summary>How fast a tick is in lanes of one width, all widths that this processor has in one go: only their ratios count.</summary>
/// <param name="Lanes">Souls side by side.</param>
/// <param name="Vectors">What computes them.</param>
/// <param name="DenseNsPerEnd">The heaviest tick, for each tie end; the median of ten.</param>
/// <param name="RunSouls">Souls of the run beside it.</param>
/// <param name="RunCpuSeconds">That run from the breaking to the checksum, all processors together.</param>
/// <param name="Checksum">Its checksum: the same in every width.</param>
public sealed record WidthFigures(
    int Lanes,
    string Vectors,
    double DenseNsPerEnd,
    long RunSouls,
    double RunCpuSeconds,
    string Checksum
)
{
    /// <summary>More would take the narrow widths long.</summary>
    private const long MostSouls = 60_000;

    internal static WidthFigures Of(int lanes, long souls, int threads, CancellationToken stop)
    {
        var parameters = new Parameters { Souls = Math.Min(souls, MostSouls) };
        // Once unseen: what is compiled at the first run is not the width's.
        _ = WholeRun.Of(parameters with { Souls = Math.Min(souls, Warmth.Souls) }, threads, stop, lanes);
        var run = WholeRun.Of(parameters, threads, stop, lanes);
        double[] dense = DenseTick.Seconds(parameters.Souls, threads, lanes, stop);
        return new WidthFigures(
            lanes,
            Simulation.VectorsOf(lanes),
            dense.Median() * 1e9 / run.Ends,
            parameters.Souls,
            run.CpuSeconds,
            run.Checksum
        );
    }
}
