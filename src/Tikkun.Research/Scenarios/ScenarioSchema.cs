using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tikkun.Interventions;
using Tikkun.Model;

namespace Tikkun.Research.Scenarios;

/// <summary>A JSON Schema of scenarios, made from the declarations: what <see cref="ScenarioReader"/> reads, editors know.</summary>
public static class ScenarioSchema
{
    private const int MostTicks = 1_000_000_000;

    /// <summary>The schema, in draft 07, which editors know best.</summary>
    public static JsonObject Make()
    {
        var keys = new JsonObject();
        foreach (var parameter in Parameter.All)
            keys[parameter.Key] = Of(parameter);
        keys["group"] = Said("A real group in place of a generated system: a CSV file beside this one.", "string");
        keys["timeline"] = Timeline();
        keys["run"] = new JsonObject
        {
            ["description"] = "What became of a run; stands in the run.yaml of its folder.",
        };
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Tikkun scenario",
            ["description"] = "Every key is optional; what is left out stays as it is by default.",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = keys,
        };
    }

    private static JsonObject Of(Parameter parameter)
    {
        var schema = Values(parameter);
        string rests = string.Join(' ', [parameter.Badge.Words(), .. parameter.Rows]).Trim();
        string unit = parameter.Unit.Length == 0 ? "" : $" Unit: {parameter.Unit}.";
        schema["description"] = parameter.Meaning + unit + (rests.Length == 0 ? "" : $" ({rests})");
        if (parameter.Default.Length > 0)
            schema["default"] = Default(parameter);
        return schema;
    }

    private static JsonObject Values(Parameter parameter)
    {
        if (parameter.Words is { Count: > 0 } words)
            return Words(words);
        if (parameter.Key == "souls")
            return new JsonObject { ["enum"] = new JsonArray([.. Counts(parameter).Select(n => JsonValue.Create(n))]) };
        if (parameter.Type == typeof(IReadOnlyList<int>))
            return new JsonObject
            {
                ["type"] = "array",
                ["minItems"] = 1,
                ["items"] = Whole(parameter),
            };
        var schema = parameter.Type == typeof(double) ? Number("number", parameter) : Whole(parameter);
        if (parameter.Default.Length == 0)
            schema["type"] = new JsonArray("integer", "null");
        return schema;
    }

    private static JsonNode? Default(Parameter parameter) =>
        parameter.Words.Count > 0 ? JsonValue.Create(parameter.Default) : JsonNode.Parse(parameter.Default);

    /// <summary>One digit followed by zeros.</summary>
    private static IEnumerable<long> Counts(Parameter parameter)
    {
        for (long power = 1; power <= parameter.Max; power *= 10)
        for (long digit = 1; digit <= 9; digit++)
            if (digit * power >= parameter.Min && digit * power <= parameter.Max)
                yield return digit * power;
    }

    private static JsonObject Timeline() =>
        new()
        {
            ["description"] = "What is done in the run, before the phases of a tick.",
            ["type"] = new JsonArray("array", "null"),
            ["items"] = new JsonObject
            {
                ["oneOf"] = new JsonArray([
                    Entry("set", "Sets parameters that may change in a run, from this tick on.", Set()),
                    Entry("purify", "Makes a soul wholly clean, and so complete.", Soul()),
                    Entry("wake", "Wakes a soul, born or not.", Soul()),
                    Entry("reveal", "Reveals every end of every soul: all desire at once.", Words(["all"])),
                    Entry("cut", "Cuts a tie, every tie of a soul, or a share of all ties.", Cut()),
                    Entry("choose", "One soul's own choice in this tick.", Choose()),
                ]),
            },
        };

    private static JsonObject Entry(string action, string what, JsonObject value)
    {
        var at = Said("The tick, from 1.", "integer");
        at["minimum"] = 1;
        at["maximum"] = MostTicks;
        value["description"] = what;
        return Mapping(new JsonObject { ["at"] = at, [action] = value }, "at", action);
    }

    private static JsonObject Set()
    {
        var keys = new JsonObject();
        foreach (var parameter in Parameter.All.Where(p => p.InRun))
            keys[parameter.Key] = Of(parameter);
        return Mapping(keys);
    }

    private static JsonObject Cut()
    {
        var souls = new JsonObject
        {
            ["type"] = "array",
            ["minItems"] = 2,
            ["maxItems"] = 2,
            ["items"] = new JsonObject { ["type"] = new JsonArray("integer", "string") },
        };
        var number = Said("Of a group: the number of the tie in its file.", "integer");
        number["minimum"] = 1;
        var share = Said("Each tie by its own draw.", "number");
        share["minimum"] = 0;
        share["maximum"] = 1;
        var tie = new JsonObject
        {
            ["description"] = "Two souls, or of a group two members.",
            ["oneOf"] = new JsonArray(souls, number),
        };
        return OneOf(
            Mapping(new JsonObject { ["tie"] = tie }, "tie"),
            Mapping(new JsonObject { ["soul"] = Soul() }, "soul"),
            Mapping(new JsonObject { ["share"] = share }, "share")
        );
    }

    private static JsonObject Choose()
    {
        string[] choices =
        [
            .. Enum.GetValues<Choice>()
                .Where(c => c != Choice.Work)
                .Select(choice => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString())),
        ];
        var idle = new JsonObject { ["soul"] = Soul(), ["do"] = Words(choices) };
        var end = Said("The end that it works on, from 0.", "integer");
        end["minimum"] = 0;
        var work = new JsonObject
        {
            ["soul"] = Soul(),
            ["do"] = Words([JsonNamingPolicy.CamelCase.ConvertName(Choice.Work.ToString())]),
            ["end"] = end,
        };
        return OneOf(Mapping(idle, "soul", "do"), Mapping(work, "soul", "do", "end"));
    }

    private static JsonObject Soul()
    {
        var soul = Said("The number of a soul, from 0.", "integer");
        soul["minimum"] = 0;
        return soul;
    }

    private static JsonObject Whole(Parameter parameter) => Number("integer", parameter);

    private static JsonObject Number(string type, Parameter parameter) =>
        new()
        {
            ["type"] = type,
            ["minimum"] = Bound(parameter.Min),
            ["maximum"] = Bound(parameter.Max),
        };

    /// <summary>2⁶⁴−1 is no double: the nearest one is beyond it.</summary>
    private static JsonNode? Bound(double value) =>
        value >= ulong.MaxValue
            ? JsonValue.Create(ulong.MaxValue)
            : JsonNode.Parse(value.ToString("0.#########", CultureInfo.InvariantCulture));

    private static JsonObject Mapping(JsonObject properties, params string[] required)
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (required.Length > 0)
            schema["required"] = new JsonArray([.. required.Select(r => JsonValue.Create(r))]);
        schema["additionalProperties"] = false;
        schema["properties"] = properties;
        return schema;
    }

    private static JsonObject OneOf(params JsonObject[] schemas) => new() { ["oneOf"] = new JsonArray([.. schemas]) };

    private static JsonObject Words(IReadOnlyList<string> words) =>
        new() { ["enum"] = new JsonArray([.. words.Select(w => JsonValue.Create(w))]) };

    private static JsonObject Said(string what, string type) => new() { ["description"] = what, ["type"] = type };
}
