using System.Globalization;
using Tikkun.Measures;
using Tikkun.Research.Live;

namespace Tikkun.Research.Lessons;

/// <summary>With how many a lesson is looked at.</summary>
public enum LessonSize
{
    /// <summary>A ten.</summary>
    Ten,

    /// <summary>A hundred.</summary>
    Hundred,

    /// <summary>All.</summary>
    All,
}

/// <summary>What is taken of a measure over time.</summary>
public enum Taking
{
    /// <summary>Its value at a tick; where a run is over before, its last.</summary>
    At,

    /// <summary>The first tick at which it is at least so much.</summary>
    Reaches,

    /// <summary>The greatest in a span of ticks.</summary>
    Most,

    /// <summary>The least in a span of ticks.</summary>
    Least,

    /// <summary>The mean over a span of ticks.</summary>
    Mean,

    /// <summary>The sum over a span of ticks.</summary>
    Sum,
}

/// <summary>A number of a run, that the words of a lesson use by its name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Taking">What is taken of it.</param>
/// <param name="From">The tick, or the first of a span.</param>
/// <param name="To">The last tick of a span.</param>
/// <param name="Level">What is to be reached.</param>
/// <param name="Size">Of which size.</param>
/// <param name="IsWithout">Whether of the run without the rule.</param>
public sealed record Figure(
    string Name,
    Measure Measure,
    Taking Taking,
    int From,
    int To,
    double Level,
    LessonSize Size,
    bool IsWithout
)
{
    /// <summary>What a figure is that was never reached.</summary>
    public const double Never = double.PositiveInfinity;

    /// <summary>Its value; null where the run has not come so far.</summary>
    /// <param name="series">What was measured so far.</param>
    public double? Of(Series series)
    {
        bool isOver = series.IsWhole;
        int column = Series.Measures.ToList().IndexOf(Measure);
        double[] values = [.. series.From(0).Select(row => row[column])];
        if (Taking == Taking.Reaches)
        {
            int tick = Array.FindIndex(values, value => value >= Level);
            return tick >= 0 ? tick
                : isOver ? Never
                : null;
        }
        if (values.Length <= To && !isOver)
            return null;
        if (Taking == Taking.At)
            return values[Math.Min(To, values.Length - 1)];
        double[] span = [.. values[From..Math.Min(To + 1, values.Length)].Where(value => !double.IsNaN(value))];
        return span.Length == 0 ? double.NaN
            : Taking == Taking.Most ? span.Max()
            : Taking == Taking.Least ? span.Min()
            : Taking == Taking.Mean ? span.Average()
            : span.Sum();
    }

    /// <summary>A value as it is shown: shares with three decimals, souls and ticks whole.</summary>
    /// <param name="value">The value.</param>
    /// <param name="never">The word for what was never reached.</param>
    public string Text(double value, string never)
    {
        bool isShare = Taking != Taking.Reaches && Measure.Unit == "share";
        string form =
            !isShare ? "#,0"
            : Taking == Taking.Sum ? "0.0"
            : "0.000";
        return double.IsFinite(value) ? value.ToString(form, CultureInfo.InvariantCulture) : never;
    }
}

/// <summary>What the reveal of a lesson says: that a figure is more, or less, than another or than a number.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="IsMore">Whether it is more; else less.</param>
/// <param name="Than">The other figure; null where it is a number.</param>
/// <param name="Number">The number.</param>
/// <param name="By">By more than how much.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record Claim(string Figure, bool IsMore, string? Than, double Number, double By, int Line)
{
    /// <summary>Whether it holds of the values of a run.</summary>
    public bool Holds(IReadOnlyDictionary<string, double> values)
    {
        var (own, other) = (values[Figure], Than is null ? Number : values[Than]);
        return IsMore ? own > other + By : own < other - By;
    }
}
