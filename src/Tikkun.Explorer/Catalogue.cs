using Tikkun.Model;
using Tikkun.Research.Lessons;
using Tikkun.Research.Live;
using Tikkun.Research.Runs;
using Tikkun.Research.Scenarios;

namespace Tikkun.Explorer;

/// <summary>What pages need to know and never changes: scenarios, parameters, measures, rows.</summary>
internal static class Catalogue
{
    public static byte[] Bytes(ExplorerOptions options, Gate gate) =>
        Json.Bytes(
            new
            {
                program = Maker.Version,
                modelVersion = ModelVersion.Current,
                limits = new { souls = Limits.Souls },
                invites = !gate.IsLocal,
                scenarios = Given(options).Concat(Shipped.All.Select(Scenario)),
                parameters = Parameter.All.Select(One),
                measures = Series.Measures.Select(m => new
                {
                    m.Name,
                    m.Symbol,
                    m.Unit,
                    lens = m.Lens == Measures.Lens.AsItIs ? "is" : "felt",
                    m.ByGeneration,
                    m.Rows,
                    m.Meaning,
                }),
                rows = Sources.Catalogue.Rows.ToDictionary(row => row.Id, row => row.Claim),
                languages = Language.All.Select(l => new
                {
                    l.Code,
                    l.Name,
                    l.Direction,
                    l.Standing,
                }),
                lesson = options.Lesson is null ? null : Lesson.Read(options.Lesson).Name,
                texts = Sources.Catalogue.Texts.Select(t => $"{t.Id}: {t.Title} ({t.Source})"),
            }
        );

    /// <summary>What was given on the command line comes first.</summary>
    private static IEnumerable<object> Given(ExplorerOptions options) =>
        Asked.Given(options) is { } name
            ? [Scenario(new(name, name, [], "", "", ""), new Asked(name).Read(options))]
            : [];

    /// <summary>What a lesson is run with, as a scenario.</summary>
    public static Shipped Of(Lesson lesson, LessonSize size)
    {
        var words = lesson.In(Language.English);
        return new(lesson.ScenarioName(size), words["title"], lesson.Rows, words["notice"], words["question"], "");
    }

    private static object Scenario(Shipped shipped) => Scenario(shipped, ScenarioReader.Read(shipped.Name));

    private static object Scenario(Shipped shipped, Scenario scenario) =>
        new
        {
            shipped.Name,
            shipped.Title,
            shipped.Rows,
            shipped.Notice,
            shipped.Question,
            scenario.Parameters.Souls,
            seed = $"{scenario.Parameters.Seed}",
            scenario.Parameters.Ticks,
            group = scenario.Group is not null,
        };

    private static object One(Parameter p) =>
        new
        {
            p.Key,
            p.Symbol,
            p.Default,
            p.Unit,
            badge = p.Badge.Name(),
            p.Rows,
            p.Meaning,
            p.InRun,
            p.IsOfGroups,
            min = Number(p.Min),
            max = Number(p.Max),
            whole = p.Type == typeof(int) || p.Type == typeof(long) || p.Type == typeof(ulong),
            p.Words,
            p.Off,
            expected = p.Expected,
            phase = p.Rule?.Phase.Words() ?? "",
        };

    private static double? Number(double value) => double.IsNaN(value) ? null : value;
}
