using System.Text.Json;
using Tikkun.Research.Sources;
using Tikkun.Sources;

namespace Tikkun.Cli.Screen;

/// <summary>What was found in the sources, as one JSON object.</summary>
internal static class SourceJson
{
    public static void Print(Found found) =>
        Listing.PrintJson(json =>
        {
            json.WriteStartObject();
            json.WriteString("asked", found.Asked);
            json.WriteBoolean("isWord", found.IsWord);
            if (found.Law is { } law)
            {
                json.WriteStartObject("law");
                json.WriteString("id", law.Id);
                json.WriteString("claim", law.Claim);
                json.WriteString("kind", law.KindInWords);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("law");
            }
            Write(json, "named", found.Named);
            json.WriteStartArray("rows");
            foreach (var row in found.Rows)
                Write(json, row);
            json.WriteEndArray();
            Write(json, found.IsWord ? "saying" : "resting", found.Resting);
            Write(json, "elsewhere", found.Elsewhere.Select(r => r.Id));
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, Row row)
    {
        var text = Catalogue.Texts.First(t => t.Id == row.Text);
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("kind", row.KindsInWords);
        json.WriteString("claim", row.Claim);
        json.WriteString("text", text.Id);
        json.WriteString("title", text.Title);
        json.WriteString("lines", row.Place);
        json.WriteString("whose", text.Source);
        json.WriteString("speaksOf", text.Scope);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Resting resting)
    {
        json.WriteStartObject(name);
        Write(json, "rules", resting.Rules.Select(r => r.Name));
        Write(json, "parameters", resting.Parameters.Select(p => p.Key));
        Write(json, "measures", resting.Measures.Select(m => m.Name));
        Write(json, "laws", resting.Laws.Select(l => l.Id));
        Write(json, "scenarios", resting.Scenarios.Select(s => s.Name));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
