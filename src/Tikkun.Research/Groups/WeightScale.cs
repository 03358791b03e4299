using System.Globalization;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Groups;

/// <summary>Weights of a group file that are not whole numbers of 1..1000, laid evenly onto these.</summary>
/// <param name="Least">The weight that becomes 1.</param>
/// <param name="Most">The weight that becomes 1000.</param>
public sealed record WeightScale(double Least, double Most)
{
    /// <summary>What is expected where one is given.</summary>
    public const string Expected = "the least and the greatest weight in the file, such as -1..1 or 0..0.5";
    private const string Between = "..";

    /// <summary>Reads <c>a..b</c>; null where it is none.</summary>
    public static WeightScale? Read(string text)
    {
        int between = text.IndexOf(Between, StringComparison.Ordinal);
        if (between < 0)
            return null;
        bool isRead =
            Numbers.TryNumber(text[..between], out double least)
            & Numbers.TryNumber(text[(between + Between.Length)..], out double most);
        return isRead && double.IsFinite(most - least) && least < most ? new WeightScale(least, most) : null;
    }

    /// <summary>The whole weight; null where it is outside.</summary>
    public int? Whole(double weight) =>
        weight >= Least && weight <= Most
            ? 1 + (int)Math.Floor(((weight - Least) / (Most - Least) * (Networks.Group.MaxWeight - 1)) + 0.5)
            : null;

    /// <summary>As it is written and read.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Least:R}{Between}{Most:R}");
}
