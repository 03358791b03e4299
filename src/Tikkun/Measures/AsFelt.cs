using Tikkun.Model;

namespace Tikkun.Measures;

/// <summary>The whole as felt by the awake, on the same state; the asleep feel nothing.</summary>
internal static class AsFelt
{
    public static readonly Measure[] Measures =
    [
        new("lack", "mean ℓ", "share", "0..1", "C01 C02 C38", "Distance as felt: mean lack of the awake.", Lack),
        new(
            "joy",
            "mean s v",
            "share",
            "0..1",
            "C22",
            "Enjoyment of nearness, capped by what it is worth to the soul; mean over the awake.",
            Joy
        ),
        new("felt", "joy − lack", "share", "-1..1", "C03 C05", "Felt state: joy less lack.", w => Joy(w) - Lack(w)),
        new(
            "seen",
            "Σw(c+(1−c)s_j)/Σw",
            "share",
            "0..1",
            "A10 A18 D13",
            "The world as each soul sees it: what it corrected stands in the light whatever the other is.",
            Seen
        )
        {
            ByGeneration = false,
        },
        new(
            "waiting",
            "",
            "souls",
            "0..N",
            "C11",
            "Awake souls that could not bear their desire in this tick: between heaven and earth.",
            w => w.ThisTick.Waiting
        ),
        new(
            "footLack",
            "",
            "share",
            "0..1",
            "C07 C13 C38",
            "Lack with which those given a greater desire in this tick go on; empty where there are none.",
            w => w.ThisTick.Feet == 0 ? double.NaN : Whole.Mean(w.ThisTick.FootLack, w.ThisTick.Feet)
        ),
    ];

    private static double Lack(Whole w) => Whole.Mean(w.ThisTick.Lack, w.Carried.Awake);

    private static double Joy(Whole w) => Whole.Mean(w.ThisTick.Joy + w.Carried.CompleteJoy, w.Carried.Awake);

    private static double Seen(Whole w) =>
        w.Share(
            w.Carried.Corrected
                + w.ThisTick.Seen
                + (Equations.Whole * w.Carried.CompleteWeight)
                - w.Carried.CompleteHeard
        );
}
