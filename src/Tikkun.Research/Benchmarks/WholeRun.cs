using System.Diagnostics;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Benchmarks;

/// <summary>A run from the breaking to the checksum, every measure read at every tick.</summary>
/// <param name="Ends">Tie ends.</param>
/// <param name="Threads">Threads that shared the work.</param>
/// <param name="Ticks">Ticks to its end.</param>
/// <param name="EndsVisited">Ends visited in all of them.</param>
/// <param name="SoulsDigested">Digests of souls made in all of them, and at the start.</param>
/// <param name="Checksum">The checksum.</param>
/// <param name="BuildSeconds">Of the breaking and the ties.</param>
/// <param name="TicksSeconds">Of the ticks.</param>
/// <param name="ChecksumSeconds">Of the digest of all ends.</param>
/// <param name="CpuSeconds">Of all processors, from the breaking to the checksum.</param>
/// <param name="ChecksumCpuSeconds">Of all processors, for the digest of all ends.</param>
internal sealed record WholeRun(
    long Ends,
    int Threads,
    int Ticks,
    long EndsVisited,
    long SoulsDigested,
    string Checksum,
    double BuildSeconds,
    double TicksSeconds,
    double ChecksumSeconds,
    double CpuSeconds,
    double ChecksumCpuSeconds
)
{
    private static readonly int Awake = IndexOf("awake");
    private static readonly int Complete = IndexOf("complete");

    public double Seconds => BuildSeconds + TicksSeconds + ChecksumSeconds;

    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static WholeRun Of(Parameters parameters, int threads, CancellationToken stop, int lanes = 0)
    {
        GC.Collect();
        var begun = Moment.Now();
        using var simulation = Simulation.Create(parameters, threads: threads, lanes: lanes);
        var built = Moment.Now();
        // In a tick those are digested that worked in it: all awake at its end, but those complete before it.
        double digested = parameters.Souls;
        double complete = 0;
        simulation.Run(
            at =>
            {
                double[] values = at.Values(Measure.All);
                digested += values[Awake] - complete;
                complete = values[Complete];
            },
            stop
        );
        stop.ThrowIfCancellationRequested();
        var lived = Moment.Now();
        ulong checksum = simulation.Checksum;
        var ended = Moment.Now();
        return new WholeRun(
            simulation.Network.Ends,
            simulation.Threads,
            simulation.Ticks,
            simulation.EndsVisited.Sum(),
            (long)digested,
            Numbers.Hex(checksum),
            (built.Clock - begun.Clock).TotalSeconds,
            (lived.Clock - built.Clock).TotalSeconds,
            (ended.Clock - lived.Clock).TotalSeconds,
            (ended.Cpu - begun.Cpu).TotalSeconds,
            (ended.Cpu - lived.Cpu).TotalSeconds
        );
    }

    private static int IndexOf(string measure) => Measure.All.ToList().FindIndex(m => m.Name == measure);

    private readonly record struct Moment(TimeSpan Clock, TimeSpan Cpu)
    {
        public static Moment Now() => new(Stopwatch.GetElapsedTime(0), Environment.CpuUsage.TotalTime);
    }
}
