using System.CommandLine;
using Tikkun.Cli.Screen;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;

namespace Tikkun.Cli;

/// <summary><c>tikkun resume</c>: goes on from the last good snapshot, or prints the result again.</summary>
internal static class ResumeCommand
{
    private static readonly Argument<string> Folder = Flags.Folder();
    private static readonly Option<string?> Threads = Flags.Threads();
    private static readonly Option<bool> Json = Flags.Json("Print one JSON object, and nothing else, on stdout");
    private static readonly Option<bool> Quiet = Flags.Quiet();

    public static Command Make()
    {
        var command = new Command(
            "resume",
            "Go on with a run that was stopped or killed; print the result of a finished one"
        )
        {
            Folder,
            Threads,
            Json,
            Quiet,
        };
        command.SetAction(Resume);
        return command;
    }

    private static int Resume(ParseResult parsed)
    {
        var mistakes = new MistakeList();
        int? threads = Flags.ThreadsIn(parsed.GetValue(Threads), mistakes);
        mistakes.ThrowIfAny();
        var face = new Face(parsed.GetValue(Json), parsed.GetValue(Quiet));
        string path = parsed.GetValue(Folder)!;
        var stored = StoredRun.Open(path);
        if (stored.IsFinished)
        {
            RunFolder.Tidy(path);
            return Again(stored, face);
        }

        using var signals = new StopSignals();
        var folder = RunFolder.Open(path);
        // Until the folder was taken, another process may have gone on with it.
        stored = StoredRun.Open(path);
        if (stored.IsFinished)
            return Again(stored, face);
        using var run = stored.Resume(folder, threads, warning => Console.Error.WriteLine($"{path}: {warning}"));
        return face.Finish(run, signals);
    }

    private static int Again(StoredRun stored, Face face)
    {
        face.Show(stored.Result(), stored.Scenario.Group?.Group);
        return 0;
    }
}
