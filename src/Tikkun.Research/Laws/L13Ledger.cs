using Tikkun.Interventions;

namespace Tikkun.Research.Laws;

/// <summary>L13: nothing is lost.</summary>
internal static class L13Ledger
{
    private static readonly Arm Troubled = new(
        "",
        new Intervention.CutShare(200, 0.1),
        new Intervention.Change(300, "light", "0"),
        new Intervention.Change(400, "light", "1")
    );

    public static Law Law { get; } =
        new()
        {
            Id = "L13",
            Title = "The ledger",
            Rows = ["C26", "C27", "C28"],
            Claim =
                "Nothing is lost: what is sorted and what is left to sort add up at every tick, and small sums make the whole.",
            Kind = LawKind.ByConstruction,
            Parts =
            [
                Part.Within(
                    "What was mended, granted, lost to darkness and cut accounts for all that is corrected, to the unit, at every tick.",
                    new Statistic("greatest gap in the ledger, units", course => Gap(course, course["decayed"])),
                    new Statistic(
                        "the same with darkness left out",
                        course => Gap(course, new double[course.Ticks + 1])
                    ),
                    Troubled,
                    Prediction.AtMost(0)
                ),
            ],
        };

    private static double Gap(Course course, double[] decayed) =>
        Enumerable
            .Range(0, course.Ticks + 1)
            .Max(t =>
                Math.Abs(
                    course["corrected"][t]
                        - (
                            course["start"][t]
                            + course["mended"][t]
                            + course["granted"][t]
                            - decayed[t]
                            - course["cut"][t]
                        )
                )
            );
}
