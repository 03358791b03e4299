using System.Globalization;

namespace Tikkun.Research.Stories;

/// <summary>A passage of a story in words.</summary>
public static class StoryWords
{
    private const int MostShown = 4;

    /// <summary>Its ticks.</summary>
    public static string When(Passage passage) => Ticks(new Spell(passage.From, passage.To));

    private static string Ticks(Spell spell) => spell.From == spell.To ? $"{spell.From}" : $"{spell.From}–{spell.To}";

    /// <summary>What happened, without the rows it rests on.</summary>
    /// <param name="p">The passage.</param>
    /// <param name="degree">How many ends the soul has.</param>
    public static string Sentence(Passage p, int degree) =>
        p.Kind switch
        {
            PassageKind.Born => "was born",
            PassageKind.Woke => $"woke {By(p.Woke)}",
            PassageKind.Asked => $"asked in {Count(p.Times, "tick")}, mean lack {Number(p.Lack)}",
            PassageKind.Waited => $"could not bear in {Happenings(p)}",
            PassageKind.Answered => $"was answered in {Happenings(p)}",
            PassageKind.Acted => $"acts, worthy+unworthy: {string.Join(", ", p.Acts.Select(Acts))}",
            PassageKind.WentDown => $"went down by choice: {Steps(p)}",
            PassageKind.Given => $"was given more: {Steps(p)}",
            PassageKind.Shown => $"was shown more by the timeline: {Steps(p)}",
            PassageKind.Exiled => $"the exile of its rope was greatest, {Number(p.Exile)}",
            PassageKind.Completed => $"became complete{Again(p)}",
            PassageKind.Lapsed => $"lapsed{Again(p)}",
            PassageKind.Near =>
                $"nearness as felt {Number(p.Nearness!.Value.Felt)}, as it is {Number(p.Nearness.Value.Real)}",
            _ => $"of its {degree} ends it felt {Openings(p)}",
        };

    private static string By(Woken woke) =>
        woke switch
        {
            Woken.Prepared => "by its spark and what others had prepared for it",
            Woken.FromAbove => "from above, before enough was prepared for it",
            _ => "by what the timeline did",
        };

    private static string Happenings(Passage p)
    {
        string spells = Shown([.. p.Spells.Select(Ticks)], ", ", "spell");
        string ticks = p.Times == 1 ? "tick" : "ticks";
        return p.Spells.Count == 1 && p.Times == 1 ? $"tick {spells}" : $"{p.Times} {ticks}: {spells}";
    }

    private static string Acts(ActCount acts) =>
        $"{acts.Act.ToString().ToLowerInvariant()} {acts.Worthy}+{acts.Unworthy}";

    private static string Steps(Passage p) =>
        Shown([.. p.Steps.Select(s => $"{s.Before} to {s.After} ends at {s.Tick}")], ", ", "step");

    private static string Openings(Passage p) => string.Join(", ", p.Openings.Select(o => $"{o.Ends} at {o.Tick}"));

    private static string Again(Passage p) => p.Times == 1 ? "" : $" {p.Times} times: in {Happenings(p)}";

    private static string Shown(string[] all, string separator, string what)
    {
        string shown = string.Join(separator, all.Take(MostShown));
        int left = all.Length - MostShown;
        return left > 0 ? $"{shown} and {Count(left, $"{what} more", $"{what}s more")}" : shown;
    }

    private static string Count(int count, string one, string? many = null) =>
        count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";

    private static string Number(double? value)
    {
        string text = value!.Value.ToString("0.000", CultureInfo.InvariantCulture);
        return text == "-0.000" ? "0.000" : text.Replace('-', '−');
    }
}
