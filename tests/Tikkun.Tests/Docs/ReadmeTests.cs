using System.Text.RegularExpressions;
using Shouldly;
using Tikkun.Tests.Cli;
using Xunit;

namespace Tikkun.Tests.Docs;

/// <summary>The README's two programs are projects of the solution, compiled with it and run here.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_programs_of_the_README_are_those_that_are_compiled()
    {
        string readme = File.ReadAllText(Repository.At("README.md"));
        var programs = Regex.Matches(
            readme,
            @"<!-- (examples/\w+/Program\.cs) -->\n```csharp\n(.*?)```",
            RegexOptions.Singleline
        );
        programs.Count.ShouldBe(2);
        foreach (Match program in programs)
            program.Groups[2].Value.ShouldBe(File.ReadAllText(Repository.At(program.Groups[1].Value)));
        Regex.Count(readme, "```csharp").ShouldBe(2);
    }

    [Theory]
    [InlineData("FirstRun", @"^Complete at tick \d+, half-way at \d+\nunity 1\.000, checksum [0-9a-f]{16}\n$")]
    [InlineData("OwnMeasure", @"^(\d+: [01]\.\d{3}\n){300,}$")]
    public void The_programs_of_the_README_run(string name, string expected)
    {
        string program = Repository.At($"artifacts/bin/{name}/{Build.Configuration}/{name}.dll");
        var result = Command.RunAny(Repository.Root, "dotnet", program);
        result.Code.ShouldBe(0, result.Err);
        result.Out.ShouldMatch(expected);
    }
}
