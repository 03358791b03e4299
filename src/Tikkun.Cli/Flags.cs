using System.CommandLine;
using System.Globalization;
using Tikkun.Model;
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
    public static int? ThreadsIn(string? text, MistakeList mistakes) =>
        text is null ? null : WholeIn("--threads", text, MostThreads, mistakes);

    /// <summary>A whole number from 1; none where it is a mistake.</summary>
    public static int? WholeIn(string option, string text, int most, MistakeList mistakes)
    {
        bool isRead = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value);
        if (isRead && value >= 1 && value <= most)
            return value;
        var kind = isRead ? MistakeKind.OutOfRange : MistakeKind.WrongType;
        mistakes.Add(kind, new Place(option), "", text, $"a whole number from 1 to {most}");
        return null;
    }

    /// <summary>How many souls a run is to have.</summary>
    public static long SoulsIn(string text, MistakeList mistakes)
    {
        var souls = Parameter.Find("souls")!;
        if (!souls.TrySet(new Parameters(), text, out var parameters))
            mistakes.Add(MistakeKind.OutOfRange, new Place("--souls"), "", text, souls.Expected);
        return parameters.Souls;
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

    /// <summary>How many of several runs are done.</summary>
    public static void NoteRuns(int done, int all) => Note(done == all ? "" : $"{done} of {all} runs");

    /// <summary>What is done now, on one line of a terminal in place of what was told before.</summary>
    public static void Note(string what)
    {
        const int width = 60;
        if (!Console.IsErrorRedirected)
            Console.Error.Write($"\r{what, -width}\r");
    }
}
