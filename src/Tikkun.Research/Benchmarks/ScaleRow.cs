namespace Tikkun.Research.Benchmarks;

/// <summary>What a run of a certain size costs.</summary>
public sealed class ScaleRow
{
    internal ScaleRow(long souls, IReadOnlyList<WholeRun> runs, double bytesPerSoul)
    {
        Souls = souls;
        Runs = runs;
        BytesPerSoul = bytesPerSoul;
    }

    internal long Souls { get; }

    /// <summary>The same run, again and again.</summary>
    internal IReadOnlyList<WholeRun> Runs { get; }

    internal double BytesPerSoul { get; }

    internal double Median(Func<WholeRun, double> timing) => Runs.Select(timing).Median();
}
