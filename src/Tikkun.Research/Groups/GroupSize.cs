using System.Globalization;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Groups;

/// <summary>Whether a group fits into memory, told from its file before it is read.</summary>
internal static class GroupSize
{
    private const long MostBytes = 1 << 30;
    private const int TextPerByte = 3;

    /// <summary>Counts the lines and adds a mistake where so many do not fit.</summary>
    /// <param name="path">The file; one that cannot be read is left to who reads it.</param>
    /// <param name="available">Memory there is, in bytes.</param>
    /// <param name="mistakes">Takes what is wrong.</param>
    /// <returns>Whether it may be read.</returns>
    public static bool Fits(string path, long available, MistakeList mistakes)
    {
        if (!File.Exists(path))
            return true;
        var (lines, bytes) = Count(path);
        long needed = Simulation.EstimateBytes(0, lines) + (TextPerByte * bytes);
        if (needed <= available && bytes < MostBytes)
            return true;
        string expected =
            bytes >= MostBytes
                ? $"less than {Size(MostBytes)}; it has {Size(bytes)}"
                : $"fewer lines: its {lines.ToString("N0", CultureInfo.InvariantCulture)} need about {Size(needed)} of memory, and there is {Size(available)}";
        mistakes.Add(MistakeKind.TooLarge, new Place(path), "", "", expected);
        return false;
    }

    private static (long Lines, long Bytes) Count(string path)
    {
        long lines = 0;
        long bytes = 0;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
            var piece = new byte[1 << 16];
            for (int read; bytes < MostBytes && (read = file.Read(piece)) > 0; bytes += read)
                lines += piece.AsSpan(0, read).Count((byte)'\n');
            return (lines, Math.Max(bytes, file.CanSeek ? file.Length : 0));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading it all will meet the same and name it.
            return (0, 0);
        }
    }

    private static string Size(long bytes) =>
        (bytes / (double)(1L << 30)).ToString("0.0", CultureInfo.InvariantCulture) + " GiB";
}
