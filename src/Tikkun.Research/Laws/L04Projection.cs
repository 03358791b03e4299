namespace Tikkun.Research.Laws;

/// <summary>L4: the world as one sees it is mended before the world that all share.</summary>
internal static class L04Projection
{
    public static Law Law { get; } =
        new()
        {
            Id = "L4",
            Title = "Projection",
            Rows = ["A10", "A15", "A18", "A19", "A20", "D13"],
            Claim =
                "Harm to what seems outer is hardly felt as loss though the whole loses; with inclusion the loss comes to be felt, and the world as one sees it is mended before the world all share.",
            Kind = LawKind.ByConstruction,
            Limits =
                "Harm to another (A19, A20) is not carried: no act in the model takes anything from somebody else, and adding one would mean guessing its rules. What is left, the seen world, is at least the shared one by its definition.",
            Parts =
            [
                Part.Within(
                    "Half of the world stands in the light for those who look before it does so in itself.",
                    new Statistic("seen world half-way, tick", course => course.First("seen", 0.5) ?? double.NaN),
                    new Statistic("shared world half-way, tick", course => course.First("shared", 0.5) ?? double.NaN),
                    "",
                    Prediction.Less
                ),
            ],
        };
}
