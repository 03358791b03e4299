using System.Globalization;
using System.Text;
using System.Text.Json;
using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Research.Scenarios;

/// <summary>
/// Writes a scenario in full, so that <see cref="ScenarioReader"/> reads the same again. A tie of a group is written by its
/// number in the group file, never by its members.
/// </summary>
internal static class ScenarioText
{
    public static string Of(Scenario scenario, string groupFile)
    {
        var text = new StringBuilder();
        foreach (var parameter in Parameter.All)
            text.Append($"{parameter.Key}: {parameter.Text(scenario.Parameters)}".TrimEnd()).Append('\n');
        if (scenario.Group is not null)
            text.Append(CultureInfo.InvariantCulture, $"group: {groupFile}\n");
        if (scenario.Group?.Weights is { } weights)
            text.Append(CultureInfo.InvariantCulture, $"weights: {weights}\n");
        if (scenario.Plan.Count > 0)
            text.Append("timeline:\n");
        foreach (var planned in scenario.Plan)
        {
            string action = Action(planned.Intervention, scenario.Group?.Group);
            text.Append(CultureInfo.InvariantCulture, $"  - {{at: {planned.Intervention.Tick}, {action}}}\n");
        }
        return text.ToString();
    }

    private static string Action(Intervention intervention, Group? group) =>
        intervention switch
        {
            Intervention.Change set => $"set: {{{set.Key}: {set.Value}}}",
            Intervention.Purify purify => $"purify: {purify.Soul}",
            Intervention.Wake wake => $"wake: {wake.Soul}",
            Intervention.RevealAll => "reveal: all",
            Intervention.CutTie cut => $"cut: {{tie: {Tie(cut, group)}}}",
            Intervention.CutSoul cut => $"cut: {{soul: {cut.Soul}}}",
            Intervention.CutShare cut => string.Create(CultureInfo.InvariantCulture, $"cut: {{share: {cut.Share:R}}}"),
            Intervention.Choose { Choice: Choice.Work } choose =>
                $"choose: {{soul: {choose.Soul}, do: work, end: {choose.Slot}}}",
            Intervention.Choose choose =>
                $"choose: {{soul: {choose.Soul}, do: {JsonNamingPolicy.CamelCase.ConvertName(choose.Choice.ToString())}}}",
            _ => throw new ArgumentOutOfRangeException(nameof(intervention), intervention, "not written yet"),
        };

    private static string Tie(Intervention.CutTie cut, Group? group)
    {
        if (group is null)
            return $"[{cut.From}, {cut.To}]";
        int number = 1;
        foreach (var tie in group.Ties)
        {
            if (tie.From == cut.From.Value && tie.To == cut.To.Value)
                break;
            number++;
        }
        return number.ToString(CultureInfo.InvariantCulture);
    }
}
