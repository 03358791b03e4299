using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Tikkun.Research.Live;
using Tikkun.Sources;

namespace Tikkun.Research.Lessons;

/// <summary>
/// A lesson on two pages to print: what is handed out before, and what came out. It is a page in one file, without script;
/// its figures and curves are made anew from the run, with seed 1.
/// </summary>
public static partial class LessonSheet
{
    private const int Width = 640;
    private const int Panel = 74;
    private const int Left = 150;
    private const int FirstTicks = 20;
    private const int MostPoints = 300;
    private static readonly double[] Scales = [0.05, 0.1, 0.25, 0.5, 1];

    private const string Style = """
        @page { size: A4; margin: 14mm 18mm }
        :root { color-scheme: light }
        body { margin: 0 auto; max-width: 172mm; color: #1d1a16; background: #fff; font: 10pt/1.37 "Noto Sans", "Noto Sans Hebrew", system-ui, "DejaVu Sans", sans-serif }
        h1, h2, .row, .ask, .idea { font-family: "Noto Serif", "Noto Serif Hebrew", "Frank Ruehl CLM", Georgia, "DejaVu Serif", serif; font-weight: 500 }
        h1 { font-size: 20pt; line-height: 1.15; margin: 1mm 0 2mm }
        h2 { font-size: 11.5pt; margin: 3mm 0 1mm; break-after: avoid }
        p { margin: 0 0 1.5mm }
        .kind, .small, .cite { color: #5d564c; font-size: 9pt }
        .idea { font-size: 11.5pt; font-style: italic; margin-bottom: 3mm }
        [dir="rtl"] .idea { font-style: normal }
        .row { border-inline-start: 1.2pt solid #b1771a; padding-inline-start: 4mm; margin: 0 0 2.5mm; font-size: 11pt; break-inside: avoid }
        .cite { font-family: inherit; font-size: 8.5pt; margin: 0 }
        .ask { font-size: 11.5pt }
        .workshop h2 { margin-top: 0 }
        ul.answers { list-style: none; padding: 0; margin: 1.5mm 0; font-size: 10.5pt }
        .answers li { margin: 1.5mm 0; padding-inline-start: 8mm; position: relative }
        .answers li::before { content: ""; position: absolute; inset-inline-start: 0; top: 1mm; width: 3.6mm; height: 3.6mm; border: 1pt solid #5d564c; border-radius: 50% }
        .line { border-bottom: .6pt solid #b9b1a3; height: 8mm }
        .turn { break-before: page }
        .workshop { border: 1pt solid #b1771a; border-radius: 3mm; padding: 2.5mm 5mm; margin-top: 3mm; break-inside: avoid }
        svg { display: block; width: 100%; height: auto; margin: 1mm 0; direction: ltr }
        .axis { stroke: #b9b1a3; stroke-width: 1; fill: none }
        .c0 { stroke: #b1771a } .c1 { stroke: #3d5a98 } .c2 { stroke: #4a7a4a }
        .curve { fill: none; stroke-width: 2.4 }
        .dashed { stroke-dasharray: 5 4; stroke-width: 1.8 }
        .label { font-size: 13px; fill: #5d564c }
        footer { margin-top: 4mm; border-top: .6pt solid #b9b1a3; padding-top: 2mm }
        bdi { unicode-bidi: isolate }
        """;

    /// <summary>The digest of its style, for a content security policy.</summary>
    public static string StyleHash { get; } =
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}";

    /// <summary>The page. Runs the lesson with all souls, with its rule and without.</summary>
    public static string Html(Lesson lesson, Language language)
    {
        var words = lesson.In(language);
        var with = LessonTrial.Course(lesson.Scenarios[LessonSize.All], default);
        var without = LessonTrial.Course(lesson.ScenarioWithout(LessonSize.All), default);
        var values = lesson
            .Figures.Where(f => f.Size == LessonSize.All)
            .ToDictionary(
                f => f.Name,
                f => f.Text(f.Of(f.IsWithout ? without : with)!.Value, language.Say("lesson.never"))
            );
        string Say(string key) => Text(language.Say(key));
        string Told(string key) => Paragraphs(words[key], values);

        string standing = language.Standing.Length == 0 ? "" : $" · {Text(language.Standing)}";
        string answers = string.Concat(lesson.Expect.Select(id => $"<li>{Text(words.Expect[id])}</li>"));
        string rows = string.Concat(lesson.Rows.Take(2).Select(id => Row(id, language)));
        string chart = Chart(lesson, language, with, without);
        string rule = Text($"{lesson.Without.Key} = {lesson.Without.Value}");
        return $"""
            <!doctype html>
            <html lang="{language.Code}" dir="{language.Direction}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(words["title"])}</title>
            <style>{Style}</style>
            </head>
            <body>
            <section>
            <p class="kind">Tikkun · {Say("sheet.lesson")}{standing}</p>
            <h1>{Text(words["title"])}</h1>
            <p class="idea">{Text(words["idea"])}</p>
            {rows}
            <h2>{Say("lesson.expect")}</h2>
            <p class="ask">{Text(words["question"])}</p>
            <ul class="answers">{answers}</ul>
            <p class="small">{Say("sheet.why")}</p>
            <div class="line"></div><div class="line"></div>
            <h2>{Say("sheet.seen")}</h2>
            <div class="line"></div><div class="line"></div><div class="line"></div>
            <h2>{Say("lesson.what")}</h2>
            {Told("what")}
            <footer class="small">{Say("sheet.notice")}</footer>
            </section>
            <section class="turn">
            <p class="kind">{Text(words["title"])} · {Say("sheet.after")}</p>
            <h2>{Say("lesson.lenses")}</h2>
            {chart}
            {Told("lenses")}
            <h2>{Say("lesson.without")} <span class="small"><bdi dir="ltr">{rule}</bdi></span></h2>
            {Told("without")}
            <div class="workshop"><h2>{Say("lesson.workshop")}</h2><p class="ask">{Text(words["workshop"])}</p></div>
            <h2>{Say("lesson.try")}</h2>
            {Told("try")}
            <h2>{Say("lesson.limits")}</h2>
            {Told("limits")}
            <footer class="small">{Say("sheet.figures")}</footer>
            </section>
            </body>
            </html>

            """;
    }

    private static string Row(string id, Language language)
    {
        var row = Catalogue.Find(id)!;
        var text = Catalogue.Texts.First(t => t.Id == row.Text);
        string claim = Text(language.Rows.GetValueOrDefault(id, row.Claim));
        string cite = Text($"{id}, {row.Place}: {text.Title} ({text.Source})");
        string link = text.LinkOf(row) is { } address ? $"<br>{Text(address)}" : "";
        return $"""<div class="row"><p>{claim}</p><p class="cite" lang="en" dir="ltr">{cite}{link}</p></div>""";
    }

    /// <summary>A small chart for each curve, with the rule and dashed without, on a scale of its own.</summary>
    private static string Chart(Lesson lesson, Language language, Series with, Series without)
    {
        double[][][] both = [with.From(0), without.From(0)];
        int ticks = Math.Max(1, both.Max(rows => rows.Length - 1));
        int height = (lesson.Curves.Count * Panel) + 22;
        string name = Text(language.Say("sheet.curves"));
        var svg = new StringBuilder($"""<svg viewBox="0 0 {Width} {height}" role="img" aria-label="{name}">""");
        foreach (var (n, curve) in lesson.Curves.Index())
        {
            int column = Series.Measures.Select(m => m.Name).ToList().IndexOf(curve);
            int y = n * Panel;
            // What stands at the very beginning would press the rest flat.
            double most = both.SelectMany(rows => rows.Skip(FirstTicks))
                .Select(row => row[column])
                .Where(v => !double.IsNaN(v))
                .Max();
            double scale = Scales.First(scale => scale >= Math.Min(1, most));
            svg.Append($"""<path class="axis" d="M{Left} {y + 6}V{y + Panel - 8}H{Width - 4}"/>""");
            svg.Append(
                Label(Left - 34, y + 16, FormattableString.Invariant($"{scale}")) + Label(Left - 14, y + Panel - 6, "0")
            );
            svg.Append(Label(0, y + 40, language.Say($"curve.{curve}")));
            foreach (var (side, rows) in both.Index())
                svg.Append(
                    $"""<polyline class="curve c{n}{(side == 1 ? " dashed" : "")}" points="{Points(rows, column, ticks, scale, y)}"/>"""
                );
        }
        svg.Append(Label(Left, height - 6, "0") + Label(Width - 40, height - 6, $"{ticks}"));
        svg.Append(Label(Left + 150, height - 6, language.Say("sheet.dashed")));
        return svg.Append("</svg>").ToString();
    }

    private static string Points(double[][] rows, int column, int ticks, double scale, int y)
    {
        int step = Math.Max(1, rows.Length / MostPoints);
        var points = rows.Select((row, tick) => (Tick: tick, Share: Math.Min(1, row[column] / scale)))
            .Where(p => p.Tick % step == 0 && !double.IsNaN(p.Share));
        const int wide = Width - Left - 6;
        const int high = Panel - 16;
        return string.Join(
            ' ',
            points.Select(p =>
                FormattableString.Invariant(
                    $"{Left + (wide * p.Tick / (double)ticks):0.#},{y + 8 + (high * (1 - p.Share)):0.#}"
                )
            )
        );
    }

    private static string Label(int x, int y, string text) =>
        $"""<text class="label" x="{x}" y="{y}">{Text(text)}</text>""";

    private static string Paragraphs(string text, Dictionary<string, string> values) =>
        string.Concat(
            text.Split("\n\n")
                .Select(paragraph => Text(paragraph))
                .Select(paragraph =>
                    Placeholder().Replace(paragraph, place => $"<bdi>{values[place.Groups[1].Value]}</bdi>")
                )
                .Select(paragraph => $"<p>{paragraph}</p>")
        );

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
