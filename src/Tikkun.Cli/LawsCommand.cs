using System.CommandLine;
using Tikkun.Cli.Screen;
using Tikkun.Research.Laws;
using Tikkun.Research.Reading;

namespace Tikkun.Cli;

/// <summary><c>tikkun laws</c>: whether what the texts claim comes out, as experiments that anyone can run again.</summary>
internal static class LawsCommand
{
    private const int MostDraws = 10_000;

    private static readonly Argument<string[]> Asked = new("ID")
    {
        Description = "Laws, such as L9; all where none is named",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private static readonly Option<bool> Quick = new("--quick") { Description = "600 souls, in half a minute or so" };
    private static readonly Option<bool> Ablate = new("--ablate")
    {
        Description = "All laws without each rule: which rule carries which claim; goes on where it was stopped",
    };
    private static readonly Option<bool> Sensitivity = new("--sensitivity")
    {
        Description = "All laws with every free parameter drawn ±25 %; goes on where it was stopped",
    };
    private static readonly Option<string?> Draws = new("--draws")
    {
        Description = "Draws for --sensitivity [200]",
        HelpName = "N",
    };
    private static readonly Option<string?> Souls = new("--souls")
    {
        Description = "Souls in each run [6000; quick, --ablate, --sensitivity 600]",
        HelpName = "N",
    };
    private static readonly Option<string?> Seeds = new("--seeds")
    {
        Description = "Every run is made with each [1..20; quick 1..8, --ablate 1..10, --sensitivity 1..4]",
        HelpName = "A..B",
    };
    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Keep what is measured there, and go on with it [--ablate, --sensitivity: a folder in runs]",
        HelpName = "DIR",
    };
    private static readonly Option<bool> Plan = new("--plan")
    {
        Description = "Print the runs that the counted laws ask for, a JSON object a line, for another implementation",
    };
    private static readonly Option<string?> Courses = new("--courses")
    {
        Description = "Judge the courses of those runs, made elsewhere, as DIR/NAME.csv",
        HelpName = "DIR",
    };
    private static readonly Option<bool> Json = Flags.Json("Print JSON, and nothing else, on stdout");

    public static Command Make()
    {
        var command = new Command("laws", "Whether what the texts claim comes out of the rules, law by law")
        {
            Asked,
            Quick,
            Ablate,
            Sensitivity,
            Draws,
            Souls,
            Seeds,
            Out,
            Plan,
            Courses,
            Json,
        };
        command.SetAction(Run);
        return command;
    }

    /// <summary>One way of looking at the laws, with what holds where nothing else is asked for.</summary>
    private sealed record Way(string What, string? Folder, string Souls, string Seeds)
    {
        public static readonly Way Plain = new("laws", null, "6000", "1..20");
        public static readonly Way Quick = new("laws", null, "600", "1..8");
        public static readonly Way Ablation = new("without each rule", "runs/laws-ablate", "600", "1..10");
        public static readonly Way Drawn = new("free parameters drawn", "runs/laws-sensitivity", "600", "1..4");
    }

    private static int Run(ParseResult parsed)
    {
        var mistakes = new MistakeList();
        if (parsed.GetValue(Ablate) && parsed.GetValue(Sensitivity))
            mistakes.Add(
                MistakeKind.SeveralActions,
                new Place("--sensitivity"),
                "",
                "",
                "not to stand beside --ablate"
            );
        var way =
            parsed.GetValue(Ablate) ? Way.Ablation
            : parsed.GetValue(Sensitivity) ? Way.Drawn
            : parsed.GetValue(Quick) ? Way.Quick
            : Way.Plain;
        var laws = LawsIn(parsed.GetValue(Asked)!, mistakes);
        long souls = Flags.SoulsIn(parsed.GetValue(Souls) ?? way.Souls, mistakes);
        ulong[] seeds = Flags.SeedsIn(parsed.GetValue(Seeds) ?? way.Seeds, mistakes);
        int draws = Flags.WholeIn("--draws", parsed.GetValue(Draws) ?? "200", MostDraws, mistakes) ?? 0;
        string? courses = parsed.GetValue(Courses);
        if (courses is not null && !Directory.Exists(courses))
            mistakes.Add(MistakeKind.FileMissing, new Place("--courses"), "", courses, "a folder of courses");
        mistakes.ThrowIfAny();

        bool isElsewhere = parsed.GetValue(Plan) || courses is not null;
        IReadOnlyList<(World, IReadOnlyList<Law>)> worlds =
            isElsewhere ? [(World.Standard, [.. laws.Where(l => l.IsCounted)])]
            : way == Way.Ablation ? Survey.WithoutEachRule(laws)
            : way == Way.Drawn ? Survey.WithDraws(laws, draws)
            : Survey.Plain(laws);
        var trials = new Trials(
            worlds,
            souls,
            seeds,
            courses is null ? null : name => Course.Read(Path.Combine(courses, $"{name}.csv"), souls)
        );
        if (parsed.GetValue(Plan))
        {
            foreach (var (world, arm, seed, name) in trials.Runs())
                Console.WriteLine(PlanJson.Of(world, arm, souls, seed, name));
            return 0;
        }
        string order = courses is null ? "" : $"; courses of {courses}";
        string what = $"{way.What}; {souls} souls; seeds {seeds[0]}..{seeds[^1]}{order}";
        string? folder = parsed.GetValue(Out) ?? (way.Folder is null ? null : $"{way.Folder}-{souls}");
        return Judge(trials, folder, what, new Form(way, parsed.GetValue(Json), laws.Length < Law.All.Count));
    }

    private readonly record struct Form(Way Way, bool IsJson, bool IsFull);

    private static int Judge(Trials trials, string? folder, string what, Form form)
    {
        using var signals = new StopSignals();
        using var table = folder is null ? new TrialTable() : TrialTable.Open(folder, what);
        IReadOnlyList<Judgement> judgements;
        try
        {
            judgements = trials.Judge(table, Flags.NoteRuns, signals.Token);
        }
        catch (OperationCanceledException)
        {
            Flags.Note("");
            Console.Error.WriteLine(
                folder is null
                    ? "stopped; nothing is kept without --out"
                    : $"stopped; what was measured is kept in {folder}; the same command goes on"
            );
            return signals.ExitCode;
        }
        if (folder is not null)
            LawFolder.Write(folder, judgements, what);
        Show(judgements, form);
        if (folder is not null)
            Console.Error.WriteLine($"→ {folder}");
        return 0;
    }

    private static void Show(IReadOnlyList<Judgement> judgements, Form form)
    {
        bool isOfWorlds = form.Way == Way.Ablation || form.Way == Way.Drawn;
        if (form.IsJson && isOfWorlds)
            LawsScreen.PrintWorldsJson(judgements);
        else if (form.IsJson)
            LawsScreen.PrintJson(judgements);
        else if (isOfWorlds)
            Console.WriteLine(
                (form.Way == Way.Ablation ? LawTables.Ablation(judgements) : LawTables.Sensitivity(judgements))
                    + $"\n\n{Law.Standing}"
            );
        else
            LawsScreen.Print(judgements, form.IsFull);
    }

    private static Law[] LawsIn(string[] asked, MistakeList mistakes)
    {
        foreach (string id in asked.Where(id => Law.Find(id.ToUpperInvariant()) is null))
            mistakes.Add(MistakeKind.NoSuchSource, new Place("laws"), "", id, "a law from L1 to L22");
        return asked.Length == 0
            ? [.. Law.All]
            : [.. Law.All.Where(l => asked.Contains(l.Id, StringComparer.OrdinalIgnoreCase))];
    }
}
