using System.Text.Json;
using Shouldly;
using Tikkun.Sources;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

public sealed class TraceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_story_of_a_soul_fits_two_screens_of_80_columns_and_names_its_rows()
    {
        Command.Run(folder.Location, "run", "--souls", "6000", "--out", "run").Code.ShouldBe(0);
        string[] before = [.. Directory.GetFileSystemEntries(folder.At("run")).Order()];
        foreach (string soul in new[] { "0", "17", "5999" })
        {
            var result = Command.Run(folder.Location, "trace", "run", "--soul", soul);
            (result.Code, result.Err).ShouldBe((0, ""));
            string[] lines = result.Out.TrimEnd().Split('\n');
            lines.ShouldAllBe(line => line.Length <= 80);
            lines.Length.ShouldBeLessThan(70);
            foreach (string told in new[] { "was born", "woke ", "asked ", "acts, ", "became complete", "as felt" })
                result.Out.ShouldContain(told);
            using var json = JsonDocument.Parse(
                Command.Run(folder.Location, "trace", "run", "--soul", soul, "--json").Out
            );
            var passages = json.RootElement.GetProperty("passages").EnumerateArray().ToList();
            passages
                .SelectMany(p => p.GetProperty("rows").EnumerateArray())
                .ShouldAllBe(row => Catalogue.Find(row.GetString()!) != null);
            passages.Count(p => p.GetProperty("kind").GetString() == "completed").ShouldBe(1);
        }
        Directory.GetFileSystemEntries(folder.At("run")).Order().ShouldBe(before);
    }

    [Fact]
    public void A_real_group_and_a_soul_that_is_not_there_are_refused()
    {
        string sample = Repository.At("samples/karate.csv");
        Command.Run(folder.Location, "run", "--group", sample, "--ticks", "2", "--out", "club").Code.ShouldBe(0);
        var group = Command.Run(folder.Location, "trace", "club", "--soul", "1");
        (group.Code, group.Out).ShouldBe((2, ""));
        group.Err.ShouldContain("only the ties and the whole are shown, never the story of a member");

        Command.Run(folder.Location, "run", "--souls", "60", "--out", "run").Code.ShouldBe(0);
        foreach (string soul in new[] { "60", "-1", "x" })
        {
            var none = Command.Run(folder.Location, "trace", "run", "--soul", soul);
            (none.Code, none.Err).ShouldBe((2, $"--soul {soul}: expected a soul from 0 to 59\n"));
        }
    }
}
