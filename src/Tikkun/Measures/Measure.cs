using Tikkun.Model;

namespace Tikkun.Measures;

/// <summary>From where a measure looks (A04, T3, T4).</summary>
public enum Lens
{
    /// <summary>As it is, in the model: seen from above.</summary>
    AsItIs,

    /// <summary>As felt, from below; the asleep feel nothing.</summary>
    AsFelt,

    /// <summary>Counts of what has happened since the start.</summary>
    Counts,

    /// <summary>The ledger of corrections (C26, C27): start + mended + granted − decayed − cut.</summary>
    Ledger,
}

/// <summary>The sums over a generation, or over all, from which measures are worked out.</summary>
internal readonly struct Whole(Tally tally, long souls, long weight, long born, long start, long force)
{
    public readonly CarriedTotals Carried = tally.Carried;
    public readonly TotalsSinceStart SinceStart = tally.SinceStart;
    public readonly TickTotals ThisTick = tally.ThisTick;
    public readonly long Souls = souls;
    public readonly long Weight = weight;
    public readonly long Born = born;
    public readonly long Start = start;
    public readonly long Force = force;

    /// <summary>Of corrections × weight, the share of what could be.</summary>
    public double Share(long corrected) => Ratio(corrected, (double)Equations.Whole * Weight);

    /// <summary>Of c·c′ × weight, the share of what could be.</summary>
    public double Met(long product) => Ratio(product, (double)Equations.Whole * Equations.Whole * Weight);

    /// <summary>Mean of a scalar over some souls; 0 where there are none.</summary>
    public static double Mean(long sum, long souls) => Ratio(sum, 4294967296.0 * souls);

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}

/// <summary>
/// One reported quantity: an entry of the data dictionary and how it is worked out. Measures draw no random number and
/// change nothing. Thread-safe.
/// </summary>
public sealed class Measure
{
    private readonly Func<Whole, double> value;

    internal Measure(
        string name,
        string symbol,
        string unit,
        string range,
        string rows,
        string meaning,
        Func<Whole, double> value
    )
    {
        Name = name;
        Symbol = symbol;
        Unit = unit;
        Range = range;
        Rows = rows.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Meaning = meaning;
        this.value = value;
    }

    /// <summary>Every measure, in the order of the columns of series.csv.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        .. AsItIs.Measures.Select(m => m.With(Lens.AsItIs)),
        .. AsFelt.Measures.Select(m => m.With(Lens.AsFelt)),
        .. Happened.Measures.Select(m => m.With(Lens.Counts)),
        .. Ledger.Measures.Select(m => m.With(Lens.Ledger)),
    ];

    /// <summary>Name, the column in series.csv.</summary>
    public string Name { get; }

    /// <summary>Symbol or formula; may be empty.</summary>
    public string Symbol { get; }

    /// <summary>Unit.</summary>
    public string Unit { get; }

    /// <summary>Least and greatest value.</summary>
    public string Range { get; }

    /// <summary>From where it looks.</summary>
    public Lens Lens { get; private init; }

    /// <summary>Ids of the catalogue rows it rests on.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>Meaning in a sentence.</summary>
    public string Meaning { get; }

    /// <summary>Whether it is also given for each generation.</summary>
    public bool ByGeneration { get; init; } = true;

    /// <summary>The measure of that name, or null.</summary>
    public static Measure? Find(string name) => All.FirstOrDefault(m => m.Name == name);

    /// <summary>NaN where there is nothing to measure, such as a mean over nobody.</summary>
    internal double Of(in Whole whole) => value(whole);

    private Measure With(Lens lens) =>
        new(Name, Symbol, Unit, Range, string.Join(' ', Rows), Meaning, value)
        {
            Lens = lens,
            ByGeneration = ByGeneration,
        };
}
