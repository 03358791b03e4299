using Tikkun.Networks;

namespace Tikkun.Breaking;

/// <summary>
/// How far the two qualities lie apart at a scale: Var(block means of b) / (b̄(1−b̄)). It tells side by side (1 at every
/// scale), alloy (0 at halves, 1 at souls) and broken (near 0 and small) apart (B06–B12).
/// </summary>
public static class Segregation
{
    /// <summary>Segregation at a scale of <paramref name="block"/> souls, 0..1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The souls are not a whole number of such blocks.</exception>
    public static double Of(Network network, long block) => At(network.Sparks, block);

    internal static double At(ReadOnlySpan<float> sparks, long block)
    {
        if (block < 1 || sparks.Length % block != 0)
            throw new ArgumentOutOfRangeException(nameof(block), block, "expected a divisor of the number of souls");
        double mean = Mean(sparks);
        double variance = 0;
        for (int start = 0; start < sparks.Length; start += (int)block)
        {
            double apart = Mean(sparks.Slice(start, (int)block)) - mean;
            variance += apart * apart;
        }
        double possible = mean * (1 - mean);
        return possible == 0 ? 0 : variance / (sparks.Length / block) / possible;
    }

    private static double Mean(ReadOnlySpan<float> sparks)
    {
        double sum = 0;
        foreach (float spark in sparks)
            sum += spark;
        return sum / sparks.Length;
    }
}
