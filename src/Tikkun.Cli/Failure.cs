using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Tikkun.Research.Reading;

namespace Tikkun.Cli;

/// <summary>Every failure ends in plain words on stderr and a code.</summary>
internal static class Failure
{
    public const int Failed = 1;
    public const int WrongInput = 2;
    private const int Shown = 100;

    /// <summary>Runs a command; no exception leaves it.</summary>
    public static int Guard(Func<int> command)
    {
        // The environment is input too.
        try
        {
            _ = Simulation.Lanes;
        }
        catch (ArgumentException e)
        {
            Console.Error.WriteLine(e.Message);
            return WrongInput;
        }
        try
        {
            return command();
        }
        catch (MistakesException e)
        {
            foreach (var mistake in e.Mistakes.Take(Shown))
                Console.Error.WriteLine(mistake);
            if (e.Mistakes.Count > Shown)
                Console.Error.WriteLine($"and {e.Mistakes.Count - Shown} more");
            return WrongInput;
        }
        catch (InsufficientMemoryException e)
        {
            Console.Error.WriteLine(e.Message);
            return WrongInput;
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"tikkun: {e.GetBaseException().Message.ReplaceLineEndings(" ")}");
            return Failed;
        }
    }

    /// <summary>Says what in the command line is of no command; null where nothing is.</summary>
    public static int? InWords(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0 || parsed.Action is HelpAction)
            return null;
        foreach (string word in parsed.UnmatchedTokens)
            Console.Error.WriteLine($"{word}: there is no such command or option");
        // What does not match is also an error of the command, in words for programmers.
        foreach (
            var error in parsed.Errors.Where(e =>
                parsed.UnmatchedTokens.Count == 0 || e.SymbolResult is not CommandResult
            )
        )
            Console.Error.WriteLine(error.Message);
        string command = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        Console.Error.WriteLine($"see: tikkun{command} --help");
        return WrongInput;
    }
}
