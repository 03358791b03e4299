using MathNet.Numerics.Distributions;

namespace Tikkun.Research.Laws;

/// <summary>A mean over seeds with its 95 % interval, by Student's t.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(double Mean, double Low, double High)
{
    private const double Level = 0.95;

    /// <summary>Half its length.</summary>
    public double Half => (High - Low) / 2;

    /// <summary>Of one value for each seed; without ends where there is one seed alone.</summary>
    public static Interval Of(IReadOnlyCollection<double> values)
    {
        int n = values.Count;
        double mean = values.Sum() / n;
        double variance = values.Sum(v => (v - mean) * (v - mean)) / (n - 1);
        double half =
            n == 1 ? double.PositiveInfinity : StudentT.InvCDF(0, 1, n - 1, (1 + Level) / 2) * Math.Sqrt(variance / n);
        return new Interval(mean, mean - half, mean + half);
    }

    /// <summary>Whether the two share any value.</summary>
    public bool Overlaps(Interval other) => Low <= other.High && other.Low <= High;
}
