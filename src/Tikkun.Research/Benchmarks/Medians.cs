namespace Tikkun.Research.Benchmarks;

/// <summary>The value in the middle; of an even number of them, the mean of the two there.</summary>
internal static class Medians
{
    public static double Median(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
