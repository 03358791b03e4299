using System.Diagnostics;
using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Store;

namespace Tikkun.Research.Benchmarks;

/// <summary>What a run holds, in memory and on disk.</summary>
/// <param name="BytesPerSoul">Of managed memory after the building and one tick.</param>
/// <param name="SnapshotBytes">Of a snapshot.</param>
/// <param name="WriteSeconds">Until a snapshot is on the disk.</param>
/// <param name="ReadSeconds">Until a run stands again from it; the breaking and the ties are made anew.</param>
/// <param name="DigestSeconds">Of the digest of one soul, see <see cref="SoulDigests"/>.</param>
internal sealed record Holding(
    double BytesPerSoul,
    long SnapshotBytes,
    double WriteSeconds,
    double ReadSeconds,
    double DigestSeconds
)
{
    public static Holding Of(Parameters parameters, int threads)
    {
        var folder = Directory.CreateTempSubdirectory("tikkun-bench-");
        try
        {
            string path = Path.Combine(folder.FullName, "snapshot");
            double bytes;
            double digest;
            TimeSpan write;
            using (var simulation = Begun(parameters, threads, out bytes))
            {
                digest = SoulDigests.SecondsEach(simulation);
                long begun = Stopwatch.GetTimestamp();
                Snapshot.Write(simulation, path);
                write = Stopwatch.GetElapsedTime(begun);
            }
            long opened = Stopwatch.GetTimestamp();
            Snapshot.Read(path, parameters, Timeline.Empty, null, threads, out _).Dispose();
            var read = Stopwatch.GetElapsedTime(opened);
            return new Holding(bytes, new FileInfo(path).Length, write.TotalSeconds, read.TotalSeconds, digest);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A run after its first tick, and how many bytes it holds for each soul.</summary>
    public static Simulation Begun(Parameters parameters, int threads, out double bytesPerSoul)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var simulation = Simulation.Create(parameters, threads: threads);
        simulation.Step();
        bytesPerSoul = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)parameters.Souls;
        return simulation;
    }
}
