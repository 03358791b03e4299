using System.Text.Json;
using Tikkun.Research.Laws;
using Tikkun.Research.Reading;

namespace Tikkun.Cli.Screen;

/// <summary>Verdicts on the laws, for people and as JSON.</summary>
internal static class LawsScreen
{
    private const int Indent = 5;

    public static void Print(IReadOnlyList<Judgement> judgements, bool isFull)
    {
        foreach (var j in LawTables.Standard(judgements))
        {
            string kind = j.Law.IsCounted ? j.Law.KindInWords : "by construction, not counted";
            string rows = string.Join(' ', j.Law.Rows);
            Console.WriteLine($"{j.Law.Id, -4} {LawTables.Mark(j.Verdict)} {Judgement.Words(j.Verdict)} ({kind})");
            Say($"{j.Law.Title}: {j.Law.Claim} ({rows})");
            foreach (var e in isFull ? j.Evidence : [j.Deciding])
                PrintEvidence(e, isFull);
            if (LawTables.FailingOf(judgements, j.Law) is { } failing)
                Say($"With {j.Law.Fails} it {ThirdPerson(failing.Verdict)}.");
            if (isFull && j.Law.Limits.Length > 0)
                Say($"Limits: {j.Law.Limits}");
            Console.WriteLine();
        }
        PrintSum([.. LawTables.Standard(judgements)]);
    }

    private static void PrintSum(IReadOnlyList<Judgement> standard)
    {
        var counted = standard.Where(j => j.Law.IsCounted).ToArray();
        int Count(Verdict verdict) => counted.Count(j => j.Verdict == verdict);
        string sum =
            counted.Length < 2
                ? ""
                : $"Of {counted.Length} laws that count {Count(Verdict.Holds)} hold, {Count(Verdict.DoesNotHold)} do not, "
                    + $"{Count(Verdict.Undecided)} are undecided. ";
        foreach (string line in Lines.Wrapped(sum + Law.Standing, Listing.Width))
            Console.WriteLine(line);
    }

    public static void PrintJson(IReadOnlyList<Judgement> judgements) =>
        Listing.PrintJson(
            LawTables.Standard(judgements),
            (json, j) =>
            {
                json.WriteString("id", j.Law.Id);
                Listing.WriteRows(json, j.Law.Rows);
                json.WriteString("verdict", Judgement.Words(j.Verdict));
                json.WriteString("kind", j.Law.KindInWords);
                WriteEvidence(json, j.Deciding);
                json.WriteString("title", j.Law.Title);
                json.WriteString("claim", j.Law.Claim);
                json.WriteString("fails", j.Law.Fails);
                if (LawTables.FailingOf(judgements, j.Law) is { } failing)
                    json.WriteString("verdictThere", Judgement.Words(failing.Verdict));
                else
                    json.WriteNull("verdictThere");
                json.WriteStartArray("parts");
                foreach (var e in j.Evidence)
                {
                    json.WriteStartObject();
                    json.WriteString("says", e.Part.Says);
                    json.WriteString("statistic", e.Part.Statistic.Name);
                    json.WriteString("predicted", e.Part.Prediction.ToString());
                    json.WriteString("verdict", e.Part.IsJudged ? Judgement.Words(e.Verdict) : null);
                    WriteEvidence(json, e);
                    if (e.SeedsThatDecide is { } n)
                        json.WriteNumber("nThatDecides", n);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    /// <summary>The verdicts of every world.</summary>
    public static void PrintWorldsJson(IReadOnlyList<Judgement> judgements) =>
        Listing.PrintJson(
            judgements.GroupBy(j => j.World.Name),
            (json, world) =>
            {
                json.WriteString("world", world.Key);
                json.WriteString("settings", $"{world.First().World.Before} {world.First().World.After}".Trim());
                json.WriteStartObject("verdicts");
                foreach (var j in world)
                    json.WriteString(j.Law.Id, Judgement.Words(j.Verdict));
                json.WriteEndObject();
            }
        );

    private static void PrintEvidence(Evidence e, bool isFull)
    {
        Say(isFull && e.Part.IsJudged ? $"{LawTables.Mark(e.Verdict)} {e.Part.Says}" : e.Part.Says);
        string against = e.Part.IsWithin ? $"{e.Part.Against.Name}, " : "";
        Say($"  {e.Part.Statistic.Name}: {LawTables.Number(e.Arm)} against {against}{LawTables.Number(e.Control)}");
        string judged = e.Part.IsJudged
            ? $"predicted {e.Part.Prediction}: {Judgement.Words(e.Verdict)}"
            : "reported only";
        string left = e.Unmeasured == 0 ? "" : $"; nothing to measure on {e.Unmeasured} of {e.Seeds} seeds";
        string more = e.SeedsThatDecide is { } n ? $"; {n} seeds would decide" : "";
        Say($"  effect {LawTables.Number(e.Effect)}, n = {e.Seeds}; {judged}{left}{more}");
        if (!isFull)
            return;
        Say($"  in: {e.Part.Arm}");
        if (!e.Part.IsWithin)
            Say($"  control: {e.Part.Control}");
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence e)
    {
        Write("effect", e.Effect.Mean);
        Write("low", e.Effect.Low);
        Write("high", e.Effect.High);
        json.WriteNumber("n", e.Seeds);

        void Write(string name, double value)
        {
            if (double.IsFinite(value))
                json.WriteNumber(name, Math.Round(value, 9));
            else
                json.WriteNull(name);
        }
    }

    private static string ThirdPerson(Verdict verdict) =>
        verdict == Verdict.Undecided ? "is undecided" : Judgement.Words(verdict);

    private static void Say(string text)
    {
        string start = new(' ', Indent + text.Length - text.TrimStart().Length);
        foreach (string line in Lines.Wrapped(text.TrimStart(), Listing.Width - start.Length))
            Console.WriteLine(start + line);
    }
}
