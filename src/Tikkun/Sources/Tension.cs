namespace Tikkun.Sources;

/// <summary>A place where the texts differ, or one text says two things. Both are kept and shown; they are never averaged.</summary>
/// <param name="Id">T and a number, such as T4.</param>
/// <param name="Rows">Ids of the catalogue rows that pull apart.</param>
/// <param name="Says">What they say, in our words.</param>
/// <param name="Kept">How the model keeps both.</param>
public sealed record Tension(string Id, IReadOnlyList<string> Rows, string Says, string Kept)
{
    /// <summary>Every tension, in order. Thread-safe.</summary>
    public static IReadOnlyList<Tension> All { get; } =
    [
        Of(
            "T1",
            "D01 D03 D07",
            "None rises alone; yet one who is wholly clean completes a generation; yet the state of the others does not change now.",
            "Two layers of each soul: what is prepared for it, and what it feels. Alone means without others awake."
        ),
        Of(
            "T2",
            "A10 D14",
            "Nothing is outside; yet others have their own part.",
            "The world as a soul sees it stands beside the world that all share."
        ),
        Of(
            "T3",
            "A03 A09 C29 C33 C34 C35",
            "All is planned; yet there is choice, and while working it depends on me.",
            "Two readings of one record, not two mechanisms."
        ),
        Of(
            "T4",
            "A04 C07 E13 E15 E16",
            "From above there is no damage, and a descent is given; wrongdoing exiles the root.",
            "Two kinds of down, given descent and exile, that never share a variable."
        ),
        Of(
            "T5",
            "C20 C31 C40 E12 E13",
            "Be glad of descents; fear them in ascent; have pity for the descent.",
            "What follows depends on kind and phase: vigilance after the catch, compassion before the act."
        ),
        Of(
            "T6",
            "B02 B03 C08 C14",
            "Be inside the goal at every moment; yet contentment stops growth.",
            "Who catches the goal is at once given a greater desire."
        ),
        Of(
            "T7",
            "B08 B12 B15",
            "Force does not unite; yet a blow does.",
            "Force is a lens that joins nothing; the blow mixes what each soul is, and unity needs the light to keep it up."
        ),
        Of(
            "T8",
            "B09 D12",
            "Gaps fade, and in an older wording differences do; yet opposites stay and complete each other.",
            "Gaps close on ties; no soul becomes like another."
        ),
        Of(
            "T9",
            "A07 C25 C42 E16",
            "The Shechina: presence within faults; the lowliness of the aim; what is asked for; the source of souls.",
            "Two gauges, light not yet revealed in the ties and flow gone astray on the ropes, side by side."
        ),
        Of(
            "T10",
            "D13 E21",
            "One text speaks of humanity, one of Jews, one of those who work in Torah and commandments.",
            "Each row says whose text it is and of whom it speaks; none is widened or narrowed."
        ),
        Of(
            "T11",
            "C11 C12 E04 E05 E18",
            "Strength for the sake of bestowal comes only from above; yet love, fear and compassion can be roused.",
            "Two readings, ashlag and tanya, over one engine."
        ),
        Of(
            "T12",
            "B02 C18",
            "Degree by degree; yet now.",
            "The aim is of what is felt now; the whole is climbed by degrees."
        ),
        Of(
            "T13",
            "A16 C18 D01",
            "A finite task; yet a new phase after it.",
            "A run ends where correction does; what comes after is left open, as the text leaves it."
        ),
        Of(
            "T14",
            "C27 C30",
            "Nothing is lost; yet search before you lose.",
            "What is lost is what was felt; what was corrected stays in the ledger while there is light."
        ),
    ];

    private static Tension Of(string id, string rows, string says, string kept) => new(id, rows.Split(' '), says, kept);
}
