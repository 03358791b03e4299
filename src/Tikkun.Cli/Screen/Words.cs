using System.Globalization;

namespace Tikkun.Cli.Screen;

/// <summary>Numbers in words for people.</summary>
internal static class Words
{
    private const int UsualWidth = 80;

    /// <summary>10,200,000</summary>
    public static string Count(double value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);

    /// <summary>At most nine characters: 600,000 or 10.2M</summary>
    public static string Short(double value) =>
        value switch
        {
            >= 1e9 => (value / 1e9).ToString("0.0", CultureInfo.InvariantCulture) + "G",
            >= 1e6 => (value / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + "M",
            _ => value.ToString("#,0", CultureInfo.InvariantCulture),
        };

    /// <summary>12:05, or hours from an hour on.</summary>
    public static string Time(double seconds)
    {
        var time = TimeSpan.FromSeconds(double.IsFinite(seconds) ? Math.Clamp(seconds, 0, 1e9) : 0);
        return time.TotalHours < 1
            ? time.ToString(@"m\:ss", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.0} h");
    }

    public static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
