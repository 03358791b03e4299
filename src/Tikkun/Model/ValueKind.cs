using System.Globalization;
using System.Text.Json;

namespace Tikkun.Model;

/// <summary>How values of a kind are read, written and held in range.</summary>
internal abstract class ValueKind<T>
{
    /// <summary>The words that it takes; none where values are numbers.</summary>
    public virtual IReadOnlyList<string> Words => [];

    public abstract bool TryRead(string text, out T value);

    public abstract string Write(T value);

    /// <summary>Whether a value is in the range, where the kind has one.</summary>
    public abstract bool Allows(T value, double min, double max);
}

/// <summary>The kinds there are.</summary>
internal static class ValueKind
{
    private const NumberStyles WholeNumber = NumberStyles.AllowLeadingSign;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static readonly ValueKind<double> Number = new NumberKind();
    public static readonly ValueKind<int> Count = new CountKind();
    public static readonly ValueKind<IReadOnlyList<int>> Counts = new CountsKind();
    public static readonly ValueKind<long> Souls = new SoulsKind();
    public static readonly ValueKind<ulong> Seed = new SeedKind();
    public static readonly ValueKind<bool> Switch = new SwitchKind();

    public static ValueKind<E> Word<E>()
        where E : struct, Enum => new WordKind<E>();

    private sealed class NumberKind : ValueKind<double>
    {
        public override bool TryRead(string text, out double value) =>
            double.TryParse(text, NumberStyles.Float, Culture, out value);

        public override string Write(double value) => value.ToString("R", Culture);

        public override bool Allows(double value, double min, double max) => value >= min && value <= max;
    }

    private sealed class CountKind : ValueKind<int>
    {
        public override bool TryRead(string text, out int value) => int.TryParse(text, WholeNumber, Culture, out value);

        public override string Write(int value) => value.ToString(Culture);

        public override bool Allows(int value, double min, double max) => value >= min && value <= max;
    }

    private sealed class CountsKind : ValueKind<IReadOnlyList<int>>
    {
        public override bool TryRead(string text, out IReadOnlyList<int> value)
        {
            var list = new List<int>();
            value = list;
            if (text is not ['[', .. var inner, ']'])
                return false;
            foreach (string part in inner.Split(','))
            {
                if (!Count.TryRead(part.Trim(), out int entry))
                    return false;
                list.Add(entry);
            }
            return true;
        }

        public override string Write(IReadOnlyList<int> value) => $"[{string.Join(", ", value)}]";

        public override bool Allows(IReadOnlyList<int> value, double min, double max) =>
            value.Count > 0 && value.All(entry => Count.Allows(entry, min, max));
    }

    /// <summary>One digit followed by zeros.</summary>
    private sealed class SoulsKind : ValueKind<long>
    {
        public override bool TryRead(string text, out long value) =>
            long.TryParse(text, WholeNumber, Culture, out value);

        public override string Write(long value) => value.ToString(Culture);

        public override bool Allows(long value, double min, double max)
        {
            if (value < min || value > max)
                return false;
            while (value >= 10 && value % 10 == 0)
                value /= 10;
            return value <= 9;
        }
    }

    private sealed class SeedKind : ValueKind<ulong>
    {
        public override bool TryRead(string text, out ulong value) =>
            ulong.TryParse(text, WholeNumber, Culture, out value);

        public override string Write(ulong value) => value.ToString(Culture);

        public override bool Allows(ulong value, double min, double max) => true;
    }

    private sealed class SwitchKind : ValueKind<bool>
    {
        public override IReadOnlyList<string> Words { get; } = ["on", "off"];

        public override bool TryRead(string text, out bool value)
        {
            value = text == "on";
            return Words.Contains(text);
        }

        public override string Write(bool value) => value ? "on" : "off";

        public override bool Allows(bool value, double min, double max) => true;
    }

    private sealed class WordKind<E> : ValueKind<E>
        where E : struct, Enum
    {
        private readonly E[] values = Enum.GetValues<E>();

        public override IReadOnlyList<string> Words { get; } =
        [.. Enum.GetNames<E>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

        public override bool TryRead(string text, out E value)
        {
            int index = Words.ToList().IndexOf(text);
            value = index < 0 ? default : values[index];
            return index >= 0;
        }

        public override string Write(E value) => Array.IndexOf(values, value) is >= 0 and var i ? Words[i] : $"{value}";

        public override bool Allows(E value, double min, double max) => Enum.IsDefined(value);
    }
}
