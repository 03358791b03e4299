using System.Globalization;

namespace Tikkun.Research.Reading;

/// <summary>Numbers as files hold them: the same characters whatever the machine's language.</summary>
public static class Numbers
{
    /// <summary>A value as series.csv and every other output hold it; empty for NaN.</summary>
    public static string Text(double value)
    {
        if (double.IsNaN(value))
            return "";
        string text = value.ToString("0.#########", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>What <see cref="Text"/> wrote, read again.</summary>
    /// <exception cref="FormatException">It is no number.</exception>
    public static double Value(string text) =>
        text.Length == 0 ? double.NaN : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A 64-bit checksum as it is printed: sixteen hexadecimal digits.</summary>
    public static string Hex(ulong checksum) => checksum.ToString("x16", CultureInfo.InvariantCulture);

    internal static bool TryWhole(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    internal static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    internal static bool TryHex(string text, out ulong value) =>
        ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
