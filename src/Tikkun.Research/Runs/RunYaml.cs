using System.Globalization;
using System.Text;
using Tikkun.Model;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;

namespace Tikkun.Research.Runs;

/// <summary>run.yaml: the scenario in full, and under <c>run:</c> what became of it. It is a scenario like any other.</summary>
internal static class RunYaml
{
    public const string Name = "run.yaml";
    public const string GroupName = "group.csv";

    private static readonly string[] Keys =
    [
        "program",
        "commit",
        "modelVersion",
        "runtime",
        "threads",
        "souls",
        "ends",
        "ended",
        "ticksDone",
        "halfTick",
        "tick99",
        "checksum",
        "path",
        "pathReason",
        "seconds",
    ];

    /// <summary>Writes it aside, brings it to disk and renames it: a reader finds the old one or the new.</summary>
    public static void Write(string path, Scenario scenario, RunRecord record)
    {
        string aside = path + ".part";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(Encoding.UTF8.GetBytes(ScenarioText.Of(scenario, GroupName) + Text(record)));
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="MistakesException">It is no run, is damaged, or is of another version of the model.</exception>
    public static (Scenario Scenario, RunRecord Record) Read(string path)
    {
        var mistakes = new MistakeList();
        var section = ScenarioReader.Open(path, mistakes);
        var entry = section?.Demand("run", "what became of the run");
        if (section is null || entry is not { Value: Node.Mapping mapping })
        {
            mistakes.ThrowIfAny();
            var run = new Mistake(MistakeKind.NotARun, path, entry!.Value.Line, "run", "", "what became of the run");
            throw new MistakesException([run]);
        }
        DemandVersion(mapping, path);
        var record = Record(new Section(mapping, path, "run.", Keys, mistakes));
        var scenario = ScenarioReader.Read(section, [], null, mistakes);
        mistakes.ThrowIfAny();
        return (scenario, record!);
    }

    private static string Text(RunRecord record)
    {
        var invariant = CultureInfo.InvariantCulture;
        var text = new StringBuilder("run:\n");
        void Line(string key, string value) => text.Append($"  {key}: {value}".TrimEnd()).Append('\n');
        void Whole(string key, long? value) => Line(key, value?.ToString(invariant) ?? "");
        Line("program", record.Maker.Program);
        Line("commit", record.Maker.Commit);
        Whole("modelVersion", record.ModelVersion);
        Line("runtime", record.Maker.Runtime);
        Whole("threads", record.Threads);
        Whole("souls", record.Souls);
        Whole("ends", record.Ends);
        if (record.End is not { } end)
            return text.ToString();
        Line("ended", end.Word);
        Whole("ticksDone", end.Ticks);
        Whole("halfTick", end.HalfTick);
        Whole("tick99", end.Tick99);
        // Quoted, as 1e3 would be a number to other readers.
        Line("checksum", $"\"{Numbers.Hex(end.Checksum)}\"");
        Line("path", end.PathWord);
        if (end.PathReason is not null)
            Line("pathReason", end.PathReason);
        Line("seconds", end.Seconds.ToString("0.000", invariant));
        return text.ToString();
    }

    /// <summary>Another version may mean other keys: it is the only thing said.</summary>
    private static void DemandVersion(Node.Mapping run, string path)
    {
        foreach (var entry in run.Entries.Where(e => e.Key == "modelVersion"))
        {
            bool known = Numbers.TryWhole(entry.Value.Text, out long version);
            if (!known || version == ModelVersion.Current)
                continue;
            string expected = $"version {ModelVersion.Current} of the model, which this program computes";
            var mistake = new Mistake(
                MistakeKind.OtherModelVersion,
                path,
                entry.Line,
                "run.modelVersion",
                entry.Value.Text,
                expected
            );
            throw new MistakesException([mistake]);
        }
    }

    private static RunRecord? Record(Section run)
    {
        string? Word(string key) => run.Demand(key, "as Tikkun writes it")?.Value.Text;
        string? program = Word("program");
        string? commit = Word("commit");
        long? version = run.Whole("modelVersion", 0, int.MaxValue);
        string? runtime = Word("runtime");
        long? threads = run.Whole("threads", 1, int.MaxValue);
        long? souls = run.Whole("souls", 1, int.MaxValue);
        long? ends = run.Whole("ends", 0, int.MaxValue);
        var end = run.Find("ended") is null ? null : End(run);
        if (program is null || commit is null || version is null || runtime is null)
            return null;
        if (threads is null || souls is null || ends is null)
            return null;
        var maker = new Maker(program, commit, runtime);
        return new RunRecord(maker, (int)version, (int)threads, souls.Value, ends.Value, end);
    }

    private static RunEnd? End(Section run)
    {
        var ended = Of<Ended>("ended", "complete, ticks or stopped", EndedOf);
        var ticks = run.Whole("ticksDone", 0, int.MaxValue);
        var half = Tick("halfTick");
        var tick99 = Tick("tick99");
        var checksum = Of<ulong>(
            "checksum",
            "16 hexadecimal digits",
            text => text.Length == 16 && Numbers.TryHex(text, out ulong sum) ? sum : null
        );
        var isGeneral = Of<bool>(
            "path",
            "active or general",
            text =>
                text switch
                {
                    "active" => false,
                    "general" => true,
                    _ => null,
                }
        );
        string? reason = isGeneral == true ? run.Demand("pathReason", "why every end is visited")?.Value.Text : null;
        var seconds = Of<double>("seconds", "a number", text => Numbers.TryNumber(text, out double s) ? s : null);
        bool whole =
            ended is not null
            && ticks is not null
            && isGeneral == (reason is not null)
            && checksum is not null
            && seconds is not null;
        return whole
            ? new RunEnd(ended!.Value, (int)ticks!, half, tick99, checksum!.Value, reason, seconds!.Value)
            : null;

        T? Of<T>(string key, string expected, Func<string, T?> read)
            where T : struct
        {
            if (run.Demand(key, expected) is not { } entry)
                return null;
            var value = read(entry.Value.Text);
            if (value is null)
                run.Add(MistakeKind.WrongType, entry, expected);
            return value;
        }

        int? Tick(string key) =>
            run.Find(key) is not { } entry || entry.Value is Node.Scalar { IsNull: true }
                ? null
                : (int?)run.Whole(key, 0, int.MaxValue);
    }

    private static Ended? EndedOf(string word) =>
        Enum.GetValues<Ended>().Cast<Ended?>().FirstOrDefault(ended => RunEnd.WordFor(ended!.Value) == word);
}
