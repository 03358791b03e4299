using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tikkun.Lanes;

/// <summary>How many souls go through a phase side by side: 1, 2, 4 or 8. It changes no bit.</summary>
internal static class Width
{
    /// <summary>The environment variable that chooses.</summary>
    public const string Variable = "TIKKUN_LANES";

    public static IReadOnlyList<int> All { get; } = [1, 2, 4, 8];

    /// <summary>The widest that this processor has vectors for.</summary>
    public static int Widest =>
        Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported ? 8
        : Vector256.IsHardwareAccelerated ? 4
        : Vector128.IsHardwareAccelerated ? 2
        : 1;

    /// <summary>What the environment chooses, or else the widest.</summary>
    /// <exception cref="ArgumentException">It chooses what there is not.</exception>
    public static int Chosen =>
        Environment.GetEnvironmentVariable(Variable) switch
        {
            null or "" => Widest,
            "1" => 1,
            "2" => 2,
            "4" => 4,
            "8" => 8,
            var other => throw new ArgumentException($"{Variable}: {other} (expected 1, 2, 4 or 8)"),
        };

    /// <summary>What computes so many souls side by side here, in words.</summary>
    public static string Name(int lanes) =>
        lanes switch
        {
            1 => "plain",
            2 when Vector128.IsHardwareAccelerated => Sse2.IsSupported ? "SSE2" : "128-bit vectors",
            4 when Vector256.IsHardwareAccelerated => "AVX2",
            8 when Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported => "AVX-512",
            _ => $"{lanes} lanes in software",
        };
}
