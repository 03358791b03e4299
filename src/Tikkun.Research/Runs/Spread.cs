namespace Tikkun.Research.Runs;

/// <summary>A value over several seeds.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Least">The least.</param>
/// <param name="Most">The greatest.</param>
/// <param name="Seeds">On how many seeds there was a value.</param>
public readonly record struct Spread(double Mean, double Least, double Most, int Seeds)
{
    /// <summary>Of the values there are; NaN counts as none. Null where there is none at all.</summary>
    public static Spread? Of(IEnumerable<double> values)
    {
        double[] there = [.. values.Where(v => !double.IsNaN(v))];
        return there.Length == 0 ? null : new Spread(there.Average(), there.Min(), there.Max(), there.Length);
    }

    /// <summary>Of the ticks there are.</summary>
    public static Spread? Of(IEnumerable<int?> ticks) => Of(ticks.Select(t => t ?? double.NaN));
}
