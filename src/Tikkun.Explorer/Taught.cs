using Tikkun.Model;
using Tikkun.Research.Lessons;

namespace Tikkun.Explorer;

/// <summary>Lessons for pages: those that ship, and one that was given on the command line.</summary>
internal static class Taught
{
    public static IReadOnlyList<Lesson> All(ExplorerOptions options) =>
        options.Lesson is null || Lesson.Find(options.Lesson) is not null
            ? Lesson.All
            : [Lesson.Read(options.Lesson), .. Lesson.All];

    /// <summary>The lesson and size of which a scenario is, by its name such as <c>farther.ten</c>; null where of none.</summary>
    public static (Lesson Lesson, LessonSize Size)? Find(string scenario, ExplorerOptions options)
    {
        foreach (var lesson in All(options))
        foreach (var size in Enum.GetValues<LessonSize>())
            if (lesson.ScenarioName(size) == scenario)
                return (lesson, size);
        return null;
    }

    /// <summary>All of them in a language.</summary>
    public static byte[] Bytes(Language language, ExplorerOptions options) =>
        Json.Bytes(new { lessons = All(options).Select(lesson => One(lesson, language)) });

    private static object One(Lesson lesson, Language language)
    {
        var words = lesson.In(language);
        return new
        {
            lesson.Name,
            law = lesson.Law.Id,
            lawTitle = lesson.Law.Title,
            lesson.Curves,
            lesson.Picture,
            lesson.Reveal,
            expect = lesson.Expect.Select(id => new { id, words = words.Expect[id] }),
            without = new
            {
                lesson.Without.Key,
                lesson.Without.Value,
                Parameter.Find(lesson.Without.Key)!.Meaning,
            },
            sizes = lesson.Scenarios.ToDictionary(
                s => LowerCase(s.Key),
                s => new { s.Value.Parameters.Souls, s.Value.Parameters.Ticks }
            ),
            rows = lesson.Rows.Select(id => Row(id, language)),
            words = words.Texts,
            figures = lesson.Figures.Select(f => new
            {
                f.Name,
                size = LowerCase(f.Size),
                without = f.IsWithout,
                f.Measure.Unit,
            }),
        };
    }

    private static object Row(string id, Language language)
    {
        var row = Sources.Catalogue.Find(id)!;
        var text = Sources.Catalogue.Texts.First(t => t.Id == row.Text);
        return new
        {
            id,
            claim = language.Rows.GetValueOrDefault(id, row.Claim),
            row.Place,
            text = text.Title,
            text.Source,
            text.Scope,
            link = text.LinkOf(row),
        };
    }

    private static string LowerCase(LessonSize size) => $"{size}".ToLowerInvariant();
}
