using System.Globalization;
using NJsonSchema;
using Shouldly;
using Tikkun.Model;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;
using Xunit;

namespace Tikkun.Tests.Research;

/// <summary>The default scenario with comments and the schema, against the reader.</summary>
public sealed class ScenarioSchemaTests
{
    public static TheoryData<string> Right =>
        [
            "",
            "group: g.csv",
            "breaking.levels:",
            "seed: 9223372036854775807",
            "light: 1\ntimeline:",
            .. Shipped.All.Select(s => s.Text),
            CommentedScenario.Text(),
            Uncommented(),
        ];

    public static TheoryData<string> Wrong =>
        [
            "lihgt: 1",
            "souls: 61",
            "light: 2",
            "light: word",
            "seed: -1",
            "ticks: 1.5",
            "inclusion: maybe",
            "breaking.kind: glued",
            "ties.perLayer: []",
            "ties.perLayer: [10]",
            "timeline: 5",
            "timeline: [{set: {light: 0}}]",
            "timeline: [{at: 0, reveal: all}]",
            "timeline: [{at: 5}]",
            "timeline: [{at: 5, wake: 1, purify: 2}]",
            "timeline: [{at: 5, set: {souls: 60}}]",
            "timeline: [{at: 5, set: {light: 2}}]",
            "timeline: [{at: 5, reveal: some}]",
            "timeline: [{at: 5, cut: {tie: [1]}}]",
            "timeline: [{at: 5, cut: {share: 2}}]",
            "timeline: [{at: 5, choose: {soul: 1, do: sleep}}]",
            "timeline: [{at: 5, choose: {soul: 1, do: work}}]",
            "timeline: [{at: 5, choose: {soul: 1, do: rest, end: 1}}]",
        ];

    [Theory]
    [MemberData(nameof(Right))]
    public async Task What_the_reader_takes_the_schema_takes(string text)
    {
        if (!text.Contains("group: g.csv"))
            Mistakes(text).ShouldBe(0);
        (await Refused(text)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_the_reader_refuses_the_schema_refuses(string text)
    {
        Mistakes(text).ShouldBeGreaterThan(0);
        (await Refused(text)).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_default_scenario_with_comments_is_the_default_and_says_every_key()
    {
        using var folder = new TemporaryFolder();
        string text = CommentedScenario.Text();
        var scenario = ScenarioReader.Read(folder.Write("a.yaml", text));
        scenario.Parameters.ShouldBe(new Parameters());
        scenario.Plan.ShouldBeEmpty();
        string[] lines = text.Split('\n');
        foreach (var parameter in Parameter.All)
            lines.ShouldContain($"{parameter.Key}: {parameter.Default}".TrimEnd());
        lines.ShouldAllBe(line => line.Length <= 80);
    }

    [Fact]
    public void The_timeline_in_its_comments_is_one()
    {
        using var folder = new TemporaryFolder();
        ScenarioReader.Read(folder.Write("a.yaml", Uncommented())).Plan.Count.ShouldBe(10);
    }

    [Fact]
    public void The_schema_says_every_key_with_its_default()
    {
        var schema = ScenarioSchema.Make();
        var keys = schema["properties"]!.AsObject();
        foreach (var parameter in Parameter.All)
            (keys[parameter.Key]!["default"]?.ToJsonString().Trim('"').Replace(",", ", ") ?? "").ShouldBe(
                parameter.Default
            );
        keys.Count.ShouldBe(Parameter.All.Count + 3);
        keys["seed"]!["maximum"]!.ToJsonString().ShouldBe("18446744073709551615");
    }

    /// <summary>Without the group, whose file is not there.</summary>
    private static string Uncommented()
    {
        string text = CommentedScenario.Text();
        int from = text.IndexOf("# timeline:\n", StringComparison.Ordinal);
        return text[..from] + string.Join('\n', text[from..].Split('\n').Select(l => l.Length > 2 ? l[2..] : ""));
    }

    private static int Mistakes(string text)
    {
        using var folder = new TemporaryFolder();
        var mistakes = new MistakeList();
        _ = ScenarioReader.Read(folder.Write("a.yaml", text), [], null, mistakes);
        return mistakes.Count;
    }

    private static async Task<IEnumerable<string>> Refused(string text)
    {
        var schema = await JsonSchema.FromJsonAsync(
            ScenarioSchema.Make().ToJsonString(),
            TestContext.Current.CancellationToken
        );
        string json = Json(text);
        return schema.Validate(json).Select(e => e.ToString());
    }

    /// <summary>A YAML text as JSON.</summary>
    internal static string Json(string yaml) => Json(YamlTree.Read(yaml, "", new MistakeList())!);

    private static string Json(Node node) =>
        node switch
        {
            Node.Mapping m => $"{{{string.Join(',', m.Entries.Select(e => $"{Quoted(e.Key)}:{Json(e.Value)}"))}}}",
            Node.Sequence s => $"[{string.Join(',', s.Items.Select(Json))}]",
            Node.Scalar { IsNull: true } => "null",
            Node.Scalar { Text: "true" or "false" } => node.Text,
            _ => decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                ? node.Text
                : Quoted(node.Text),
        };

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
