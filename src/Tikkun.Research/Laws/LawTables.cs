using System.Globalization;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Laws;

/// <summary>Judgements as tables, for documents in Markdown and for other programs in CSV.</summary>
public static class LawTables
{
    private const string CsvHeader =
        "world,law,part,decides,verdict,armMean,armLow,armHigh,controlMean,controlLow,controlHigh,effect,low,high,n,unmeasured";

    /// <summary>A mark for a verdict: filled, hollow, half.</summary>
    public static string Mark(Verdict verdict) =>
        verdict switch
        {
            Verdict.Holds => "●",
            Verdict.DoesNotHold => "○",
            _ => "◐",
        };

    /// <summary>A number for people: as many digits as tell something.</summary>
    public static string Number(double value) =>
        value == 0 ? "0"
        : double.IsNaN(value) ? "–"
        : value.ToString(
            Math.Abs(value) switch
            {
                >= 100 => "#,0",
                >= 10 => "0.0",
                >= 1 => "0.00",
                _ => "0.000",
            },
            CultureInfo.InvariantCulture
        );

    /// <summary>A mean with its interval.</summary>
    public static string Number(Interval interval) =>
        interval.Half == 0
            ? Number(interval.Mean)
            : $"{Number(interval.Mean)} [{Number(interval.Low)}, {Number(interval.High)}]";

    /// <summary>Every law with its verdict, the comparison that decides it, and whether it fails where it should.</summary>
    public static string Results(IReadOnlyList<Judgement> judgements) =>
        Markdown.Table(
            ["law", "claim", "verdict", "kind", "what decides", "arm", "control", "effect [95 %]", "fails with"],
            Standard(judgements)
                .Select(j =>
                    (string[])
                        [
                            j.Law.Id,
                            $"**{j.Law.Title}** {string.Join(' ', j.Law.Rows)}",
                            $"{Mark(j.Verdict)} {CameOut(j.Deciding)}",
                            j.Law.KindInWords,
                            $"{j.Deciding.Part.Says} *{j.Deciding.Part.Statistic.Name}, {j.Deciding.Part.Prediction}*",
                            Number(j.Deciding.Arm),
                            Number(j.Deciding.Control),
                            Number(j.Deciding.Effect),
                            FailingOf(judgements, j.Law) is { } failing
                                ? $"`{j.Law.Fails}`: {Judgement.Words(failing.Verdict)}"
                                : "–",
                        ]
                )
        );

    /// <summary>Every comparison of every law.</summary>
    public static string Comparisons(IReadOnlyList<Judgement> judgements) =>
        Markdown.Table(
            ["law", "comparison", "statistic", "predicted", "arm", "", "control", "", "came out"],
            Standard(judgements)
                .SelectMany(j =>
                    j.Evidence.Select(e =>
                        (string[])
                            [
                                j.Law.Id,
                                e.Part.Says,
                                e.Part.Statistic.Name,
                                e.Part.Prediction.ToString(),
                                $"`{e.Part.Arm}`",
                                Number(e.Arm),
                                e.Part.Against == e.Part.Statistic ? $"`{e.Part.Control}`" : e.Part.Against.Name,
                                Number(e.Control),
                                e.Part.IsJudged ? CameOut(e) : "",
                            ]
                    )
                )
        );

    /// <summary>
    /// Rule by rule and law by law, the verdict where the rule is off; in bold where it is another than with it. Counted are
    /// only laws that count.
    /// </summary>
    public static string Ablation(IReadOnlyList<Judgement> judgements)
    {
        var laws = Standard(judgements).Select(j => j.Law).ToArray();
        return Markdown.Table(
            ["off", .. laws.Select(l => l.Id), "laws changed", "comparisons changed"],
            judgements
                .GroupBy(j => j.World.Name)
                .Select(world =>
                    (string[])
                        [
                            world.Key.Length == 0 ? "nothing" : world.Key[World.Without.Length..],
                            .. laws.Select(law =>
                            {
                                var here = Of(world, law);
                                string mark = Mark(here.Verdict);
                                return IsChanged(judgements, here) ? $"**{mark}**" : mark;
                            }),
                            world.Key.Length == 0
                                ? ""
                                : $"{world.Count(j => j.Law.IsCounted && IsChanged(judgements, j))}",
                            world.Key.Length == 0
                                ? ""
                                : $"{world.Where(j => j.Law.IsCounted).Sum(j => ComparisonsChanged(judgements, j))}",
                        ]
                )
        );
    }

    /// <summary>The laws on the default as several ways of running them judge them; in bold where not all agree.</summary>
    public static string SideBySide(IReadOnlyList<(string Name, IReadOnlyList<Judgement> Judgements)> ways) =>
        Markdown.Table(
            ["law", "title", .. ways.Select(w => w.Name)],
            Standard(ways[^1].Judgements)
                .Select(j =>
                {
                    var verdicts = ways.Select(w => Of(Standard(w.Judgements), j.Law).Verdict).ToArray();
                    bool agree = verdicts.Distinct().Count() == 1;
                    return (string[])
                        [
                            j.Law.Id,
                            j.Law.Title,
                            .. verdicts.Select(v => agree ? Judgement.Words(v) : $"**{Judgement.Words(v)}**"),
                        ];
                })
        );

    /// <summary>For each law the share of draws in which it still holds, beside its verdict on the default.</summary>
    public static string Sensitivity(IReadOnlyList<Judgement> judgements) =>
        Sensitivity(ReadVerdicts([.. VerdictsCsv(judgements)]));

    /// <summary>For each law the share of draws in which it still holds, beside its verdict on the default.</summary>
    public static string Sensitivity(
        IReadOnlyList<(string World, IReadOnlyDictionary<string, Verdict> Verdicts)> worlds
    )
    {
        var standard = worlds[0].Verdicts;
        var draws = worlds.Skip(1).ToArray();
        return Markdown.Table(
            ["law", "title", "kind", "on the default", "holds", "undecided", "does not hold"],
            standard.Keys.Select(id =>
            {
                var law = Law.Find(id)!;
                string Share(Verdict verdict) =>
                    Percent(draws.Count(d => d.Verdicts[id] == verdict) / (double)draws.Length);
                return (string[])
                    [
                        id,
                        law.Title,
                        law.KindInWords,
                        Judgement.Words(standard[id]),
                        Share(Verdict.Holds),
                        Share(Verdict.Undecided),
                        Share(Verdict.DoesNotHold),
                    ];
            })
        );
    }

    /// <summary>Verdicts, a line for each world and a column for each law, with the settings of the world at its end.</summary>
    public static IEnumerable<string> VerdictsCsv(IReadOnlyList<Judgement> judgements)
    {
        var laws = Standard(judgements).Select(j => j.Law).ToArray();
        yield return string.Join(',', ["world", .. laws.Select(l => l.Id), "settings"]);
        foreach (var world in judgements.GroupBy(j => j.World.Name))
            yield return string.Join(
                ',',
                [
                    world.Key,
                    .. laws.Select(law => Judgement.Words(Of(world, law).Verdict)),
                    $"{world.First().World.Before} {world.First().World.After}".Trim(),
                ]
            );
    }

    /// <summary>What <see cref="VerdictsCsv"/> wrote.</summary>
    public static IReadOnlyList<(string World, IReadOnlyDictionary<string, Verdict> Verdicts)> ReadVerdicts(
        string[] lines
    )
    {
        var table = lines.Where(l => !l.StartsWith('#')).Select(l => l.Split(',')).ToArray();
        var verdicts = Enum.GetValues<Verdict>().ToDictionary(Judgement.Words);
        return
        [
            .. table
                .Skip(1)
                .Select(row =>
                    (
                        row[0],
                        (IReadOnlyDictionary<string, Verdict>)
                            table[0]
                                .Zip(row)
                                .Where(f => Law.Find(f.First) is not null)
                                .ToDictionary(f => f.First, f => verdicts[f.Second])
                    )
                ),
        ];
    }

    /// <summary>Every comparison in every world.</summary>
    public static IEnumerable<string> Csv(IReadOnlyList<Judgement> judgements)
    {
        yield return CsvHeader;
        foreach (var j in judgements)
        foreach (var (i, e) in j.Evidence.Index())
        {
            double[] numbers =
            [
                e.Arm.Mean,
                e.Arm.Low,
                e.Arm.High,
                e.Control.Mean,
                e.Control.Low,
                e.Control.High,
                e.Effect.Mean,
                e.Effect.Low,
                e.Effect.High,
                e.Seeds,
                e.Unmeasured,
            ];
            string[] words =
            [
                j.World.Name,
                j.Law.Id,
                $"{i + 1}",
                e == j.Deciding ? "yes" : "no",
                e.Part.IsJudged ? Judgement.Words(e.Verdict) : "reported",
            ];
            yield return string.Join(',', words.Concat(numbers.Select(Numbers.Text)));
        }
    }

    /// <summary>The laws on the default.</summary>
    public static IEnumerable<Judgement> Standard(IEnumerable<Judgement> judgements) =>
        judgements.Where(j => j.World.Name.Length == 0);

    /// <summary>A law where it should fail; null where nothing is named, or it was not looked at.</summary>
    public static Judgement? FailingOf(IEnumerable<Judgement> judgements, Law law) =>
        judgements.FirstOrDefault(j => j.Law == law && j.World.Name == Survey.Failing(law).Name);

    /// <summary>Whether a law has another verdict than on the default.</summary>
    public static bool IsChanged(IEnumerable<Judgement> judgements, Judgement here) =>
        Of(Standard(judgements), here.Law).Verdict != here.Verdict;

    private static string CameOut(Evidence e) =>
        Judgement.Words(e.Verdict) + (e.SeedsThatDecide is { } n ? $" (n = {n} would decide)" : "");

    private static int ComparisonsChanged(IEnumerable<Judgement> judgements, Judgement here) =>
        Of(Standard(judgements), here.Law).Evidence.Zip(here.Evidence).Count(e => e.First.Verdict != e.Second.Verdict);

    private static Judgement Of(IEnumerable<Judgement> judgements, Law law) => judgements.First(j => j.Law == law);

    private static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);
}
