using System.Text.Json;
using System.Text.Json.Nodes;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;

namespace Tikkun.Research.Live;

/// <summary>What was done to a live run by hand.</summary>
/// <param name="Planned">The intervention.</param>
/// <param name="Entry">The same as an entry of a timeline.</param>
public sealed record Deed(Planned Planned, JsonNode Entry)
{
    private static readonly JsonSerializerOptions Spaced = new() { WriteIndented = true };

    /// <summary>The tick before whose phases it is done.</summary>
    public int Tick => Planned.Intervention.Tick;

    /// <summary>Reads entries of a timeline, such as <c>{"at": 300, "set": {"light": "0"}}</c>.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="scenario">The scenario of the run.</param>
    /// <exception cref="MistakesException">One cannot be used.</exception>
    public static IReadOnlyList<Deed> Read(IEnumerable<JsonNode> entries, Scenario scenario)
    {
        var mistakes = new MistakeList();
        var deeds = new List<Deed>();
        foreach (var entry in entries)
        {
            // YAML wants a space after a colon.
            string text = $"[{entry.ToJsonString(Spaced).ReplaceLineEndings(" ")}]";
            foreach (var planned in ScenarioReader.Done(text, "by hand", scenario, mistakes))
                deeds.Add(new Deed(planned, entry));
        }
        mistakes.ThrowIfAny();
        return deeds;
    }
}
