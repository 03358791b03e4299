using System.Text.Json;
using Tikkun.Interventions;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;
using Tikkun.Research.Scenarios;
using Tikkun.Research.Stories;
using Tikkun.Sources;

namespace Tikkun.Research.Report;

/// <summary>What a report tells in words and numbers: the run, its parameters, its measures and the rows they rest on.</summary>
internal static class Told
{
    /// <summary>What was run, and what came of it.</summary>
    public static void WriteRun(Utf8JsonWriter json, RunRecord record, Scenario scenario)
    {
        var end = record.End!;
        json.WriteStartObject("run");
        json.WriteNumber("souls", record.Souls);
        json.WriteNumber("ends", record.Ends);
        json.WriteString("seed", $"{scenario.Parameters.Seed}");
        json.WriteString("ended", end.Word);
        json.WriteNumber("ticks", end.Ticks);
        WriteTick(json, "halfTick", end.HalfTick);
        WriteTick(json, "tick99", end.Tick99);
        json.WriteString("checksum", Numbers.Hex(end.Checksum));
        json.WriteString("program", record.Maker.Program);
        json.WriteNumber("modelVersion", record.ModelVersion);
        if (scenario.Group is { } group)
            json.WriteBoolean("feelingsGiven", group.Group.FeelingsGiven);
        json.WriteEndObject();
    }

    /// <summary>Every parameter with its value; of a group only those that it uses.</summary>
    public static void WriteParameters(Utf8JsonWriter json, Scenario scenario)
    {
        json.WriteStartArray("parameters");
        foreach (var p in Parameter.All.Where(p => scenario.Group is null || p.IsOfGroups))
        {
            json.WriteStartObject();
            json.WriteString("key", p.Key);
            json.WriteString("symbol", p.Symbol);
            json.WriteString("value", p.Text(scenario.Parameters));
            json.WriteString("default", p.Default);
            json.WriteString("unit", p.Unit);
            json.WriteString("badge", p.Badge.Name());
            WriteRows(json, p.Rows);
            json.WriteString("meaning", p.Meaning);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>What was done in the run. Of a group only what names no member.</summary>
    public static void WriteTimeline(Utf8JsonWriter json, Scenario scenario)
    {
        json.WriteStartArray("timeline");
        foreach (var done in scenario.Plan.Select(p => p.Intervention).OrderBy(i => i.Tick))
        {
            string? words = Words(done, scenario.Group is not null);
            if (words is null)
                continue;
            json.WriteStartObject();
            json.WriteNumber("tick", done.Tick);
            json.WriteString("words", words);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>An intervention in words; null where it could name a member of a group.</summary>
    public static string? Words(Intervention done, bool isGroup) =>
        done switch
        {
            Intervention.Change change => $"{change.Key} = {change.Value}",
            Intervention.CutShare cut => $"cut {Numbers.Text(cut.Share)} of the ties",
            Intervention.RevealAll => "reveal all",
            _ when isGroup => null,
            Intervention.Purify purify => $"purify {purify.Soul}",
            Intervention.Wake wake => $"wake {wake.Soul}",
            Intervention.CutTie cut => $"cut the tie of {cut.From} and {cut.To}",
            Intervention.CutSoul cut => $"cut the ties of {cut.Soul}",
            Intervention.Choose choose => $"{choose.Soul} chooses: {choose.Choice}",
            _ => done.ToString(),
        };

    /// <summary>The measures that are drawn.</summary>
    public static void WriteMeasures(Utf8JsonWriter json)
    {
        json.WriteStartArray("measures");
        foreach (var m in Columns.Drawn)
        {
            json.WriteStartObject();
            json.WriteString("name", m.Name);
            json.WriteString("symbol", m.Symbol);
            json.WriteString("unit", m.Unit);
            json.WriteString("lens", m.Lens == Lens.AsItIs ? "is" : "felt");
            json.WriteBoolean("byGeneration", m.ByGeneration);
            WriteRows(json, m.Rows);
            json.WriteString("meaning", m.Meaning);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The rows that anything above rests on, and the texts.</summary>
    public static void WriteSources(Utf8JsonWriter json)
    {
        var used = Parameter.All.SelectMany(p => p.Rows).Concat(Columns.Drawn.SelectMany(m => m.Rows)).ToHashSet();
        json.WriteStartObject("rows");
        foreach (var row in Catalogue.Rows.Where(r => used.Contains(r.Id)))
            json.WriteString(row.Id, row.Claim);
        json.WriteEndObject();
        json.WriteStartArray("texts");
        foreach (var text in Catalogue.Texts)
            json.WriteStringValue($"{text.Id}: {text.Title} ({text.Source})");
        json.WriteEndArray();
    }

    private static void WriteRows(Utf8JsonWriter json, IReadOnlyList<string> rows)
    {
        json.WriteStartArray("rows");
        foreach (string row in rows)
            json.WriteStringValue(row);
        json.WriteEndArray();
    }

    private static void WriteTick(Utf8JsonWriter json, string name, int? tick)
    {
        if (tick is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }

    /// <summary>The story of one soul of a generated system.</summary>
    public static void WriteStory(Utf8JsonWriter json, Diary diary, Simulation simulation)
    {
        int generation = simulation.Network.GenerationOf(diary.Soul);
        var story = Story.Of(diary, generation * simulation.Parameters.GenerationsGap);
        json.WriteStartObject("story");
        json.WriteNumber("soul", diary.Soul.Value);
        json.WriteNumber("generation", generation + 1);
        json.WriteNumber("ends", diary.Degree);
        json.WriteStartArray("passages");
        foreach (var passage in story.Passages)
        {
            json.WriteStartObject();
            json.WriteString("when", StoryWords.When(passage));
            json.WriteString("words", StoryWords.English.Sentence(passage, diary.Degree));
            json.WriteStartArray("rows");
            foreach (string row in passage.Rows)
                json.WriteStringValue(row);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
