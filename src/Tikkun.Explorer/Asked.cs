using System.Text.Json.Nodes;
using Tikkun.Research.Live;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;

namespace Tikkun.Explorer;

/// <summary>What a page asks for when it opens a run.</summary>
/// <param name="Scenario">Name of a scenario that ships, or of the one that was given on the command line.</param>
/// <param name="Set">Parameters at the start that differ from it.</param>
/// <param name="Second">One parameter more, in which a second run beside it differs; null for one run.</param>
/// <param name="Hand">What is done by hand, as entries of a timeline.</param>
/// <param name="Tick">The tick to go to at once.</param>
internal sealed record Asked(
    string Scenario,
    Dictionary<string, string>? Set = null,
    Different? Second = null,
    JsonNode[]? Hand = null,
    int Tick = 0
)
{
    public OpenRun Make(string id, ExplorerOptions options)
    {
        var scenario = Read(options);
        var second = Second is null ? null : Read(options, new(Set ?? []) { [Second.Key] = Second.Value });
        var live = new LiveRun(scenario, second, Deed.Read((Hand ?? []).OfType<JsonNode>(), scenario), options.Threads);
        if (Tick > 0)
            live.Jump(Tick);
        return new OpenRun(id, this, live, Taught.Find(Scenario, options));
    }

    /// <summary>The scenario of that name; none but what ships, and what was given on the command line.</summary>
    private static string? PathOf(string name, ExplorerOptions options) =>
        name == Given(options) ? options.Scenario : Shipped.Demand(name).Name;

    /// <summary>The name by which pages know what was given on the command line; null where nothing but what ships was.</summary>
    public static string? Given(ExplorerOptions options) =>
        options.Group is not null ? Path.GetFileNameWithoutExtension(options.Group)
        : options.Scenario is null || (Shipped.Find(options.Scenario) is not null && !File.Exists(options.Scenario))
            ? null
        : Path.GetFileNameWithoutExtension(options.Scenario);

    /// <summary>The scenario that is asked for.</summary>
    /// <exception cref="MistakesException">It cannot be used.</exception>
    public Scenario Read(ExplorerOptions options) => Read(options, Set ?? []);

    private Scenario Read(ExplorerOptions options, Dictionary<string, string> set)
    {
        var mistakes = new MistakeList();
        string? group = Scenario == Given(options) ? options.Group : null;
        var given = set.Select(s => new Given(s.Key, s.Key, s.Value)).ToArray();
        var scenario = Taught.Find(Scenario, options) is { } taught
            ? ScenarioReader.ReadText(taught.Lesson.ScenarioText(taught.Size), Scenario, given, mistakes)
            : ScenarioReader.Read(PathOf(Scenario, options), given, group, mistakes);
        long souls = scenario.Group is null ? scenario.Parameters.Souls : 0;
        if (souls > Limits.Souls)
            mistakes.Add(
                MistakeKind.OutOfRange,
                new Place("souls"),
                "",
                $"{souls}",
                $"at most {Limits.Souls} in the explorer; more run with: tikkun run"
            );
        mistakes.ThrowIfAny();
        return scenario;
    }
}

/// <summary>A parameter and its value.</summary>
internal sealed record Different(string Key, string Value);
