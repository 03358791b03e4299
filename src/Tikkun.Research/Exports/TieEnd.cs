using System.Globalization;

namespace Tikkun.Research.Exports;

/// <summary>An end of a tie as it is exported.</summary>
/// <param name="Tie">The number of the tie in the group file, from 1; null in generated systems.</param>
/// <param name="From">Whose end it is: a soul, or for a group a number from 1 by first appearance in the file.</param>
/// <param name="To">Whom it holds, likewise.</param>
/// <param name="Weight">Strength of the tie.</param>
/// <param name="Correction">c as a share, 0..1.</param>
/// <param name="IsRevealed">Whether it is felt as a tie.</param>
/// <param name="IsCut">Whether the tie is cut.</param>
internal readonly record struct TieEnd(
    int? Tie,
    long From,
    long To,
    int Weight,
    double Correction,
    bool IsRevealed,
    bool IsCut
)
{
    /// <summary>c with nine decimals, which tell all its 65,536 values apart.</summary>
    public string CorrectionText => Correction.ToString("0.000000000", CultureInfo.InvariantCulture);
}
