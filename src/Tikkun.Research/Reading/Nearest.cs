namespace Tikkun.Research.Reading;

/// <summary>Finds what was probably meant.</summary>
internal static class Nearest
{
    /// <summary>Words for an error about an unknown name: what it may have meant, or what there is.</summary>
    public static string Expected(string what, string given, IReadOnlyCollection<string> known)
    {
        if (Of(given, known) is { } name)
            return $"{what}; did you mean {name}?";
        return known.Count <= 12 ? $"{what}: {string.Join(", ", known)}" : what;
    }

    /// <summary>The name that was probably meant, or null.</summary>
    public static string? Of(string given, IReadOnlyCollection<string> known) => Some(given, known, 1).FirstOrDefault();

    /// <summary>Names that may have been meant, the nearest first.</summary>
    public static IEnumerable<string> Some(string given, IReadOnlyCollection<string> known, int most) =>
        known
            .Select(name => (name, Edits: Edits(given, name)))
            .Where(k => k.Edits <= Math.Max(1, Math.Min(given.Length, k.name.Length) / 3))
            .OrderBy(k => k.Edits)
            .Take(most)
            .Select(k => k.name);

    /// <summary>Letters to insert, delete, replace or swap with a neighbour; upper and lower case are the same.</summary>
    public static int Edits(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        for (int j = 0; j <= b.Length; j++)
        {
            if (i == 0 || j == 0)
            {
                table[i, j] = i + j;
                continue;
            }
            bool same = Same(a[i - 1], b[j - 1]);
            int least = Math.Min(table[i - 1, j], table[i, j - 1]) + 1;
            least = Math.Min(least, table[i - 1, j - 1] + (same ? 0 : 1));
            bool swapped = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
            table[i, j] = swapped ? Math.Min(least, table[i - 2, j - 2] + 1) : least;
        }
        return table[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
