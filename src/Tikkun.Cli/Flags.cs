using System.CommandLine;
using System.Globalization;
using Tikkun.Research.Reading;

namespace Tikkun.Cli;

/// <summary>Options that several commands share.</summary>
internal static class Flags
{
    private const int MostThreads = 1024;
    private const int MostSeeds = 10_000;

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

    /// <summary>The seeds from the first to the last; none where that is a mistake.</summary>
    public static ulong[] SeedsIn(string text, MistakeList mistakes)
    {
        const NumberStyles digits = NumberStyles.None;
        var culture = CultureInfo.InvariantCulture;
        string expected = $"the first and the last, such as 1..10; at most {MostSeeds} seeds";
        string[] parts = text.Split("..");
        ulong to = 0;
        bool isRead =
            ulong.TryParse(parts[0], digits, culture, out ulong from)
            && parts.Length == 2
            && ulong.TryParse(parts[1], digits, culture, out to);
        if (isRead && from <= to && to - from < MostSeeds)
            return [.. Enumerable.Range(0, (int)(to - from) + 1).Select(i => from + (ulong)i)];
        mistakes.Add(isRead ? MistakeKind.OutOfRange : MistakeKind.WrongType, new Place("--seeds"), "", text, expected);
        return [];
    }

    /// <summary>How many of several runs are done, on one line of a terminal.</summary>
    public static void NoteRuns(int done, int all)
    {
        if (!Console.IsErrorRedirected)
            Console.Error.Write(done == all ? "\r                    \r" : $"\r{done} of {all} runs");
    }

    private static string Expected => $"a whole number from 1 to {MostThreads}";
}
