using System.Collections.Frozen;
using System.Globalization;

namespace Tikkun.Model;

/// <summary>
/// One declared parameter, a row of the table. The command line, the scenario reader, the explorer and the documents all
/// read <see cref="All"/>. Thread-safe.
/// </summary>
public abstract class Parameter
{
    private static readonly FrozenDictionary<string, Parameter> ByKey = ParameterTable.Rows.ToFrozenDictionary(p =>
        p.Key
    );

    private protected Parameter(string key, string symbol)
    {
        Key = key;
        Symbol = symbol;
    }

    /// <summary>Every parameter, in the order of the documents.</summary>
    public static IReadOnlyList<Parameter> All => ParameterTable.Rows;

    /// <summary>Key in scenarios and on the command line.</summary>
    public string Key { get; }

    /// <summary>Symbol in the equations; empty where it has none.</summary>
    public string Symbol { get; }

    /// <summary>Type of its value: long, ulong, int, double, bool, a word, or a list of int.</summary>
    public abstract Type Type { get; }

    /// <summary>Default, written as <see cref="Text"/> writes it; empty where it is worked out from others.</summary>
    public string Default => Text(new Parameters());

    /// <summary>Least value allowed; NaN where values are words.</summary>
    public double Min { get; init; } = double.NaN;

    /// <summary>Greatest value allowed; NaN where values are words.</summary>
    public double Max { get; init; } = double.NaN;

    /// <summary>The words that it takes; none where values are numbers.</summary>
    public abstract IReadOnlyList<string> Words { get; }

    /// <summary>Unit; may be empty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whether the timeline may change it in a run.</summary>
    public bool InRun { get; init; }

    /// <summary>Whether a run over a real group reads it: the group has souls and ties of its own, and one generation.</summary>
    public bool IsOfGroups => Key != "souls" && Key.Split('.')[0] is not ("ties" or "breaking" or "generations");

    /// <summary>What it rests on.</summary>
    public Badge Badge { get; init; }

    /// <summary>Ids of the catalogue rows it rests on.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>The value that switches its rule off; empty where nothing does.</summary>
    public string Off { get; init; } = "";

    /// <summary>Meaning in a sentence.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The rule in which it stands, the first in the order of the tick; null for a setting of the run.</summary>
    public Rule? Rule => Rule.All.FirstOrDefault(rule => rule.Parameters.Contains(Key));

    /// <summary>What a value must be, in words for an error.</summary>
    public string Expected
    {
        get
        {
            if (Type == typeof(bool))
                return "on or off";
            if (Words.Count > 0)
                return string.Join(", ", Words);
            if (Key == "souls")
                return "one digit followed by zeros, such as 60, 6000 or 600000";
            if (Type == typeof(ulong))
                return "a whole number from 0 to 18446744073709551615";
            string range = $"from {Number(Min)} to {Number(Max)}";
            if (Type == typeof(IReadOnlyList<int>))
                return $"a list of whole numbers, each {range}";
            return (Type == typeof(double) ? "a number " : "a whole number ") + range;
        }
    }

    /// <summary>Least and greatest value, as the documents write them; words where values are words.</summary>
    public string Range =>
        Words.Count > 0 ? Expected
        : Key == "souls" ? "digit and zeros"
        : Key == "seed" ? "64 bit"
        : $"{Number(Min)}..{Number(Max)}";

    /// <summary>The values that it takes, with their unit, for people.</summary>
    public string Takes => Range.Contains("..", StringComparison.Ordinal) ? $"{Range} {Unit}".TrimEnd() : Expected;

    /// <summary>The parameter of that key, or null.</summary>
    public static Parameter? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The value in <paramref name="parameters"/> as scenarios write it; empty where unset.</summary>
    public abstract string Text(Parameters parameters);

    /// <summary>Reads a value and puts it into a copy of <paramref name="parameters"/>.</summary>
    /// <returns>False where <paramref name="text"/> is not what <see cref="Expected"/> says.</returns>
    public abstract bool TrySet(Parameters parameters, string text, out Parameters result);

    /// <summary>Whether the value held in <paramref name="parameters"/> is in range.</summary>
    public abstract bool IsValid(Parameters parameters);

    /// <summary>Checks every parameter.</summary>
    /// <exception cref="ArgumentException">A value is out of range; the message names each key, value and range.</exception>
    public static void Validate(Parameters parameters)
    {
        var wrong = All.Where(p => !p.IsValid(parameters))
            .Select(p => $"{p.Key}: {p.Text(parameters)} (expected {p.Expected})");
        string message = string.Join("; ", wrong);
        if (message.Length > 0)
            throw new ArgumentException(message, nameof(parameters));
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>A parameter whose values are of one type.</summary>
internal sealed class Parameter<T>(
    string key,
    string symbol,
    ValueKind<T> kind,
    Func<Parameters, T> get,
    Func<Parameters, T, Parameters> set
) : Parameter(key, symbol)
{
    public override Type Type => typeof(T);

    public override IReadOnlyList<string> Words => kind.Words;

    /// <summary>Whether it is given; where it is not, it is worked out from others.</summary>
    public Func<Parameters, bool> IsSet { get; init; } = _ => true;

    public override string Text(Parameters parameters) => IsSet(parameters) ? kind.Write(get(parameters)) : "";

    public override bool TrySet(Parameters parameters, string text, out Parameters result)
    {
        bool isRead = kind.TryRead(text.Trim(), out var value) && kind.Allows(value, Min, Max);
        result = isRead ? set(parameters, value) : parameters;
        return isRead;
    }

    public override bool IsValid(Parameters parameters) => !IsSet(parameters) || kind.Allows(get(parameters), Min, Max);
}
