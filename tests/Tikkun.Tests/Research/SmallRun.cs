using System.Diagnostics;
using Tikkun.Research.Runs;
using Tikkun.Research.Scenarios;

namespace Tikkun.Tests.Research;

/// <summary>Runs of 60 souls, on disk and in this process.</summary>
internal static class SmallRun
{
    private static readonly Maker Tests = new("tests", "unknown", "here");

    public static Scenario Scenario { get; } = new(new() { Souls = 60 }, [], null);

    /// <summary>A run that stands at tick 0.</summary>
    public static Run Begin(string folder, Scenario? scenario = null) =>
        Run.Begin(scenario ?? Scenario, (scenario ?? Scenario).Begin(1), Tests, RunFolder.Create(folder));

    public static Outcome Whole(string folder, Scenario? scenario = null)
    {
        using var run = Begin(folder, scenario);
        return UpTo(run, int.MaxValue);
    }

    /// <summary>Goes on, and is stopped after a tick.</summary>
    public static Outcome UpTo(Run run, int tick)
    {
        using var stop = new CancellationTokenSource();
        return run.Finish(
            simulation =>
            {
                if (simulation.Ticks >= tick)
                    stop.Cancel();
            },
            Stopwatch.GetTimestamp(),
            stop.Token
        );
    }

    /// <summary>Resumes a run, up to a tick.</summary>
    /// <returns>The tick from which it went on, the result, and what was said.</returns>
    public static (int From, Outcome Outcome, List<string> Warnings) Resume(string folder, int upTo = int.MaxValue)
    {
        var warnings = new List<string>();
        var stored = StoredRun.Open(folder);
        using var run = stored.Resume(RunFolder.Open(folder), 1, warnings.Add);
        int from = run.Simulation.Ticks;
        return (from, UpTo(run, upTo), warnings);
    }
}
