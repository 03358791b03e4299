namespace Tikkun.Research.Laws;

/// <summary>L1: the breaking mixes, and makes work possible.</summary>
internal static class L01Breaking
{
    private const string Beside = "breaking.kind=beside";

    public static Law Law { get; } =
        new()
        {
            Id = "L1",
            Title = "The breaking mixes",
            Rows = ["A02", "B05", "B12"],
            Claim = "With the breaking souls and ties hold both qualities; without it almost none do.",
            Kind = LawKind.Follows,
            Fails = "inclusion=off",
            Limits =
                "That the two parts come to tell of one another is not measured as mutual information: before the breaking each part is one constant and tells of nothing, and after it the number would say again what the first comparison says.",
            Parts =
            [
                new(
                    "Most souls hold both qualities.",
                    new Statistic("share of souls with ι of at least ½ at the start", course => course.At("both", 0)),
                    "",
                    Beside,
                    Prediction.AtLeast(0.5)
                ),
                new(
                    "Most ties are between two souls that hold both.",
                    new Statistic("share of ties between two such souls", course => course.At("bothTies", 0)),
                    "",
                    Beside,
                    Prediction.AtLeast(0.5)
                ),
                new(
                    "Only then is there work: the whole comes near.",
                    Statistic.AtTheEnd("nearness"),
                    "",
                    Beside,
                    Prediction.AtLeast(0.5)
                ),
            ],
        };
}
