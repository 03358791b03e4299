using Tikkun.Research.Stories;

namespace Tikkun.Cli.Screen;

/// <summary>A story for people: the ticks on the left, and beside them what happened and the rows it rests on.</summary>
internal static class StoryText
{
    private const int Width = 80;
    private const int Margin = 12;

    public static void Print(ToldStory told)
    {
        foreach (string line in Lines(told))
            Console.WriteLine(line);
    }

    internal static IEnumerable<string> Lines(ToldStory told)
    {
        var story = told.Story;
        string head =
            $"Soul {story.Soul} of {Words.Count(told.Souls)} in {told.Location}: generation {told.Generation + 1}, "
            + $"{story.Degree} tie ends, {told.Ticks} ticks. A soul of a generated system, not a person.";
        foreach (string line in Research.Reading.Lines.Wrapped(head, Width))
            yield return line;
        yield return "";
        foreach (var passage in story.Passages)
        foreach (
            var (line, i) in Research
                .Reading.Lines.Wrapped(Text(passage, story.Degree), Width - Margin)
                .Select((l, i) => (l, i))
        )
            yield return (i == 0 ? StoryWords.When(passage) : "").PadRight(Margin) + line;
    }

    private static string Text(Passage p, int degree) =>
        $"{StoryWords.English.Sentence(p, degree)} ({string.Join(' ', p.Rows)})";
}
