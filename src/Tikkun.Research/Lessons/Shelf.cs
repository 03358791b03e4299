using Tikkun.Research.Reading;

namespace Tikkun.Research.Lessons;

/// <summary>
/// Where lessons lie: those that ship, or a folder. A lesson is <c>NAME.yaml</c>; its words are <c>LANGUAGE/NAME.yaml</c>.
/// </summary>
internal sealed class Shelf
{
    private const string Root = "lessons/";
    private readonly string? folder;

    private Shelf(string? folder) => this.folder = folder;

    /// <summary>What ships with the program.</summary>
    public static Shelf Shipped { get; } = new(null);

    /// <summary>The folder of a lesson file.</summary>
    public static Shelf Of(string lessonFile) => new(Path.GetDirectoryName(lessonFile) ?? "");

    /// <summary>Folders of languages, by their codes.</summary>
    public IEnumerable<string> Languages =>
        folder is null
            ? Files().Where(f => f.EndsWith("/language.yaml")).Select(f => f.Split('/')[0]).Order()
            : Language.All.Select(l => l.Code).Where(code => Directory.Exists(Path.Combine(folder, code)));

    /// <summary>A file as mistakes name it.</summary>
    public string NameOf(string file) => folder is null ? Root + file : Path.Combine(folder, file);

    /// <summary>Whether there is such a file.</summary>
    public bool Has(string file) => folder is null ? Files().Contains(file) : File.Exists(NameOf(file));

    /// <summary>The text of a file; null and a mistake where it cannot be read.</summary>
    public string? Text(string file, MistakeList mistakes)
    {
        string name = NameOf(file);
        byte[]? bytes = folder is null ? Bytes(file) : TextFile.Bytes(name, new Place(name), "", "", mistakes);
        return bytes is null ? null : TextFile.Text(bytes, name, mistakes);
    }

    /// <summary>The files that ship.</summary>
    public static IEnumerable<string> Files() =>
        typeof(Shelf)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root))
            .Select(name => name[Root.Length..]);

    private static byte[] Bytes(string file)
    {
        using var stream = typeof(Shelf).Assembly.GetManifestResourceStream(Root + file)!;
        using var held = new MemoryStream();
        stream.CopyTo(held);
        return held.ToArray();
    }
}
