namespace Tikkun.Research.Laws;

/// <summary>L21: compassion roused before the act.</summary>
internal static class L21CompassionFirst
{
    private const string NoFault = "rope.pull.thought=0 rope.pull.speech=0 rope.pull.deed=0";
    private const string NoDescent = "compassion.descent=0";

    public static Law Law { get; } =
        new()
        {
            Id = "L21",
            Title = "Compassion first",
            Rows = ["E05", "E12", "E13", "E17", "E18"],
            Claim =
                "The same acts lift more when compassion is roused first; there is reason for it without any fault, and more when deeds are remembered.",
            Kind = LawKind.Follows,
            Fails = NoDescent,
            Parts =
            [
                new(
                    "Exile is less where compassion is roused before every act.",
                    Statistic.Summed("exile"),
                    "compassion.arousal=1",
                    "compassion.arousal=0",
                    Prediction.Less
                ),
                new(
                    "There is reason for it without any fault: with no act that pulls, it still brings them sooner.",
                    Statistic.HalfWay,
                    $"{NoFault} compassion.arousal=1",
                    $"{NoFault} compassion.arousal=0",
                    Prediction.Less
                ),
                new(
                    "Deeds remembered are reason too: with no pity for the descent itself, exile is still less.",
                    Statistic.Summed("exile"),
                    $"{NoDescent} compassion.arousal=1",
                    $"{NoDescent} compassion.arousal=0",
                    Prediction.Less
                ),
            ],
        };
}
