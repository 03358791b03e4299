using System.Text.RegularExpressions;
using Shouldly;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Docs;

public sealed class CommandTests
{
    /// <summary>In one folder and in their order; the great run of all, and the explorer, are left to their own tests.</summary>
    [Fact]
    public void The_commands_of_the_README_do_what_it_says()
    {
        string readme = File.ReadAllText(Repository.At("README.md"));
        var commands = Regex
            .Matches(readme, @"^\./tikkun (\S.*?)(?:  .*)?$", RegexOptions.Multiline)
            .Select(m => m.Groups[1].Value)
            .Where(c => c != "run" && !c.StartsWith("explore"))
            .ToArray();
        commands.Length.ShouldBeGreaterThan(8);
        using var folder = new TemporaryFolder();
        string scenario = Regex.Match(readme, "```yaml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        folder.Write("scenario.yaml", scenario);
        Directory.CreateDirectory(folder.At("samples"));
        File.Copy(Repository.At("samples/karate.csv"), folder.At("samples/karate.csv"));
        foreach (string command in commands)
        {
            var result = Command.Run(folder.Location, command.Split(' '));
            result.Code.ShouldBe(0, $"{command}: {result.Err}");
            result.Out.ShouldNotBeEmpty(command);
        }
    }
}
