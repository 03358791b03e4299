namespace Tikkun.Research.Laws;

/// <summary>L10: light is enjoyed by what it is worth, and its worth is learned from its lack.</summary>
internal static class L10Contrast
{
    private const string NoDescents = "given.chance=0 vigilance=0";
    private const int Window = 500;
    private const int Late = 1500;

    public static Law Law { get; } =
        new()
        {
            Id = "L10",
            Title = "Contrast",
            Rows = ["C06", "C19", "C22", "C24"],
            Claim =
                "Enjoyment is light times importance, and importance is learned from contrast: with descents the same light is enjoyed more.",
            Kind = LawKind.Follows,
            Fails = "importance.learning=0",
            Parts =
            [
                new(
                    "Light that never fails is enjoyed less and less.",
                    new Statistic(
                        $"joy at tick {Late} as a share of its peak, without descents",
                        course => course["joy"].Max() is > 0 and var peak ? course.At("joy", Late) / peak : double.NaN
                    ),
                    NoDescents,
                    NoDescents + " importance.fading=0",
                    Prediction.AtMost(0.1)
                ),
                new(
                    "With descents the same light is enjoyed more.",
                    new Statistic($"joy for each unit of aim, over {Window} ticks", JoyOfLight),
                    "",
                    NoDescents,
                    Prediction.More
                ),
            ],
        };

    /// <summary>The asleep have no aim, so the aim of all is that of the awake.</summary>
    private static double JoyOfLight(Course course)
    {
        int ticks = Math.Min(Window, course.Ticks);
        double joy = 0;
        double light = 0;
        for (int tick = 0; tick <= ticks; tick++)
        {
            joy += course["joy"][tick] * course["awake"][tick];
            light += course["shared"][tick] * course.Souls;
        }
        return light == 0 ? double.NaN : joy / light;
    }
}
