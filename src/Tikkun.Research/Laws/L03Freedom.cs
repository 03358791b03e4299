namespace Tikkun.Research.Laws;

/// <summary>L3, weakly supported and exploratory: choice is freest between ruin and wholeness.</summary>
internal static class L03Freedom
{
    private static readonly string[] Unworthy = ["unworthyThoughts", "unworthyWords", "unworthyDeeds"];
    private static readonly string[] Worthy = ["worthyThoughts", "worthyWords", "worthyDeeds"];

    public static Law Law { get; } =
        new()
        {
            Id = "L3",
            Title = "Freedom in the broken state",
            Rows = ["A09"],
            Claim =
                "Freedom of choice is greatest in a broken state, between wholeness and ruin; weakly supported, to be explored only.",
            Kind = LawKind.Follows,
            Fails = "compassion.arousal=1 compassion.descent=10",
            Limits =
                "The text says that it is so, not what freedom is. It is taken here as how open it stands whether an act is worthy: the entropy of the share of unworthy acts in a tick. Exploratory.",
            Parts =
            [
                Part.Within(
                    "Acts stand more open half-way than at either end.",
                    new Statistic(
                        "entropy of acts at nearness .25 to .75, bits",
                        course => Between(course, 0.25, 0.75)
                    ),
                    new Statistic(
                        "the same below .05 or from .95 on, whichever is greater",
                        course => Math.Max(Between(course, 0, 0.05), Between(course, 0.95, 1.01))
                    ),
                    "",
                    Prediction.More
                ),
            ],
        };

    /// <summary>Mean entropy over the ticks in which nearness lies in a range.</summary>
    private static double Between(Course course, double from, double to)
    {
        double[] nearness = course["nearness"];
        double sum = 0;
        int ticks = 0;
        for (int tick = 1; tick <= course.Ticks; tick++)
        {
            double unworthy = In(course, Unworthy, tick);
            double acts = unworthy + In(course, Worthy, tick);
            if (acts == 0 || nearness[tick] < from || nearness[tick] >= to)
                continue;
            sum += Entropy(unworthy / acts);
            ticks++;
        }
        return ticks == 0 ? double.NaN : sum / ticks;
    }

    private static double In(Course course, string[] counts, int tick) =>
        counts.Sum(name => course[name][tick] - course[name][tick - 1]);

    private static double Entropy(double p) => p is 0 or 1 ? 0 : -((p * Math.Log2(p)) + ((1 - p) * Math.Log2(1 - p)));
}
