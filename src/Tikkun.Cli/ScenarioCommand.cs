using System.CommandLine;
using System.Text.Json;
using Tikkun.Cli.Screen;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;

namespace Tikkun.Cli;

/// <summary><c>tikkun scenario</c>: the default scenario with comments, those that ship, and a schema for editors.</summary>
internal static class ScenarioCommand
{
    private const string Indent = "    ";
    private static readonly Argument<string?> Name = new("NAME")
    {
        Description = "A scenario that ships; see: --list [the default, with comments on every key]",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<bool> List = new("--list") { Description = "The scenarios that ship" };
    private static readonly Option<bool> Schema = new("--schema") { Description = "A JSON Schema, for editors" };
    private static readonly Option<bool> Json = Flags.Json("With --list: print a JSON array");

    public static Command Make()
    {
        var command = new Command("scenario", "Print a scenario to begin from, those that ship, or their schema")
        {
            Name,
            List,
            Schema,
            Json,
        };
        command.Validators.Add(result =>
        {
            bool isList = result.GetValue(List);
            int asked = (result.GetValue(Name) is null ? 0 : 1) + (isList ? 1 : 0) + (result.GetValue(Schema) ? 1 : 0);
            if (asked > 1)
                result.AddError("only one of NAME, --list and --schema can be asked for at a time");
            if (result.GetValue(Json) && !isList)
                result.AddError("--json goes with --list");
        });
        command.SetAction(Print);
        return command;
    }

    private static void Print(ParseResult parsed)
    {
        if (parsed.GetValue(Schema))
            Listing.PrintJson(json => ScenarioSchema.Make().WriteTo(json));
        else if (parsed.GetValue(List) && parsed.GetValue(Json))
            Listing.PrintJson(Shipped.All, Write);
        else if (parsed.GetValue(List))
            PrintList();
        else
            Console.Write(parsed.GetValue(Name) is { } name ? Shipped.Demand(name).Text : CommentedScenario.Text());
    }

    private static void PrintList()
    {
        foreach (var shipped in Shipped.All)
        {
            Console.WriteLine(shipped.Name);
            Paragraph($"{shipped.Title} ({string.Join(' ', shipped.Rows)})");
            Paragraph($"Question: {shipped.Question}");
            Paragraph($"Notice: {shipped.Notice}");
            Console.WriteLine();
        }
        Console.WriteLine("Ask first, then: tikkun run NAME");
    }

    private static void Paragraph(string text)
    {
        foreach (string line in Lines.Wrapped(text, Listing.Width - Indent.Length))
            Console.WriteLine(Indent + line);
    }

    private static void Write(Utf8JsonWriter json, Shipped shipped)
    {
        json.WriteString("name", shipped.Name);
        json.WriteString("title", shipped.Title);
        Listing.WriteRows(json, shipped.Rows);
        json.WriteString("notice", shipped.Notice);
        json.WriteString("question", shipped.Question);
    }
}
