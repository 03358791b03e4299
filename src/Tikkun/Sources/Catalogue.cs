namespace Tikkun.Sources;

/// <summary>What a row of the catalogue speaks of.</summary>
public enum RowKind
{
    /// <summary>Structure.</summary>
    Structure,

    /// <summary>Dynamic.</summary>
    Dynamic,

    /// <summary>Observation: how felt against what is.</summary>
    Observation,

    /// <summary>Practice.</summary>
    Practice,

    /// <summary>End state.</summary>
    End,
}

/// <summary>One thing that a text says, in our words.</summary>
/// <param name="Id">Letter of the text and a number, such as C18.</param>
/// <param name="Text">A to E, see <see cref="Catalogue.Texts"/>.</param>
/// <param name="Place">Lines of the text as numbered for the catalogue.</param>
/// <param name="Kinds">What it speaks of; some rows of two things.</param>
/// <param name="Claim">The claim, paraphrased.</param>
public sealed record Row(string Id, string Text, string Place, IReadOnlyList<RowKind> Kinds, string Claim)
{
    /// <summary>What it speaks of, in words.</summary>
    public string KindsInWords =>
        string.Join(", ", Kinds.Select(k => k == RowKind.End ? "end state" : k.ToString().ToLowerInvariant()));
}

/// <summary>One of the five teaching texts.</summary>
/// <param name="Id">A to E.</param>
/// <param name="Title">What it is.</param>
/// <param name="Source">Whose text it is.</param>
/// <param name="Scope">Of whom it speaks (T10).</param>
public sealed record TeachingText(string Id, string Title, string Source, string Scope)
{
    /// <summary>Where its parts are to be read: the first row of each part, and an address.</summary>
    public IReadOnlyList<(string FirstRow, string Address)> Links { get; init; } = [];

    /// <summary>Where the text of a row is to be read; null where no address is known.</summary>
    public string? LinkOf(Row row) =>
        Links.LastOrDefault(link => string.CompareOrdinal(link.FirstRow, row.Id) <= 0).Address
            is { Length: > 0 } address
            ? address
            : null;
}

/// <summary>The 120 rows on which rules, parameters and measures rest. Thread-safe.</summary>
public static class Catalogue
{
    /// <summary>The five texts.</summary>
    public static IReadOnlyList<TeachingText> Texts { get; } =
    [
        new(
            "A",
            "The breaking as a sacred act; the external and the imaginary world",
            "Bnei Baruch, M. Laitman",
            "a person"
        )
        {
            Links =
            [
                ("A01", "http://laitman.com/2010/01/the-breaking-of-the-common-soul-is-a-sacred-action/"),
                ("A10", "https://laitman.com/?s=Perception+Of+An+External+World"),
                ("A17", "https://laitman.com/?s=This+Imaginary+World"),
            ],
        },
        new(
            "B",
            "The aim of the goal; unity that cannot be broken",
            "Bnei Baruch, M. Laitman",
            "a person and the souls"
        )
        {
            Links =
            [
                ("B01", "https://laitman.com/2010/03/dont-lose-aim-of-the-goal/"),
                ("B05", "http://laitman.com/2010/03/unity-that-cannot-be-broken/"),
            ],
        },
        new(
            "C",
            "Lesson sheet on ascents and descents: six excerpts of Rabash, two of Baal HaSulam",
            "Rabash, Baal HaSulam",
            "one who works in Torah and commandments"
        )
        {
            Links = [("C01", "https://kabbalah.academy/en/library/sources/articles/2792")],
        },
        new("D", "Correct the world by correcting yourself", "Bnei Baruch, after Baal HaSulam", "humanity")
        {
            Links = [("D01", "https://kabbalah.academy/en/blog/method-of-kabbalah-correcting-yourself-the-world")],
        },
        new(
            "E",
            "Tanya, chapter 45, with the commentary of Lessons in Tanya",
            "R. Shneur Zalman of Liadi; Chabad",
            "Jews"
        )
        {
            Links =
            [
                (
                    "E01",
                    "https://www.chabad.org/library/tanya/tanya_cdo/aid/4967559/jewish/Tanya-Chapter-45-Part-2.htm"
                ),
            ],
        },
    ];

    /// <summary>Every row, in the order of the texts.</summary>
    public static IReadOnlyList<Row> Rows { get; } = [.. Read()];

    /// <summary>The row of that id, or null.</summary>
    public static Row? Find(string id) => Rows.FirstOrDefault(r => r.Id == id);

    /// <summary>For each row on which nothing in the model rests, why. Thread-safe.</summary>
    public static IReadOnlyDictionary<string, string> NotModelled { get; } =
        Table.Rows("notModelled", 2).ToDictionary(f => f[0], f => f[1]);

    private static IEnumerable<Row> Read()
    {
        foreach (string[] fields in Table.Rows("catalogue", 5))
        {
            var kinds = fields[3].Split('/').Select(k => Enum.GetValues<RowKind>().First(v => v.ToString()[0] == k[0]));
            yield return new Row(fields[0], fields[1], fields[2], [.. kinds], fields[4]);
        }
    }
}
