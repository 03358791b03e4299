using Tikkun.Interventions;

namespace Tikkun.Research.Laws;

/// <summary>L8: unity lasts while the light keeps it up.</summary>
internal static class L08Upkeep
{
    private const int Out = 300;
    private const int Back = 400;
    private static readonly Intervention.Change Dark = new(Out, "light", "0");
    private static readonly Intervention.Change Light = new(Back, "light", "1");

    public static Law Law { get; } =
        new()
        {
            Id = "L8",
            Title = "Upkeep by the light",
            Rows = ["B15"],
            Claim = "With the light gone unity decays; with the light back it recovers.",
            Kind = LawKind.Follows,
            Fails = "upkeep=0",
            Parts =
            [
                new(
                    "In a hundred dark ticks at least half of the unity is lost.",
                    new Statistic(
                        "unity after the dark, as a share of that before",
                        course => course.At("unity", Back - 1) / course.At("unity", Out - 1)
                    ),
                    new Arm("", Dark, Light),
                    new Arm("upkeep=0", Dark, Light),
                    Prediction.AtMost(0.5)
                ),
                new(
                    "With the light back the whole comes near again; in lasting dark it does not.",
                    Statistic.AtTheEnd("nearness"),
                    new Arm("", Dark, Light),
                    new Arm("", Dark),
                    Prediction.AtLeast(0.5)
                ),
                Part.Within(
                    "Reported, as hysteresis: ticks to regain what was lost, beside the ticks it first took.",
                    new Statistic("ticks from the light's return to the unity before the dark", Regained),
                    new Statistic("ticks from the start to that unity", _ => Out - 1),
                    new Arm("", Dark, Light),
                    Prediction.None
                ),
            ],
        };

    private static double Regained(Course course)
    {
        double before = course.At("unity", Out - 1);
        for (int tick = Back; tick <= course.Ticks; tick++)
            if (course["unity"][tick] >= before)
                return tick - Back;
        return double.NaN;
    }
}
