using Tikkun.Measures;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Runs;

/// <summary>What series.csv and generations.csv hold of a tick.</summary>
internal static class Rows
{
    private static readonly Measure[] OfGeneration = [.. Measure.All.Where(m => m.ByGeneration)];

    public static readonly string[] SeriesColumns = ["tick", .. Measure.All.Select(m => m.Name), "checksum"];
    public static readonly string[] GenerationsColumns = ["tick", "generation", .. OfGeneration.Select(m => m.Name)];

    /// <summary>The values of every measure, as text.</summary>
    public static string[] Measures(Simulation simulation) => [.. simulation.Values(Measure.All).Select(Numbers.Text)];

    public static string Series(Simulation simulation) =>
        string.Join(',', [Numbers.Text(simulation.Ticks), .. Measures(simulation), Numbers.Hex(simulation.Chain)]);

    /// <summary>A row for every generation, counted from 1.</summary>
    public static IEnumerable<string> Generations(Simulation simulation)
    {
        for (int generation = 0; generation < simulation.Generations; generation++)
        {
            var values = simulation.Values(OfGeneration, generation).Select(Numbers.Text);
            yield return string.Join(',', [Numbers.Text(simulation.Ticks), Numbers.Text(generation + 1), .. values]);
        }
    }
}
