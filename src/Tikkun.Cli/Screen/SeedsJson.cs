using System.Text.Json;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;

namespace Tikkun.Cli.Screen;

/// <summary>Several seeds as one JSON object.</summary>
internal static class SeedsJson
{
    public static void Print(IReadOnlyList<SeedRow> rows) =>
        Listing.PrintJson(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("modelVersion", ModelVersion.Current);
            json.WriteStartArray("seeds");
            foreach (var row in rows)
                Write(json, row);
            json.WriteEndArray();
            Write(json, "halfTick", Spread.Of(rows.Select(r => r.HalfTick)), hasMean: true);
            Write(json, "tick99", Spread.Of(rows.Select(r => r.Tick99)), hasMean: true);
            // When the last soul completes hangs on that soul: its mean would say more than there is.
            Write(json, "ticks", Spread.Of(rows.Select(r => (int?)r.Ticks)), hasMean: false);
            json.WriteStartObject("measures");
            foreach (var (i, measure) in Measure.All.Index())
                Write(json, measure.Name, Spread.Of(rows.Select(r => r.Values[i])), hasMean: true);
            json.WriteEndObject();
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, SeedRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("seed", row.Seed);
        json.WriteString("ended", row.Word);
        json.WriteNumber("ticks", row.Ticks);
        Write(json, "halfTick", row.HalfTick ?? double.NaN);
        Write(json, "tick99", row.Tick99 ?? double.NaN);
        json.WriteString("checksum", Numbers.Hex(row.Checksum));
        json.WriteStartObject("measures");
        foreach (var (measure, value) in Measure.All.Zip(row.Values))
            Write(json, measure.Name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Spread? spread, bool hasMean)
    {
        if (spread is not { } s)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        if (hasMean)
            Write(json, "mean", s.Mean);
        Write(json, "least", s.Least);
        Write(json, "most", s.Most);
        json.WriteNumber("seeds", s.Seeds);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(double.IsNaN(value) ? "null" : Numbers.Text(value));
    }
}
