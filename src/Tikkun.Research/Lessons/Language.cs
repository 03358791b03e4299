using System.Globalization;
using System.Text.Json;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Lessons;

/// <summary>A language in which pages and lessons speak: a folder of <c>lessons/</c>. Thread-safe.</summary>
/// <param name="Code">Its folder, such as <c>he</c>.</param>
/// <param name="Name">How it calls itself.</param>
/// <param name="Direction">ltr or rtl.</param>
/// <param name="Standing">How far it was looked over; empty where it was.</param>
public sealed record Language(string Code, string Name, string Direction, string Standing)
{
    /// <summary>The language that all others are translated from, and that says what they lack.</summary>
    public const string First = "en";

    private readonly Lazy<Dictionary<string, string>> words = new(() => Said($"{Code}/words.json"));
    private readonly Lazy<Dictionary<string, string>> rows = new(() => Translated($"{Code}/rows.yaml"));

    /// <summary>Every language, English first.</summary>
    public static IReadOnlyList<Language> All { get; } =
    [.. Shelf.Shipped.Languages.Select(Read).OrderBy(l => l.Code != First)];

    /// <summary>English, which says what the others lack.</summary>
    public static Language English => Find(First)!;

    /// <summary>The language of that code, or null.</summary>
    public static Language? Find(string code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>The language of that code.</summary>
    /// <exception cref="MistakesException">There is none; the message says which there are.</exception>
    public static Language Demand(string code) =>
        Find(code)
        ?? throw new MistakesException([
            new(
                MistakeKind.NoSuchLanguage,
                "--language",
                null,
                "",
                code,
                $"one of {string.Join(", ", All.Select(l => l.Code))}"
            ),
        ]);

    /// <summary>What pages say, by key; <c>key#one</c> is its form for one.</summary>
    public IReadOnlyDictionary<string, string> Words => words.Value;

    /// <summary>What rows of the catalogue say in it, as far as they were translated; English is in the catalogue itself.</summary>
    public IReadOnlyDictionary<string, string> Rows => rows.Value;

    /// <summary>The words of a key, in English where they are lacking, with values in the places named {like this}.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">The values; where <c>n</c> is 1, the form for one is said.</param>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        bool isOne = false;
        foreach (var (name, value) in values)
            isOne |= name == "n" && value is 1;
        string? said = (isOne ? Own($"{key}#one") : null) ?? Own(key);
        said ??= Code == First ? key : English.Say(key, values);
        foreach (var (name, value) in values)
            said = said.Replace($"{{{name}}}", string.Create(CultureInfo.InvariantCulture, $"{value}"));
        return said;
    }

    private string? Own(string key) => Words.GetValueOrDefault(key);

    private static Language Read(string code)
    {
        var said = Strings($"{code}/language.yaml");
        return new Language(code, said["name"], said["direction"], said["standing"]);
    }

    private static Dictionary<string, string> Said(string file)
    {
        using var json = JsonDocument.Parse(Text(file));
        return json.RootElement.EnumerateObject().ToDictionary(word => word.Name, word => word.Value.GetString()!);
    }

    private static Dictionary<string, string> Translated(string file) => Shelf.Shipped.Has(file) ? Strings(file) : [];

    /// <summary>A file that ships; it is whole, or the program is not.</summary>
    private static Dictionary<string, string> Strings(string file)
    {
        var mistakes = new MistakeList();
        var mapping = YamlTree.Read(Text(file), Shelf.Shipped.NameOf(file), mistakes);
        mistakes.ThrowIfAny();
        return mapping!.Entries.ToDictionary(e => e.Key, e => e.Value.Text.Trim());
    }

    private static string Text(string file) => Shelf.Shipped.Text(file, new MistakeList())!;
}
