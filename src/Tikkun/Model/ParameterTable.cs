using static Tikkun.Model.ValueKind;

namespace Tikkun.Model;

/// <summary>Every parameter in a row: what it is called, what it may be, what it rests on, what it means. Nothing else declares one.</summary>
internal static class ParameterTable
{
    /// <summary>In the order of the documents.</summary>
    public static IReadOnlyList<Parameter> Rows { get; } =
    [
        new Parameter<long>("souls", "N", Souls, p => p.Souls, (p, value) => p with { Souls = value })
        {
            Min = 10,
            Max = 9e9,
            Unit = "souls",
            Badge = Badge.Setting,
            Meaning =
                "How many souls the one soul is broken into: one digit followed by zeros. 600,000 is a convention of the texts about intensity, not a census.",
        },
        new Parameter<ulong>("seed", "", Seed, p => p.Seed, (p, value) => p with { Seed = value })
        {
            Min = 0,
            Max = 18446744073709551615,
            Badge = Badge.Setting,
            Meaning = "Key of every draw; the same seed gives the same bits.",
        },
        new Parameter<int>("ticks", "T", Count, p => p.Ticks, (p, value) => p with { Ticks = value })
        {
            Min = 1,
            Max = 1e9,
            Unit = "ticks",
            Badge = Badge.Setting,
            Meaning = "The run ends after this many ticks, or earlier when every soul is complete.",
        },
        new Parameter<IReadOnlyList<int>>(
            "ties.perLayer",
            "k",
            Counts,
            p => p.TiesPerLayer,
            (p, value) => p with { TiesPerLayer = value }
        )
        {
            Min = 0,
            Max = 9,
            Unit = "matchings",
            Badge = Badge.Tradition,
            Rows = ["A01", "D04", "D12"],
            Meaning =
                "Perfect matchings between the parts of a block, layer by layer from the ten outwards; the last entry is repeated.",
        },
        new Parameter<TiesKind>(
            "ties.kind",
            "",
            Word<TiesKind>(),
            p => p.TiesKind,
            (p, value) => p with { TiesKind = value }
        )
        {
            Badge = Badge.Tradition,
            Rows = ["D04"],
            Off = "mixed",
            Meaning = "Nested tens, or as many ends without regard to tens.",
        },
        new Parameter<BreakingKind>(
            "breaking.kind",
            "",
            Word<BreakingKind>(),
            p => p.BreakingKind,
            (p, value) => p with { BreakingKind = value }
        )
        {
            Badge = Badge.Text,
            Rows = ["A02", "B05", "B07", "B08", "B12"],
            Off = "beside",
            Meaning =
                "How reception and bestowal stand before the work: side by side as oil on water, finely interleaved as an alloy, or broken into one another.",
        },
        new Parameter<int>(
            "breaking.levels",
            "",
            Count,
            p => p.BreakingLevels ?? 0,
            (p, value) => p with { BreakingLevels = value }
        )
        {
            IsSet = p => p.BreakingLevels is not null,
            Min = 0,
            Max = 20,
            Unit = "levels",
            Badge = Badge.Text,
            Rows = ["A02", "B12"],
            Off = "0",
            Meaning =
                "At how many levels the pieces meet, from the branches down to single souls; unset: max(6, layers + 2).",
        },
        new Parameter<double>(
            "breaking.blow",
            "",
            Number,
            p => p.BreakingBlow,
            (p, value) => p with { BreakingBlow = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            Badge = Badge.Text,
            Rows = ["B12"],
            Off = "0",
            Meaning = "Greatest share that two pieces exchange when they meet.",
        },
        new Parameter<int>(
            "generations.count",
            "G",
            Count,
            p => p.GenerationsCount,
            (p, value) => p with { GenerationsCount = value }
        )
        {
            Min = 1,
            Max = 100,
            Unit = "generations",
            Badge = Badge.Text,
            Rows = ["D08", "D11", "D16"],
            Off = "1",
            Meaning = "Cohorts in which the souls are clothed in bodies.",
        },
        new Parameter<int>(
            "generations.gap",
            "",
            Count,
            p => p.GenerationsGap,
            (p, value) => p with { GenerationsGap = value }
        )
        {
            Min = 0,
            Max = 1e9,
            Unit = "ticks",
            Badge = Badge.Text,
            Rows = ["D11", "D14"],
            Off = "0",
            Meaning = "Ticks between the birth of one generation and the next.",
        },
        new Parameter<double>(
            "generations.growth",
            "β",
            Number,
            p => p.GenerationsGrowth,
            (p, value) => p with { GenerationsGrowth = value }
        )
        {
            Min = 1,
            Max = 10,
            Unit = "factor",
            Badge = Badge.Text,
            Rows = ["D16", "D17"],
            Off = "1",
            Meaning = "Growth of egoism from a generation to the next, met by greater help.",
        },
        new Parameter<double>(
            "generations.preparation",
            "χ",
            Number,
            p => p.GenerationsPreparation,
            (p, value) => p with { GenerationsPreparation = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["D08", "D11", "D17"],
            Off = "0",
            Meaning = "How far what earlier generations corrected towards a soul counts as prepared.",
        },
        new Parameter<double>("light", "λ", Number, p => p.Light, (p, value) => p with { Light = value })
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["B15", "C02"],
            Off = "0",
            Meaning = "The light: with it evil is seen and ends are mended; below 1 unity decays.",
        },
        new Parameter<double>(
            "light.floor",
            "φ",
            Number,
            p => p.LightFloor,
            (p, value) => p with { LightFloor = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["E20"],
            Off = "0",
            Meaning = "Light that dwells even in uncleanness.",
        },
        new Parameter<bool>(
            "light.byHelp",
            "",
            Switch,
            p => p.LightByHelp,
            (p, value) => p with { LightByHelp = value }
        )
        {
            InRun = true,
            Badge = Badge.Text,
            Rows = ["E20", "C02"],
            Off = "off",
            Meaning =
                "Whether the light that reaches a soul is measured by its help; off, it reaches every soul in full.",
        },
        new Parameter<bool>("filling", "", Switch, p => p.Filling, (p, value) => p with { Filling = value })
        {
            InRun = true,
            Badge = Badge.Text,
            Rows = ["D03", "B14"],
            Off = "off",
            Meaning =
                "Whether a soul feels what is met in its ties as inner light; off, all that is prepared surrounds it.",
        },
        new Parameter<double>(
            "awakening.threshold",
            "θ",
            Number,
            p => p.AwakeningThreshold,
            (p, value) => p with { AwakeningThreshold = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            InRun = true,
            Badge = Badge.Assumption,
            Rows = ["D10", "D14"],
            Off = "0",
            Meaning = "How much help and spark together wake a soul.",
        },
        new Parameter<double>(
            "awakening.fromAbove",
            "",
            Number,
            p => p.AwakeningFromAbove,
            (p, value) => p with { AwakeningFromAbove = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "probability a tick",
            InRun = true,
            Badge = Badge.Assumption,
            Rows = ["C12", "D14"],
            Off = "0",
            Meaning = "Chance of being woken in a tick without preparation.",
        },
        new Parameter<double>("strength", "κ", Number, p => p.Strength, (p, value) => p with { Strength = value })
        {
            Min = 0,
            Max = 1,
            Unit = "share of ties",
            InRun = true,
            Badge = Badge.TextSizeAssumed,
            Rows = ["D03", "C11"],
            Off = "1",
            Meaning = "How much desire a soul bears of its own strength.",
        },
        new Parameter<double>("answer", "", Number, p => p.Answer, (p, value) => p with { Answer = value })
        {
            Min = 0,
            Max = 1,
            Unit = "probability a tick",
            InRun = true,
            Badge = Badge.TextSizeAssumed,
            Rows = ["C12", "C15", "C17"],
            Off = "0",
            Meaning = "Chance that a soul which cannot bear is answered, for each unit of felt lack.",
        },
        new Parameter<double>(
            "sight.first",
            "σ₀",
            Number,
            p => p.SightFirst,
            (p, value) => p with { SightFirst = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            InRun = true,
            Badge = Badge.TextSizeAssumed,
            Rows = ["C02"],
            Off = "1",
            Meaning = "Sight of one's own flaw before any nearness.",
        },
        new Parameter<double>("pace", "", Number, p => p.Pace, (p, value) => p with { Pace = value })
        {
            Min = 0,
            Max = 100,
            Unit = "a tick",
            InRun = true,
            Badge = Badge.Assumption,
            Rows = ["C18"],
            Meaning = "Mending in a tick for a unit of effort, light and lack.",
        },
        new Parameter<double>("resolve", "", Number, p => p.Resolve, (p, value) => p with { Resolve = value })
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            InRun = true,
            Badge = Badge.Assumption,
            Rows = ["C20"],
            Meaning = "Share of its strength that a soul puts into the work.",
        },
        new Parameter<double>(
            "effort.base",
            "ε₀",
            Number,
            p => p.EffortBase,
            (p, value) => p with { EffortBase = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            InRun = true,
            Badge = Badge.Assumption,
            Rows = ["E02"],
            Off = "1",
            Meaning = "Effort without any lishma.",
        },
        new Parameter<double>(
            "importance.base",
            "v₀",
            Number,
            p => p.ImportanceBase,
            (p, value) => p with { ImportanceBase = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            InRun = true,
            Badge = Badge.Assumption,
            Rows = ["C06"],
            Off = "1",
            Meaning = "Effort without any importance.",
        },
        new Parameter<double>(
            "importance.learning",
            "ν",
            Number,
            p => p.ImportanceLearning,
            (p, value) => p with { ImportanceLearning = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share a tick",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["C22", "C24"],
            Off = "0",
            Meaning = "Importance learned from felt lack.",
        },
        new Parameter<double>(
            "importance.fading",
            "",
            Number,
            p => p.ImportanceFading,
            (p, value) => p with { ImportanceFading = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share a tick",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["C08", "C22"],
            Off = "0",
            Meaning = "Importance lost in contentment.",
        },
        new Parameter<double>(
            "compassion.arousal",
            "",
            Number,
            p => p.CompassionArousal,
            (p, value) => p with { CompassionArousal = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "probability a tick",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["E05", "E17"],
            Off = "0",
            Meaning = "Chance that compassion is roused before the act.",
        },
        new Parameter<double>(
            "compassion.descent",
            "",
            Number,
            p => p.CompassionDescent,
            (p, value) => p with { CompassionDescent = value }
        )
        {
            Min = 0,
            Max = 10,
            Unit = "distance",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["E10", "E12"],
            Off = "0",
            Meaning = "The descent into a body, reason for compassion without any fault.",
        },
        new Parameter<double>(
            "reach.margin",
            "",
            Number,
            p => p.ReachMargin,
            (p, value) => p with { ReachMargin = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "aim",
            InRun = true,
            Badge = Badge.TextSizeAssumed,
            Rows = ["A06", "A08"],
            Off = "1",
            Meaning = "How far below its own remembered depth a soul still reaches another.",
        },
        new Parameter<double>(
            "reach.beyond",
            "ε",
            Number,
            p => p.ReachBeyond,
            (p, value) => p with { ReachBeyond = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share of the rate",
            InRun = true,
            Badge = Badge.TextSizeAssumed,
            Rows = ["A06", "A07"],
            Off = "1",
            Meaning = "What lifting from afar is worth.",
        },
        new Parameter<double>(
            "reach.forgetting",
            "",
            Number,
            p => p.ReachForgetting,
            (p, value) => p with { ReachForgetting = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share a tick",
            InRun = true,
            Badge = Badge.TextSizeAssumed,
            Rows = ["A06", "A08"],
            Off = "0",
            Meaning = "How quickly the remembered depth follows the present aim.",
        },
        new Parameter<double>("caught", "", Number, p => p.Caught, (p, value) => p with { Caught = value })
        {
            Min = 0.5,
            Max = 1,
            Unit = "aim",
            InRun = true,
            Badge = Badge.Assumption,
            Rows = ["B03"],
            Meaning = "The aim from which the goal counts as caught.",
        },
        new Parameter<double>("vigilance", "", Number, p => p.Vigilance, (p, value) => p with { Vigilance = value })
        {
            Min = 0,
            Max = 1,
            Unit = "probability a tick",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["C29", "C30", "C31"],
            Off = "0",
            Meaning = "Chance that a soul which caught the goal goes down by choice.",
        },
        new Parameter<double>(
            "given.chance",
            "",
            Number,
            p => p.GivenChance,
            (p, value) => p with { GivenChance = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "probability a tick",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["B03", "C07"],
            Off = "0",
            Meaning = "Chance that a soul which caught the goal is given a greater desire.",
        },
        new Parameter<double>("given.step", "", Number, p => p.GivenStep, (p, value) => p with { GivenStep = value })
        {
            Min = 0,
            Max = 10,
            Unit = "share of ends felt",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["B03", "C07"],
            Off = "0",
            Meaning = "Size of the greater desire, as a share of the ends already felt; at least one end.",
        },
        new Parameter<bool>("completion", "", Switch, p => p.Completion, (p, value) => p with { Completion = value })
        {
            InRun = true,
            Badge = Badge.Text,
            Rows = ["C18", "D01"],
            Off = "off",
            Meaning =
                "Whether a soul that becomes complete lets go of its rope and of the low it remembers; off, it is counted complete and nothing in it changes.",
        },
        new Parameter<double>(
            "completion.help",
            "ζ",
            Number,
            p => p.CompletionHelp,
            (p, value) => p with { CompletionHelp = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["D01"],
            Off = "0",
            Meaning = "Help that one complete soul draws to those of its generation tied to it.",
        },
        new Parameter<bool>("inclusion", "ι", Switch, p => p.Inclusion, (p, value) => p with { Inclusion = value })
        {
            Badge = Badge.Text,
            Rows = ["A02", "B05"],
            Off = "off",
            Meaning = "Whether effort needs both qualities in the soul: ι = 4b(1−b).",
        },
        new Parameter<double>(
            "rope.pull.thought",
            "",
            Number,
            p => p.RopePullThought,
            (p, value) => p with { RopePullThought = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["E13", "E15"],
            Off = "0",
            Meaning = "How far an unworthy thought pulls the lower end of the rope.",
        },
        new Parameter<double>(
            "rope.pull.speech",
            "",
            Number,
            p => p.RopePullSpeech,
            (p, value) => p with { RopePullSpeech = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["E13", "E15"],
            Off = "0",
            Meaning = "How far an unworthy word pulls the lower end of the rope.",
        },
        new Parameter<double>(
            "rope.pull.deed",
            "",
            Number,
            p => p.RopePullDeed,
            (p, value) => p with { RopePullDeed = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["E13", "E15"],
            Off = "0",
            Meaning = "How far an unworthy deed pulls the lower end of the rope.",
        },
        new Parameter<double>("rope.lift", "", Number, p => p.RopeLift, (p, value) => p with { RopeLift = value })
        {
            Min = 0,
            Max = 1,
            Unit = "share",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["E18"],
            Off = "0",
            Meaning = "How far a worthy act lifts the lower end.",
        },
        new Parameter<double>(
            "rope.tension",
            "τ",
            Number,
            p => p.RopeTension,
            (p, value) => p with { RopeTension = value }
        )
        {
            Min = 0,
            Max = 1,
            Unit = "share a tick",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["E14", "E15", "E16"],
            Off = "0",
            Meaning = "How quickly the upper end follows the lower.",
        },
        new Parameter<double>("upkeep", "μ", Number, p => p.Upkeep, (p, value) => p with { Upkeep = value })
        {
            Min = 0,
            Max = 1,
            Unit = "share a tick",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["B15"],
            Off = "0",
            Meaning = "What unity loses in a tick of full darkness.",
        },
        new Parameter<double>("force", "", Number, p => p.Force, (p, value) => p with { Force = value })
        {
            Min = 0,
            Max = 1,
            Unit = "closeness",
            InRun = true,
            Badge = Badge.Text,
            Rows = ["B08"],
            Off = "0",
            Meaning = "Closeness forced on every tie from outside; it looks like unity and leaves nothing behind.",
        },
    ];
}
