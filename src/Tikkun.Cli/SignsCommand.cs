using System.CommandLine;
using Tikkun.Research;
using Tikkun.Research.Reading;

namespace Tikkun.Cli;

/// <summary><c>tikkun signs</c>: the default beside the model with a rule changed or taken away, on paired seeds.</summary>
internal static class SignsCommand
{
    private static readonly Option<string> Souls = new("--souls")
    {
        Description = "Souls in each run [6000]",
        HelpName = "N",
        DefaultValueFactory = _ => "6000",
    };
    private static readonly Option<string> Seeds = new("--seeds")
    {
        Description = "Every run is made with each [1..10]",
        HelpName = "A..B",
        DefaultValueFactory = _ => "1..10",
    };
    private static readonly Option<string?> Into = new("--into")
    {
        Description = "Put it into a document, between <!-- signs --> and <!-- /signs -->",
        HelpName = "FILE.md",
    };

    public static Command Make()
    {
        var command = new Command("signs", "A table, in Markdown, of what each rule does: all its runs on paired seeds")
        {
            Souls,
            Seeds,
            Into,
        };
        command.SetAction(Print);
        return command;
    }

    private static int Print(ParseResult parsed)
    {
        var mistakes = new MistakeList();
        long souls = Flags.SoulsIn(parsed.GetValue(Souls)!, mistakes);
        var seeds = Flags.SeedsIn(parsed.GetValue(Seeds)!, mistakes);
        mistakes.ThrowIfAny();

        using var signals = new StopSignals();
        var signs = new Signs(souls, seeds);
        try
        {
            string table = signs.Table(Flags.NoteRuns, signals.Token);
            if (parsed.GetValue(Into) is { } document)
                Put(table, document);
            else
                Console.WriteLine(table);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return signals.ExitCode;
        }
    }

    private static void Put(string table, string document)
    {
        const string open = "<!-- signs -->";
        string text = File.ReadAllText(document);
        int from = text.IndexOf(open, StringComparison.Ordinal) + open.Length;
        int to = text.IndexOf("<!-- /signs -->", StringComparison.Ordinal);
        if (from < open.Length || to < from)
            throw new InvalidDataException($"{document}: expected {open} and <!-- /signs -->");
        File.WriteAllText(document, $"{text[..from]}\n\n{table}\n\n{text[to..]}");
    }
}
