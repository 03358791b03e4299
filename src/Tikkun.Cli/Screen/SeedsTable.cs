using System.Globalization;
using Tikkun.Measures;
using Tikkun.Research.Runs;

namespace Tikkun.Cli.Screen;

/// <summary>Several seeds for people: the mean of each value, and beside it from where to where it goes.</summary>
internal static class SeedsTable
{
    private const int NameWidth = 34;
    private const int MeanWidth = 13;

    public static void Print(IReadOnlyList<SeedRow> rows, bool isGroup)
    {
        foreach (string line in Lines(rows, isGroup))
            Console.WriteLine(line);
    }

    internal static IEnumerable<string> Lines(IReadOnlyList<SeedRow> rows, bool isGroup)
    {
        string who = isGroup ? "member" : "soul";
        yield return $"{rows.Count} seeds, {rows[0].Seed} to {rows[^1].Seed}: {Endings(rows)}";
        yield return "";
        yield return Line("", "mean", "least – most");
        yield return Ticks("half-way, tick", rows, rows.Select(r => r.HalfTick), hasMean: true);
        yield return Ticks($"99 % of the {who}s complete, tick", rows, rows.Select(r => r.Tick99), hasMean: true);
        var complete = rows.Select(r => r.Ended == Ended.Complete ? r.Ticks : (int?)null);
        yield return Ticks($"the last {who} complete, tick", rows, complete, hasMean: false);
        yield return "";
        foreach (var (i, measure) in Measure.All.Index())
            yield return Value(measure, rows, i);
    }

    private static string Value(Measure measure, IReadOnlyList<SeedRow> rows, int index)
    {
        if (Spread.Of(rows.Select(r => r.Values[index])) is not { } spread)
            return Line(measure.Name, "–", "");
        string Text(double value) =>
            measure.Unit == "share" ? value.ToString("0.000", CultureInfo.InvariantCulture) : Words.Count(value);
        string mean = measure.Unit == "share" ? Text(spread.Mean) : Tenths(spread.Mean);
        return Line(measure.Name, mean, $"{Text(spread.Least)} – {Text(spread.Most)}{On(spread, rows)}");
    }

    private static string Ticks(string name, IReadOnlyList<SeedRow> rows, IEnumerable<int?> ticks, bool hasMean) =>
        Spread.Of(ticks) is not { } spread
            ? Line(name, "never", "")
            : Line(
                name,
                hasMean ? Tenths(spread.Mean) : "",
                $"{Words.Count(spread.Least)} – {Words.Count(spread.Most)}{On(spread, rows)}"
            );

    private static string On(Spread spread, IReadOnlyList<SeedRow> rows) =>
        spread.Seeds == rows.Count ? "" : $", on {spread.Seeds} of {rows.Count}";

    private static string Endings(IReadOnlyList<SeedRow> rows)
    {
        int complete = rows.Count(r => r.Ended == Ended.Complete);
        return complete == rows.Count ? "all complete" : $"{complete} complete, {rows.Count - complete} out of ticks";
    }

    private static string Tenths(double value) => value.ToString("#,0.0", CultureInfo.InvariantCulture);

    private static string Line(string name, string mean, string spread) =>
        $"{name, -NameWidth} {mean, MeanWidth}   {spread}".TrimEnd();
}
