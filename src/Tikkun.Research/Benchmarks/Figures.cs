namespace Tikkun.Research.Benchmarks;

/// <summary>Every figure, in the order in which they are shown.</summary>
public static class Figures
{
    /// <summary>Of a benchmark: medians over its rounds, where they are of the clock.</summary>
    public static IReadOnlyList<Figure<Benchmark>> OfBenchmark { get; } =
    [
        new(
            "denseNsPerEnd",
            "ns",
            "0.00",
            "the heaviest tick, for each tie end",
            b => b.Median(r => r.DenseSeconds.Median()) * 1e9 / b.Ends
        ),
        new("wholeRunSeconds", "s", "0.000", "breaking, ticks, measures, checksum", b => b.Median(r => r.Run.Seconds)),
        new(
            "wholeRunCpuSeconds",
            "s",
            "0.000",
            "the same, all processors together",
            b => b.Median(r => r.Run.CpuSeconds)
        ),
        new("buildSeconds", "s", "0.000", "of it the breaking and the ties", b => b.Median(r => r.Run.BuildSeconds)),
        new("ticksSeconds", "s", "0.000", "of it the ticks", b => b.Median(r => r.Run.TicksSeconds)),
        new(
            "checksumShare",
            "",
            "0.000",
            "of its cost digests, from above",
            b =>
                b.Median(r =>
                    (r.Run.ChecksumCpuSeconds + (r.Run.SoulsDigested * r.Holding.DigestSeconds)) / r.Run.CpuSeconds
                )
        ),
        new("ticks", "", "#,0", "ticks of that run", b => b.Run.Ticks),
        new("endsVisited", "", "#,0", "ends visited in all of them", b => b.Run.EndsVisited),
        new(
            "snapshotWriteSeconds",
            "s",
            "0.000",
            "until a snapshot is on the disk",
            b => b.Median(r => r.Holding.WriteSeconds)
        ),
        new(
            "snapshotReadSeconds",
            "s",
            "0.000",
            "until a run stands again from it",
            b => b.Median(r => r.Holding.ReadSeconds)
        ),
        new("snapshotMegabytes", "MB", "0.0", "its size", b => b.Median(r => r.Holding.SnapshotBytes / 1e6)),
        new("bytesPerSoul", "B", "0.0", "memory held after the first tick", b => b.Median(r => r.Holding.BytesPerSoul)),
        new("peakMegabytes", "MB", "0.0", "most memory until the end of a run", b => b.PeakBytes / 1e6),
        new("copyGBps", "GB/s", "0.0", "two threads copying memory", b => b.Median(r => r.CopiedPerSecond) / 1e9),
    ];

    /// <summary>Of a run among runs of growing size.</summary>
    public static IReadOnlyList<Figure<ScaleRow>> OfScale { get; } =
    [
        new("souls", "", "0", "souls in the run", r => r.Souls),
        new("ticks", "", "#,0", "ticks until every soul is complete", r => r.Runs[0].Ticks),
        new("buildSeconds", "s", "0.000", "the breaking and the ties", r => r.Median(run => run.BuildSeconds)),
        new(
            "ticksSeconds",
            "s",
            "0.000",
            "the ticks, every measure read at each",
            r => r.Median(run => run.TicksSeconds)
        ),
        new(
            "nsPerSoulTick",
            "ns",
            "0.0",
            "the ticks, for each soul and tick, in ns",
            r => r.Median(run => run.TicksSeconds) * 1e9 / r.Souls / r.Runs[0].Ticks
        ),
        new(
            "endsPerSoul",
            "",
            "#,0.0",
            "ends visited in all ticks, for each soul",
            r => (double)r.Runs[0].EndsVisited / r.Souls
        ),
        new("bytesPerSoul", "B", "0.0", "memory held after the first tick, for each soul", r => r.BytesPerSoul),
    ];
}
