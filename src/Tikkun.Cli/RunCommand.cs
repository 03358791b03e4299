using System.CommandLine;
using Tikkun.Cli.Screen;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;
using Tikkun.Research.Scenarios;

namespace Tikkun.Cli;

/// <summary><c>tikkun run</c>: from the breaking to the end, into a new folder.</summary>
internal static class RunCommand
{
    private static readonly Argument<string?> Scenario = new("SCENARIO")
    {
        Description =
            "A YAML file, or a scenario that ships; see: tikkun scenario, tikkun scenario --list [all defaults]",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<string?> Souls = Text("--souls", "N", "One digit followed by zeros");
    private static readonly Option<string?> Seed = Text("--seed", "S", "Key of every draw");
    private static readonly Option<string?> Seeds = Text(
        "--seeds",
        "A..B",
        "Run with each seed; no folder but with --out"
    );
    private static readonly Option<string?> Ticks = Text(
        "--ticks",
        "N",
        "The run ends after so many ticks, or earlier"
    );
    private static readonly Option<string?> Threads = Flags.Threads();
    private static readonly Option<string?> Group = Text("--group", "FILE.csv", "A real group, from,to[,weight]…");
    private static readonly Option<string?> Weights = Text(
        ScenarioReader.WeightsOption,
        "a..b",
        "Least and greatest weight of the group [1..1000, whole]"
    );
    private static readonly Option<string[]> Set = new("--set")
    {
        Description = "Set any parameter; may be given again and again",
        HelpName = "key=value",
    };
    private static readonly Option<string?> Out = Text("--out", "DIR", "Folder of the run, new or empty [runs/NAME-1]");
    private static readonly Option<bool> Json = Flags.Json("Print one JSON object, and nothing else, on stdout");
    private static readonly Option<bool> Quiet = Flags.Quiet();

    public static Command Make()
    {
        Scenario.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] option }])
                result.AddError($"{option}: there is no such option");
        });
        var command = new Command("run", "Run from the breaking to the end of correction")
        {
            Scenario,
            Souls,
            Seed,
            Seeds,
            Ticks,
            Threads,
            Group,
            Weights,
            Set,
            Out,
            Json,
            Quiet,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var mistakes = new MistakeList();
        string? path = parsed.GetValue(Scenario);
        string? group = parsed.GetValue(Group);
        int threads = Flags.ThreadsIn(parsed.GetValue(Threads), mistakes) ?? 0;
        var scenario = ScenarioReader.Read(path, Given(parsed, mistakes), group, mistakes);
        string? folder = parsed.GetValue(Out);
        if (folder is not null)
            RunFolder.Check(folder, new Place("--out"), mistakes);
        ulong[]? seeds = SeedsIn(parsed, mistakes);
        mistakes.ThrowIfAny();

        using var signals = new StopSignals();
        if (seeds is not null)
            return SeedRuns.Run(scenario, seeds, threads, folder, Shown(parsed), signals);
        var face = new Face(parsed.GetValue(Json), parsed.GetValue(Quiet));
        var simulation = scenario.Begin(threads);
        var maker = Maker.Here();
        string name = Path.GetFileNameWithoutExtension(path ?? group ?? "default");
        var taken = folder is null ? RunFolder.CreateNext("runs", name) : RunFolder.Create(folder);
        using var run = Research.Runs.Run.Begin(scenario, simulation, maker, taken);
        return face.Finish(run, signals);
    }

    private static ulong[]? SeedsIn(ParseResult parsed, MistakeList mistakes)
    {
        if (parsed.GetValue(Seeds) is not { } text)
            return null;
        if (parsed.GetValue(Seed) is { } seed)
            mistakes.Add(MistakeKind.KeyTwice, new Place("--seed"), "", seed, "either --seed or --seeds");
        return Flags.SeedsIn(text, mistakes);
    }

    private static SeedRuns.Form Shown(ParseResult parsed) => new(parsed.GetValue(Json), parsed.GetValue(Quiet));

    private static List<Given> Given(ParseResult parsed, MistakeList mistakes)
    {
        var given = new List<Given>();
        foreach (var option in new[] { Souls, Seed, Ticks, Weights })
            if (parsed.GetValue(option) is { } value)
                given.Add(new Given(option.Name, option.Name[2..], value));
        given.AddRange(Given(parsed.GetValue(Set) ?? [], mistakes));
        return given;
    }

    /// <summary>The parameters in the values of --set.</summary>
    internal static IEnumerable<Given> Given(IEnumerable<string> sets, MistakeList mistakes)
    {
        foreach (string set in sets)
        {
            if (set.Split('=', 2) is [var key, var value])
                yield return new Given(Set.Name, key.Trim(), value.Trim());
            else
                mistakes.Add(MistakeKind.NotKeyValue, new Place(Set.Name), "", set, "key=value, such as light=0.5");
        }
    }

    private static Option<string?> Text(string name, string value, string what) =>
        new(name) { Description = what, HelpName = value };
}
