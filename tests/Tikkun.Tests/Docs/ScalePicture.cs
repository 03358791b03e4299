using System.Globalization;

namespace Tikkun.Tests.Docs;

/// <summary>
/// How the cost of a run grows with its souls, drawn from the CSV that tikkun bench --scale keeps. Both axes are
/// logarithmic: a cost in proportion to the souls rises as steeply as the dashed line.
/// </summary>
internal static class ScalePicture
{
    private const int Width = 600;
    private const int Height = 410;
    private static readonly (int From, int To) Across = (70, 550);
    private static readonly (int From, int To) Up = (320, 46);

    private const string Style = """
        text { font: 14px system-ui, sans-serif; fill: #1f2328 }
        .small { font-size: 11px; fill: #59636e }
        .ground { fill: #ffffff }
        .grid { stroke: #d1d9e0 }
        .guide { stroke: #59636e; stroke-dasharray: 5 4 }
        .ticks { stroke: #0072b2; fill: #0072b2 }
        .building { stroke: #c04f00; fill: #c04f00 }
        polyline { fill: none !important; stroke-width: 2 }
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc }
          .small { fill: #9198a1 }
          .ground { fill: #0d1117 }
          .grid { stroke: #3d444d }
          .guide { stroke: #9198a1 }
          .ticks { stroke: #56b4e9; fill: #56b4e9 }
          .building { stroke: #e69f00; fill: #e69f00 }
        }
        """;

    /// <summary>The picture as SVG, light or dark as the reader's system is.</summary>
    public static string Of(string[] csv)
    {
        double[] souls = Column(csv, "souls");
        double[] ticks = Column(csv, "ticksSeconds");
        double[] building = Column(csv, "buildSeconds");
        var x = new Axis(souls, Across.From, Across.To);
        var y = new Axis([.. ticks, .. building], Up.From, Up.To);

        var svg = new List<string>
        {
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img" aria-label="Seconds of a whole run by the number of its souls, on logarithmic axes">""",
            $"<style>\n{Style}\n</style>",
            $"""<rect class="ground" width="{Width}" height="{Height}"/>""",
            Text(Across.From, 26, "start", "Seconds of a whole run, by the number of its souls"),
        };
        foreach (double value in x.Decades)
        {
            svg.Add(Line("grid", x.At(value), Up.From, x.At(value), Up.To));
            svg.Add(Text(x.At(value), Up.From + 22, "middle", Short(value)));
        }
        foreach (double value in y.Decades)
        {
            svg.Add(Line("grid", Across.From, y.At(value), Across.To, y.At(value)));
            svg.Add(Text(Across.From - 8, y.At(value) + 5, "end", Short(value)));
        }
        svg.Add(Text((Across.From + Across.To) / 2, Up.From + 46, "middle", "souls"));

        svg.Add("""<rect class="ground" x="76" y="52" width="222" height="76"/>""");
        svg.AddRange([Circle("ticks", 90, 66), Text(104, 71, "start", "all ticks")]);
        svg.AddRange([Square("building", 90, 90), Text(104, 95, "start", "breaking and ties")]);
        svg.AddRange([Line("guide", 80, 114, 100, 114), Text(104, 119, "start", "in proportion to the souls")]);
        double perSoul = ticks[^1] / souls[^1];
        double from = Math.Max(souls[0], y.Decades[0] / perSoul);
        svg.Add(Line("guide", x.At(from), y.At(from * perSoul), x.At(souls[^1]), y.At(ticks[^1])));
        svg.AddRange(Series("building", building, Square));
        svg.AddRange(Series("ticks", ticks, Circle));
        svg.Add(Text(Across.From, Height - 10, "start", csv[0].TrimStart('#', ' '), "small"));
        svg.Add("</svg>\n");
        return string.Join('\n', svg);

        IEnumerable<string> Series(string name, double[] seconds, Func<string, double, double, string> mark)
        {
            var points = souls.Zip(seconds, (s, t) => (X: x.At(s), Y: y.At(t))).ToArray();
            string line = string.Join(' ', points.Select(p => $"{Digits(p.X)},{Digits(p.Y)}"));
            return [$"""<polyline class="{name}" points="{line}"/>""", .. points.Select(p => mark(name, p.X, p.Y))];
        }
    }

    private static double[] Column(string[] csv, string name)
    {
        int column = Array.IndexOf(csv[1].Split(','), name);
        return [.. csv[2..].Select(line => double.Parse(line.Split(',')[column], CultureInfo.InvariantCulture))];
    }

    private static string Circle(string name, double x, double y) =>
        $"""<circle class="{name}" cx="{Digits(x)}" cy="{Digits(y)}" r="4"/>""";

    private static string Square(string name, double x, double y) =>
        $"""<rect class="{name}" x="{Digits(x - 4)}" y="{Digits(y - 4)}" width="8" height="8"/>""";

    private static string Line(string name, double x1, double y1, double x2, double y2) =>
        $"""<line class="{name}" x1="{Digits(x1)}" y1="{Digits(y1)}" x2="{Digits(x2)}" y2="{Digits(y2)}"/>""";

    private static string Text(double x, double y, string anchor, string text, string name = "label") =>
        $"""<text class="{name}" x="{Digits(x)}" y="{Digits(y)}" text-anchor="{anchor}">{System.Security.SecurityElement.Escape(text)}</text>""";

    private static string Digits(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Short(double value) =>
        value >= 1e6
            ? (value / 1e6).ToString("0", CultureInfo.InvariantCulture) + " million"
            : value.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>From the power of ten below all values to the one above.</summary>
    private sealed class Axis
    {
        private readonly int low;
        private readonly int high;
        private readonly double from;
        private readonly double to;

        public Axis(double[] values, double from, double to)
        {
            low = (int)Math.Floor(Math.Log10(values.Min()));
            high = (int)Math.Ceiling(Math.Log10(values.Max()));
            (this.from, this.to) = (from, to);
        }

        public double[] Decades => [.. Enumerable.Range(low, high - low + 1).Select(power => Math.Pow(10, power))];

        public double At(double value) => from + ((to - from) * (Math.Log10(value) - low) / (high - low));
    }
}
