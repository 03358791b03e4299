using System.Text;
using System.Text.Json;
using Tikkun.Model;
using Tikkun.Research.Laws;
using Tikkun.Research.Report;
using Tikkun.Sources;

namespace Tikkun.Research.Sources;

/// <summary>The concordance as one page in one file that asks nothing of the network and can be searched.</summary>
public static class SourcesPage
{
    /// <summary>Name of the page, and of its template.</summary>
    public const string Name = "sources.html";

    /// <summary>Writes the page.</summary>
    /// <param name="path">Where to; what was there is replaced as a whole.</param>
    /// <param name="judgements">The laws on the default, where they were run; else none.</param>
    /// <param name="run">How they were run, in words; null where they were not.</param>
    public static void Write(string path, IReadOnlyList<Judgement> judgements, string? run) =>
        Page.Save(path, Name, Encoding.UTF8.GetString(Document(judgements, run, live: null)));

    /// <summary>All that the page shows, as JSON.</summary>
    /// <param name="judgements">The laws on the default, where they were run; else none.</param>
    /// <param name="run">How they were run, in words; null where they were not.</param>
    /// <param name="live">On what laws are run from the page, in words; null where they cannot be.</param>
    public static byte[] Document(IReadOnlyList<Judgement> judgements, string? run, string? live)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("modelVersion", ModelVersion.Current);
            json.WriteString("standing", Law.Standing);
            json.WriteString("laws_run", run);
            if (live is not null)
                json.WriteString("live", live);
            WriteEach(json, "texts", Catalogue.Texts, Write);
            WriteEach(json, "rows", Catalogue.Rows, Write);
            WriteEach(json, "rules", Rule.All, Write);
            WriteEach(json, "laws", Law.All, (j, law) => Write(j, law, judgements.FirstOrDefault(x => x.Law == law)));
            WriteEach(json, "tensions", Tension.All, Write);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    /// <summary>A law as the page shows it, as JSON.</summary>
    public static byte[] Entry(Judgement judgement)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Write(json, judgement.Law, judgement);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, TeachingText text)
    {
        json.WriteString("id", text.Id);
        json.WriteString("title", text.Title);
        json.WriteString("source", text.Source);
        json.WriteString("scope", text.Scope);
    }

    private static void Write(Utf8JsonWriter json, Row row)
    {
        var on = Resting.On([row.Id]);
        json.WriteString("id", row.Id);
        json.WriteString("text", row.Text);
        json.WriteString("lines", row.Place.Replace(';', ','));
        json.WriteString("kind", row.KindsInWords);
        json.WriteString("claim", row.Claim);
        WriteNames(json, "rules", on.Rules.Select(r => r.Name));
        WriteNames(json, "parameters", on.Parameters.Select(p => p.Key));
        WriteNames(json, "measures", on.Measures.Select(m => m.Name));
        WriteNames(json, "laws", on.Laws.Select(l => l.Id));
        WriteNames(json, "scenarios", on.Scenarios.Select(s => s.Name));
        json.WriteString("because", Catalogue.NotModelled.GetValueOrDefault(row.Id, ""));
    }

    private static void Write(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("name", rule.Name);
        json.WriteString("phase", rule.Phase.Words());
        json.WriteString("equation", rule.Equation);
        json.WriteString("badge", rule.Badge.Name());
        WriteNames(json, "rows", rule.Rows);
        json.WriteString("rationale", rule.Rationale);
        WriteNames(json, "off", rule.Off);
    }

    private static void Write(Utf8JsonWriter json, Law law, Judgement? judgement)
    {
        json.WriteString("id", law.Id);
        json.WriteString("title", law.Title);
        json.WriteString("claim", law.Claim);
        json.WriteString("kind", law.KindInWords);
        WriteNames(json, "rows", law.Rows);
        json.WriteString("fails", law.Fails);
        json.WriteString("limits", law.Limits);
        json.WriteString("verdict", judgement is null ? null : Judgement.Words(judgement.Verdict));
        WriteEach(json, "parts", law.Parts.Index(), (j, p) => Write(j, p.Item, judgement?.Evidence[p.Index]));
    }

    private static void Write(Utf8JsonWriter json, Part part, Evidence? evidence)
    {
        json.WriteString("says", part.Says);
        json.WriteString("statistic", part.Statistic.Name);
        json.WriteString("arm", part.Arm.ToString());
        json.WriteString("control", part.Against == part.Statistic ? part.Control.ToString() : part.Against.Name);
        json.WriteString("predicted", part.Prediction.ToString());
        json.WriteString(
            "found",
            evidence is null ? null : $"{LawTables.Number(evidence.Arm)} against {LawTables.Number(evidence.Control)}"
        );
        json.WriteString("verdict", evidence is null || !part.IsJudged ? null : Judgement.Words(evidence.Verdict));
    }

    private static void Write(Utf8JsonWriter json, Tension tension)
    {
        json.WriteString("id", tension.Id);
        WriteNames(json, "rows", tension.Rows);
        json.WriteString("says", tension.Says);
        json.WriteString("kept", tension.Kept);
    }

    private static void WriteEach<T>(
        Utf8JsonWriter json,
        string name,
        IEnumerable<T> entries,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            write(json, entry);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartArray(name);
        foreach (string one in names)
            json.WriteStringValue(one);
        json.WriteEndArray();
    }
}
