using Tikkun.Interventions;

namespace Tikkun.Research.Laws;

/// <summary>L15: one record, two readings.</summary>
internal static class L15TwoAttributions
{
    public static Law Law { get; } =
        new()
        {
            Id = "L15",
            Title = "Two attributions",
            Rows = ["C33", "C34"],
            Claim =
                "During the work it depends on me, afterwards all was from above: two readings of one record, which itself does not change.",
            Kind = LawKind.ByConstruction,
            Limits =
                "Both readings are lenses on one state; that looking changes no bit is a promise of the program, kept by its tests too.",
            Parts =
            [
                new(
                    "A run looked at under both lenses at every tick and one that nobody looks at are the same to the bit.",
                    new Statistic("ticks at which they differ", course => course[Course.Parted].Sum()),
                    new Arm("") { Beside = "" },
                    new Arm("") { Beside = new Arm("", new Intervention.Purify(10, Course.Soul)) },
                    Prediction.AtMost(0)
                ),
            ],
        };
}
