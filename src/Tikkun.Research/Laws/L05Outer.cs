namespace Tikkun.Research.Laws;

/// <summary>L5: what is taken for outer makes the vessels grow.</summary>
internal static class L05Outer
{
    public static Law Law { get; } =
        new()
        {
            Id = "L5",
            Title = "The outer picture enlarges the vessels",
            Rows = ["A11", "A13"],
            Claim =
                "Taking what is within for something outer is what makes the vessels grow; take the outer picture away and they stop.",
            Kind = LawKind.ByConstruction,
            Limits =
                "Outer, in the model, is an end that is felt and not corrected, and new ends come to be felt in descents alone; take those away, and that the vessels stop is their definition. Growing from animate to human (A11) is not carried.",
            Parts =
            [
                new(
                    "Ties felt multiply where more of them are shown as outer, and stand still where none are.",
                    Statistic.AtTheEnd("revealed"),
                    "",
                    "given.chance=0 vigilance=0",
                    Prediction.More
                ),
            ],
        };
}
