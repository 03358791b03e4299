namespace Tikkun.Research.Laws;

/// <summary>L14: who goes down by choice is lowered less.</summary>
internal static class L14WakingTheDawn
{
    public static Law Law { get; } =
        new()
        {
            Id = "L14",
            Title = "Wake the dawn",
            Rows = ["C29", "C30", "C31"],
            Claim = "Who goes down by choice, or guards in ascent, is lowered less for the same gain at equal effort.",
            Kind = LawKind.Emerges,
            Fails = "given.chance=0",
            Limits = "Guarding in ascent (C31) has no rule of its own; vigilance stands for both.",
            Parts =
            [
                new(
                    "Fewer descents are given for what is gained.",
                    new Statistic(
                        "descents given for each tie's worth gained, a soul",
                        course => PerGain(course, "given")
                    ),
                    "",
                    "vigilance=0",
                    Prediction.Less
                ),
                new(
                    "At no greater effort: no more ticks of work for what is gained.",
                    new Statistic("ticks of work for each tie's worth gained, a soul", Work),
                    "",
                    "vigilance=0",
                    Prediction.Less
                ),
            ],
        };

    private static double PerGain(Course course, string count) =>
        course.Last(count) / course.Souls / course.Last("nearness");

    private static double Work(Course course)
    {
        double ticks = 0;
        for (int tick = 1; tick <= course.Ticks; tick++)
            ticks += course["awake"][tick] - course["complete"][tick] - course["waiting"][tick];
        return ticks / course.Souls / course.Last("nearness");
    }
}
