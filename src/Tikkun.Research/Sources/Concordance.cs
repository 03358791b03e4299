using Tikkun.Model;
using Tikkun.Research.Laws;
using Tikkun.Research.Reading;
using Tikkun.Sources;

namespace Tikkun.Research.Sources;

/// <summary>Every row with what rests on it, or why nothing does; every rule with its rows and laws; in Markdown.</summary>
public static class Concordance
{
    /// <summary>The whole concordance, a document of its own.</summary>
    public static string Document() =>
        string.Join(
            "\n\n",
            [
                "# Concordance: rows, rules, laws",
                "What each of 120 rows of five texts says, in our words, and what in the model rests on it: rules, laws, and where there "
                    + "is neither, parameters and measures; or why nothing does. It is made from the declarations; `./tikkun source --page sources.html` makes a page of "
                    + "it that can be searched, and `./tikkun source C38` shows one row. The texts are modern works: cited and paraphrased, never copied.",
                .. Catalogue.Texts.SelectMany(OfText),
                "## Rules",
                Markdown.Table(
                    ["rule", "equation", "badge", "rows", "rationale", "laws that share a row"],
                    Rule.All.Select(OfRule)
                ),
                "## Laws",
                Markdown.Table(["law", "claim", "kind", "rows", "limits"], Law.All.Select(OfLaw)),
                "## Where the texts differ",
                Markdown.Table(
                    ["tension", "rows", "what they say", "how both are kept"],
                    Tension.All.Select(t => (string[])[t.Id, Ids(t.Rows), t.Says, t.Kept])
                ),
            ]
        ) + "\n";

    private static IEnumerable<string> OfText(TeachingText text) =>
        [
            $"## Text {text.Id}: {text.Title}",
            $"Whose: {text.Source}. It speaks of {text.Scope}.",
            Markdown.Table(
                ["row", "lines", "claim", "rests on it"],
                Catalogue
                    .Rows.Where(r => r.Text == text.Id)
                    .Select(r => (string[])[r.Id, r.Place, r.Claim, Resting(Sources.Resting.On([r.Id]), r.Id)])
            ),
        ];

    private static string Resting(Resting on, string row)
    {
        if (Catalogue.NotModelled.TryGetValue(row, out string? because))
            return $"*Not modelled, because: {because}*";
        (string What, IEnumerable<string> Names)[] groups =
        [
            ("rules", on.Rules.Select(r => r.Name)),
            ("laws", on.Laws.Select(l => l.Id)),
            ("parameters", on.Rules.Count + on.Laws.Count > 0 ? [] : on.Parameters.Select(p => $"`{p.Key}`")),
            ("measures", on.Rules.Count + on.Laws.Count > 0 ? [] : on.Measures.Select(m => $"`{m.Name}`")),
        ];
        return string.Join(
            "; ",
            groups.Where(g => g.Names.Any()).Select(g => $"{g.What}: {string.Join(", ", g.Names)}")
        );
    }

    private static string[] OfRule(Rule rule) =>
        [
            rule.Name,
            rule.Equation,
            rule.Badge.Words(),
            Ids(rule.Rows),
            rule.Rationale,
            Ids(Law.All.Where(l => l.Rows.Intersect(rule.Rows).Any()).Select(l => l.Id)),
        ];

    private static string[] OfLaw(Law law) =>
        [$"{law.Id} {law.Title}", law.Claim, law.KindInWords, Ids(law.Rows), law.Limits];

    private static string Ids(IEnumerable<string> ids) => string.Join(' ', ids);
}
