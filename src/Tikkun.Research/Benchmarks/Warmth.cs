using System.Diagnostics;
using System.Runtime;

namespace Tikkun.Research.Benchmarks;

/// <summary>What is measured must be compiled: the runtime first runs everything in a slow form, and makes better ones aside.</summary>
internal static class Warmth
{
    /// <summary>Enough to warm with: several chunks of work.</summary>
    public const int Souls = 6000;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(20);

    /// <summary>Does it over and over until for half a second nothing was compiled.</summary>
    public static void Bring(Action once)
    {
        var all = Stopwatch.StartNew();
        var quiet = Stopwatch.StartNew();
        long compiled = 0;
        while (quiet.Elapsed < Quiet && all.Elapsed < Most)
        {
            once();
            if (JitInfo.GetCompiledMethodCount() == compiled)
                continue;
            compiled = JitInfo.GetCompiledMethodCount();
            quiet.Restart();
        }
    }
}
