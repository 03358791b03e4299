namespace Tikkun.Model;

/// <summary>Where in a run a rule stands: in a phase of the tick, or outside it.</summary>
public enum Phase
{
    /// <summary>Before the first tick: who is tied to whom.</summary>
    Network,

    /// <summary>Before the first tick: the breaking.</summary>
    Prelude,

    /// <summary>What reaches a soul.</summary>
    Shine,

    /// <summary>Who begins to work knowingly.</summary>
    Awaken,

    /// <summary>Who bears his desire.</summary>
    Bear,

    /// <summary>What is lacking, and with what heart and strength one works.</summary>
    Ask,

    /// <summary>Who of those that wait is answered.</summary>
    Answer,

    /// <summary>Ties are mended, and without light lose.</summary>
    Mend,

    /// <summary>Thought, speech and deed pull the rope.</summary>
    Act,

    /// <summary>What stays of it.</summary>
    Remember,

    /// <summary>A greater desire, given or chosen.</summary>
    Reveal,

    /// <summary>Who has corrected what is his own.</summary>
    Complete,

    /// <summary>In no tick: how closeness is looked at.</summary>
    Lens,
}

/// <summary>One rule of the model.</summary>
/// <param name="Name">Name.</param>
/// <param name="Phase">The phase of the tick, or the prelude, in which it stands.</param>
/// <param name="Equation">Its equation, in the symbols of docs/model.md.</param>
/// <param name="Badge">What it rests on.</param>
/// <param name="Rows">Ids of the catalogue rows it rests on.</param>
/// <param name="Rationale">Why it stands, and why in this form.</param>
/// <param name="Parameters">Keys of the parameters that stand in it.</param>
/// <param name="Off">The settings, key=value, that switch it off.</param>
public sealed record Rule(
    string Name,
    Phase Phase,
    string Equation,
    Badge Badge,
    IReadOnlyList<string> Rows,
    string Rationale,
    IReadOnlyList<string> Parameters,
    IReadOnlyList<string> Off
)
{
    /// <summary>Every rule, in the order of the tick. Thread-safe.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        Of(
            "nested tens",
            Phase.Network,
            "k_ℓ perfect matchings in every ring of one soul of each part",
            Badge.Tradition,
            "A01 B17 D02 D04 D12",
            "The ten is the complete cell and tens are nested in tens (terms 24, 29); which layers matter is a question of topology, so the same ends can be laid without tens.",
            "ties.kind ties.perLayer",
            "ties.kind=mixed"
        ),
        Of(
            "breaking",
            Phase.Prelude,
            "b ← (1−m)b + m·b(partner), m = blow·U",
            Badge.Text,
            "A02 A03 B05 B06 B12",
            "A blow makes the two qualities enter one another; bestowal is conserved, soul by soul.",
            "breaking.kind breaking.levels breaking.blow",
            "breaking.kind=beside"
        ),
        Of(
            "prepared",
            Phase.Shine,
            "H = Σ w c′/W",
            Badge.Text,
            "D05 D07 D08 D09 D10 D11",
            "What others correct towards a soul is there for it, felt or not.",
            "generations.preparation",
            "generations.preparation=0"
        ),
        Of(
            "filling",
            Phase.Shine,
            "I = Σ w c c′/W",
            Badge.Text,
            "D03 B14",
            "Inner light needs both ends; what is prepared and not yet met surrounds (term 4).",
            "filling",
            "filling=off"
        ),
        Of(
            "help",
            Phase.Shine,
            "h = β⋆max(H, ζ·kin)·(1−y)",
            Badge.Text,
            "D01 D15 D17 E13",
            "Greater egoism is met by greater help; one complete soul draws it to all of its generation tied to it; a root in exile receives less.",
            "generations.growth completion.help",
            "generations.growth=1",
            "completion.help=0"
        ),
        Of(
            "light",
            Phase.Shine,
            "R = min(1, φ/β + λ(1−φ)h)",
            Badge.Text,
            "E20 C02",
            "A floor of presence dwells even in uncleanness; the rest comes with the light.",
            "light light.floor light.byHelp",
            "light.byHelp=off"
        ),
        Of(
            "awaken",
            Phase.Awaken,
            "h + b ≥ β⋆θ, or a draw below fromAbove",
            Badge.Assumption,
            "D10 D14",
            "When its time comes a soul receives the tools for its part; what it takes is ours.",
            "awakening.threshold awakening.fromAbove generations.count generations.gap",
            "awakening.threshold=0"
        ),
        Of(
            "bear",
            Phase.Bear,
            "a ≤ κ/β + h",
            Badge.TextSizeAssumed,
            "D03 D17 C11 C41",
            "No soul carries more desire than its strength and the help of the others; so none rises alone.",
            "strength",
            "strength=1"
        ),
        Of(
            "sight",
            Phase.Ask,
            "σ = λ(σ₀ + (1−σ₀)K), ℓ = σ(1−s)",
            Badge.TextSizeAssumed,
            "A05 A22 C01 C02 C38",
            "Evil is seen by one's own light: the nearer, the farther it feels.",
            "sight.first",
            "sight.first=1"
        ),
        Of(
            "lishma",
            Phase.Ask,
            "1 − (1−I)(1−M)(1−roused·D/(1+D))",
            Badge.Text,
            "E01 E02 E03 E04 E05 E12 E17 E19",
            "Love, fear and compassion each bring heart into the act; compassion is roused first.",
            "compassion.arousal compassion.descent",
            "compassion.arousal=0"
        ),
        Of(
            "effort",
            Phase.Ask,
            "resolve·ι·(v₀+(1−v₀)v)·(ε₀+(1−ε₀)lishma)",
            Badge.Text,
            "C06 A02 E02",
            "Importance is the fuel; without inclusion of both qualities there is no work.",
            "resolve effort.base importance.base inclusion",
            "inclusion=off",
            "importance.base=1",
            "effort.base=1"
        ),
        Of(
            "answer",
            Phase.Answer,
            "with probability answer·ℓ a soul that waits works as if it bore",
            Badge.TextSizeAssumed,
            "C10 C11 C12 C15 C17",
            "Only help from above is left, by the measure of the request; no new desire comes with it.",
            "answer",
            "answer=0"
        ),
        Of(
            "mend",
            Phase.Mend,
            "c ← c + ⌈rρ(65535−c)⌉, r = min(1, pace·effort·R·σ)",
            Badge.Text,
            "A04 C18 D05 D06",
            "What is felt from below as lack is what is mended, seen from above; correcting oneself is correcting one's ties.",
            "pace",
            "pace=0"
        ),
        Of(
            "reach",
            Phase.Mend,
            "ρ = 1 if s_j ≥ d − margin, else ε",
            Badge.TextSizeAssumed,
            "A06 A07 A08",
            "One lifts only those to whose level one can go down.",
            "reach.margin reach.beyond",
            "reach.beyond=1"
        ),
        Of(
            "upkeep",
            Phase.Mend,
            "c ← c − ⌈μ(1−λ)c⌉",
            Badge.Text,
            "B15",
            "Unity lasts only while the light keeps it up.",
            "upkeep",
            "upkeep=0"
        ),
        Of(
            "rope",
            Phase.Act,
            "x ← x + pull(1−x), or x − lift·lishma·effort·x; y ← y + τ(x−y)",
            Badge.Text,
            "E13 E14 E15 E16 E18",
            "What pulls below exiles above; compassion in the act lifts both. Acts of the asleep are neutral (term 19).",
            "rope.pull.thought rope.pull.speech rope.pull.deed rope.lift rope.tension",
            "rope.pull.thought=0",
            "rope.pull.speech=0",
            "rope.pull.deed=0"
        ),
        Of(
            "remember",
            Phase.Remember,
            "d ← s if s < d, else d + forgetting(s−d)",
            Badge.TextSizeAssumed,
            "A06 A08",
            "Who was low knows the low from within, and forgets it as he stays high.",
            "reach.forgetting",
            "reach.forgetting=0"
        ),
        Of(
            "importance",
            Phase.Remember,
            "v ← v + νℓ(1−v) − fading·s·v",
            Badge.Text,
            "C08 C19 C22 C24",
            "Nearness is valued by its lack; contentment lets importance fade.",
            "importance.learning importance.fading",
            "importance.learning=0",
            "importance.fading=0"
        ),
        Of(
            "descent by choice",
            Phase.Reveal,
            "u < vigilance: one end, d ← 0",
            Badge.Text,
            "C29 C30 C31",
            "Who caught the goal may go down before being lowered, to lift more.",
            "caught vigilance",
            "vigilance=0"
        ),
        Of(
            "given descent",
            Phase.Reveal,
            "vigilance ≤ u < vigilance + given.chance: max(1, ⌊step·n⌋) ends",
            Badge.Text,
            "B03 C07 C09 C13 C17 A11 A13",
            "As soon as the goal is caught a greater desire is given; never the same variable as exile.",
            "given.chance given.step",
            "given.chance=0"
        ),
        Of(
            "complete",
            Phase.Complete,
            "every own end whole: x = y = 0, d = 1",
            Badge.Text,
            "C18 D01",
            "A soul completes what is its own to correct, and then helps its generation.",
            "completion",
            "completion=off"
        ),
        Of(
            "force",
            Phase.Lens,
            "closeness = mean max(force, cc′)",
            Badge.Text,
            "B07 B08",
            "Force brings near and joins nothing: let it go and only what was corrected remains.",
            "force",
            "force=0"
        ),
    ];

    private static Rule Of(
        string name,
        Phase phase,
        string equation,
        Badge badge,
        string rows,
        string rationale,
        string parameters,
        params string[] off
    ) => new(name, phase, equation, badge, rows.Split(' '), rationale, parameters.Split(' '), off);
}

/// <summary>Phases as screens and files show them.</summary>
public static class PhaseWords
{
    /// <summary>The name of a phase of the tick; what stands outside it in small letters.</summary>
    public static string Words(this Phase phase) =>
        phase is Phase.Network or Phase.Prelude or Phase.Lens ? $"{phase}".ToLowerInvariant() : $"{phase}";
}
