using System.Globalization;
using Tikkun.Research.Stories;

namespace Tikkun.Cli.Screen;

/// <summary>A story for people: the ticks on the left, and beside them what happened and the rows it rests on.</summary>
internal static class StoryText
{
    private const int Width = 80;
    private const int Margin = 12;
    private const int MostShown = 4;

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
            yield return (i == 0 ? When(passage) : "").PadRight(Margin) + line;
    }

    private static string When(Passage passage) => Ticks(new Spell(passage.From, passage.To));

    private static string Ticks(Spell spell) => spell.From == spell.To ? $"{spell.From}" : $"{spell.From}–{spell.To}";

    private static string Text(Passage p, int degree) => $"{Sentence(p, degree)} ({string.Join(' ', p.Rows)})";

    private static string Sentence(Passage p, int degree) =>
        p.Kind switch
        {
            PassageKind.Born => "was born",
            PassageKind.Woke => $"woke {By(p.Woke)}",
            PassageKind.Asked => $"asked in {Count(p.Times, "tick")}, mean lack {Number(p.Lack)}",
            PassageKind.Waited => $"could not bear in {Happenings(p)}",
            PassageKind.Answered => $"was answered in {Happenings(p)}",
            PassageKind.Acted => $"acts, worthy+unworthy: {string.Join(", ", p.Acts.Select(Acts))}",
            PassageKind.WentDown => $"went down by choice: {Steps(p)}",
            PassageKind.Given => $"was given more: {Steps(p)}",
            PassageKind.Shown => $"was shown more by the timeline: {Steps(p)}",
            PassageKind.Exiled => $"the exile of its rope was greatest, {Number(p.Exile)}",
            PassageKind.Completed => $"became complete{Again(p)}",
            PassageKind.Lapsed => $"lapsed{Again(p)}",
            PassageKind.Near =>
                $"nearness as felt {Number(p.Nearness!.Value.Felt)}, as it is {Number(p.Nearness.Value.Real)}",
            _ => $"of its {degree} ends it felt {Openings(p)}",
        };

    private static string By(Woken woke) =>
        woke switch
        {
            Woken.Prepared => "by its spark and what others had prepared for it",
            Woken.FromAbove => "from above, before enough was prepared for it",
            _ => "by what the timeline did",
        };

    private static string Happenings(Passage p)
    {
        string spells = Shown([.. p.Spells.Select(Ticks)], ", ", "spell");
        string ticks = p.Times == 1 ? "tick" : "ticks";
        return p.Spells.Count == 1 && p.Times == 1 ? $"tick {spells}" : $"{p.Times} {ticks}: {spells}";
    }

    private static string Acts(ActCount acts) =>
        $"{acts.Act.ToString().ToLowerInvariant()} {acts.Worthy}+{acts.Unworthy}";

    private static string Steps(Passage p) =>
        Shown([.. p.Steps.Select(s => $"{s.Before} to {s.After} ends at {s.Tick}")], ", ", "step");

    private static string Openings(Passage p) => string.Join(", ", p.Openings.Select(o => $"{o.Ends} at {o.Tick}"));

    private static string Again(Passage p) => p.Times == 1 ? "" : $" {p.Times} times: in {Happenings(p)}";

    private static string Shown(string[] all, string separator, string what)
    {
        string shown = string.Join(separator, all.Take(MostShown));
        int left = all.Length - MostShown;
        return left > 0 ? $"{shown} and {Count(left, $"{what} more", $"{what}s more")}" : shown;
    }

    private static string Count(int count, string one, string? many = null) =>
        count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";

    private static string Number(double? value)
    {
        string text = value!.Value.ToString("0.000", CultureInfo.InvariantCulture);
        return text == "-0.000" ? "0.000" : text.Replace('-', '−');
    }
}
