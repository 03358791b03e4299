using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Tikkun.Model;

/// <summary>Declares a parameter on its property in <see cref="Parameters"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute(string key, string symbol) : Attribute
{
    /// <summary>Key in scenarios and on the command line.</summary>
    public string Key { get; } = key;

    /// <summary>Symbol in the equations; empty where it has none.</summary>
    public string Symbol { get; } = symbol;

    /// <summary>Least value allowed; NaN where values are words.</summary>
    public double Min { get; init; } = double.NaN;

    /// <summary>Greatest value allowed; NaN where values are words.</summary>
    public double Max { get; init; } = double.NaN;

    /// <summary>Unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whether the timeline may change it in a run.</summary>
    public bool InRun { get; init; }

    /// <summary>What it rests on.</summary>
    public Badge Badge { get; init; }

    /// <summary>Catalogue rows, separated by spaces.</summary>
    public string Rows { get; init; } = "";

    /// <summary>The value that switches its rule off; empty where nothing does.</summary>
    public string Off { get; init; } = "";

    /// <summary>Meaning in a sentence.</summary>
    public string Meaning { get; init; } = "";
}

/// <summary>
/// One declared parameter. The command line, the scenario reader and the documents all read <see cref="All"/>. Thread-safe.
/// </summary>
public sealed class Parameter
{
    private static readonly NullabilityInfoContext Nullability = new();
    private readonly PropertyInfo property;
    private readonly ParameterAttribute declared;

    private Parameter(PropertyInfo property, ParameterAttribute declared)
    {
        this.property = property;
        this.declared = declared;
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Rows = declared.Rows.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Default = Text(new Parameters());
    }

    /// <summary>Every parameter, in the order of the documents.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        .. typeof(Parameters)
            .GetProperties()
            .Select(p => (p, a: p.GetCustomAttribute<ParameterAttribute>()))
            .Where(x => x.a is not null)
            .Select(x => new Parameter(x.p, x.a!)),
    ];

    private static readonly FrozenDictionary<string, Parameter> ByKey = All.ToFrozenDictionary(p => p.Key);

    /// <summary>Key in scenarios and on the command line.</summary>
    public string Key => declared.Key;

    /// <summary>Symbol in the equations; may be empty.</summary>
    public string Symbol => declared.Symbol;

    /// <summary>Type of its value: long, ulong, int, double, bool, a word, or a list of int.</summary>
    public Type Type { get; }

    /// <summary>Default, written as <see cref="Text"/> writes it; empty where it is worked out from others.</summary>
    public string Default { get; }

    /// <summary>Least value allowed; NaN where values are words.</summary>
    public double Min => declared.Min;

    /// <summary>Greatest value allowed; NaN where values are words.</summary>
    public double Max => declared.Max;

    /// <summary>The words that it takes; none where values are numbers.</summary>
    public IReadOnlyList<string> Words =>
        Type == typeof(bool) ? ["on", "off"]
        : Type.IsEnum ? [.. Enum.GetNames(Type).Select(Word)]
        : [];

    /// <summary>Unit; may be empty.</summary>
    public string Unit => declared.Unit;

    /// <summary>Whether the timeline may change it in a run.</summary>
    public bool InRun => declared.InRun;

    /// <summary>Whether a run over a real group reads it: the group has souls and ties of its own, and one generation.</summary>
    public bool IsOfGroups => Key != "souls" && Key.Split('.')[0] is not ("ties" or "breaking" or "generations");

    /// <summary>What it rests on.</summary>
    public Badge Badge => declared.Badge;

    /// <summary>Ids of the catalogue rows it rests on.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>The value that switches its rule off; empty where nothing does.</summary>
    public string Off => declared.Off;

    /// <summary>Meaning in a sentence.</summary>
    public string Meaning => declared.Meaning;

    /// <summary>What a value must be, in words for an error.</summary>
    public string Expected
    {
        get
        {
            if (Type == typeof(bool))
                return "on or off";
            if (Type.IsEnum)
                return string.Join(", ", Enum.GetNames(Type).Select(Word));
            if (Key == "souls")
                return "one digit followed by zeros, such as 60, 6000 or 600000";
            if (Type == typeof(ulong))
                return "a whole number from 0 to 18446744073709551615";
            string range = $"from {Number(declared.Min)} to {Number(declared.Max)}";
            if (Type == typeof(IReadOnlyList<int>))
                return $"a list of whole numbers, each {range}";
            return (Type == typeof(double) ? "a number " : "a whole number ") + range;
        }
    }

    /// <summary>Least and greatest value, as the documents write them; words where values are words.</summary>
    public string Range =>
        Type == typeof(bool) || Type.IsEnum ? Expected
        : Key == "souls" ? "digit and zeros"
        : Key == "seed" ? "64 bit"
        : $"{Number(declared.Min)}..{Number(declared.Max)}";

    /// <summary>The values that it takes, with their unit, for people.</summary>
    public string Takes => Range.Contains("..", StringComparison.Ordinal) ? $"{Range} {Unit}".TrimEnd() : Expected;

    /// <summary>The parameter of that key, or null.</summary>
    public static Parameter? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The value in <paramref name="parameters"/> as scenarios write it; empty where unset.</summary>
    public string Text(Parameters parameters) =>
        property.GetValue(parameters) switch
        {
            null => "",
            bool on => on ? "on" : "off",
            Enum word => Word(word.ToString()),
            IReadOnlyList<int> list => $"[{string.Join(", ", list)}]",
            double number => Number(number),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
        };

    /// <summary>Reads a value and puts it into a copy of <paramref name="parameters"/>.</summary>
    /// <returns>False where <paramref name="text"/> is not what <see cref="Expected"/> says.</returns>
    public bool TrySet(Parameters parameters, string text, out Parameters result)
    {
        result = parameters;
        if (Read(text.Trim()) is not { } value || !Allows(value))
            return false;
        result = parameters with { };
        property.SetValue(result, value);
        return true;
    }

    /// <summary>Whether the value held in <paramref name="parameters"/> is in range.</summary>
    public bool IsValid(Parameters parameters) => property.GetValue(parameters) is not { } value || Allows(value);

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

    private object? Read(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        const NumberStyles whole = NumberStyles.AllowLeadingSign;
        if (Type == typeof(bool))
            return text switch
            {
                "on" => true,
                "off" => false,
                _ => null,
            };
        if (Type.IsEnum)
            return Enum.GetNames(Type).FirstOrDefault(n => Word(n) == text) is { } name ? Enum.Parse(Type, name) : null;
        if (Type == typeof(int))
            return int.TryParse(text, whole, culture, out int i) ? i : null;
        if (Type == typeof(long))
            return long.TryParse(text, whole, culture, out long l) ? l : null;
        if (Type == typeof(ulong))
            return ulong.TryParse(text, whole, culture, out ulong u) ? u : null;
        if (Type == typeof(double))
            return double.TryParse(text, NumberStyles.Float, culture, out double d) ? d : null;
        if (text is not ['[', .. var inner, ']'])
            return null;
        var list = new List<int>();
        foreach (string part in inner.Split(','))
        {
            if (!int.TryParse(part.Trim(), whole, culture, out int entry))
                return null;
            list.Add(entry);
        }
        return list;
    }

    private bool Allows(object value) =>
        value switch
        {
            long souls => souls >= declared.Min && souls <= declared.Max && IsDigitAndZeros(souls),
            int count => count >= declared.Min && count <= declared.Max,
            double number => number >= declared.Min && number <= declared.Max,
            IReadOnlyList<int> list => list.Count > 0 && list.All(k => k >= declared.Min && k <= declared.Max),
            Enum word => Enum.IsDefined(Type, word),
            _ => true,
        };

    private static bool IsDigitAndZeros(long souls)
    {
        while (souls >= 10 && souls % 10 == 0)
            souls /= 10;
        return souls is >= 1 and <= 9;
    }

    private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
