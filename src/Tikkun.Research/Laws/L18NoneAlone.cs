using Tikkun.Interventions;

namespace Tikkun.Research.Laws;

/// <summary>L18: no soul rises alone.</summary>
internal static class L18NoneAlone
{
    private static readonly Intervention.Wake Woken = new(1, Course.Soul);

    public static Law Law { get; } =
        new()
        {
            Id = "L18",
            Title = "None rises alone",
            Rows = ["D03", "D04", "D12"],
            Claim =
                "Cut off from the others no soul rises; the whole is complete with its last soul and tie, not on average.",
            Kind = LawKind.Emerges,
            Fails = "strength=1",
            Limits =
                "Alone means: among sleepers. A soul whose ties are cut cannot mend them by definition, so that is not tested. It pulls against L17 (T1). The last comparison reports what L18 costs the default.",
            Parts =
            [
                new(
                    "A soul awake among sleepers stops half-way at the latest; in company it comes to feel every tie.",
                    new Statistic("share of its ties felt at the end", course => course.Last("soul.revealed")),
                    new Arm("awakening.threshold=1", Woken),
                    new Arm("", Woken),
                    Prediction.AtMost(0.5)
                ),
                new(
                    "One soul cut off keeps the whole from being whole, however near it is on average.",
                    new Statistic(
                        "share of runs in which every soul completes",
                        course => course.Last("complete") == course.Souls ? 1 : 0
                    ),
                    new Arm("ticks=1500", new Intervention.CutSoul(1, Course.Soul)),
                    "ticks=1500",
                    Prediction.AtMost(0)
                ),
                new(
                    "Reported: the default beside a model in which each bears everything alone.",
                    Statistic.NinetyNine,
                    "",
                    "strength=1",
                    Prediction.None
                ),
            ],
        };
}
