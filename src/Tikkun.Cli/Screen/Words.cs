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
            >= 999.95e6 => (value / 1e9).ToString("0.0", CultureInfo.InvariantCulture) + "G",
            >= 999_999.5 => (value / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + "M",
            _ => value.ToString("#,0", CultureInfo.InvariantCulture),
        };

    /// <summary>At most six characters: 12:05, or hours from an hour on; a dash where there is no telling.</summary>
    public static string Time(double seconds)
    {
        double hours = seconds / 3600;
        return hours switch
        {
            < 1 => TimeSpan.FromSeconds(seconds).ToString(@"m\:ss", CultureInfo.InvariantCulture),
            < 99.95 => hours.ToString("0.0", CultureInfo.InvariantCulture) + " h",
            < 9999 => hours.ToString("0", CultureInfo.InvariantCulture) + " h",
            _ => "–",
        };
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
