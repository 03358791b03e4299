using Tikkun.Research.Laws;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;

namespace Tikkun.Research.Lessons;

/// <summary>
/// A lesson: a row of a text, a question, a run looked at with a ten, a hundred and all, the same without its rule, and what
/// comes out, which is tested. Immutable, thread-safe.
/// </summary>
/// <param name="Name">Its name, which is that of its file.</param>
/// <param name="Rows">Ids of the catalogue rows; it opens at the first.</param>
/// <param name="Law">The law that tests it.</param>
/// <param name="Curves">The measures that are drawn beside the picture.</param>
/// <param name="Picture">How all are drawn: wheel or nest.</param>
/// <param name="Reveal">The tick at which all are looked at as felt and as they are.</param>
/// <param name="Scenarios">What is run, with each size.</param>
/// <param name="Without">The parameter that switches the rule off.</param>
/// <param name="Expect">Ids of the answers to choose among beforehand.</param>
/// <param name="Figures">Numbers that its words use.</param>
/// <param name="Holds">What its reveal says.</param>
/// <param name="Words">Its words, by language.</param>
public sealed record Lesson(
    string Name,
    IReadOnlyList<string> Rows,
    Law Law,
    IReadOnlyList<string> Curves,
    string Picture,
    int Reveal,
    IReadOnlyDictionary<LessonSize, Scenario> Scenarios,
    Given Without,
    IReadOnlyList<string> Expect,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<Claim> Holds,
    IReadOnlyDictionary<string, LessonWords> Words
)
{
    private static readonly string[] Order =
    [
        "breaking",
        "alloy",
        "outside",
        "caught",
        "descent",
        "farther",
        "search",
        "fathers",
        "rope",
    ];

    /// <summary>The lessons that ship, in their order. Thread-safe.</summary>
    public static IReadOnlyList<Lesson> All { get; } =
    [.. Order.Where(name => Shelf.Shipped.Has($"{name}.yaml")).Select(ReadShipped)];

    /// <summary>The lesson of that name that ships, or null.</summary>
    public static Lesson? Find(string name) => All.FirstOrDefault(l => l.Name == name);

    /// <summary>A lesson from its file, or one that ships by its name.</summary>
    /// <exception cref="MistakesException">It cannot be used, or is none.</exception>
    public static Lesson Read(string nameOrFile)
    {
        if (!File.Exists(nameOrFile) && Find(nameOrFile) is { } shipped)
            return shipped;
        var mistakes = new MistakeList();
        if (!File.Exists(nameOrFile))
        {
            string all = string.Join(", ", Order);
            string meant = Nearest.Of(nameOrFile, Order) is { } near
                ? $"; did you mean {near}? They are: {all}"
                : $": {all}";
            mistakes.Add(
                MistakeKind.NoSuchLesson,
                new Place(nameOrFile),
                "",
                "",
                $"a file, or a lesson that ships{meant}"
            );
        }
        else if (
            LessonReader.Read(Shelf.Of(nameOrFile), Path.GetFileNameWithoutExtension(nameOrFile), mistakes) is { } own
        )
        {
            mistakes.ThrowIfAny();
            return own;
        }
        mistakes.ThrowIfAny();
        throw new InvalidOperationException(nameOrFile);
    }

    /// <summary>Its words in a language, or in the first that it has.</summary>
    public LessonWords In(Language language) =>
        Words.TryGetValue(language.Code, out var own) ? own
        : Words.TryGetValue(Language.First, out var first) ? first
        : Words.Values.First();

    /// <summary>The name by which the explorer knows its scenario of a size, such as <c>farther.ten</c>.</summary>
    public string ScenarioName(LessonSize size) => $"{Name}.{size}".ToLowerInvariant();

    /// <summary>What is run without its rule.</summary>
    public Scenario ScenarioWithout(LessonSize size)
    {
        var mistakes = new MistakeList();
        var with = Scenarios[size];
        var changed = with with { Parameters = Setting.Apply(with.Parameters, Without, mistakes) };
        mistakes.ThrowIfAny();
        return changed;
    }

    /// <summary>Its scenario of a size as a file, so that <c>tikkun run</c> takes it.</summary>
    public string ScenarioText(LessonSize size) => Research.Scenarios.ScenarioText.Of(Scenarios[size], "");

    private static Lesson ReadShipped(string name)
    {
        var mistakes = new MistakeList();
        var lesson = LessonReader.Read(Shelf.Shipped, name, mistakes);
        mistakes.ThrowIfAny();
        return lesson!;
    }
}
