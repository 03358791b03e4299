using Tikkun.Model;

namespace Tikkun.Measures;

/// <summary>The whole as it is, at the end of a tick.</summary>
internal static class AsItIs
{
    public static readonly Measure[] Measures =
    [
        new(
            "nearness",
            "Σwc/Σw",
            "share",
            "0..1",
            "D05 B09",
            "Corrected share of all ties; never falls while there is light and nothing is cut.",
            Nearness
        ),
        new("unity", "Σwcc′/Σw", "share", "0..1", "B14 D03", "Share of all ties met from both ends.", Unity),
        new(
            "unrevealed",
            "1 − unity",
            "share",
            "0..1",
            "A07 E16",
            "Exile as light not yet revealed in the ties (first gauge).",
            w => 1 - Unity(w)
        ),
        new(
            "exile",
            "mean y",
            "share",
            "0..1",
            "E15 E16",
            "Exile as misrouted flow: mean of the upper ends of the ropes over the born (second gauge).",
            w => Whole.Mean(w.ThisTick.Exile + w.Carried.CompleteExile, w.Born)
        ),
        new(
            "prepared",
            "Σwc′/Σw",
            "share",
            "0..1",
            "D07 D11",
            "What others corrected towards these souls, felt or not; over all souls it equals nearness.",
            w => w.Share(w.Carried.Heard)
        ),
        new(
            "revealed",
            "Σ a W/ΣW",
            "share",
            "0..1",
            "B03 A11",
            "Share of all ties felt as ties.",
            w => w.Weight == 0 ? 0 : (double)w.Carried.Revealed / w.Weight
        ),
        new(
            "shared",
            "Σ w s_j/Σw",
            "share",
            "0..1",
            "A10 D13",
            "The shared world: aim of the souls at the other ends of the ties.",
            Shared
        )
        {
            ByGeneration = false,
        },
        new(
            "closeness",
            "mean max(force, cc′)",
            "share",
            "0..1",
            "B08",
            "Closeness of the ties under force; without force it is unity.",
            w => w.Met((w.Force * w.Weight) + (w.Force == 0 ? Met(w) : w.ThisTick.Excess))
        ),
        new("born", "", "souls", "0..N", "D14 D16", "Souls clothed in bodies so far.", w => w.Born),
        new(
            "awake",
            "",
            "souls",
            "0..N",
            "D10 D14",
            "Souls that work knowingly, the complete among them.",
            w => w.Carried.Awake
        ),
        new(
            "complete",
            "",
            "souls",
            "0..N",
            "D01 C18",
            "Souls whose every own end is whole. Completion of the whole is that of its last soul, not the mean.",
            w => w.Carried.Complete
        ),
    ];

    public static double Nearness(Whole w) => w.Share(w.Carried.Corrected);

    private static double Unity(Whole w) => w.Met(Met(w));

    private static long Met(Whole w) => w.ThisTick.Filling + (Equations.Whole * w.Carried.CompleteHeard);

    private static double Shared(Whole w) => w.Share(w.ThisTick.Shared + (Equations.Whole * w.Carried.CompleteWeight));
}
