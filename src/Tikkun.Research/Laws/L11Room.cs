namespace Tikkun.Research.Laws;

/// <summary>L11: no more light than there is room for.</summary>
internal static class L11Room
{
    public static Law Law { get; } =
        new()
        {
            Id = "L11",
            Title = "No light without a vessel",
            Rows = ["C08", "C13", "C14", "C17"],
            Claim =
                "No more light than there is room for: who is full takes in nothing, and without descents a run stops at its first contentment.",
            Kind = LawKind.Emerges,
            Fails = "strength=0.05",
            Limits =
                "That a full soul takes in nothing is the equation of mending, and not tested. L6 looks at the same stall from the side of the gift; here no descents of either kind are left.",
            Parts =
            [
                new(
                    "Long after the first contentment something still comes in where there are descents, and nothing where there are none.",
                    new Statistic(
                        "nearness gained from tick 300 to 600",
                        course => course.At("nearness", 600) - course.At("nearness", 300)
                    ),
                    "",
                    "given.chance=0 vigilance=0",
                    Prediction.AtLeast(0.1)
                ),
                new(
                    "Without descents the whole stops short.",
                    Statistic.AtTheEnd("nearness"),
                    "given.chance=0 vigilance=0",
                    "",
                    Prediction.AtMost(0.1)
                ),
            ],
        };
}
