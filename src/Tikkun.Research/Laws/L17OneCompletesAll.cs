using Tikkun.Interventions;

namespace Tikkun.Research.Laws;

/// <summary>L17: one who becomes wholly clean completes a generation, quietly.</summary>
internal static class L17OneCompletesAll
{
    private const int At = 5;
    private const string NobodyWakesAlone = "awakening.threshold=0.97";
    private static readonly Intervention.Purify Purified = new(At, Course.Soul);

    public static Law Law { get; } =
        new()
        {
            Id = "L17",
            Title = "One completes all, quietly",
            Rows = ["D01", "D05", "D07", "D08"],
            Claim =
                "When one soul becomes wholly clean the others feel nothing yet; what is prepared for its generation grows, and they complete sooner.",
            Kind = LawKind.Emerges,
            Fails = "completion.help=0",
            Limits = "It pulls against L18 (T1). The last comparison reports what L17 is worth to the default.",
            Parts =
            [
                new(
                    "Quietly: in that tick no other wakes.",
                    new Statistic($"souls awake at tick {At} besides it", course => course.At("awake", At) - 1),
                    new Arm(NobodyWakesAlone, Purified),
                    new Arm("", Purified),
                    Prediction.AtMost(0)
                ),
                new(
                    "What is prepared for its generation grows at once.",
                    new Statistic(
                        $"prepared for its generation at tick {At}",
                        course => course.At($"g{Own(course)}.prepared", At)
                    ),
                    new Arm(NobodyWakesAlone, Purified),
                    NobodyWakesAlone,
                    Prediction.More
                ),
                new(
                    "Where nobody can wake alone, its whole generation is completed by way of it.",
                    new Statistic(
                        "share of its generation complete at the end",
                        course => course.Last($"g{Own(course)}.complete")
                    ),
                    new Arm(NobodyWakesAlone, Purified),
                    NobodyWakesAlone,
                    Prediction.AtLeast(0.99)
                ),
                new(
                    "On the default its generation is complete sooner for it.",
                    new Statistic(
                        "99 % of its generation complete, tick",
                        course => course.First($"g{Own(course)}.complete", 0.99) ?? course.Ticks
                    ),
                    new Arm("", Purified),
                    "",
                    Prediction.Less
                ),
                new(
                    "Reported: the default beside a model in which completion helps no one.",
                    Statistic.NinetyNine,
                    "",
                    "completion.help=0",
                    Prediction.None
                ),
            ],
        };

    private static int Own(Course course) => (int)course.At("soul.generation", 0);
}
