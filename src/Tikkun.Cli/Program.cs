using System.CommandLine;
using Tikkun.Cli;

if (OperatingSystem.IsWindows())
    Console.OutputEncoding = System.Text.Encoding.UTF8;

(string Name, Func<Command> Make)[] commands =
[
    ("run", RunCommand.Make),
    ("explore", ExploreCommand.Make),
    ("resume", ResumeCommand.Make),
    ("verify", VerifyCommand.Make),
    ("scenario", ScenarioCommand.Make),
    ("trace", TraceCommand.Make),
    ("export", ExportCommand.Make),
    ("group", GroupCommand.Make),
    ("measures", MeasuresCommand.Make),
    ("parameters", ParametersCommand.Make),
    ("source", SourceCommand.Make),
    ("report", ReportCommand.Make),
    ("lesson", LessonCommand.Make),
    ("laws", LawsCommand.Make),
    ("compare", CompareCommand.Make),
    ("odd", OddCommand.Make),
    ("signs", SignsCommand.Make),
    ("bench", BenchCommand.Make),
];

var tikkun = new RootCommand(
    """
    One soul, broken into many, mending its ties: an executable, sourced model of a system described by five teaching
    texts. It is a model of texts, not evidence for them, and not a measure of anyone.

    Exit codes: 0 done, 1 failed, 2 wrong input, 130 stopped by Ctrl-C, 143 stopped by a request to end.
    """
);

// A command is made when it is asked for, as some read files to tell what they take; all are where none is.
var asked = commands.Where(c => c.Name == args.FirstOrDefault()).ToArray();
foreach (var command in asked.Length > 0 ? asked : commands)
    tikkun.Add(command.Make());

return Failure.Guard(() =>
{
    var form = new ParserConfiguration { ResponseFileTokenReplacer = null };
    var parsed = tikkun.Parse(args.Length == 0 ? ["--help"] : args, form);
    return Failure.InWords(parsed)
        ?? parsed.Invoke(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
});
