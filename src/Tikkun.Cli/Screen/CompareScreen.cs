using System.Text.Json;
using Tikkun.Research.Laws;
using Tikkun.Research.Reading;
using Tikkun.Sources;

namespace Tikkun.Cli.Screen;

/// <summary>Where two scenarios part, for people and as JSON.</summary>
internal static class CompareScreen
{
    private const int Name = 40;
    private const int Value = 18;

    public static void Print(Comparison compared, string runs, string lawRuns)
    {
        PrintSide(compared.A);
        PrintSide(compared.B);
        Say("Each is its own; nothing is averaged over the two.", 0);
        Console.WriteLine();

        Console.WriteLine(Columns("set differently", compared.A.Name, compared.B.Name));
        foreach (var p in compared.Settings)
            Console.WriteLine(
                Columns($"  {p.Key}", p.Text(compared.A.Scenario.Parameters), p.Text(compared.B.Scenario.Parameters))
            );
        Console.WriteLine();

        Console.WriteLine($"Measures, {runs}: mean [95 %]; ≠ where they part, seed by seed");
        foreach (var m in compared.Measures)
            PrintMeasure(m);
        Console.WriteLine();

        foreach (string id in Comparison.OfReadings)
            PrintTension(Tension.All.First(t => t.Id == id), compared);

        Console.WriteLine($"Laws, {lawRuns}: those on which they part");
        var apart = compared.Laws.Where(l => l.A.Verdict != l.B.Verdict).ToArray();
        foreach (var (a, b) in apart)
            Console.WriteLine(
                Columns($"  {a.Law.Id} {a.Law.Title}", Judgement.Words(a.Verdict), Judgement.Words(b.Verdict))
            );
        if (apart.Length == 0)
            Console.WriteLine("  none");
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            string same = string.Join(
                ' ',
                compared.Laws.Where(l => l.A.Verdict == verdict && l.B.Verdict == verdict).Select(l => l.A.Law.Id)
            );
            if (same.Length > 0)
                Say($"In both {Judgement.Words(verdict)}: {same}", 2);
        }
        if (compared.A.Scenario.Plan.Count + compared.B.Scenario.Plan.Count > 0)
            Say(
                "What is done in the course of a run is no part of the laws; their runs have timelines of their own.",
                2
            );
        Console.WriteLine();
        Say(Law.Standing, 0);
    }

    public static void PrintJson(Comparison compared) =>
        Listing.PrintJson(json =>
        {
            json.WriteStartObject();
            Write(json, "a", compared.A);
            Write(json, "b", compared.B);
            json.WriteStartArray("settings");
            foreach (var p in compared.Settings)
            {
                json.WriteStartObject();
                json.WriteString("key", p.Key);
                json.WriteString("a", p.Text(compared.A.Scenario.Parameters));
                json.WriteString("b", p.Text(compared.B.Scenario.Parameters));
                json.WriteString("default", p.Default);
                Listing.WriteRows(json, p.Rows);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("measures");
            foreach (var m in compared.Measures)
            {
                json.WriteStartObject();
                json.WriteString("name", m.Statistic.Name);
                Write(json, "a", m.A);
                Write(json, "b", m.B);
                Write(json, "difference", m.Difference);
                json.WriteBoolean("apart", m.IsApart);
                json.WriteStartArray("tensions");
                foreach (string id in m.Tensions)
                    json.WriteStringValue(id);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("laws");
            foreach (var (a, b) in compared.Laws)
            {
                json.WriteStartObject();
                json.WriteString("id", a.Law.Id);
                json.WriteString("a", Judgement.Words(a.Verdict));
                json.WriteString("b", Judgement.Words(b.Verdict));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void PrintSide(Side side)
    {
        Say($"{side.Name}: {side.Shipped?.Title ?? "a scenario of your own"}", 0);
        foreach (var text in side.Texts)
            Say($"Text {text.Id}, {text.Title}; whose: {text.Source}; it speaks of {text.Scope}", 2);
    }

    private static void PrintMeasure(Measured m) =>
        Console.WriteLine(
            Columns(
                $"{(m.IsApart ? "≠" : " ")} {m.Statistic.Name}",
                LawTables.Number(m.A.Mean) + Around(m.A),
                LawTables.Number(m.B.Mean) + Around(m.B)
            )
        );

    private static string Around(Interval interval) => interval.Half == 0 ? "" : $" ±{LawTables.Number(interval.Half)}";

    private static void PrintTension(Tension tension, Comparison compared)
    {
        Say($"{tension.Id} {tension.Says} ({string.Join(' ', tension.Rows)}) Kept: {tension.Kept}", 0);
        foreach (var m in compared.Measures.Where(m => m.Tensions.Contains(tension.Id)))
            PrintMeasure(m);
        Console.WriteLine();
    }

    private static void Write(Utf8JsonWriter json, string name, Side side)
    {
        json.WriteStartObject(name);
        json.WriteString("name", side.Name);
        json.WriteString("title", side.Shipped?.Title);
        json.WriteStartArray("texts");
        foreach (var text in side.Texts)
        {
            json.WriteStartObject();
            json.WriteString("id", text.Id);
            json.WriteString("whose", text.Source);
            json.WriteString("speaksOf", text.Scope);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Interval interval)
    {
        json.WriteStartObject(name);
        json.WriteNumber("mean", Math.Round(interval.Mean, 9));
        json.WriteNumber("low", Math.Round(interval.Low, 9));
        json.WriteNumber("high", Math.Round(interval.High, 9));
        json.WriteEndObject();
    }

    private static string Columns(string name, string a, string b) => $"{name, -Name} {a, Value} {b, Value}".TrimEnd();

    private static void Say(string text, int indent)
    {
        foreach (string line in Lines.Wrapped(text, Listing.Width - indent))
            Console.WriteLine(new string(' ', indent) + line);
    }
}
