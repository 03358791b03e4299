using System.Text;
using Tikkun.Model;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;
using Tikkun.Store;

namespace Tikkun.Research.Runs;

/// <summary>A run as it lies on disk.</summary>
public sealed class StoredRun
{
    private StoredRun(string path, Scenario scenario, RunRecord record)
    {
        Location = path;
        Scenario = scenario;
        Record = record;
    }

    /// <summary>The folder.</summary>
    public string Location { get; }

    /// <summary>What it follows from.</summary>
    public Scenario Scenario { get; }

    /// <summary>What became of it so far.</summary>
    public RunRecord Record { get; }

    /// <summary>Whether there is nothing left to do.</summary>
    public bool IsFinished => Record.End is { Ended: Ended.Complete or Ended.Ticks };

    /// <summary>Reads run.yaml.</summary>
    /// <exception cref="MistakesException">It is no run, is damaged, or is of another version of the model.</exception>
    public static StoredRun Open(string path)
    {
        string file = Path.Combine(path, RunYaml.Name);
        if (!File.Exists(file))
        {
            string expected = $"the folder of a run; there is no {RunYaml.Name} in it";
            throw new MistakesException([new Mistake(MistakeKind.NotARun, path, null, "", "", expected)]);
        }
        var (scenario, record) = RunYaml.Read(file);
        return new StoredRun(path, scenario, record);
    }

    /// <summary>The result again, as it was when the run ended.</summary>
    /// <exception cref="MistakesException">It has none, or the series does not end with it.</exception>
    public Outcome Result()
    {
        var end = DemandEnd();
        string file = Path.Combine(Location, "series.csv");
        string[] row = LastRow(file).Split(',');
        if (row.Length != Rows.SeriesColumns.Length || row[0] != Numbers.Text(end.Ticks))
        {
            string expected = $"a last row of tick {end.Ticks}, at which the run ended";
            throw new MistakesException([new Mistake(MistakeKind.SeriesBroken, file, null, "", "", expected)]);
        }
        return new Outcome(Record.Souls, Record.Ends, Scenario.Parameters.Seed, end, row[1..^1]);
    }

    /// <summary>Goes on from the newest good snapshot; from the start where there is none.</summary>
    /// <param name="folder">This run's folder, taken; disposed with the run.</param>
    /// <param name="threads">Threads to share the work; null for as many as before.</param>
    /// <param name="warn">Is told which snapshots are of no use, and why.</param>
    /// <exception cref="MistakesException">A snapshot is of another version of the model.</exception>
    public Run Resume(RunFolder folder, int? threads, Action<string> warn)
    {
        folder.RemoveUnfinished();
        foreach (int tick in folder.Snapshots())
        {
            if (Try(folder, tick, threads ?? Record.Threads, warn) is not { } run)
                continue;
            foreach (int later in folder.Snapshots().Where(later => later > tick))
                File.Delete(folder.Snapshot(later));
            return run;
        }
        warn("no good snapshot: starts anew");
        folder.Keep(0);
        var simulation = Scenario.Begin(threads ?? Record.Threads);
        return Run.GoOn(Scenario, simulation, folder, Recorder.Begin(folder, simulation), Record with { End = null });
    }

    /// <summary>The result in run.yaml.</summary>
    /// <exception cref="MistakesException">There is none.</exception>
    public RunEnd DemandEnd()
    {
        if (Record.End is { } end)
            return end;
        string expected = $"a run with a result; go on with it first: tikkun resume {Location}";
        throw new MistakesException([new Mistake(MistakeKind.Unfinished, Location, null, "", "", expected)]);
    }

    private Run? Try(RunFolder folder, int tick, int threads, Action<string> warn)
    {
        string file = folder.Snapshot(tick);
        try
        {
            var (parameters, timeline, group) = (Scenario.Parameters, Scenario.Timeline, Scenario.Group?.Group);
            var simulation = Snapshot.Read(file, parameters, timeline, group, threads, out long[] lengths);
            if (lengths.Length == 2 && Holds(folder.Series, lengths[0]) && Holds(folder.Generations, lengths[1]))
            {
                var recorder = Recorder.GoOn(folder, lengths[0], lengths[1]);
                return Run.GoOn(Scenario, simulation, folder, recorder, Record);
            }
            simulation.Dispose();
            warn($"{file}: not used, the tables do not reach to its tick");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            warn($"not used, {e.Message}");
        }
        catch (NotSupportedException)
        {
            string expected = $"version {ModelVersion.Current} of the model, which this program computes";
            var mistake = new Mistake(MistakeKind.OtherModelVersion, file, null, "", "", expected);
            throw new MistakesException([mistake]);
        }
        return null;
    }

    private static bool Holds(string table, long length) =>
        new FileInfo(table) is { Exists: true } f && f.Length >= length;

    private static string LastRow(string path)
    {
        if (!File.Exists(path))
            return "";
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(-Math.Min(file.Length, 1 << 14), SeekOrigin.End);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd().TrimEnd('\n').Split('\n')[^1];
    }
}
