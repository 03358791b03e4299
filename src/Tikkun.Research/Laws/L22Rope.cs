namespace Tikkun.Research.Laws;

/// <summary>L22: what pulls below exiles above.</summary>
internal static class L22Rope
{
    private const string Still = "rope.pull.thought=0 rope.pull.speech=0 rope.pull.deed=0";

    public static Law Law { get; } =
        new()
        {
            Id = "L22",
            Title = "The rope",
            Rows = ["E13", "E14", "E15", "E20"],
            Claim =
                "The further down the lower end is pulled, the further the upper follows; presence stays throughout, and return restores.",
            Kind = LawKind.Follows,
            Fails = "rope.tension=0",
            Limits = "The 613 strands, and the trace that partial cuts leave, are not modelled.",
            Parts =
            [
                Channel("thought"),
                Channel("speech"),
                Channel("deed"),
                Pulled(0.2, 0.05),
                Pulled(0.5, 0.2),
                new(
                    "Return restores: near the end those still under way are no longer in exile.",
                    new Statistic("exile at nearness .9 (never: at the end) as a share of its peak", Restored),
                    "",
                    "rope.lift=0",
                    Prediction.AtMost(0.5)
                ),
                new(
                    "Presence stays: the floor of light carries even those whom every unworthy act pulls wholly down.",
                    Statistic.AtTheEnd("nearness"),
                    Pull(1),
                    Pull(1) + " light.floor=0",
                    Prediction.AtLeast(0.5)
                ),
            ],
        };

    private static Part Channel(string kind) =>
        new(
            $"Exile follows {kind} alone.",
            Statistic.Summed("exile"),
            Still.Replace($"{kind}=0", $"{kind}=0.2", StringComparison.Ordinal),
            Still,
            Prediction.More
        );

    private static Part Pulled(double more, double less) =>
        new(
            FormattableString.Invariant($"A pull of {more} exiles further than one of {less}."),
            Statistic.Summed("exile"),
            Pull(more),
            Pull(less),
            Prediction.More
        );

    private static string Pull(double pull) =>
        FormattableString.Invariant($"rope.pull.thought={pull} rope.pull.speech={pull} rope.pull.deed={pull}");

    private static double Restored(Course course)
    {
        double peak = course["exile"].Max();
        return peak > 0 ? course["exile"][course.First("nearness", 0.9) ?? course.Ticks] / peak : double.NaN;
    }
}
