using System.Text.Json;
using Shouldly;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

public sealed class SourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_row_is_told_to_programs_with_its_place_and_what_rests_on_it()
    {
        var result = Command.Run(folder.Location, "source", "C38", "--json");
        result.Code.ShouldBe(0);
        using var json = JsonDocument.Parse(result.Out);
        string keys = "asked isWord law named rows resting elsewhere";
        json.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(keys.Split(' '));
        var row = json.RootElement.GetProperty("rows")[0];
        string rowKeys = "id kind claim text title lines whose speaksOf";
        row.EnumerateObject().Select(p => p.Name).ShouldBe(rowKeys.Split(' '));
        row.GetProperty("lines").GetString().ShouldBe("77");
        json.RootElement.GetProperty("resting").GetProperty("laws")[0].GetString().ShouldBe("L9");
    }

    [Theory]
    [InlineData("descent by choice")]
    [InlineData("E13")]
    [InlineData("light")]
    [InlineData("souls")]
    [InlineData("desire")]
    [InlineData("L17")]
    public void It_fits_80_columns(string asked)
    {
        var result = Command.Run(folder.Location, ["source", .. asked.Split(' ')]);
        (result.Code, result.Err).ShouldBe((0, ""));
        result.Out.Split('\n').ShouldAllBe(line => line.Length <= 80 && line == line.TrimEnd());
    }

    [Fact]
    public void A_law_says_of_what_kind_it_is_and_how_to_run_it() =>
        Command.Run(folder.Location, "source", "L14").Out.ShouldContain("(law, emerges; see: tikkun laws L14)");

    [Fact]
    public void A_page_that_cannot_be_written_is_told_and_one_that_can_is_there()
    {
        Command.Run(folder.Location, "source", "--page", "sources.html").Out.ShouldBe("sources.html\n");
        File.ReadAllText(folder.At("sources.html")).ShouldContain("\"id\":\"E21\"");
        var nowhere = Command.Run(folder.Location, "source", "--page", "nowhere/sources.html");
        nowhere.Code.ShouldBe(2);
        nowhere.Err.ShouldBe("--page nowhere/sources.html: expected a file in a folder that is there\n");
    }

    [Theory]
    [InlineData("source compasion", "source: compasion: expected a row", "near it: compassion")]
    [InlineData("source C99", "source: C99: expected a row", "C09")]
    [InlineData("source", "Required argument 'WHAT' missing", "see: tikkun source --help")]
    public void What_there_is_not_ends_with_2(string arguments, string said, string near)
    {
        var result = Command.Run(folder.Location, arguments.Split(' '));
        (result.Code, result.Out).ShouldBe((2, ""));
        result.Err.ShouldContain(said);
        result.Err.ShouldContain(near);
    }
}
