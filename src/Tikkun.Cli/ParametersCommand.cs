using System.CommandLine;
using Tikkun.Cli.Screen;
using Tikkun.Model;

namespace Tikkun.Cli;

/// <summary><c>tikkun parameters</c>: every key of a scenario.</summary>
internal static class ParametersCommand
{
    private static readonly int[] Columns = [24, 2, 18];
    private static readonly Option<bool> Json = Flags.Json("Print a JSON array");

    public static Command Make()
    {
        var command = new Command("parameters", "Every parameter: key, symbol, default, range, unit, what it rests on")
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
            Listing.PrintJson(Parameter.All, Write);
            return;
        }
        foreach (var p in Parameter.All)
        {
            string off = p.Off.Length == 0 ? "" : $"; off: {p.Off}";
            string when = p.InRun ? "; may change in a run" : "";
            string rests = string.Join(' ', [p.Badge.Words(), .. p.Rows]).Trim();
            string from = rests.Length == 0 ? "" : $" ({rests})";
            Listing.Print(
                Columns,
                [p.Key, p.Symbol, p.Default, $"{p.Range} {p.Unit}"],
                $"{p.Meaning}{from}{off}{when}"
            );
        }
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, Parameter parameter)
    {
        json.WriteString("key", parameter.Key);
        json.WriteString("symbol", parameter.Symbol);
        json.WriteString("default", parameter.Default);
        json.WriteString("range", parameter.Range);
        json.WriteString("unit", parameter.Unit);
        json.WriteBoolean("inRun", parameter.InRun);
        json.WriteString("badge", parameter.Badge.Words());
        Listing.WriteRows(json, parameter.Rows);
        json.WriteString("off", parameter.Off);
        json.WriteString("meaning", parameter.Meaning);
    }
}
