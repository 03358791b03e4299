using System.Diagnostics;
using System.Globalization;

namespace Tikkun.Cli.Screen;

/// <summary>
/// How the run stands, on one line of stderr that is written over and over, at most ten times a second. Silent where
/// stderr is no terminal.
/// </summary>
internal sealed class LiveLine : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.1);
    private const double Remembered = 0.8;
    internal const string Heading = " tick nearness unity  lack exile    awake  waiting complete souls/s  left≤";

    private readonly bool isShown;
    private long last = Stopwatch.GetTimestamp();
    private int lastTick;
    private double ticksPerSecond;

    private LiveLine(Simulation simulation, bool isShown)
    {
        this.isShown = isShown;
        lastTick = simulation.Ticks;
    }

    public static LiveLine Begin(Simulation simulation, bool isQuiet) =>
        new(simulation, !isQuiet && !Console.IsErrorRedirected);

    /// <summary>After every tick.</summary>
    public void Note(Simulation simulation)
    {
        var since = Stopwatch.GetElapsedTime(last);
        if (!isShown || since < Pause)
            return;
        if (ticksPerSecond == 0)
            Console.Error.WriteLine(Fitted(Heading));
        double now = (simulation.Ticks - lastTick) / since.TotalSeconds;
        ticksPerSecond = ticksPerSecond == 0 ? now : (Remembered * ticksPerSecond) + ((1 - Remembered) * now);
        last = Stopwatch.GetTimestamp();
        lastTick = simulation.Ticks;
        Console.Error.Write("\r" + Fitted(Line(simulation, ticksPerSecond)));
    }

    /// <summary>Leaves an empty line, where the cursor is.</summary>
    public void Dispose()
    {
        if (isShown)
            Console.Error.Write("\r" + Fitted("") + "\r");
    }

    internal static string Line(Simulation simulation, double ticksPerSecond)
    {
        double left = (simulation.Parameters.Ticks - simulation.Ticks) / ticksPerSecond;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{simulation.Ticks, 5} {simulation["nearness"], 8:0.000} {simulation["unity"], 5:0.000} {simulation["lack"], 5:0.000} {simulation["exile"], 5:0.000} {Words.Short(simulation["awake"]), 8} {Words.Short(simulation["waiting"]), 8} {Words.Short(simulation["complete"]), 8} {Words.Short(ticksPerSecond * simulation.Network.Souls), 7} {Words.Time(left), 6}"
        );
    }

    /// <summary>Fills the terminal's line, and never runs over it.</summary>
    private static string Fitted(string text)
    {
        int width = Math.Max(Words.TerminalWidth() - 1, 1);
        return text.Length > width ? text[..width] : text.PadRight(Math.Min(width, Heading.Length));
    }
}
