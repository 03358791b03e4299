using Tikkun.Model;

namespace Tikkun.Research.Benchmarks;

/// <summary>Everything measured once.</summary>
/// <param name="Run">A whole run.</param>
/// <param name="PeakBytes">The most memory the process ever held when that run had ended.</param>
/// <param name="Holding">What a run holds.</param>
/// <param name="DenseSeconds">Of dense ticks.</param>
/// <param name="CopiedPerSecond">Bytes read and written.</param>
internal sealed record Round(
    WholeRun Run,
    long PeakBytes,
    Holding Holding,
    IReadOnlyList<double> DenseSeconds,
    double CopiedPerSecond
)
{
    public static Round Of(long souls, int threads, int copied, Action<string> progress, CancellationToken stop)
    {
        var parameters = new Parameters { Souls = souls };
        progress("a whole run");
        var run = WholeRun.Of(parameters, threads, stop);
        long peak = Machine.PeakBytes();
        progress("memory and snapshots");
        var holding = Holding.Of(parameters, threads);
        progress("dense ticks");
        double[] dense = DenseTick.Seconds(souls, threads, lanes: 0, stop);
        progress("copying");
        return new Round(run, peak, holding, dense, Copying.BytesPerSecond(copied));
    }
}
