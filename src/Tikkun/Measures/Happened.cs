namespace Tikkun.Measures;

/// <summary>What has happened since the start. Given descents and fault-exile are two different downs (T4).</summary>
internal static class Happened
{
    public static readonly Measure[] Measures =
    [
        Count("awakenings", "D14", "Souls that woke.", w => w.SinceStart.Awakenings),
        Count("completions", "D01 C18", "Souls that became complete.", w => w.SinceStart.Completions),
        Count("lapses", "B15", "Complete souls that ceased to be, by darkness or by a cut.", w => w.SinceStart.Lapses),
        Count("given", "B03 C07", "Descents given: a greater desire.", w => w.SinceStart.Given),
        Count("chosen", "C29 C30", "Descents by choice.", w => w.SinceStart.Chosen),
        Count("answered", "C12 C15 C17", "Requests answered from above.", w => w.SinceStart.Answered),
        Count("worthyThoughts", "E18", "Worthy acts of thought.", w => w.SinceStart.WorthyThoughts),
        Count("worthyWords", "E18", "Worthy acts of speech.", w => w.SinceStart.WorthyWords),
        Count("worthyDeeds", "E18", "Worthy deeds.", w => w.SinceStart.WorthyDeeds),
        Count("unworthyThoughts", "E13", "Unworthy acts of thought.", w => w.SinceStart.UnworthyThoughts),
        Count("unworthyWords", "E13", "Unworthy acts of speech.", w => w.SinceStart.UnworthyWords),
        Count("unworthyDeeds", "E13", "Unworthy deeds.", w => w.SinceStart.UnworthyDeeds),
    ];

    private static Measure Count(string name, string rows, string meaning, Func<Whole, long> count) =>
        new(name, "", "times", "0..", rows, meaning, w => count(w));
}
