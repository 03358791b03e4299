using System.Text.Json;
using Shouldly;
using Tikkun.Research.Scenarios;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

public sealed class ScenarioTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_printed_is_run_again_with_the_same_result()
    {
        string text = Command.Run(folder.Location, "scenario", "single-ten").Out;
        text.ShouldBe(Shipped.Find("single-ten")!.Text);
        folder.Write("mine.yaml", text);
        var named = Command.Run(folder.Location, "run", "single-ten");
        var own = Command.Run(folder.Location, "run", "mine.yaml");
        (named.Code, own.Code).ShouldBe((0, 0));
        own.Out.Split('\n')[^2].ShouldBe(named.Out.Split('\n')[^2]);
        Directory.Exists(folder.At("runs/single-ten-1")).ShouldBeTrue();
        Command.Run(folder.Location, "verify", "runs/single-ten-1").Code.ShouldBe(0);
    }

    [Fact]
    public void The_list_and_the_schema_are_for_programs_too()
    {
        using var list = JsonDocument.Parse(Command.Run(folder.Location, "scenario", "--list", "--json").Out);
        list.RootElement.EnumerateArray()
            .Select(e => e.GetProperty("name").GetString())
            .ShouldBe(Shipped.All.Select(s => s.Name));
        using var schema = JsonDocument.Parse(Command.Run(folder.Location, "scenario", "--schema").Out);
        schema.RootElement.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("scenario nobody", "nobody: expected a scenario that ships: default, single-ten")]
    [InlineData("scenario tania", "tania: expected a scenario that ships; did you mean tanya?")]
    [InlineData("run tania", "tania: expected a file, or a scenario that ships; did you mean tanya?")]
    [InlineData("scenario tanya --list", "only one of NAME, --list and --schema")]
    [InlineData("scenario --json", "--json goes with --list")]
    public void What_there_is_not_ends_with_2(string arguments, string said)
    {
        var result = Command.Run(folder.Location, arguments.Split(' '));
        (result.Code, result.Out).ShouldBe((2, ""));
        result.Err.ShouldContain(said);
        Directory.GetFileSystemEntries(folder.Location).ShouldBeEmpty();
    }
}
