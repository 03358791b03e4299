using System.Text.Json.Nodes;
using Tikkun.Research.Laws;
using Tikkun.Research.Live;
using Tikkun.Research.Scenarios;
using Tikkun.Sources;

namespace Tikkun.Research.Lessons;

/// <summary>A JSON Schema of lesson files, made from the declarations: what <see cref="LessonReader"/> reads, editors know.</summary>
public static class LessonSchema
{
    /// <summary>The schema of a lesson, in draft 07; its words are under <c>definitions.words</c>.</summary>
    public static JsonObject Make()
    {
        var scenario = ScenarioSchema.Make()["properties"]!.AsObject();
        foreach (string other in new[] { "group", "run" })
            scenario.Remove(other);
        var sizes = new JsonObject();
        foreach (string size in LessonReader.SizeNames)
            sizes[size] = Mapping($"What is set with {size}: its souls and ticks.", Copy(scenario), []);
        var without = Mapping("The one parameter that switches the rule off.", Parameters(scenario), []);
        without["minProperties"] = 1;
        without["maxProperties"] = 1;
        var properties = new JsonObject
        {
            ["rows"] = List("Ids of rows of the catalogue; it opens at the first.", Catalogue.Rows.Select(r => r.Id)),
            ["law"] = OneOf("The law that tests it.", Law.All.Select(l => l.Id)),
            ["curves"] = List("Measures drawn beside the picture.", Shares(), 3),
            ["picture"] = OneOf("How all are drawn.", LessonReader.Pictures),
            ["reveal"] = Said(
                "The tick at which all are looked at as felt and as they are; the last, where nothing is said.",
                "integer"
            ),
            ["scenario"] = Mapping("What all sizes share.", Copy(scenario), []),
            ["sizes"] = Mapping("What each size sets besides.", sizes, LessonReader.SizeNames),
            ["without"] = without,
            ["expect"] = List("Ids of the answers to choose among beforehand.", null, 4, 2),
            ["figures"] = Figures(),
            ["holds"] = Holds(),
        };
        var made = Mapping(
            "A lesson.",
            properties,
            LessonReader.Keys.Where(key => key is not ("scenario" or "reveal"))
        );
        made["$schema"] = "http://json-schema.org/draft-07/schema#";
        made["title"] = "Tikkun lesson";
        made["definitions"] = new JsonObject { ["words"] = Words() };
        return made;
    }

    private static IEnumerable<string> Shares() => Series.Measures.Where(m => m.Unit == "share").Select(m => m.Name);

    private static JsonObject Parameters(JsonObject scenario)
    {
        var parameters = Copy(scenario);
        parameters.Remove("timeline");
        return parameters;
    }

    private static JsonObject Figures()
    {
        var keys = new JsonObject
        {
            ["measure"] = OneOf("What is measured.", Series.Measures.Select(m => m.Name)),
            ["size"] = OneOf("Of which size; all, where nothing is said.", LessonReader.SizeNames),
            ["without"] = Said("Whether of the run without the rule.", "boolean"),
            ["at"] = Said("Its value at this tick.", "integer"),
            ["reaches"] = Said("The first tick at which it is at least so much.", "number"),
        };
        foreach (string span in FigureReader.Takings.Where(t => !keys.ContainsKey(t)))
            keys[span] = new JsonObject
            {
                ["description"] = $"Its {span} from the first tick to the last.",
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
                ["minItems"] = 2,
                ["maxItems"] = 2,
            };
        return new JsonObject
        {
            ["description"] = "Numbers that the words may use, {like this}.",
            ["type"] = "object",
            ["additionalProperties"] = Mapping("A number of a run.", keys, ["measure"]),
        };
    }

    private static JsonObject Holds()
    {
        var keys = new JsonObject
        {
            ["more"] = Said("The figure that is more.", "string"),
            ["less"] = Said("The figure that is less.", "string"),
            ["than"] = new JsonObject
            {
                ["description"] = "Another figure, or a number.",
                ["type"] = new JsonArray("string", "number"),
            },
            ["by"] = Said("By more than how much.", "number"),
        };
        return new JsonObject
        {
            ["description"] = "What the reveal says; it is tested on five seeds.",
            ["type"] = "array",
            ["minItems"] = 1,
            ["items"] = Mapping("One thing that comes out.", keys, ["than"]),
        };
    }

    private static JsonObject Words()
    {
        var keys = new JsonObject();
        foreach (var (key, what) in LessonWords.Keys)
            keys[key] = Said(what, "string");
        keys["expect"] = new JsonObject
        {
            ["description"] = "The answers, by id.",
            ["type"] = "object",
            ["additionalProperties"] = new JsonObject { ["type"] = "string" },
        };
        return Mapping(
            "The words of a lesson in one language: LANGUAGE/NAME.yaml.",
            keys,
            keys.Select(k => k.Key).ToArray()
        );
    }

    private static JsonObject Mapping(string what, JsonObject properties, IEnumerable<string> required)
    {
        var made = Said(what, "object");
        made["additionalProperties"] = false;
        if (required.ToArray() is { Length: > 0 } all)
            made["required"] = new JsonArray([.. all.Select(r => JsonValue.Create(r))]);
        made["properties"] = properties;
        return made;
    }

    private static JsonObject List(string what, IEnumerable<string>? names, int? most = null, int least = 1)
    {
        var made = Said(what, "array");
        made["minItems"] = least;
        if (most is { } limit)
            made["maxItems"] = limit;
        made["items"] = names is null ? new JsonObject { ["type"] = "string" } : OneOf("A name.", names);
        return made;
    }

    private static JsonObject OneOf(string what, IEnumerable<string> names) =>
        new() { ["description"] = what, ["enum"] = new JsonArray([.. names.Select(n => JsonValue.Create(n))]) };

    private static JsonObject Said(string what, string type) => new() { ["description"] = what, ["type"] = type };

    private static JsonObject Copy(JsonObject node) => node.DeepClone().AsObject();
}
