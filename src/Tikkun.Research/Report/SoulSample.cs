namespace Tikkun.Research.Report;

/// <summary>
/// The souls that a picture shows: all of them, or whole tens taken evenly over the tree where there are more. Which they
/// are follows from their number alone.
/// </summary>
/// <param name="Souls">Souls in the run, N.</param>
public sealed record SoulSample(int Souls)
{
    /// <summary>The most souls shown.</summary>
    public const int Most = 6000;

    private const int Ten = 10;

    /// <summary>Souls shown.</summary>
    public int Shown => Math.Min(Souls, Most);

    /// <summary>The great branches: the first digit of N, or ten where that is 1.</summary>
    public int Branches
    {
        get
        {
            int first = Souls;
            while (first >= Ten)
                first /= Ten;
            return first == 1 ? Ten : first;
        }
    }

    /// <summary>The number in the run of the soul shown at a place, 0..<see cref="Shown"/>−1.</summary>
    public int SoulAt(int place)
    {
        long tens = Souls / Ten;
        return Souls <= Most ? place : (int)((place / Ten * tens / (Most / Ten) * Ten) + (place % Ten));
    }
}
