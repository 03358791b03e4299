using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Cli.Screen;

/// <summary>One ten as text: how far each holds each as inside.</summary>
internal static class TenText
{
    /// <summary>So many souls are shown.</summary>
    public const int Souls = 10;
    private const string Marks = "·░▒▓█";

    public static void Print(Simulation simulation)
    {
        Console.WriteLine();
        foreach (string line in Lines(simulation))
            Console.WriteLine(line);
    }

    internal static IEnumerable<string> Lines(Simulation simulation)
    {
        yield return $"The ten at tick {simulation.Ticks}: how far the soul of the row holds that of the column";
        yield return "as inside.  · not at all  ░ to a third  ▒ to two thirds  ▓ more  █ whole";
        yield return "";
        yield return $"    {string.Join("  ", Enumerable.Range(0, Souls))}";
        for (int soul = 0; soul < Souls; soul++)
            yield return $" {soul}  {Row(simulation, soul)}".TrimEnd();
        yield return "";
        yield return $"{simulation["awake"]} awake, {simulation["complete"]} complete";
    }

    private static string Row(Simulation simulation, int soul) =>
        string.Join("  ", Enumerable.Range(0, Souls).Select(other => Mark(simulation, soul, other)));

    private static char Mark(Simulation simulation, int soul, int other)
    {
        if (simulation.Network.Find(new SoulId(soul), new SoulId(other)) is not { } end)
            return ' ';
        return Mark((int)simulation.Observe(view => view.Corrections[end.Value]));
    }

    /// <summary>The mark of a correction.</summary>
    internal static char Mark(int correction) =>
        correction switch
        {
            0 => Marks[0],
            Equations.Whole => Marks[^1],
            _ => Marks[1 + (3 * correction / Equations.Whole)],
        };
}
