namespace Tikkun.Research.Laws;

/// <summary>L6: whoever catches the goal is given a greater desire.</summary>
internal static class L06Staircase
{
    public static Law Law { get; } =
        new()
        {
            Id = "L6",
            Title = "The staircase",
            Rows = ["B03", "C41"],
            Claim =
                "Whoever catches the goal is given a greater desire: a staircase of lacks with ever more room; without that gift a standstill.",
            Kind = LawKind.Emerges,
            Fails = "strength=0.05",
            Limits =
                "Nobody goes down by choice in these runs, so that the gift stands alone. The last comparison, reported only, lets them go down.",
            Parts =
            [
                new(
                    "With the gift the whole comes near; without it, it stands still.",
                    Statistic.AtTheEnd("nearness"),
                    "vigilance=0",
                    "vigilance=0 given.chance=0",
                    Prediction.AtLeast(0.5)
                ),
                Part.Within(
                    "Each catch is followed by a lack: those just given more lack more than the awake do on average.",
                    new Statistic("lack at the foot, mean over ticks", course => AtFeet(course, "footLack")),
                    new Statistic("lack of the awake in those ticks", course => AtFeet(course, "lack")),
                    "vigilance=0",
                    Prediction.More
                ),
                new(
                    "Reported: the gift taken away while they go down by choice.",
                    Statistic.AtTheEnd("nearness"),
                    "",
                    "given.chance=0",
                    Prediction.None
                ),
            ],
        };

    private static double AtFeet(Course course, string column)
    {
        var values = course[column].Where((_, tick) => !double.IsNaN(course["footLack"][tick])).ToArray();
        return values.Length == 0 ? double.NaN : values.Average();
    }
}
