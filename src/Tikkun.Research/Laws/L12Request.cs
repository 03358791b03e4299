namespace Tikkun.Research.Laws;

/// <summary>L12: between heaven and earth only help from above is left.</summary>
internal static class L12Request
{
    public static Law Law { get; } =
        new()
        {
            Id = "L12",
            Title = "Lack aims the request",
            Rows = ["C10", "C12", "C15"],
            Claim =
                "In descent one asks for what is truly in the way; such requests are answered more often, and without a request none is.",
            Kind = LawKind.Emerges,
            Fails = "strength=1",
            Limits =
                "What a request names is not carried: in the model it has a strength, the lack felt, and no content. That more lack is answered more often, and none never, is the equation of the answer. What is tested is that the answer is needed by those who do not go down of their own will.",
            Parts =
            [
                new(
                    "Those who are only lowered come near where they are answered, and stand still where they are not.",
                    Statistic.AtTheEnd("nearness"),
                    "vigilance=0",
                    "vigilance=0 answer=0",
                    Prediction.AtLeast(0.9)
                ),
            ],
        };
}
