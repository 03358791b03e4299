using System.Text.Json;
using Tikkun.Research.Reading;
using Tikkun.Research.Stories;

namespace Tikkun.Cli.Screen;

/// <summary>A story as one JSON object; what does not belong to a passage is left out.</summary>
internal static class StoryJson
{
    public static void Print(ToldStory told) =>
        Listing.PrintJson(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("soul", told.Story.Soul.Value);
            json.WriteNumber("souls", told.Souls);
            json.WriteNumber("generation", told.Generation + 1);
            json.WriteNumber("ends", told.Story.Degree);
            json.WriteNumber("ticks", told.Ticks);
            json.WriteStartArray("passages");
            foreach (var passage in told.Story.Passages)
                Write(json, passage);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, Passage passage)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(passage.Kind.ToString()));
        json.WriteNumber("from", passage.From);
        json.WriteNumber("to", passage.To);
        Listing.WriteRows(json, passage.Rows);
        if (passage.Woke != Woken.Not)
            json.WriteString("by", JsonNamingPolicy.CamelCase.ConvertName(passage.Woke.ToString()));
        Write(json, "meanLack", passage.Lack);
        Write(json, "exile", passage.Exile);
        Write(json, "felt", passage.Nearness?.Felt);
        Write(json, "nearness", passage.Nearness?.Real);
        Write(json, "spells", passage.Spells, s => [("from", s.From), ("to", s.To)]);
        Write(json, "steps", passage.Steps, s => [("tick", s.Tick), ("before", s.Before), ("after", s.After)]);
        Write(json, "openings", passage.Openings, o => [("tick", o.Tick), ("ends", o.Ends)]);
        WriteActs(json, passage.Acts);
        json.WriteEndObject();
    }

    private static void WriteActs(Utf8JsonWriter json, IReadOnlyList<ActCount> acts)
    {
        if (acts.Count == 0)
            return;
        json.WriteStartObject("acts");
        foreach (var (act, worthy, unworthy) in acts)
        {
            json.WriteStartObject(JsonNamingPolicy.CamelCase.ConvertName(act.ToString()));
            json.WriteNumber("worthy", worthy);
            json.WriteNumber("unworthy", unworthy);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write<T>(
        Utf8JsonWriter json,
        string name,
        IReadOnlyList<T> all,
        Func<T, (string Name, int Value)[]> fields
    )
    {
        if (all.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartObject();
            foreach (var (field, value) in fields(one))
                json.WriteNumber(field, value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is not { } number)
            return;
        json.WritePropertyName(name);
        json.WriteRawValue(Numbers.Text(number));
    }
}
