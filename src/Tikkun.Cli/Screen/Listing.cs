using System.Text.Encodings.Web;
using System.Text.Json;
using Tikkun.Research.Reading;

namespace Tikkun.Cli.Screen;

/// <summary>Prints declarations, as text that fits 80 columns or as JSON.</summary>
internal static class Listing
{
    /// <summary>Columns of a screen.</summary>
    public const int Width = 80;

    private const string Indent = "    ";

    public static void PrintTitle(string title) => Console.WriteLine($"{title}\n");

    /// <summary>A line of short fields in columns, the name first, and below it what it means.</summary>
    public static void Print(int[] columns, string[] fields, string meaning)
    {
        string line = string.Join(' ', fields.Select((f, i) => i < columns.Length ? f.PadRight(columns[i]) : f));
        Console.WriteLine(line.TrimEnd());
        foreach (string part in Lines.Wrapped(meaning, Width - Indent.Length))
            Console.WriteLine(Indent + part);
        Console.WriteLine();
    }

    public static void PrintJson<T>(IEnumerable<T> entries, Action<Utf8JsonWriter, T> write) =>
        PrintJson(json =>
        {
            json.WriteStartArray();
            foreach (var entry in entries)
            {
                json.WriteStartObject();
                write(json, entry);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    /// <summary>One JSON value on stdout.</summary>
    public static void PrintJson(Action<Utf8JsonWriter> write)
    {
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var stdout = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(stdout, options))
            write(json);
        stdout.Write("\n"u8);
    }

    public static void WriteRows(Utf8JsonWriter json, IEnumerable<string> rows)
    {
        json.WriteStartArray("rows");
        foreach (string row in rows)
            json.WriteStringValue(row);
        json.WriteEndArray();
    }
}
