using System.CommandLine;
using System.Globalization;
using Tikkun.Cli.Screen;
using Tikkun.Research.Exports;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;

namespace Tikkun.Cli;

/// <summary><c>tikkun export</c>: the ties of a run at a tick, for other programs.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Folder = Flags.Folder();
    private static readonly Option<string> At = new("--tick")
    {
        Description = "The tick; 0 is the start",
        HelpName = "T",
        Required = true,
    };
    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Folder for ends.csv and ties.graphml, new or empty [DIR/tick-T]",
        HelpName = "FOLDER",
    };
    private static readonly Option<string?> Threads = Flags.Threads();

    public static Command Make()
    {
        var command = new Command("export", "Run it again up to a tick and write its ties as CSV and GraphML")
        {
            Folder,
            At,
            Out,
            Threads,
        };
        command.SetAction(Export);
        return command;
    }

    private static int Export(ParseResult parsed)
    {
        var mistakes = new MistakeList();
        int threads = Flags.ThreadsIn(parsed.GetValue(Threads), mistakes) ?? 0;
        int tick = TickIn(parsed.GetValue(At)!, mistakes);
        string path = parsed.GetValue(Folder)!;
        string text = tick.ToString(CultureInfo.InvariantCulture);
        string folder = parsed.GetValue(Out) ?? Path.Combine(path, $"tick-{text}");
        var named = parsed.GetValue(Out) is null ? new Place(folder) : new Place("--out");
        RunFolder.Check(folder, named, mistakes);
        mistakes.ThrowIfAny();

        using var signals = new StopSignals();
        var stored = StoredRun.Open(path);
        using var simulation = Replay.Before(stored, tick, threads, Console.Error.WriteLine);
        try
        {
            using (var live = LiveLine.Begin(simulation, isQuiet: false))
                Replay.To(simulation, tick, live.Note, signals.Token);
            TieExport.Write(simulation, folder, named, signals.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"stopped at tick {simulation.Ticks}; the export is not whole");
            return signals.ExitCode;
        }
        Say(simulation, folder);
        return 0;
    }

    private static void Say(Simulation simulation, string folder)
    {
        if (simulation.Network.Group is not null)
        {
            Console.WriteLine("A real group. The members are numbers, by their first appearance in the file; no");
            Console.WriteLine("name and no value of a member is written, and it is not a measure of anyone.");
            Console.WriteLine("The data stays on this machine.");
        }
        Console.WriteLine($"{Words.Count(simulation.Network.Ends)} tie ends at tick {simulation.Ticks} → {folder}");
    }

    private static int TickIn(string text, MistakeList mistakes)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int tick))
            return tick;
        mistakes.Add(MistakeKind.WrongType, new Place("--tick"), "", text, "a tick of the run, such as 300");
        return 0;
    }
}
