namespace Tikkun.Measures;

/// <summary>
/// Nothing is lost (C26, C27): Σwc = start + mended + granted − decayed − cut at every tick, exact, each counted where it
/// happens, in units of 1/65535 of an end of weight 1.
/// </summary>
internal static class Ledger
{
    public static readonly Measure[] Measures =
    [
        Entry("corrected", "Σwc", "Corrected in all.", w => w.Carried.Corrected),
        Entry("start", "", "Corrected at the start.", w => w.Start),
        Entry("mended", "", "Mended since.", w => w.SinceStart.Mended),
        Entry("granted", "", "Given from outside since.", w => w.SinceStart.Granted),
        Entry("decayed", "", "Lost by darkness since.", w => w.SinceStart.Decayed),
        Entry("cut", "", "Lost by cuts since.", w => w.SinceStart.Cut),
    ];

    private static Measure Entry(string name, string symbol, string meaning, Func<Whole, long> entry) =>
        new(name, symbol, "1/65535 of an end", "0..", "C26 C27", meaning, w => entry(w))
        {
            ByGeneration = name != "start",
        };
}
