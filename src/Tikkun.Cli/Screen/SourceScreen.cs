using Tikkun.Model;
using Tikkun.Research.Reading;
using Tikkun.Research.Sources;

namespace Tikkun.Cli.Screen;

/// <summary>What was found in the sources, for people.</summary>
internal static class SourceScreen
{
    private const int Column = 12;

    public static void Print(Found found)
    {
        if (found.Law is { } law)
            Titled(law.Id, law.Claim, $"(law, {law.KindInWords}; see: tikkun laws {law.Id})");
        PrintNamed(found.Named);
        foreach (var row in found.Rows)
            Titled(row.Id, row.Claim, $"({row.KindsInWords}; text {row.Text}, {Place(row.Place)})");
        foreach (var text in found.Texts)
            Titled($"Text {text.Id}", $"{text.Title}. Whose: {text.Source}. It speaks of {text.Scope}.");
        if (found.IsWord)
            PrintSaying(found.Resting);
        else
            PrintResting(found);
        if (found.Rows.Count > 0)
            Console.WriteLine("In our words throughout; the texts themselves are cited, never copied.");
    }

    private static void PrintNamed(Resting named)
    {
        foreach (var r in named.Rules)
        {
            string about =
                $"(rule, phase {r.Phase.Words()}; {r.Badge.Words()}; switched off by {string.Join(", ", r.Off)})";
            Titled(r.Name, r.Rationale, r.Equation, about);
        }
        foreach (var p in named.Parameters)
        {
            string badge = p.Badge == Badge.Setting ? "a setting of the run" : p.Badge.Words();
            Titled(p.Key, p.Meaning, $"(parameter; {p.Takes}; {badge})");
        }
        foreach (var m in named.Measures)
            Titled(m.Name, m.Meaning, $"(measure; {m.Range} {m.Unit})");
    }

    private static void PrintSaying(Resting saying)
    {
        foreach (var l in saying.Laws)
            Titled(l.Id, l.Claim, $"(law, {l.KindInWords})");
        foreach (var r in saying.Rules)
            Titled(r.Name, r.Rationale, $"(rule; {string.Join(' ', r.Rows)})");
        foreach (var p in saying.Parameters)
            Titled(p.Key, p.Meaning, $"(parameter; {Rests(p.Rows)})");
        foreach (var m in saying.Measures)
            Titled(m.Name, m.Meaning, $"(measure; {string.Join(' ', m.Rows)})");
        foreach (var s in saying.Scenarios)
            Titled(s.Name, s.Title, $"(scenario; {string.Join(' ', s.Rows)})");
    }

    private static void PrintResting(Found found)
    {
        var resting = found.Resting;
        if (!resting.IsEmpty)
            Console.WriteLine(found.Rows.Count == 1 ? "On this row rest:" : "On these rows rest besides:");
        Listed("rules", resting.Rules.Select(r => r.Name));
        Listed("parameters", resting.Parameters.Select(p => p.Key));
        Listed("measures", resting.Measures.Select(m => m.Name));
        Listed("laws", resting.Laws.Select(l => l.Id));
        Listed("scenarios", resting.Scenarios.Select(s => s.Name));
        Listed("also said", found.Elsewhere.Select(r => r.Id));
        if (!resting.IsEmpty || found.Elsewhere.Any())
            Console.WriteLine();
    }

    /// <summary>A name, and beside it what it means; below, what else there is to say.</summary>
    private static void Titled(string name, params string[] paragraphs)
    {
        string[] lines = [.. paragraphs.SelectMany(p => Wrapped(p))];
        bool fits = name.Length < Column;
        if (!fits)
            Console.WriteLine(name);
        for (int i = 0; i < lines.Length; i++)
            Console.WriteLine((i == 0 && fits ? name : "").PadRight(Column) + lines[i]);
        Console.WriteLine();
    }

    private static void Listed(string what, IEnumerable<string> names)
    {
        string start = $"  {what}".PadRight(Column + 2);
        foreach (string line in Lines.Wrapped(string.Join(", ", names), Listing.Width - start.Length))
        {
            if (line.Length == 0)
                return;
            Console.WriteLine(start + line);
            start = new string(' ', start.Length);
        }
    }

    private static IEnumerable<string> Wrapped(string text) => Lines.Wrapped(text, Listing.Width - Column);

    private static string Place(string place) =>
        place.All(char.IsAsciiDigit) ? $"line {place}" : $"lines {place.Replace(';', ',')}";

    private static string Rests(IReadOnlyList<string> rows) =>
        rows.Count == 0 ? "a setting of the run" : string.Join(' ', rows);
}
