using System.Text.Json;
using Tikkun.Measures;

namespace Tikkun.Research.Report;

/// <summary>The tables of a run, column by column, for its curves: the very characters of the files.</summary>
internal static class Columns
{
    private const int MostTicks = 4001;
    private const int MostOfGenerations = 12_000;

    /// <summary>What is drawn: both lenses, and nothing of the ledger.</summary>
    public static readonly Measure[] Drawn = [.. Measure.All.Where(m => m.Lens is Lens.AsItIs or Lens.AsFelt)];

    /// <summary>A row a tick; where there are very many, evenly chosen ones, the last among them.</summary>
    public static void WriteSeries(Utf8JsonWriter json, string file)
    {
        string[] lines = File.ReadAllLines(file);
        int[] kept = FrameTicks.Evenly(lines.Length - 1, MostTicks);
        Write(json, lines, kept.Select(k => k + 1).ToArray(), ["tick", .. Drawn.Select(m => m.Name)]);
    }

    /// <summary>The same of every generation: a table for each.</summary>
    public static void WriteGenerations(Utf8JsonWriter json, string file, int generations)
    {
        string[] lines = File.ReadAllLines(file);
        int ticks = (lines.Length - 1) / generations;
        int[] kept = FrameTicks.Evenly(ticks, Math.Max(2, Math.Min(MostTicks, MostOfGenerations / generations)));
        string[] names = ["tick", .. Drawn.Where(m => m.ByGeneration).Select(m => m.Name)];
        json.WriteStartArray();
        for (int generation = 0; generation < generations; generation++)
        {
            int first = 1 + generation;
            Write(json, lines, [.. kept.Select(k => first + (k * generations))], names);
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string[] lines, int[] rows, string[] names)
    {
        string[] header = lines[0].Split(',');
        string[][] fields = [.. rows.Select(row => lines[row].Split(','))];
        json.WriteStartObject();
        foreach (string name in names)
        {
            int column = Array.IndexOf(header, name);
            json.WriteStartArray(name);
            foreach (string[] row in fields)
                json.WriteRawValue(row[column].Length == 0 ? "null" : row[column]);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
