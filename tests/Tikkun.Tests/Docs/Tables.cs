using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Research.Laws;
using Tikkun.Research.Reading;
using Tikkun.Sources;

namespace Tikkun.Tests.Docs;

/// <summary>The tables of docs/model.md, from the declarations.</summary>
internal static class Tables
{
    public static string Parameters() =>
        Markdown.Table(
            ["key", "symbol", "default", "range", "unit", "in a run", "badge", "rows", "off", "meaning"],
            Parameter.All.Select(p =>
                (string[])
                    [
                        Code(p.Key),
                        p.Symbol,
                        p.Default.Length == 0 ? "–" : p.Default,
                        p.Range,
                        p.Unit,
                        p.InRun ? "yes" : "no",
                        Words(p.Badge),
                        string.Join(' ', p.Rows),
                        p.Off.Length == 0 ? "–" : p.Off,
                        p.Meaning,
                    ]
            )
        );

    public static string Rules() =>
        Markdown.Table(
            ["rule", "phase", "equation", "badge", "rows", "rationale", "switched off by"],
            Rule.All.Select(r =>
                (string[])
                    [
                        r.Name,
                        r.Phase.Words(),
                        r.Equation,
                        Words(r.Badge),
                        string.Join(' ', r.Rows),
                        r.Rationale,
                        string.Join("; ", r.Off.Select(Code)),
                    ]
            )
        );

    public static string Measures() =>
        Markdown.Table(
            ["name", "symbol", "unit", "range", "lens", "rows", "meaning"],
            Measure.All.Select(m =>
                (string[])
                    [
                        Code(m.Name),
                        m.Symbol,
                        m.Unit,
                        m.Range,
                        m.Lens switch
                        {
                            Lens.AsItIs => "as it is",
                            Lens.AsFelt => "as felt",
                            Lens.Counts => "counts",
                            _ => "ledger",
                        },
                        string.Join(' ', m.Rows),
                        m.Meaning,
                    ]
            )
        );

    public static string Texts() =>
        Markdown.Table(
            ["text", "what it is", "whose", "speaks of", "rows"],
            Catalogue.Texts.Select(t =>
                (string[])[t.Id, t.Title, t.Source, t.Scope, $"{Catalogue.Rows.Count(r => r.Text == t.Id)}"]
            )
        );

    public static string Laws() =>
        Markdown.Table(
            ["law", "pattern", "rows", "kind"],
            Law.All.Select(l => (string[])[l.Id, l.Claim, string.Join(' ', l.Rows), l.KindInWords])
        );

    private static string Code(string text) => $"`{text}`";

    private static string Words(Badge badge) =>
        badge switch
        {
            Badge.Text => "text",
            Badge.Tradition => "tradition",
            Badge.Assumption => "assumption",
            Badge.TextSizeAssumed => "text, size ours",
            _ => "setting",
        };
}
