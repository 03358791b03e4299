using System.CommandLine;
using Tikkun.Cli.Screen;
using Tikkun.Measures;

namespace Tikkun.Cli;

/// <summary><c>tikkun measures</c>: the data dictionary of series.csv.</summary>
internal static class MeasuresCommand
{
    private static readonly int[] Columns = [20, 22, 20];
    private static readonly Option<bool> Json = Flags.Json("Print a JSON array");

    public static Command Make()
    {
        var command = new Command("measures", "Every measure: name, symbol, unit, range, lens, rows of the catalogue")
        {
            Json,
        };
        command.SetAction(Print);
        return command;
    }

    private static void Print(ParseResult parsed)
    {
        if (parsed.GetValue(Json))
        {
            Listing.PrintJson(Measure.All, Write);
            return;
        }
        foreach (var lens in Measure.All.GroupBy(m => m.Lens))
        {
            Listing.PrintTitle(Title(lens.Key));
            foreach (var m in lens)
                Listing.Print(
                    Columns,
                    [m.Name, m.Symbol, m.Unit, m.Range],
                    $"{m.Meaning} ({string.Join(' ', m.Rows)})"
                );
        }
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, Measure measure)
    {
        json.WriteString("name", measure.Name);
        json.WriteString("symbol", measure.Symbol);
        json.WriteString("unit", measure.Unit);
        json.WriteString("range", measure.Range);
        json.WriteString("lens", Title(measure.Lens).ToLowerInvariant());
        json.WriteBoolean("byGeneration", measure.ByGeneration);
        Listing.WriteRows(json, measure.Rows);
        json.WriteString("meaning", measure.Meaning);
    }

    private static string Title(Lens lens) =>
        lens switch
        {
            Lens.AsItIs => "As it is",
            Lens.AsFelt => "As felt",
            _ => lens.ToString(),
        };
}
