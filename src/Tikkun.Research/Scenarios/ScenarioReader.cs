using Tikkun.Model;
using Tikkun.Research.Groups;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Scenarios;

/// <summary>
/// Reads scenarios: YAML with the keys of <see cref="Parameter.All"/>, a <c>group</c>, its <c>weights</c> and a <c>timeline</c>. What the
/// command line gives comes after the file. Every mistake is found in one pass.
/// </summary>
public static class ScenarioReader
{
    /// <summary>The option that gives the weights of a group.</summary>
    public const string WeightsOption = "--weights";
    private const string WeightsKey = "weights";
    private static readonly string[] Keys = [.. Setting.Keys, "group", "weights", "timeline", "run"];

    /// <summary>Reads a scenario and what was given besides; adds what is wrong to <paramref name="mistakes"/>.</summary>
    /// <param name="path">The file, or where there is none the name of a <see cref="Shipped"/> scenario; null for the default scenario.</param>
    /// <param name="given">Parameters from the command line.</param>
    /// <param name="group">A group file from the command line, in place of the scenario's.</param>
    /// <param name="mistakes">Takes what is wrong; the scenario is of use only where nothing is.</param>
    public static Scenario Read(string? path, IReadOnlyList<Given> given, string? group, MistakeList mistakes)
    {
        var section = path is null ? null : Open(path, mistakes);
        return Read(section, given, group, mistakes);
    }

    /// <summary>Reads a scenario from its text.</summary>
    /// <param name="text">The text of a file.</param>
    /// <param name="name">What it is called, for mistakes.</param>
    /// <param name="given">Parameters from the command line.</param>
    /// <param name="mistakes">Takes what is wrong.</param>
    public static Scenario ReadText(string text, string name, IReadOnlyList<Given> given, MistakeList mistakes) =>
        Read(Open(text, name, mistakes), given, null, mistakes);

    /// <summary>Reads a scenario file alone.</summary>
    /// <exception cref="MistakesException">Something in it is wrong.</exception>
    public static Scenario Read(string path)
    {
        var mistakes = new MistakeList();
        var scenario = Read(path, [], null, mistakes);
        mistakes.ThrowIfAny();
        return scenario;
    }

    /// <summary>Reads what is done to a run while it goes, in the form that a timeline has.</summary>
    /// <param name="entries">A list of entries in YAML or JSON, such as <c>[{at: 300, set: {light: 0}}]</c>.</param>
    /// <param name="place">Where it was given, for mistakes.</param>
    /// <param name="scenario">The scenario of the run.</param>
    /// <param name="mistakes">Takes what is wrong.</param>
    public static IReadOnlyList<Planned> Done(string entries, string place, Scenario scenario, MistakeList mistakes)
    {
        var section = Open($"timeline: {entries}", place, mistakes);
        var group = scenario.Group?.Group;
        var reader = new TimelineReader(group is not null, group, scenario.Parameters.Souls);
        return section?.Find("timeline") is { } timeline ? reader.Read(section, timeline) : [];
    }

    /// <summary>The keys of a scenario file; null where it cannot be read.</summary>
    internal static Section? Open(string path, MistakeList mistakes)
    {
        if (!File.Exists(path) && Shipped.Find(path) is { } shipped)
            return Open(shipped.Text, path, mistakes);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            string expected = Shipped.Expected("a file, or a scenario that ships", path);
            mistakes.Add(MistakeKind.FileMissing, new Place(path), "", "", expected);
            return null;
        }
        var bytes = TextFile.Bytes(path, new Place(path), "", "", mistakes);
        string? text = bytes is null ? null : TextFile.Text(bytes, path, mistakes);
        return text is null ? null : Open(text, path, mistakes);
    }

    private static Section? Open(string text, string path, MistakeList mistakes) =>
        YamlTree.Read(text, path, mistakes) is { } mapping ? new Section(mapping, path, "", Keys, mistakes) : null;

    internal static Scenario Read(
        Section? section,
        IReadOnlyList<Given> given,
        string? groupOption,
        MistakeList mistakes
    )
    {
        int before = mistakes.Count;
        var parameters = new Parameters();
        foreach (var entry in section?.Entries ?? [])
            if (Parameter.Find(entry.Key) is not null)
                parameters = Setting.Apply(parameters, section!, entry);
        foreach (var one in given.Where(g => g.Option != WeightsOption))
            parameters = Setting.Apply(parameters, one, mistakes);
        bool sound = mistakes.Count == before;

        bool isGroup = groupOption is not null || section?.Find("group") is not null;
        var weights = WeightsOf(section, given, isGroup, mistakes);
        var group = groupOption is not null
            ? GroupReader.Read(groupOption, new Place("--group"), "", groupOption, mistakes, weights)
            : GroupOf(section, weights, mistakes);
        foreach (var one in given.Where(g => isGroup && g.Key == "souls"))
            mistakes.Add(
                MistakeKind.NotForAGroup,
                new Place(one.Option),
                one.Option == "--set" ? one.Key : "",
                one.Value,
                "no number of souls; a group has its own members"
            );

        var reader = new TimelineReader(isGroup, group?.Group, sound ? parameters.Souls : null);
        var plan = section?.Find("timeline") is { } timeline ? reader.Read(section, timeline) : [];
        return new Scenario(parameters, plan, group);
    }

    /// <summary>From the command line, or else from the scenario.</summary>
    private static WeightScale? WeightsOf(
        Section? section,
        IReadOnlyList<Given> given,
        bool isGroup,
        MistakeList mistakes
    )
    {
        var entry = section?.Find(WeightsKey);
        var option = given.Where(g => g.Option == WeightsOption).Select(g => g.Value).LastOrDefault();
        if ((option ?? entry?.Value.Text) is not { } text)
            return null;
        var scale = WeightScale.Read(text);
        if (isGroup && scale is not null)
            return scale;
        var place = option is null ? new Place(section!.File, entry!.Value.Line) : new Place(WeightsOption);
        string key = option is null ? WeightsKey : "";
        if (isGroup)
            mistakes.Add(MistakeKind.WrongType, place, key, text, WeightScale.Expected);
        else
            mistakes.Add(MistakeKind.NoGroup, place, key, text, "a real group, whose weights they are");
        return null;
    }

    private static GroupFile? GroupOf(Section? section, WeightScale? weights, MistakeList mistakes)
    {
        if (section?.Find("group") is not { } entry)
            return null;
        if (entry.Value is not Node.Scalar { IsNull: false })
        {
            section.Add(MistakeKind.WrongType, entry, "the name of a CSV file, relative to this one");
            return null;
        }
        string folder = Path.GetDirectoryName(section.File) ?? "";
        string path = Path.Combine(folder, entry.Value.Text);
        return GroupReader.Read(
            path,
            new Place(section.File, entry.Line),
            "group",
            entry.Value.Text,
            mistakes,
            weights
        );
    }
}
