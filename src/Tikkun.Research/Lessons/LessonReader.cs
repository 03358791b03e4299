using Tikkun.Model;
using Tikkun.Research.Laws;
using Tikkun.Research.Live;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;
using Tikkun.Sources;

namespace Tikkun.Research.Lessons;

/// <summary>Reads a lesson and its words; every mistake is found in one pass.</summary>
internal sealed class LessonReader
{
    /// <summary>The keys of a lesson file.</summary>
    public static readonly string[] Keys =
    [
        "rows",
        "law",
        "curves",
        "picture",
        "reveal",
        "scenario",
        "sizes",
        "without",
        "expect",
        "figures",
        "holds",
    ];

    /// <summary>How all may be drawn.</summary>
    public static readonly string[] Pictures = ["wheel", "nest"];

    /// <summary>The sizes, as they are written.</summary>
    public static readonly string[] SizeNames = [.. Enum.GetNames<LessonSize>().Select(Small)];

    private static readonly string[] ScenarioKeys = [.. Setting.Keys, "timeline"];

    private readonly Shelf shelf;
    private readonly string name;
    private readonly MistakeList mistakes;
    private readonly Section section;

    private LessonReader(Shelf shelf, string name, Section section, MistakeList mistakes)
    {
        this.shelf = shelf;
        this.name = name;
        this.section = section;
        this.mistakes = mistakes;
    }

    /// <summary>Reads a lesson; it is of use only where nothing is wrong, and null where it cannot be read at all.</summary>
    public static Lesson? Read(Shelf shelf, string name, MistakeList mistakes)
    {
        string file = $"{name}.yaml";
        if (shelf.Text(file, mistakes) is not { } text)
            return null;
        string named = shelf.NameOf(file);
        return YamlTree.Read(text, named, mistakes) is { } mapping
            ? new LessonReader(shelf, name, new Section(mapping, named, "", Keys, mistakes), mistakes).Read()
            : null;
    }

    /// <summary>A name as files write it.</summary>
    public static string Small(string name) => name.ToLowerInvariant();

    private Lesson Read()
    {
        string[] rows = Names(
            "rows",
            "ids of rows, such as [C38, C02]",
            Catalogue.Rows.Select(r => r.Id).ToArray(),
            1,
            int.MaxValue
        );
        string law = section.Name("law", Law.All.Select(l => l.Id).ToArray()) ?? "L1";
        string[] curves = Names("curves", "1 to 3 measures of shares, such as [nearness, lack]", Shares(), 1, 3);
        string picture = section.Name("picture", Pictures) ?? Pictures[0];
        var scenarios = Sizes();
        int most = scenarios[LessonSize.All].Parameters.Ticks;
        int reveal = section.Find("reveal") is null ? most : (int)(section.Whole("reveal", 0, most) ?? most);
        var without = Without();
        string[] expect = Names("expect", "ids of 2 to 4 answers, such as [nearer, farther]", null, 2, 4);
        var reader = new FigureReader(section, mistakes);
        var figures = reader.Figures();
        var holds = reader.Holds(figures);
        string[] spoken = [.. shelf.Languages.Where(code => shelf.Has(WordsFile(code)))];
        var words = (spoken.Length > 0 ? spoken : [Language.First]).ToDictionary(
            code => code,
            code => new WordsReader(shelf, mistakes).Read(WordsFile(code), expect, figures)
        );
        return new(
            name,
            rows,
            Law.Find(law)!,
            curves,
            picture,
            reveal,
            scenarios,
            without,
            expect,
            figures,
            holds,
            words
        );
    }

    private string WordsFile(string code) => $"{code}/{name}.yaml";

    private static string[] Shares() => [.. Series.Measures.Where(m => m.Unit == "share").Select(m => m.Name)];

    private string[] Names(string key, string expected, string[]? known, int least, int most)
    {
        if (section.Demand(key, expected) is not { } entry)
            return [];
        if (entry.Value is not Node.Sequence list || list.Items.Count < least || list.Items.Count > most)
        {
            section.Add(MistakeKind.WrongType, entry, expected);
            return [];
        }
        string[] names = [.. list.Items.Select(item => item.Text)];
        foreach (string one in names.Where(n => known?.Contains(n) == false))
            mistakes.Add(
                MistakeKind.NoSuchName,
                new Place(section.File, entry.Line),
                key,
                one,
                Nearest.Expected(expected, one, known!)
            );
        return names;
    }

    private Dictionary<LessonSize, Scenario> Sizes()
    {
        const string expected = "what each size sets: ten, hundred and all";
        var shared = section.Find("scenario") is { } own ? section.Inner(own, "scenario.", ScenarioKeys) : null;
        var sizes = section.Demand("sizes", expected) is { } entry ? section.Inner(entry, "sizes.", SizeNames) : null;
        var made = new Dictionary<LessonSize, Scenario>();
        foreach (var size in Enum.GetValues<LessonSize>())
            made[size] = sizes is null ? new(new(), [], null) : Size(shared, sizes, Small($"{size}"));
        return made;
    }

    private static Scenario Size(Section? shared, Section sizes, string size)
    {
        var own = sizes.Demand(size, "its souls and ticks, such as {souls: 10, ticks: 300}") is { } entry
            ? sizes.Inner(entry, $"sizes.{size}.", ScenarioKeys)
            : null;
        Section[] both = [.. new[] { shared, own }.OfType<Section>()];
        var parameters = new Parameters();
        foreach (
            var (one, set) in both.SelectMany(s => s.Entries.Select(e => (s, e))).Where(p => p.e.Key != "timeline")
        )
            parameters = Setting.Apply(parameters, one, set);
        var plan = new List<Planned>();
        foreach (var one in both)
            if (one.Find("timeline") is { } timeline)
                plan.AddRange(new TimelineReader(false, null, parameters.Souls).Read(one, timeline));
        return new Scenario(parameters, plan, null);
    }

    private Given Without()
    {
        const string expected = "the one parameter that switches the rule off, such as {sight.first: 1}";
        if (section.Demand("without", expected) is not { } entry)
            return default;
        if (section.Inner(entry, "without.", Setting.Keys) is not { } inner)
            return default;
        if (inner.Entries.ToArray() is not [var one])
        {
            section.Add(MistakeKind.WrongType, entry, expected);
            return default;
        }
        _ = Setting.Apply(new Parameters(), inner, one);
        return new Given("without", one.Key, one.Value.Text);
    }
}
