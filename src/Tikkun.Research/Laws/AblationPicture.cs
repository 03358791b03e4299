using System.Globalization;
using System.Security;

namespace Tikkun.Research.Laws;

/// <summary>
/// Which rule carries which claim, as SVG: a row for each rule switched off, a column for each law. Filled: it holds; hollow:
/// it does not; half: undecided. A square behind the mark: the verdict is another than with the rule.
/// </summary>
public static class AblationPicture
{
    private const int Left = 150;
    private const int Top = 84;
    private const int Cell = 30;
    private const int Below = 66;
    private const int CountWidth = 76;

    private const string Style = """
        text { font: 13px system-ui, sans-serif; fill: #1f2328 }
        .title { font-size: 16px }
        .small { font-size: 11px; fill: #59636e }
        .ground { fill: #ffffff }
        .line { stroke: #d1d9e0 }
        .changed { fill: #f6c77d }
        .mark { stroke: #24292f; stroke-width: 1.6; fill: none }
        .full { fill: #24292f }
        .built { opacity: .38 }
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc }
          .small { fill: #9198a1 }
          .ground { fill: #0d1117 }
          .line { stroke: #3d444d }
          .changed { fill: #8a5a00 }
          .mark { stroke: #f0f6fc }
          .full { fill: #f0f6fc }
        }
        """;

    /// <summary>The picture, light or dark as the reader's system is.</summary>
    public static string Of(IReadOnlyList<Judgement> judgements)
    {
        var worlds = judgements.GroupBy(j => j.World.Name).ToArray();
        var laws = worlds[0].Select(j => j.Law).ToArray();
        int width = Left + (laws.Length * Cell) + CountWidth;
        int height = Top + (worlds.Length * Cell) + Below;
        var svg = new List<string>
        {
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="Verdict on each law with each rule switched off; the table beside it says the same">""",
            $"<style>\n{Style}\n</style>",
            $"""<rect class="ground" width="{width}" height="{height}"/>""",
            Text(12, 28, "start", "Which rule carries which claim", "title"),
            Text(12, 48, "start", "a row: that rule switched off; a column: a law", "small"),
        };
        foreach (var (column, law) in laws.Index())
            svg.Add(Text(X(column), Top - 10, "middle", law.Id, law.IsCounted ? "label" : "small"));
        svg.Add(Text(width - 8, Top - 10, "end", "changed", "small"));
        foreach (var (row, world) in worlds.Index())
        {
            bool isStandard = world.Key.Length == 0;
            string name = isStandard ? "nothing off" : world.Key[World.Without.Length..];
            svg.Add(
                $"""<line class="line" x1="12" x2="{width - 8}" y1="{Y(row) + (Cell / 2)}" y2="{Y(row) + (Cell / 2)}"/>"""
            );
            svg.Add(Text(12, Y(row) + 5, "start", name));
            foreach (var (column, law) in laws.Index())
                svg.AddRange(Mark(judgements, world.First(j => j.Law == law), X(column), Y(row)));
            int changed = world.Count(j => j.Law.IsCounted && LawTables.IsChanged(judgements, j));
            if (!isStandard)
                svg.Add(Text(width - 8, Y(row) + 5, "end", changed == 0 ? "–" : $"{changed}"));
        }
        int foot = height - Below + 26;
        svg.Add($"""<circle class="mark full" cx="20" cy="{foot - 4}" r="6"/>""");
        svg.Add(Text(34, foot, "start", "holds"));
        svg.Add($"""<circle class="mark" cx="100" cy="{foot - 4}" r="6"/>""");
        svg.Add(Text(114, foot, "start", "does not hold"));
        svg.AddRange(Half(226, foot - 4));
        svg.Add(Text(240, foot, "start", "undecided"));
        svg.Add($"""<rect class="changed" x="324" y="{foot - 14}" width="20" height="20" rx="3"/>""");
        svg.Add(Text(352, foot, "start", "another verdict than with the rule; pale: by construction, not counted"));
        svg.Add(Text(12, foot + 24, "start", Law.Standing, "small"));
        svg.Add("</svg>");
        return string.Join('\n', svg);
    }

    private static IEnumerable<string> Mark(IReadOnlyList<Judgement> judgements, Judgement here, int x, int y)
    {
        yield return here.Law.IsCounted ? "<g>" : """<g class="built">""";
        yield return $"<title>{Escaped($"{here.Law.Id}, {here.World.Name}: {Judgement.Words(here.Verdict)}")}</title>";
        if (LawTables.IsChanged(judgements, here))
            yield return $"""<rect class="changed" x="{x - 13}" y="{y - 13}" width="26" height="26" rx="3"/>""";
        if (here.Verdict == Verdict.Undecided)
            foreach (string shape in Half(x, y))
                yield return shape;
        else
            yield return $"""<circle class="mark{(here.Verdict == Verdict.Holds ? " full" : "")}" cx="{x}" cy="{y}" r="6"/>""";
        yield return "</g>";
    }

    private static string[] Half(int x, int y) =>
        [
            $"""<circle class="mark" cx="{x}" cy="{y}" r="6"/>""",
            $"""<path class="full" d="M{x} {y - 6}a6 6 0 0 1 0 12z"/>""",
        ];

    private static int X(int column) => Left + (column * Cell) + (Cell / 2);

    private static int Y(int row) => Top + (row * Cell) + (Cell / 2);

    private static string Text(int x, int y, string anchor, string text, string name = "label") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<text class="{name}" x="{x}" y="{y}" text-anchor="{anchor}">{Escaped(text)}</text>"""
        );

    private static string Escaped(string text) => SecurityElement.Escape(text)!;
}
