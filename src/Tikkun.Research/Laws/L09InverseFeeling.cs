using MathNet.Numerics.Statistics;

namespace Tikkun.Research.Laws;

/// <summary>L9: the nearer, the farther it feels, until a crossing.</summary>
internal static class L09InverseFeeling
{
    private const string Seen = "sight.first=1";

    public static Law Law { get; } =
        new()
        {
            Id = "L9",
            Title = "Inverse feeling",
            Rows = ["C01", "C02", "C03", "C16", "C38"],
            Claim =
                "Felt distance is flaw times light: it grows while true distance shrinks, until a crossing; so nobody can tell his own state by feeling.",
            Kind = LawKind.Emerges,
            Fails = Seen,
            Limits =
                "Felt distance is looked at where a greater desire was just given. The crossing is not fitted: the way is looked at before a half, and after three quarters.",
            Parts =
            [
                new(
                    "Before half of the way it feels farther as it is nearer.",
                    new Statistic(
                        "correlation of lack at the foot with nearness, nearness below ½",
                        course => Along(course, 0, 0.5)
                    ),
                    "",
                    Seen,
                    Prediction.AtLeast(0)
                ),
                Part.Within(
                    "After three quarters it feels nearer as it is nearer.",
                    new Statistic(
                        "correlation of lack at the foot with nearness, nearness from ¾",
                        course => Along(course, 0.75, 1.01)
                    ),
                    new Statistic("the same, nearness below ½", course => Along(course, 0, 0.5)),
                    "",
                    Prediction.AtMost(0)
                ),
                new(
                    "Nobody under way can tell his state by feeling: felt state foretells nearness no better than chance.",
                    new Statistic(
                        "correlation of felt state with a soul's own nearness, all souls and ticks",
                        SelfRating
                    ),
                    "",
                    Seen,
                    Prediction.AtMost(0.1)
                ),
            ],
        };

    private static double Along(Course course, double from, double to)
    {
        int[] ticks =
        [
            .. Enumerable
                .Range(0, course.Ticks + 1)
                .Where(t =>
                    course["nearness"][t] >= from && course["nearness"][t] < to && !double.IsNaN(course["footLack"][t])
                ),
        ];
        return ticks.Length < 3
            ? double.NaN
            : Correlation.Pearson(ticks.Select(t => course["footLack"][t]), ticks.Select(t => course["nearness"][t]));
    }

    /// <summary>Pearson's, from the sums over all souls awake and not complete, at every tick looked at.</summary>
    private static double SelfRating(Course course)
    {
        double Sum(string name) => course[$"self.{name}"].Where(v => !double.IsNaN(v)).Sum();
        var (n, f, k) = (Sum("n"), Sum("f"), Sum("k"));
        double spread = ((n * Sum("ff")) - (f * f)) * ((n * Sum("kk")) - (k * k));
        return spread <= 0 ? double.NaN : ((n * Sum("fk")) - (f * k)) / Math.Sqrt(spread);
    }
}
