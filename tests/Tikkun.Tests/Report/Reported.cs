using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Research.Report;
using Tikkun.Research.Runs;
using Tikkun.Research.Scenarios;
using Tikkun.Tests.Research;

namespace Tikkun.Tests.Report;

/// <summary>A run of 60,000 souls with its report, made once for all tests of the class.</summary>
public sealed class Reported : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public Reported()
    {
        SmallRun.Whole(folder.At("run"), new Scenario(Parameters, [], null));
        Page = Write(folder.At("run"));
    }

    /// <summary>What was run.</summary>
    public static Parameters Parameters { get; } = new() { Souls = 60_000, Ticks = 420 };

    /// <summary>The page.</summary>
    public string Page { get; }

    /// <summary>The last row of series.csv, by column.</summary>
    public Dictionary<string, string> LastRow()
    {
        string[] lines = File.ReadAllLines(folder.At("run/series.csv"));
        return lines[0].Split(',').Zip(lines[^1].Split(',')).ToDictionary(p => p.First, p => p.Second);
    }

    /// <summary>Writes the report of a run.</summary>
    public static string Write(string run)
    {
        var stored = StoredRun.Open(run);
        using var simulation = stored.Scenario.Begin(0);
        return RunReport.Write(stored, simulation, new SoulId(17), _ => { }, default);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
