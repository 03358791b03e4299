using System.CommandLine;

namespace Tikkun.Cli;

/// <summary><c>tikkun group --template</c>: a group file to fill in.</summary>
internal static class GroupCommand
{
    private static readonly Option<bool> Template = new("--template")
    {
        Description = "Print a file with remarks: ./tikkun group --template > group.csv",
    };

    private const string Text = """
        # A group: the ties between its members. Lines that begin with # are remarks.
        #
        # What is reported of it are its ties and the whole, never a member. It is not a
        # measure of anyone. Ask those who are in it first, and write pseudonyms: the
        # program needs no names, and the data stays on this machine.
        #
        # from, to     two members; each tie once, in one direction or the other
        # weight       strength of the tie, a whole number from 1 to 1000; empty is 1
        #              (other weights: tikkun run --group group.csv --weights a..b)
        # from_feels   how close "from" holds "to", from 0 to 1; empty is unknown
        # to_feels     how close "to" holds "from", likewise
        #
        # Only from and to are needed. Take these lines out and put yours in.
        from,to,weight,from_feels,to_feels
        apple,birch,3,0.5,0.25
        birch,cedar,1,,
        cedar,"dill, the tall",2,0.75,
        apple,cedar,,,
        """;

    public static Command Make()
    {
        var command = new Command("group", "What a file of a real group looks like") { Template };
        command.SetAction(Print);
        return command;
    }

    private static int Print(ParseResult parsed)
    {
        if (parsed.GetValue(Template))
        {
            Console.WriteLine(Text);
            return 0;
        }
        Console.Error.WriteLine("tikkun group --template prints a file to fill in; see: tikkun group --help");
        return Failure.WrongInput;
    }
}
