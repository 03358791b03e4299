using Tikkun.Research.Lessons;
using Tikkun.Research.Reading;
using Tikkun.Sources;

namespace Tikkun.Cli.Screen;

/// <summary>A lesson as text that fits 80 columns.</summary>
internal static class LessonScreen
{
    private const string Indent = "    ";

    /// <summary>All that a teacher needs, in the order of the lesson.</summary>
    public static void Print(Lesson lesson, Language language)
    {
        var words = lesson.In(language);
        Console.WriteLine($"{words["title"]}\n");
        Paragraph(words["idea"], "");
        foreach (string id in lesson.Rows)
        {
            var row = Catalogue.Find(id)!;
            Paragraph($"{id} ({row.Place}): {language.Rows.GetValueOrDefault(id, row.Claim)}");
        }
        Part(language.Say("lesson.expect"), words["question"]);
        foreach (string id in lesson.Expect)
            Paragraph($"○ {words.Expect[id]}", Indent + Indent);
        foreach (string key in new[] { "ten", "hundred", "all", "lenses", "without", "workshop" })
            Part(language.Say($"lesson.{key}"), words[key]);
        foreach (string key in new[] { "what", "how", "notice", "try", "limits" })
            Part(language.Say($"lesson.{key}"), words[key]);
    }

    /// <summary>What a check found: the words there are, and every figure with every seed.</summary>
    public static void PrintCheck(Lesson lesson, IReadOnlyList<LessonTrial> trials)
    {
        var spoken = Language.All.Where(l => lesson.Words.ContainsKey(l.Code)).ToArray();
        var missing = Language.All.Except(spoken).ToArray();
        Console.WriteLine(
            $"{lesson.Name}: {string.Join(' ', lesson.Rows)}, tested by {lesson.Law.Id} {lesson.Law.Title}"
        );
        Console.WriteLine($"words: {string.Join(", ", spoken.Select(l => l.Code))}{Missing(missing)}");
        Console.WriteLine($"\n{"seed", -16}{string.Join("", trials.Select(t => $"{t.Seed, 9}"))}");
        foreach (var figure in lesson.Figures)
            Console.WriteLine(
                $"{figure.Name, -16}{string.Join("", trials.Select(t => $"{figure.Text(t.Values[figure.Name], "never"), 9}"))}"
            );
        Console.WriteLine();
        foreach (var claim in lesson.Holds)
        {
            int holds = trials.Count(t => claim.Holds(t.Values));
            string than = claim.Than ?? FormattableString.Invariant($"{claim.Number}");
            string by = claim.By > 0 ? FormattableString.Invariant($" by {claim.By}") : "";
            Console.WriteLine(
                $"{claim.Figure} {(claim.IsMore ? ">" : "<")} {than}{by}: {holds} of {trials.Count} seeds"
            );
        }
    }

    private static string Missing(Language[] missing) =>
        missing.Length == 0 ? "" : $"; none yet in {string.Join(", ", missing.Select(l => l.Code))}";

    private static void Part(string title, string text)
    {
        Console.WriteLine($"\n{title}");
        Paragraph(text);
    }

    private static void Paragraph(string text, string indent = Indent)
    {
        foreach (string paragraph in text.Split("\n\n"))
        foreach (string line in Lines.Wrapped(paragraph.ReplaceLineEndings(" "), Listing.Width - indent.Length))
            Console.WriteLine(indent + line);
    }
}
