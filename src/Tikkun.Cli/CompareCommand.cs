using System.CommandLine;
using Tikkun.Cli.Screen;
using Tikkun.Research.Laws;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;

namespace Tikkun.Cli;

/// <summary><c>tikkun compare</c>: where two scenarios, or two readings of the texts, part.</summary>
internal static class CompareCommand
{
    private const long MostLawSouls = 600;
    private const long LeastLawSouls = 10;
    private const string LawSeeds = "1..8";

    private static readonly Argument<string> First = new("A")
    {
        Description = "A scenario: a file, or one that ships (ashlag)",
    };
    private static readonly Argument<string> Second = new("B") { Description = "Another (tanya)" };
    private static readonly Option<string?> Souls = new("--souls")
    {
        Description = "Souls in each run, in place of those of the scenarios",
        HelpName = "N",
    };
    private static readonly Option<string> Seeds = new("--seeds")
    {
        Description = "Both are run with each [1..10]",
        HelpName = "A..B",
        DefaultValueFactory = _ => "1..10",
    };
    private static readonly Option<bool> Json = Flags.Json("Print JSON, and nothing else, on stdout");

    public static Command Make()
    {
        var command = new Command("compare", "Where two scenarios part, measure by measure and law by law")
        {
            First,
            Second,
            Souls,
            Seeds,
            Json,
        };
        command.SetAction(Compare);
        return command;
    }

    private static int Compare(ParseResult parsed)
    {
        var mistakes = new MistakeList();
        Given[] given = parsed.GetValue(Souls) is { } souls ? [new Given("--souls", "souls", souls)] : [];
        var a = SideOf(parsed.GetValue(First)!, given, mistakes);
        var b = SideOf(parsed.GetValue(Second)!, given, mistakes);
        ulong[] seeds = Flags.SeedsIn(parsed.GetValue(Seeds)!, mistakes);
        mistakes.ThrowIfAny();

        using var signals = new StopSignals();
        try
        {
            var lawSeeds = Flags.SeedsIn(LawSeeds, mistakes);
            long lawSouls = Math.Clamp(
                Math.Min(a.Scenario.Parameters.Souls, b.Scenario.Parameters.Souls),
                LeastLawSouls,
                MostLawSouls
            );
            var compared = Comparison.Of(a, b, seeds, lawSouls, lawSeeds, Flags.NoteRuns, signals.Token);
            if (parsed.GetValue(Json))
                CompareScreen.PrintJson(compared);
            else
                CompareScreen.Print(
                    compared,
                    $"{Counted(a, b)} souls, seeds {seeds[0]}..{seeds[^1]}",
                    $"{lawSouls} souls, seeds {LawSeeds}"
                );
            return 0;
        }
        catch (OperationCanceledException)
        {
            Flags.Note("");
            Console.Error.WriteLine("stopped before both were run; nothing is kept");
            return signals.ExitCode;
        }
    }

    private static Side SideOf(string name, Given[] given, MistakeList mistakes)
    {
        int before = mistakes.Count;
        var scenario = ScenarioReader.Read(name, given, null, mistakes);
        if (mistakes.Count == before && scenario.Group is not null)
            mistakes.Add(
                MistakeKind.NotForAGroup,
                new Place(name),
                "group",
                "",
                "no real group; generated systems are compared, as the laws are about those"
            );
        return new Side(name, scenario);
    }

    private static string Counted(Side a, Side b)
    {
        string Souls(Side side) => Words.Count(side.Scenario.Parameters.Souls);
        return Souls(a) == Souls(b) ? Souls(a) : $"{Souls(a)} and {Souls(b)}";
    }
}
