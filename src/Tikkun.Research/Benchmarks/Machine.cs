using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Tikkun.Research.Benchmarks;

/// <summary>What of the machine a figure rests on; nothing that names it.</summary>
public static class Machine
{
    /// <summary>The model of its processor; its kind, where the system does not tell.</summary>
    public static string Processor { get; } =
        Told("/proc/cpuinfo", "model name")
        ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
        ?? $"{RuntimeInformation.ProcessArchitecture}";

    /// <summary>The vectors that a tick is computed with here.</summary>
    public static string Vectors => Simulation.Vectors;

    /// <summary>The most memory this process ever held, in bytes: VmHWM where the system tells it.</summary>
    public static long PeakBytes()
    {
        if (Told("/proc/self/status", "VmHWM")?.Split(' ') is [var kilobytes, "kB"])
            return long.Parse(kilobytes, CultureInfo.InvariantCulture) * 1024;
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    private static string? Told(string file, string key) =>
        File.Exists(file)
            ? File.ReadLines(file)
                .Where(line => line.StartsWith(key, StringComparison.Ordinal))
                .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
                .FirstOrDefault()
            : null;
}
