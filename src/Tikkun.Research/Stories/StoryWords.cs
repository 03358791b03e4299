using System.Globalization;
using Tikkun.Research.Lessons;

namespace Tikkun.Research.Stories;

/// <summary>A passage of a story in words.</summary>
/// <param name="language">The language.</param>
public sealed class StoryWords(Language language)
{
    private const int MostShown = 4;

    /// <summary>In English, as on the screen and in reports.</summary>
    public static StoryWords English { get; } = new(Language.English);

    /// <summary>Its ticks.</summary>
    public static string When(Passage passage) => Ticks(new Spell(passage.From, passage.To));

    private static string Ticks(Spell spell) => spell.From == spell.To ? $"{spell.From}" : $"{spell.From}–{spell.To}";

    /// <summary>What happened, without the rows it rests on.</summary>
    /// <param name="p">The passage.</param>
    /// <param name="degree">How many ends the soul has.</param>
    public string Sentence(Passage p, int degree) =>
        p.Kind switch
        {
            PassageKind.Born => language.Say("story.born"),
            PassageKind.Woke => language.Say(By(p.Woke)),
            PassageKind.Asked => language.Say("story.asked", ("n", p.Times), ("lack", Number(p.Lack))),
            PassageKind.Waited => language.Say("story.waited", ("when", Happenings(p))),
            PassageKind.Answered => language.Say("story.answered", ("when", Happenings(p))),
            PassageKind.Acted => language.Say("story.acted", ("acts", string.Join(", ", p.Acts.Select(Acts)))),
            PassageKind.WentDown => language.Say("story.wentDown", ("steps", Steps(p))),
            PassageKind.Given => language.Say("story.given", ("steps", Steps(p))),
            PassageKind.Shown => language.Say("story.shown", ("steps", Steps(p))),
            PassageKind.Exiled => language.Say("story.exiled", ("exile", Number(p.Exile))),
            PassageKind.Completed => Again("story.completed", p),
            PassageKind.Lapsed => Again("story.lapsed", p),
            PassageKind.Near => language.Say(
                "story.near",
                ("felt", Number(p.Nearness!.Value.Felt)),
                ("real", Number(p.Nearness.Value.Real))
            ),
            _ => language.Say(
                "story.opened",
                ("degree", degree),
                ("openings", string.Join(", ", p.Openings.Select(Opening)))
            ),
        };

    private static string By(Woken woke) =>
        woke switch
        {
            Woken.Prepared => "story.woke.prepared",
            Woken.FromAbove => "story.woke.above",
            _ => "story.woke.hand",
        };

    private string Happenings(Passage p) =>
        language.Say(
            "story.ticks",
            ("n", p.Times),
            ("spells", Shown([.. p.Spells.Select(Ticks)], "story.more.spells"))
        );

    private string Acts(ActCount acts) =>
        language.Say(
            $"story.act.{acts.Act.ToString().ToLowerInvariant()}",
            ("worthy", acts.Worthy),
            ("unworthy", acts.Unworthy)
        );

    private string Steps(Passage p) => Shown([.. p.Steps.Select(Step)], "story.more.steps");

    private string Step(Descent step) =>
        language.Say("story.step", ("before", step.Before), ("after", step.After), ("tick", step.Tick));

    private string Opening(Opening opening) =>
        language.Say("story.opening", ("ends", opening.Ends), ("tick", opening.Tick));

    private string Again(string key, Passage p) =>
        p.Times == 1 ? language.Say(key) : language.Say($"{key}.again", ("n", p.Times), ("when", Happenings(p)));

    private string Shown(string[] all, string more)
    {
        string shown = string.Join(", ", all.Take(MostShown));
        int left = all.Length - MostShown;
        return left > 0 ? language.Say(more, ("shown", shown), ("n", left)) : shown;
    }

    private static string Number(double? value)
    {
        string text = value!.Value.ToString("0.000", CultureInfo.InvariantCulture);
        return text == "-0.000" ? "0.000" : text.Replace('-', '−');
    }
}
