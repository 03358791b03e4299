using System.CommandLine;
using Tikkun.Cli.Screen;
using Tikkun.Research.Benchmarks;
using Tikkun.Research.Reading;

namespace Tikkun.Cli;

/// <summary><c>tikkun bench</c>: how fast the model is on this machine.</summary>
internal static class BenchCommand
{
    private const int MostRounds = 100;
    private const string Rounds = "5";
    private const string Whole = "600000";
    private const string Growing = "600,6000,60000,600000";

    private static readonly Option<string?> Souls = new("--souls")
    {
        Description = $"Souls in a run; with --scale in each of several [{Whole}; with --scale {Growing}]",
        HelpName = "N[,N…]",
    };
    private static readonly Option<string?> Threads = Flags.Threads();
    private static readonly Option<string?> Repeat = new("--repeat")
    {
        Description = $"How often everything is measured; medians are told [{Rounds}]",
        HelpName = "R",
    };
    private static readonly Option<bool> Scaled = new("--scale")
    {
        Description = "How the cost of a run grows with the souls",
    };
    private static readonly Option<string?> Kept = new("--record")
    {
        Description = "Keep it in a file of the day: JSON with every timing, or with --scale CSV",
        HelpName = "DIR",
    };
    private static readonly Option<bool> Json = Flags.Json("Print JSON, and nothing else, on stdout");

    public static Command Make()
    {
        var command = new Command("bench", "How fast it is here: a tick, a whole run, memory, snapshots")
        {
            Souls,
            Threads,
            Repeat,
            Scaled,
            Kept,
            Json,
        };
        command.SetAction(Measure);
        return command;
    }

    private static int Measure(ParseResult parsed)
    {
        var mistakes = new MistakeList();
        bool isScaled = parsed.GetValue(Scaled);
        string souls = parsed.GetValue(Souls) ?? (isScaled ? Growing : Whole);
        long[] sizes = [.. (isScaled ? souls.Split(',') : [souls]).Select(text => Flags.SoulsIn(text, mistakes))];
        int threads = Flags.ThreadsIn(parsed.GetValue(Threads), mistakes) ?? 0;
        int rounds = Flags.WholeIn("--repeat", parsed.GetValue(Repeat) ?? Rounds, MostRounds, mistakes) ?? 0;
        mistakes.ThrowIfAny();

        bool isJson = parsed.GetValue(Json);
        string? folder = parsed.GetValue(Kept);
        if (folder is not null)
            Directory.CreateDirectory(folder);
        using var signals = new StopSignals();
        try
        {
            if (isScaled)
                Show(Scale.Of(sizes, threads, rounds, Flags.Note, signals.Token), folder, isJson);
            else
                Show(Benchmark.Of(sizes[0], threads, rounds, Flags.Note, signals.Token), folder, isJson);
            return 0;
        }
        catch (OperationCanceledException)
        {
            Flags.Note("");
            Console.Error.WriteLine("stopped before everything was measured; nothing is kept");
            return signals.ExitCode;
        }
    }

    private static void Show(Benchmark benchmark, string? folder, bool isJson)
    {
        Flags.Note("");
        if (folder is not null)
            benchmark.Record(folder);
        if (isJson)
            Listing.PrintJson(benchmark.Write);
        else
            BenchTable.Print(benchmark);
    }

    private static void Show(Scale scale, string? folder, bool isJson)
    {
        Flags.Note("");
        if (folder is not null)
            scale.Record(folder);
        if (isJson)
            Listing.PrintJson(scale.Write);
        else
            BenchTable.Print(scale);
    }
}
