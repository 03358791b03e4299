using Tikkun.Research.Live;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;

namespace Tikkun.Research.Lessons;

/// <summary>A lesson tried: its figures with one seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Values">Every figure by its name; <see cref="Figure.Never"/> for what is never reached.</param>
public sealed record LessonTrial(ulong Seed, IReadOnlyDictionary<string, double> Values)
{
    /// <summary>Runs a lesson with every seed, in parallel.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<LessonTrial> Run(
        Lesson lesson,
        IReadOnlyList<ulong> seeds,
        CancellationToken stop = default
    ) =>
        [
            .. seeds
                .AsParallel()
                .AsOrdered()
                .WithCancellation(stop)
                .Select(seed => new LessonTrial(seed, ValuesOf(lesson, seed, stop))),
        ];

    /// <summary>What a lesson says and does not come out, as mistakes in its file.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="file">Its file.</param>
    /// <param name="trials">What came out.</param>
    /// <param name="mistakes">Takes what does not hold.</param>
    public static void Judge(Lesson lesson, string file, IReadOnlyList<LessonTrial> trials, MistakeList mistakes)
    {
        foreach (var claim in lesson.Holds)
        foreach (var trial in trials.Where(t => !claim.Holds(t.Values)))
        {
            string own = Text(lesson, claim.Figure, trial.Values[claim.Figure]);
            string than = claim.Than is { } other
                ? $"{other} ({Text(lesson, other, trial.Values[other])})"
                : FormattableString.Invariant($"{claim.Number}");
            string by = claim.By > 0 ? FormattableString.Invariant($", by more than {claim.By}") : "";
            mistakes.Add(
                MistakeKind.DoesNotHold,
                new Place(file, claim.Line),
                $"holds.{claim.Figure}",
                own,
                $"{(claim.IsMore ? "more" : "less")} than {than}{by}; so it is not with seed {trial.Seed}"
            );
        }
    }

    private static string Text(Lesson lesson, string figure, double value) =>
        lesson.Figures.First(f => f.Name == figure).Text(value, "never");

    private static Dictionary<string, double> ValuesOf(Lesson lesson, ulong seed, CancellationToken stop)
    {
        var values = new Dictionary<string, double>();
        foreach (var run in lesson.Figures.GroupBy(f => (f.Size, f.IsWithout)))
        {
            var scenario = run.Key.IsWithout ? lesson.ScenarioWithout(run.Key.Size) : lesson.Scenarios[run.Key.Size];
            var series = Course(scenario with { Parameters = scenario.Parameters with { Seed = seed } }, stop);
            foreach (var figure in run)
                values[figure.Name] = figure.Of(series)!.Value;
        }
        return values;
    }

    /// <summary>Runs a scenario to its end and keeps what was measured.</summary>
    internal static Series Course(Scenario scenario, CancellationToken stop)
    {
        using var simulation = scenario.Begin(1);
        var series = new Series();
        series.Note(simulation);
        while (!simulation.IsOver)
        {
            stop.ThrowIfCancellationRequested();
            simulation.Step();
            series.Note(simulation);
        }
        return series;
    }
}
