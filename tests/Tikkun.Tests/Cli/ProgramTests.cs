using System.Text.RegularExpressions;
using Shouldly;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

/// <summary>Of all commands only the one that is asked for is made.</summary>
public sealed class ProgramTests
{
    [Fact]
    public void A_command_is_asked_for_by_the_name_that_the_help_lists()
    {
        using var folder = new TemporaryFolder();
        string listed = Command.Run(folder.Location, "--help").Out.Split("Commands:")[1];
        var names = Regex.Matches(listed, "^  (?<name>[a-z]+) ", RegexOptions.Multiline);
        names.Count.ShouldBeGreaterThan(10);
        foreach (string name in names.Select(n => n.Groups["name"].Value))
            Command.Run(folder.Location, name, "--help").Out.ShouldContain($"tikkun {name} ");
    }
}
