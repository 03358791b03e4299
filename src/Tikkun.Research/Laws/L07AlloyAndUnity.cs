using Tikkun.Interventions;

namespace Tikkun.Research.Laws;

/// <summary>L7: what force brings near falls apart, and what was broken and united stays.</summary>
internal static class L07AlloyAndUnity
{
    private const int LetGo = 1000;
    private static readonly Intervention.Change Free = new(LetGo, "force", "0");

    public static Law Law { get; } =
        new()
        {
            Id = "L7",
            Title = "Alloy and unity",
            Rows = ["B07", "B08", "B09"],
            Claim =
                "Of closeness by force nothing remains when the force is let go; what was broken and united stays, and one quality stands in for the other.",
            Kind = LawKind.Follows,
            Fails = "strength=0.05",
            Limits =
                "That one quality stands in for the other is not carried as a test: in the model nothing strikes one quality alone. Both arms hold the same mean of bestowal, ½, and the same force.",
            Parts =
            [
                new(
                    "Ten ticks after the force is let go, what was broken stays close; the alloy does not.",
                    new Statistic(
                        "closeness after the force, as a share of that under it",
                        course => course.At("closeness", LetGo + 10) / course.At("closeness", LetGo - 1)
                    ),
                    new Arm("force=0.8", Free),
                    new Arm("force=0.8 breaking.kind=alloy", Free),
                    Prediction.AtLeast(0.9)
                ),
            ],
        };
}
