using Tikkun.Cli.Screen;
using Tikkun.Research.Runs;
using Tikkun.Research.Scenarios;

namespace Tikkun.Cli;

/// <summary><c>tikkun run --seeds</c>: a scenario with several seeds, and no folder of a run.</summary>
internal static class SeedRuns
{
    private const string Table = "seeds.csv";

    /// <summary>For whom it is shown.</summary>
    public readonly record struct Form(bool IsJson, bool IsQuiet);

    public static int Run(Scenario scenario, ulong[] seeds, int threads, string? folder, Form form, StopSignals signals)
    {
        new Face(form.IsJson, form.IsQuiet).ShowLimits(scenario.Group?.Group);
        int atOnce = threads == 0 ? Environment.ProcessorCount : threads;
        SeedRow[] rows;
        try
        {
            Action<int, int> progress = form.IsQuiet ? static (_, _) => { } : Flags.NoteRuns;
            rows = SeedRow.Of(scenario, seeds, atOnce, progress, signals.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("stopped before every seed was done; nothing is kept");
            return signals.ExitCode;
        }
        if (folder is not null)
            Keep(rows, folder);
        if (form.IsJson)
            SeedsJson.Print(rows);
        else
            SeedsTable.Print(rows, scenario.Group is not null);
        return 0;
    }

    private static void Keep(SeedRow[] rows, string folder)
    {
        Directory.CreateDirectory(folder);
        string text = string.Join('\n', [SeedRow.Header, .. rows.Select(r => r.Csv)]) + "\n";
        File.WriteAllText(Path.Combine(folder, Table), text);
    }
}
