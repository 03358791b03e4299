namespace Tikkun.Research.Laws;

/// <summary>L20: greater egoism is met by greater help, if it was prepared.</summary>
internal static class L20Race
{
    public static Law Law { get; } =
        new()
        {
            Id = "L20",
            Title = "The race of egoism and help",
            Rows = ["D16", "D17"],
            Claim =
                "Egoism grows from generation to generation, and help grows with it: past a certain growth all stands still unless it was prepared.",
            Kind = LawKind.Emerges,
            Fails = "generations.count=1",
            Parts =
            [
                new(
                    "Egoism that doubles in each generation is met where it was prepared, and not where nothing was.",
                    Statistic.AtTheEnd("nearness"),
                    "generations.growth=2",
                    "generations.growth=2 generations.preparation=0",
                    Prediction.AtLeast(0.9)
                ),
                new(
                    "The standstill without preparation begins at a certain growth: without growth there is none.",
                    Statistic.AtTheEnd("nearness"),
                    "generations.growth=1 generations.preparation=0",
                    "generations.growth=2 generations.preparation=0",
                    Prediction.AtLeast(0.9)
                ),
            ],
        };
}
