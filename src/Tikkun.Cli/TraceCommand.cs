using System.CommandLine;
using Tikkun.Cli.Screen;
using Tikkun.Networks;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;
using Tikkun.Research.Stories;

namespace Tikkun.Cli;

/// <summary><c>tikkun trace</c>: the story of one soul of a generated system.</summary>
internal static class TraceCommand
{
    private static readonly Argument<string> Folder = Flags.Folder();
    private static readonly Option<string> Soul = new("--soul")
    {
        Description = "The soul, counted from 0",
        HelpName = "I",
        Required = true,
    };
    private static readonly Option<string?> Threads = Flags.Threads();
    private static readonly Option<bool> Json = Flags.Json("Print one JSON object, and nothing else, on stdout");

    public static Command Make()
    {
        var command = new Command("trace", "Run it again and tell the story of one soul; not for a real group")
        {
            Folder,
            Soul,
            Threads,
            Json,
        };
        command.SetAction(Trace);
        return command;
    }

    private static int Trace(ParseResult parsed)
    {
        var mistakes = new MistakeList();
        int? threads = Flags.ThreadsIn(parsed.GetValue(Threads), mistakes);
        mistakes.ThrowIfAny();
        var stored = StoredRun.Open(parsed.GetValue(Folder)!);
        Replay.DemandGenerated(stored, "the story");
        var soul = SoulIn(parsed.GetValue(Soul)!, stored.Record.Souls);
        stored.DemandEnd();

        using var signals = new StopSignals();
        using var simulation = stored.Scenario.Begin(threads ?? 0);
        var diary = Diary.Begin(simulation, soul);
        try
        {
            using var live = LiveLine.Begin(simulation, isQuiet: false);
            Replay.Whole(stored, simulation, AfterTick(diary, live), signals.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"stopped at tick {simulation.Ticks}");
            return signals.ExitCode;
        }
        var told = new ToldStory(stored, simulation, diary);
        if (parsed.GetValue(Json))
            StoryJson.Print(told);
        else
            StoryText.Print(told);
        return 0;
    }

    private static Action<Simulation> AfterTick(Diary diary, LiveLine live) =>
        simulation =>
        {
            diary.Note(simulation);
            live.Note(simulation);
        };

    /// <summary>A soul of so many.</summary>
    internal static SoulId SoulIn(string text, long souls)
    {
        if (long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out long soul))
            if (soul >= 0 && soul < souls)
                return new SoulId(soul);
        throw new MistakesException([
            new Mistake(MistakeKind.NoSuchSoul, "--soul", null, "", text, $"a soul from 0 to {souls - 1}"),
        ]);
    }
}
