using System.CommandLine;
using System.Globalization;
using Tikkun.Research.Reading;

namespace Tikkun.Cli;

/// <summary>Options that several commands share.</summary>
internal static class Flags
{
    private const int MostThreads = 1024;

    public static Option<bool> Json(string what) => new("--json") { Description = what };

    public static Option<bool> Quiet() => new("--quiet") { Description = "Say on stderr only what went wrong" };

    public static Option<string?> Threads() =>
        new("--threads")
        {
            Description = "Threads to share the work; they change no bit [one per processor]",
            HelpName = "N",
        };

    public static Argument<string> Folder() =>
        new("DIR") { Description = "The folder of a run, such as runs/default-1" };

    /// <summary>The threads asked for; null where none were.</summary>
    public static int? ThreadsIn(string? text, MistakeList mistakes)
    {
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int threads))
        {
            if (threads is >= 1 and <= MostThreads)
                return threads;
            mistakes.Add(MistakeKind.OutOfRange, new Place("--threads"), "", text, Expected);
        }
        else
        {
            mistakes.Add(MistakeKind.WrongType, new Place("--threads"), "", text, Expected);
        }
        return null;
    }

    private static string Expected => $"a whole number from 1 to {MostThreads}";
}
