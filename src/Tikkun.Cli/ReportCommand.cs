using System.CommandLine;
using Tikkun.Cli.Screen;
using Tikkun.Research.Reading;
using Tikkun.Research.Report;
using Tikkun.Research.Runs;

namespace Tikkun.Cli;

/// <summary><c>tikkun report</c>: a page that shows a run.</summary>
internal static class ReportCommand
{
    private static readonly Argument<string> Folder = Flags.Folder();
    private static readonly Option<string> Soul = new("--soul")
    {
        Description = "The soul whose story is told; never a member of a group [0]",
        HelpName = "I",
        DefaultValueFactory = _ => "0",
    };
    private static readonly Option<string?> Threads = Flags.Threads();

    public static Command Make()
    {
        var command = new Command("report", "Run it again, and write a page that shows it: DIR/report.html")
        {
            Folder,
            Soul,
            Threads,
        };
        command.SetAction(Write);
        return command;
    }

    private static int Write(ParseResult parsed)
    {
        var mistakes = new MistakeList();
        int? threads = Flags.ThreadsIn(parsed.GetValue(Threads), mistakes);
        mistakes.ThrowIfAny();
        using var signals = new StopSignals();
        var stored = StoredRun.Open(parsed.GetValue(Folder)!);
        stored.DemandEnd();
        new Face(isJson: false, isQuiet: false).ShowLimits(stored.Scenario.Group?.Group);
        var soul = TraceCommand.SoulIn(parsed.GetValue(Soul)!, stored.Record.Souls);
        using var simulation = stored.Scenario.Begin(threads ?? 0);
        try
        {
            string page;
            using (var live = LiveLine.Begin(simulation, isQuiet: false))
                page = RunReport.Write(stored, simulation, soul, live.Note, signals.Token);
            Console.WriteLine(page);
            return 0;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"stopped at tick {simulation.Ticks}; no report was written");
            return signals.ExitCode;
        }
    }
}
