using System.CommandLine;
using Tikkun.Research.Reading;
using Tikkun.Research.Sources;

namespace Tikkun.Cli;

/// <summary><c>tikkun odd</c>: the model in the seven headings of the ODD protocol.</summary>
internal static class OddCommand
{
    private static readonly Argument<string?> Asked = new("N")
    {
        Description = "One heading alone, 1 to 7",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Make()
    {
        var command = new Command("odd", "The model in the seven ODD headings, in Markdown") { Asked };
        command.SetAction(Print);
        return command;
    }

    private static void Print(ParseResult parsed)
    {
        if (parsed.GetValue(Asked) is not { } asked)
        {
            Console.Write(string.Join('\n', Odd.Sections));
            return;
        }
        var mistakes = new MistakeList();
        int? number = Flags.WholeIn("N", asked, Odd.Sections.Count, mistakes);
        mistakes.ThrowIfAny();
        Console.Write(Odd.Sections[number!.Value - 1]);
    }
}
