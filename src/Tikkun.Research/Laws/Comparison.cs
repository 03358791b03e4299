using Tikkun.Model;
using Tikkun.Research.Scenarios;
using Tikkun.Sources;

namespace Tikkun.Research.Laws;

/// <summary>One of two scenarios that are compared.</summary>
/// <param name="Name">As it was named.</param>
/// <param name="Scenario">The scenario.</param>
public sealed record Side(string Name, Scenario Scenario)
{
    /// <summary>The scenario that ships under that name; null for a file.</summary>
    public Shipped? Shipped { get; } = Shipped.Find(Name);

    /// <summary>Whose texts it follows: those of the rows that it says it shows; none where it says nothing.</summary>
    public IEnumerable<TeachingText> Texts =>
        Catalogue.Texts.Where(t => Shipped?.Rows.Any(row => Catalogue.Find(row)!.Text == t.Id) == true);

    /// <summary>The world in which the laws are looked at: its settings, without what is done in the course of its runs.</summary>
    public World World { get; } =
        new(
            Name,
            Before: string.Join(
                ' ',
                Parameter
                    .All.Where(p => p.Badge != Badge.Setting && p.Text(Scenario.Parameters) != p.Default)
                    .Select(p => $"{p.Key}={p.Text(Scenario.Parameters).Replace(" ", "", StringComparison.Ordinal)}")
            )
        );
}

/// <summary>A statistic in the runs of both.</summary>
/// <param name="Statistic">What is measured in each run.</param>
/// <param name="Tensions">The tensions between the texts that it makes visible.</param>
/// <param name="A">In the one.</param>
/// <param name="B">In the other.</param>
/// <param name="Difference">The one less the other, seed by seed.</param>
public sealed record Measured(
    Statistic Statistic,
    IReadOnlyList<string> Tensions,
    Interval A,
    Interval B,
    Interval Difference
)
{
    /// <summary>Whether they part: the difference, seed by seed, leaves 0 out.</summary>
    public bool IsApart => Difference.Low > 0 || Difference.High < 0;
}

/// <summary>Two scenarios, measure by measure and law by law: where they part. Nothing is averaged over the two.</summary>
public sealed class Comparison
{
    private static readonly (Statistic Statistic, string Tensions)[] Statistics =
    [
        (Statistic.HalfWay, ""),
        (Statistic.NinetyNine, ""),
        (Statistic.AtTheEnd("nearness"), ""),
        (EachSoul("given", "descents given, a soul"), "T4"),
        (EachSoul("chosen", "descents by choice, a soul"), "T3"),
        (Statistic.Summed("exile"), "T4 T9"),
        (new("most exile at a time", course => course["exile"].Max()), "T4 T9"),
        (Statistic.Summed("unrevealed"), "T9"),
        (EachSoul("answered", "requests answered, a soul"), "T11"),
        (new("worthy acts, share of all", Worthy), "T11"),
        (new("most waiting at a time, share of souls", c => c["waiting"].Max() / c.Souls), "T11"),
        (new("lack of the awake, mean over ticks", course => course["lack"].Average()), ""),
        (new("joy of the awake, mean over ticks", course => course["joy"].Average()), ""),
    ];

    /// <summary>The tensions that two readings of the texts part on.</summary>
    public static IReadOnlyList<string> OfReadings { get; } = ["T4", "T9", "T10", "T11"];

    private Comparison(Side a, Side b, IReadOnlyList<Measured> measures, IReadOnlyList<(Judgement, Judgement)> laws)
    {
        A = a;
        B = b;
        Measures = measures;
        Laws = laws;
    }

    /// <summary>The one.</summary>
    public Side A { get; }

    /// <summary>The other.</summary>
    public Side B { get; }

    /// <summary>Every statistic.</summary>
    public IReadOnlyList<Measured> Measures { get; }

    /// <summary>Every law in both.</summary>
    public IReadOnlyList<(Judgement A, Judgement B)> Laws { get; }

    /// <summary>The parameters that they set differently.</summary>
    public IEnumerable<Parameter> Settings =>
        Parameter.All.Where(p => p.Key != "seed" && p.Text(A.Scenario.Parameters) != p.Text(B.Scenario.Parameters));

    /// <summary>Makes all runs.</summary>
    /// <param name="a">The one; no real group.</param>
    /// <param name="b">The other; no real group.</param>
    /// <param name="seeds">Seeds of the measures.</param>
    /// <param name="lawSouls">Souls of the runs for the laws.</param>
    /// <param name="lawSeeds">Seeds of those.</param>
    /// <param name="progress">Told how many units are done, of how many.</param>
    /// <param name="stop">Checked between ticks.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Comparison Of(
        Side a,
        Side b,
        IReadOnlyList<ulong> seeds,
        long lawSouls,
        IReadOnlyList<ulong> lawSeeds,
        Action<int, int> progress,
        CancellationToken stop
    )
    {
        var values = new double[2, Statistics.Length, seeds.Count];
        int all = (2 * seeds.Count) + (2 * lawSeeds.Count);
        int done = 0;
        SideBySide.Do(
            seeds.Index().SelectMany(s => new[] { (Side: 0, s.Index, s.Item), (Side: 1, s.Index, s.Item) }),
            run =>
            {
                var scenario = (run.Side == 0 ? a : b).Scenario;
                scenario = scenario with { Parameters = scenario.Parameters with { Seed = run.Item } };
                using var simulation = scenario.Begin(1);
                var course = Course.Of(simulation, null, stop);
                foreach (var (i, measured) in Statistics.Index())
                    values[run.Side, i, run.Index] = measured.Statistic.Of(course);
                progress(Interlocked.Increment(ref done), all);
            },
            stop
        );

        var trials = new Trials(
            [(a.World, Law.All), (b.World with { Name = $"{b.Name} " }, Law.All)],
            lawSouls,
            lawSeeds
        );
        using var kept = new TrialTable();
        var judgements = trials.Judge(kept, (units, _) => progress((2 * seeds.Count) + units, all), stop);
        return new Comparison(
            a,
            b,
            [.. Statistics.Index().Select(s => Over(s.Item.Statistic, s.Item.Tensions, s.Index))],
            [.. judgements.Take(Law.All.Count).Zip(judgements.Skip(Law.All.Count))]
        );

        Measured Over(Statistic statistic, string tensions, int index)
        {
            double[] Of(int side) => [.. Enumerable.Range(0, seeds.Count).Select(seed => values[side, index, seed])];
            var difference = Of(0).Zip(Of(1), (x, y) => x - y).ToArray();
            string[] ids = tensions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new Measured(statistic, ids, Interval.Of(Of(0)), Interval.Of(Of(1)), Interval.Of(difference));
        }
    }

    private static Statistic EachSoul(string count, string name) =>
        new(name, course => course.Last(count) / course.Souls);

    private static double Worthy(Course course)
    {
        double Acts(string kind) =>
            course.Last($"{kind}Thoughts") + course.Last($"{kind}Words") + course.Last($"{kind}Deeds");
        double worthy = Acts("worthy");
        return worthy / Math.Max(1, worthy + Acts("unworthy"));
    }
}
