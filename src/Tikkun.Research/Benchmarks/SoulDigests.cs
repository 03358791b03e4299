using System.Diagnostics;
using System.Runtime.CompilerServices;
using Tikkun.Networks;

namespace Tikkun.Research.Benchmarks;

/// <summary>
/// The cost of the digest of a soul, on one thread: the formula of docs/model.md over the columns of all souls, compared
/// with the digest before as a tick does. A tick has just touched these columns, and here they come from memory: an
/// estimate from above.
/// </summary>
internal static class SoulDigests
{
    private const int Times = 5;

    public static double SecondsEach(Simulation simulation)
    {
        long[] corrected = Corrected(simulation);
        ulong[] digests = new ulong[corrected.Length];
        double[] seconds = new double[Times];
        for (int i = 0; i < Times; i++)
        {
            long begun = Stopwatch.GetTimestamp();
            Change(simulation, corrected, digests);
            seconds[i] = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        }
        return seconds.Median() / corrected.Length;
    }

    /// <summary>S of every soul.</summary>
    internal static long[] Corrected(Simulation simulation)
    {
        long[] corrected = new long[simulation.Network.Souls];
        simulation.Observe(view =>
        {
            for (int soul = 0; soul < corrected.Length; soul++)
            {
                var id = new SoulId(soul);
                foreach (
                    ushort correction in view.Corrections.Slice(view.Network.First(id).Value, view.Network.Degree(id))
                )
                    corrected[soul] += correction;
            }
            return 0;
        });
        return corrected;
    }

    /// <summary>Stores the digest of every soul, and gives the change of their sum.</summary>
    internal static ulong Change(Simulation simulation, long[] corrected, ulong[] digests)
    {
        ulong sum = 0;
        simulation.Observe(view =>
        {
            for (int soul = 0; soul < corrected.Length; soul++)
            {
                ulong digest = Mixed(
                    0xC2B2AE3D27D4EB4F
                        + ((ulong)soul * 0x9E3779B97F4A7C15)
                        + ((ulong)corrected[soul] * 0xD1B54A32D192ED03)
                        + (((uint)view.Revealed[soul] | ((ulong)view.Flags[soul] << 32)) * 0xABC98388FB8FAC03)
                        + (Pair(view.Depth[soul], view.Importance[soul]) * 0x8CB92BA72F3D8DD7)
                        + (Pair(view.Fall[soul], view.Exile[soul]) * 0xDE4BA9B14ECD8A7D)
                );
                sum += digest - digests[soul];
                digests[soul] = digest;
            }
            return 0;
        });
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static ulong Pair(float low, float high) =>
        BitConverter.SingleToUInt32Bits(low) | ((ulong)BitConverter.SingleToUInt32Bits(high) << 32);
}
