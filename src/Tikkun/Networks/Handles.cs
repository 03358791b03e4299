namespace Tikkun.Networks;

/// <summary>A soul, by its number 0..N−1. Its decimal digits are its address in the nested tens.</summary>
public readonly record struct SoulId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One end of a tie, by its number: the ends of soul 0 come first, nearest first, then those of soul 1, and so on.</summary>
public readonly record struct EndIndex(int Value);
