using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Tikkun.Explorer;
using Tikkun.Research.Lessons;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;

namespace Tikkun.Cli;

/// <summary><c>tikkun explore</c>: a live run in the browser, served by this machine.</summary>
internal static class ExploreCommand
{
    private static readonly Argument<string?> Scenario = new("SCENARIO")
    {
        Description = "A YAML file, or a scenario that ships; without it the page lets one choose",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<string?> Port = new("--port")
    {
        Description = $"Port to serve on; 0 takes one that is free [{ExplorerOptions.UsualPort}, or one that is free]",
        HelpName = "P",
    };
    private static readonly Option<string?> Host = new("--host")
    {
        Description = "Address to serve on; beyond this machine each browser needs a one-time link [127.0.0.1]",
        HelpName = "ADDRESS",
    };
    private static readonly Option<bool> NoBrowser = new("--no-browser") { Description = "Open no browser" };
    private static readonly Option<string?> Group = new("--group")
    {
        Description = "A real group, from,to[,weight]…; its ties and the whole are shown, never a member",
        HelpName = "FILE.csv",
    };
    private static readonly Option<string?> Taught = new("--lesson")
    {
        Description = "A lesson to begin with: one that ships (see: tikkun lesson list), or a file",
        HelpName = "LESSON",
    };
    private static readonly Option<string?> Threads = Flags.Threads();

    public static Command Make()
    {
        var command = new Command("explore", "Look at a live run in the browser: all souls, as felt and as they are")
        {
            Scenario,
            Port,
            Host,
            NoBrowser,
            Group,
            Taught,
            Threads,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var mistakes = new MistakeList();
        string? port = parsed.GetValue(Port);
        var options = new ExplorerOptions
        {
            Scenario = parsed.GetValue(Scenario),
            Group = parsed.GetValue(Group),
            Lesson = parsed.GetValue(Taught),
            Host = HostIn(parsed.GetValue(Host), mistakes),
            Port = port is null ? null : PortIn(port, mistakes),
            Threads = Flags.ThreadsIn(parsed.GetValue(Threads), mistakes) ?? 0,
        };
        if (options.Scenario is not null || options.Group is not null)
            ScenarioReader.Read(options.Scenario, [], options.Group, mistakes);
        mistakes.ThrowIfAny();
        if (options.Lesson is { } lesson)
            Lesson.Read(lesson);
        return Serve(options, !parsed.GetValue(NoBrowser)).GetAwaiter().GetResult();
    }

    private static async Task<int> Serve(ExplorerOptions options, bool opens)
    {
        using var signals = new StopSignals();
        await using var explorer = await ExplorerServer.Start(options);
        string page = explorer.Page.ToString();
        Console.WriteLine($"the explorer is at {page}");
        Console.WriteLine("Ctrl-C ends it; what was done in it is in the address of its page");
        if (opens)
            Open(page);
        await Task.Delay(Timeout.Infinite, signals.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        return 0;
    }

    /// <summary>Where no browser opens, the address on the screen is enough.</summary>
    private static void Open(string page)
    {
        string? program =
            OperatingSystem.IsWindows() ? null
            : OperatingSystem.IsMacOS() ? "open"
            : "xdg-open";
        try
        {
            var start = program is null ? new ProcessStartInfo(page) : new ProcessStartInfo(program, page);
            start.UseShellExecute = program is null;
            start.RedirectStandardError = start.RedirectStandardOutput = program is not null;
            Process.Start(start)?.Dispose();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("no browser could be opened; open that address in one");
        }
    }

    private static string HostIn(string? text, MistakeList mistakes)
    {
        if (text is null or "localhost")
            return "127.0.0.1";
        if (!IPAddress.TryParse(text, out _))
            mistakes.Add(
                MistakeKind.WrongType,
                new Place("--host"),
                "",
                text,
                "an address such as 127.0.0.1, or 0.0.0.0 for all of this machine"
            );
        return text;
    }

    private static int PortIn(string text, MistakeList mistakes)
    {
        bool isRead = int.TryParse(text, System.Globalization.NumberStyles.None, null, out int port);
        if (!isRead || port > 65535)
            mistakes.Add(
                isRead ? MistakeKind.OutOfRange : MistakeKind.WrongType,
                new Place("--port"),
                "",
                text,
                "a whole number from 0 to 65535"
            );
        return port;
    }
}
