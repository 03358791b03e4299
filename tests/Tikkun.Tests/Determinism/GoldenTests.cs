using System.Text.Json;
using Shouldly;
using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Model;
using Xunit;

namespace Tikkun.Tests.Determinism;

/// <summary>
/// Golden checksums and the docking with a second implementation. A golden value is never made anew in the commit that
/// changes what it guards, except together with <see cref="ModelVersion"/> and a line in CHANGELOG.md.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Docking = Repository.At("tests/docking");

    public static TheoryData<string> Scenarios =>
        [.. Directory.EnumerateFiles(Docking, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order()];

    [Fact]
    public void The_golden_checksums_are_of_this_version_of_the_model()
    {
        string[] lines = File.ReadAllLines(Repository.At("tests/Tikkun.Tests/Determinism/golden.csv"));
        lines[0].ShouldBe($"# ModelVersion {ModelVersion.Current}");
        lines[1].ShouldBe("souls,seed,settings,ticks,checksum");
        foreach (string line in lines[2..])
        {
            string[] golden = line.Split(',');
            using var simulation = Simulation.Create(Worlds.Of(golden));
            simulation.ToEnd();
            $"{simulation.Ticks},{simulation.Checksum:x16}".ShouldBe($"{golden[3]},{golden[4]}", line);
        }
    }

    /// <summary>
    /// tests/docking/model.py was written from docs/model.md alone and shares nothing with this program.
    /// </summary>
    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_second_implementation_gives_the_same_checksum_at_every_tick(string scenario)
    {
        string file = Path.Combine(Docking, $"{scenario}.json");
        var python = Command.RunAny(Docking, "python3", "-B", "model.py", file);
        python.Code.ShouldBe(0, python.Err);
        string[] theirs = python.Out.TrimEnd().Split('\n');

        using var simulation = Read(file);
        var ours = new List<string> { $"0 {simulation.Chain:x16}" };
        simulation.ToEnd(at => ours.Add($"{at.Ticks} {at.Chain:x16}"));
        ours.Add($"checksum {simulation.Checksum:x16}");
        theirs.ShouldBe(ours);
    }

    [Fact]
    public void The_second_implementation_is_small_and_needs_the_standard_library_alone()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Docking, "model.py"));
        lines.Length.ShouldBeLessThanOrEqualTo(400);
        string[] standard = ["array", "ctypes", "functools", "itertools", "json", "math", "operator", "struct", "sys"];
        lines
            .Where(line => line.StartsWith("import ") || line.StartsWith("from "))
            .Select(line => line.Split(' ')[1])
            .Except(standard)
            .ShouldBeEmpty();
    }

    private static Simulation Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var parameters = new Parameters();
        foreach (var entry in document.RootElement.EnumerateObject().Where(e => e.Name != "timeline"))
            Parameter
                .Find(entry.Name)!
                .TrySet(parameters, entry.Value.ToString(), out parameters)
                .ShouldBeTrue(entry.Name);
        var timeline = document.RootElement.TryGetProperty("timeline", out var entries)
            ? entries.EnumerateArray().SelectMany(Interventions).ToArray()
            : [];
        return Simulation.Create(parameters, new Timeline(timeline));
    }

    private static IEnumerable<Intervention> Interventions(JsonElement entry)
    {
        int at = entry.GetProperty("at").GetInt32();
        var what = entry.EnumerateObject().Single(p => p.Name != "at");
        return what.Name switch
        {
            "set" => what.Value.EnumerateObject().Select(p => new Intervention.Change(at, p.Name, p.Value.ToString())),
            "purify" => [new Intervention.Purify(at, new SoulId(what.Value.GetInt64()))],
            "cut" => [Cut(at, what.Value.EnumerateObject().Single())],
            _ => [Choose(at, what.Value)],
        };
    }

    private static Intervention Cut(int at, JsonProperty what) =>
        what.Name switch
        {
            "share" => new Intervention.CutShare(at, what.Value.GetDouble()),
            "soul" => new Intervention.CutSoul(at, new SoulId(what.Value.GetInt64())),
            _ => new Intervention.CutTie(
                at,
                new SoulId(what.Value[0].GetInt64()),
                new SoulId(what.Value[1].GetInt64())
            ),
        };

    private static Intervention.Choose Choose(int at, JsonElement what) =>
        new(
            at,
            new SoulId(what.GetProperty("soul").GetInt64()),
            Enum.Parse<Choice>(what.GetProperty("do").GetString()!, ignoreCase: true),
            what.TryGetProperty("end", out var end) ? end.GetInt32() : 0
        );
}
