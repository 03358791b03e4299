using Tikkun.Research.Benchmarks;
using Tikkun.Research.Reading;

namespace Tikkun.Cli.Screen;

/// <summary>Figures of speed for people, each with what it means.</summary>
internal static class BenchTable
{
    private const int NameWidth = 20;
    private const int ValueWidth = 14;
    private const int UnitWidth = 4;
    private const int LeastWidth = 8;

    /// <summary>A line for each figure: what it is, and what it means.</summary>
    public static void Print(Benchmark benchmark)
    {
        Listing.PrintTitle($"{Words.Count(benchmark.Souls)} souls, {Words.Count(benchmark.Ends)} tie ends");
        foreach (var figure in Figures.OfBenchmark)
            Console.WriteLine(
                $"{figure.Name, -NameWidth} {figure.Shown(benchmark), ValueWidth} {figure.Unit, -UnitWidth} {figure.Meaning}"
            );
        Console.WriteLine();
        Print(benchmark.Conditions);
        Console.WriteLine($"checksum {benchmark.Checksum}");
    }

    /// <summary>A line for each run, and below them what the columns mean.</summary>
    public static void Print(Scale scale)
    {
        Console.WriteLine(Line(figure => figure.Name));
        foreach (var row in scale.Rows)
            Console.WriteLine(Line(figure => figure.Shown(row)));
        Console.WriteLine();
        foreach (var figure in Figures.OfScale)
            Console.WriteLine($"{figure.Name, -NameWidth} {figure.Meaning}");
        Console.WriteLine();
        Print(scale.Conditions);
    }

    private static string Line(Func<Figure<ScaleRow>, string> text) =>
        string.Join(
            ' ',
            Figures.OfScale.Select(figure => text(figure).PadLeft(Math.Max(figure.Name.Length, LeastWidth)))
        );

    private static void Print(Conditions conditions)
    {
        foreach (string line in Lines.Wrapped($"{conditions}", Listing.Width))
            Console.WriteLine(line);
    }
}
