namespace Tikkun.Research.Laws;

/// <summary>L16: what stands in the way is the way.</summary>
internal static class L16Preventions
{
    public static Law Law { get; } =
        new()
        {
            Id = "L16",
            Title = "Preventions",
            Rows = ["C36", "C39"],
            Claim = "Without anything in the way there is no approach; each prevention overcome shortens what is left.",
            Kind = LawKind.Emerges,
            Fails = "strength=0.05",
            Limits =
                "The text speaks of preventions and of delays. Two things in the model can be meant: descents, which take away what was reached, and burdens beyond one's strength, which make one wait. Both are tested.",
            Parts =
            [
                new(
                    "Descents: where nobody is ever lowered nor goes down, nobody comes near.",
                    Statistic.AtTheEnd("nearness"),
                    "",
                    "given.chance=0 vigilance=0",
                    Prediction.AtLeast(0.5)
                ),
                new(
                    "More of them overcome, sooner there.",
                    Statistic.NinetyNine,
                    "vigilance=0 given.chance=0.2",
                    "vigilance=0",
                    Prediction.Less
                ),
                new(
                    "Delays: where nothing is too heavy to bear, they come no nearer in the same time.",
                    new Statistic("nearness at tick 200", course => course.At("nearness", 200)),
                    "",
                    "strength=1",
                    Prediction.More
                ),
            ],
        };
}
