using Tikkun.Interventions;

namespace Tikkun.Research.Laws;

/// <summary>L19: the fathers prepare for the sons.</summary>
internal static class L19FathersAndSons
{
    private const int Birth = 60;
    private const int Early = 50;

    public static Law Law { get; } =
        new()
        {
            Id = "L19",
            Title = "Fathers and sons",
            Rows = ["D08", "D11", "D14"],
            Claim =
                "A generation begins with the ties that the one before prepared, known or not; without them its correction takes longer.",
            Kind = LawKind.Emerges,
            Fails = "generations.preparation=0",
            Parts =
            [
                new(
                    "When the second generation is born something is prepared for it.",
                    new Statistic($"prepared for it at tick {Birth}", course => course.At("g1.prepared", Birth)),
                    "",
                    new Arm("", new Intervention.Change(1, "resolve", "0")),
                    Prediction.More
                ),
                new(
                    "Without what was prepared its correction takes longer.",
                    new Statistic(
                        "99 % of the second generation complete, tick (never: the last)",
                        course => course.First("g1.complete", 0.99) ?? course.Ticks
                    ),
                    "",
                    "generations.preparation=0",
                    Prediction.Less
                ),
                new(
                    "The unaware benefit as the aware do.",
                    new Statistic(
                        $"prepared for the asleep as a share of that for the awake, tick {Early}",
                        course => course.At("unaware.prepared", Early) / course.At("aware.prepared", Early)
                    ),
                    "",
                    "reach.margin=0 reach.beyond=0",
                    Prediction.AtLeast(0.9)
                ),
            ],
        };
}
