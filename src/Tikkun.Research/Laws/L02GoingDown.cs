namespace Tikkun.Research.Laws;

/// <summary>L2: one lifts only those to whom one goes down.</summary>
internal static class L02GoingDown
{
    public static Law Law { get; } =
        new()
        {
            Id = "L2",
            Title = "Go down to lift",
            Rows = ["A06", "A07", "A08"],
            Claim =
                "A tie lifts only where the helper goes down far enough; then both rise together, and from afar neither does.",
            Kind = LawKind.Emerges,
            Fails = "reach.margin=1",
            Limits =
                "That both rise in one step is how ends are defined here: mending an end raises the one who mends in nearness and the other in what is prepared for it, by the same integer.",
            Parts =
            [
                new(
                    "Where nothing is lifted from afar, those who go down by choice bring the whole near; those who stay above do not.",
                    Statistic.AtTheEnd("nearness"),
                    "reach.beyond=0",
                    "reach.beyond=0 vigilance=0",
                    Prediction.AtLeast(0.5)
                ),
                new(
                    "From afar neither rises: staying above fails because of the distance, since without it all rise.",
                    Statistic.AtTheEnd("nearness"),
                    "reach.beyond=0 vigilance=0",
                    "reach.beyond=1 vigilance=0",
                    Prediction.AtMost(0.1)
                ),
            ],
        };
}
