using System.CommandLine;
using Tikkun.Cli;

if (OperatingSystem.IsWindows())
    Console.OutputEncoding = System.Text.Encoding.UTF8;

var tikkun = new RootCommand(
    """
    One soul, broken into many, mending its ties: an executable, sourced model of a system described by five teaching
    texts. It is a model of texts, not evidence for them, and not a measure of anyone.

    Exit codes: 0 done, 1 failed, 2 wrong input, 130 stopped by Ctrl-C, 143 stopped by a request to end.
    """
)
{
    RunCommand.Make(),
    ExploreCommand.Make(),
    ResumeCommand.Make(),
    VerifyCommand.Make(),
    ScenarioCommand.Make(),
    TraceCommand.Make(),
    ExportCommand.Make(),
    GroupCommand.Make(),
    MeasuresCommand.Make(),
    ParametersCommand.Make(),
    SourceCommand.Make(),
    ReportCommand.Make(),
    LessonCommand.Make(),
    LawsCommand.Make(),
    CompareCommand.Make(),
    OddCommand.Make(),
    SignsCommand.Make(),
    BenchCommand.Make(),
};

return Failure.Guard(() =>
{
    var form = new ParserConfiguration { ResponseFileTokenReplacer = null };
    var parsed = tikkun.Parse(args.Length == 0 ? ["--help"] : args, form);
    return Failure.InWords(parsed)
        ?? parsed.Invoke(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
});
