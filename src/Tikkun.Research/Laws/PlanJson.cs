using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tikkun.Interventions;
using Tikkun.Model;

namespace Tikkun.Research.Laws;

/// <summary>A run that laws ask for, as a line of JSON that another implementation of the model can read.</summary>
public static class PlanJson
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary><c>{"name": …, "scenario": {…}}</c>: parameters that are not the default, and the timeline.</summary>
    public static string Of(World world, Arm arm, long souls, ulong seed, string name)
    {
        var parameters = world.ParametersOf(arm, souls, seed);
        var scenario = new Dictionary<string, object>();
        foreach (var p in Parameter.All.Where(p => p.Key is "souls" or "seed" || p.Text(parameters) != p.Default))
            scenario[p.Key] = Value(p, p.Text(parameters));
        var timeline = world.TimelineOf(arm).All.Select(Entry).ToArray();
        if (timeline.Length > 0)
            scenario["timeline"] = timeline;
        return JsonSerializer.Serialize(
            new Dictionary<string, object> { ["name"] = name, ["scenario"] = scenario },
            Plain
        );
    }

    private static object Value(Parameter parameter, string text) =>
        parameter.Words.Count > 0 ? text
        : text.StartsWith('[')
            ? text[1..^1].Split(',').Select(k => int.Parse(k, CultureInfo.InvariantCulture)).ToArray()
        : parameter.Type == typeof(ulong) ? ulong.Parse(text, CultureInfo.InvariantCulture)
        : parameter.Type == typeof(double) ? double.Parse(text, CultureInfo.InvariantCulture)
        : long.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, object> Entry(Intervention done)
    {
        (string action, object what) = done switch
        {
            Intervention.Change set => (
                "set",
                (object)new Dictionary<string, object> { [set.Key] = Value(Parameter.Find(set.Key)!, set.Value) }
            ),
            Intervention.Purify purify => ("purify", purify.Soul.Value),
            Intervention.Wake wake => ("wake", wake.Soul.Value),
            Intervention.CutSoul cut => ("cut", new Dictionary<string, object> { ["soul"] = cut.Soul.Value }),
            Intervention.CutShare cut => ("cut", new Dictionary<string, object> { ["share"] = cut.Share }),
            _ => throw new NotSupportedException(done.ToString()),
        };
        return new() { ["at"] = done.Tick, [action] = what };
    }
}
