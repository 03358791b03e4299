using System.CommandLine;
using Tikkun.Cli.Screen;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;

namespace Tikkun.Cli;

/// <summary><c>tikkun verify</c>: runs it again and compares.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<string> Folder = Flags.Folder();
    private static readonly Option<string?> Threads = Flags.Threads();

    public static Command Make()
    {
        var command = new Command("verify", "Run it again from its start, write nothing, and compare every tick")
        {
            Folder,
            Threads,
        };
        command.SetAction(Verify);
        return command;
    }

    private static int Verify(ParseResult parsed)
    {
        var mistakes = new MistakeList();
        int? threads = Flags.ThreadsIn(parsed.GetValue(Threads), mistakes);
        mistakes.ThrowIfAny();
        using var signals = new StopSignals();
        var stored = StoredRun.Open(parsed.GetValue(Folder)!);
        stored.DemandEnd();
        new Face(isJson: false, isQuiet: false).ShowLimits(stored.Scenario.Group?.Group);
        using var simulation = stored.Scenario.Begin(threads ?? 0);
        Verification verification;
        try
        {
            using var live = LiveLine.Begin(simulation, isQuiet: false);
            verification = Verification.Of(stored, simulation, live.Note, signals.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"stopped at tick {simulation.Ticks}; the same so far");
            return signals.ExitCode;
        }
        if (verification.Difference is { } difference)
        {
            Console.Error.WriteLine($"{stored.Location}: {difference}");
            return Failure.Failed;
        }
        Console.WriteLine($"the same: {verification.Ticks} ticks, checksum {Numbers.Hex(verification.Checksum)}");
        return 0;
    }
}
