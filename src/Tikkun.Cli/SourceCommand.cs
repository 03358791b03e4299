using System.CommandLine;
using Tikkun.Cli.Screen;
using Tikkun.Research.Sources;

namespace Tikkun.Cli;

/// <summary><c>tikkun source</c>: what the texts say, in our words, and what in the model rests on it.</summary>
internal static class SourceCommand
{
    private static readonly Argument<string[]> Asked = new("WHAT")
    {
        Description = "A row (C38), a law (L9), a rule (bear), a parameter, a measure, or any word",
        Arity = ArgumentArity.OneOrMore,
    };
    private static readonly Option<bool> Json = Flags.Json("Print one JSON object");

    public static Command Make()
    {
        var command = new Command("source", "What a text says, in our words, where, and what rests on it")
        {
            Asked,
            Json,
        };
        command.SetAction(Print);
        return command;
    }

    private static void Print(ParseResult parsed)
    {
        var found = Found.By(string.Join(' ', parsed.GetValue(Asked)!));
        if (parsed.GetValue(Json))
            SourceJson.Print(found);
        else
            SourceScreen.Print(found);
    }
}
