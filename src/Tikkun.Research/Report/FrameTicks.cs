namespace Tikkun.Research.Report;

/// <summary>The ticks that a picture keeps: evenly from 0 to the last, both among them.</summary>
internal static class FrameTicks
{
    private const int Most = 161;

    public static int[] Upto(int last) => Evenly(last + 1, Most);

    /// <summary>At most so many of the first numbers, evenly, the first and the last among them.</summary>
    public static int[] Evenly(int count, int most)
    {
        int kept = Math.Min(count, most);
        return [.. Enumerable.Range(0, kept).Select(k => kept < 2 ? 0 : (int)((long)k * (count - 1) / (kept - 1)))];
    }
}
