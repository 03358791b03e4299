using System.CommandLine;
using Tikkun.Cli.Screen;
using Tikkun.Research.Reading;
using Tikkun.Research.Sources;

namespace Tikkun.Cli;

/// <summary><c>tikkun source</c>: what the texts say, in our words, and what in the model rests on it.</summary>
internal static class SourceCommand
{
    private static readonly Argument<string[]> Asked = new("WHAT")
    {
        Description = "A row (C38), a law (L9), a rule (bear), a parameter, a measure, or any word",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private static readonly Option<bool> Json = Flags.Json("Print one JSON object");
    private static readonly Option<string?> Page = new("--page")
    {
        Description = "Write the whole concordance as a page that can be searched, offline",
        HelpName = "FILE.html",
    };

    public static Command Make()
    {
        var command = new Command("source", "What a text says, in our words, where, and what rests on it")
        {
            Asked,
            Json,
            Page,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Page) is null && result.GetValue(Asked) is null or [])
                result.AddError("Required argument 'WHAT' missing");
        });
        command.SetAction(Print);
        return command;
    }

    private static void Print(ParseResult parsed)
    {
        string[] asked = parsed.GetValue(Asked)!;
        if (parsed.GetValue(Page) is { } page)
        {
            if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(page))))
                throw new MistakesException([
                    new Mistake(MistakeKind.FileMissing, "--page", null, "", page, "a file in a folder that is there"),
                ]);
            SourcesPage.Write(page, [], null);
            Console.WriteLine(page);
            if (asked.Length == 0)
                return;
        }
        var found = Found.By(string.Join(' ', asked));
        if (parsed.GetValue(Json))
            SourceJson.Print(found);
        else
            SourceScreen.Print(found);
    }
}
