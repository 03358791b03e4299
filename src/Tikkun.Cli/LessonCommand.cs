using System.CommandLine;
using Tikkun.Cli.Screen;
using Tikkun.Research.Lessons;
using Tikkun.Research.Reading;

namespace Tikkun.Cli;

/// <summary><c>tikkun lesson</c>: the lessons that ship, and those that others write.</summary>
internal static class LessonCommand
{
    private static readonly Argument<string> Asked = new("LESSON")
    {
        Description = "A lesson file, or a lesson that ships; see: tikkun lesson list",
    };
    private static readonly Option<string> Spoken = new("--language")
    {
        Description = $"One of {string.Join(", ", Language.All.Select(l => $"{l.Code} {Standing(l)}".Trim()))} [en]",
        HelpName = "CODE",
        DefaultValueFactory = _ => Language.First,
    };
    private static readonly Option<string?> Seeds = new("--seeds")
    {
        Description = "What it says is tried with each [1..5]",
        HelpName = "A..B",
    };
    private static readonly Option<string?> Size = new("--scenario")
    {
        Description = "Print what is run with a ten, a hundred or all, as a scenario",
        HelpName = "ten|hundred|all",
    };
    private static readonly Option<string?> Out = new("--out")
    {
        Description = "The page to write [LESSON.html]",
        HelpName = "FILE.html",
    };

    public static Command Make() =>
        new("lesson", "Lessons: those that ship, a check of your own, sheets to print")
        {
            Of("list", "The lessons that ship", List, Spoken),
            Of(
                "show",
                "A lesson as text: its row, its question, what comes out, a question for a ten",
                Show,
                Asked,
                Spoken,
                Size
            ),
            Of("check", "Whether a lesson can be used, and whether what it says comes out", Check, Asked, Seeds),
            Of("sheet", "Write a sheet to print", Sheet, Asked, Spoken, Out),
            Of(
                "schema",
                "A JSON Schema of lesson files, for editors",
                _ => Listing.PrintJson(json => LessonSchema.Make().WriteTo(json))
            ),
        };

    private static Command Of(string name, string what, Action<ParseResult> run, params Symbol[] takes)
    {
        var command = new Command(name, what);
        foreach (var taken in takes)
            if (taken is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)taken);
        command.SetAction(run);
        return command;
    }

    private static void List(ParseResult parsed)
    {
        var language = Language.Demand(parsed.GetValue(Spoken)!);
        foreach (var lesson in Lesson.All)
        {
            var words = lesson.In(language);
            Listing.Print([10], [lesson.Name, $"{words["title"]} ({string.Join(' ', lesson.Rows)})"], words["idea"]);
        }
        Console.WriteLine("In the browser: tikkun explore --lesson NAME");
    }

    private static void Show(ParseResult parsed)
    {
        var lesson = Lesson.Read(parsed.GetValue(Asked)!);
        var language = Language.Demand(parsed.GetValue(Spoken)!);
        if (parsed.GetValue(Size) is not { } named)
            LessonScreen.Print(lesson, language);
        else if (Enum.TryParse<LessonSize>(named, ignoreCase: true, out var size) && Enum.IsDefined(size))
            Console.Write(lesson.ScenarioText(size));
        else
            throw new MistakesException([
                new(MistakeKind.NoSuchName, "--scenario", null, "", named, "ten, hundred or all"),
            ]);
    }

    private static void Check(ParseResult parsed)
    {
        string asked = parsed.GetValue(Asked)!;
        var mistakes = new MistakeList();
        ulong[] seeds = Flags.SeedsIn(parsed.GetValue(Seeds) ?? "1..5", mistakes);
        mistakes.ThrowIfAny();
        var lesson = Lesson.Read(asked);
        using var signals = new StopSignals();
        var trials = LessonTrial.Run(lesson, seeds, signals.Token);
        LessonScreen.PrintCheck(lesson, trials);
        LessonTrial.Judge(lesson, asked, trials, mistakes);
        mistakes.ThrowIfAny();
    }

    private static void Sheet(ParseResult parsed)
    {
        var lesson = Lesson.Read(parsed.GetValue(Asked)!);
        var language = Language.Demand(parsed.GetValue(Spoken)!);
        string file = parsed.GetValue(Out) ?? $"{lesson.Name}.html";
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            throw new MistakesException([
                new(MistakeKind.FileMissing, "--out", null, "", file, "a file in a folder that is there"),
            ]);
        File.WriteAllText(file, LessonSheet.Html(lesson, language));
        Console.WriteLine(file);
    }

    private static string Standing(Language language) =>
        language.Standing.Length == 0 ? "" : $"({language.Name}, {language.Standing})";
}
