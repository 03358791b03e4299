using System.Text.Json;
using Shouldly;
using Tikkun.Cli.Screen;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

public sealed class DeclarationTests
{
    [Theory]
    [InlineData("measures", "name", "name symbol unit range lens byGeneration rows meaning")]
    [InlineData("parameters", "key", "key symbol default range unit inRun badge rows off meaning")]
    public void Declarations_are_printed_for_people_and_for_programs(string command, string name, string keys)
    {
        string[] all =
            command == "measures" ? [.. Measure.All.Select(m => m.Name)] : [.. Parameter.All.Select(p => p.Key)];
        using var folder = new TemporaryFolder();
        using var json = JsonDocument.Parse(Command.Run(folder.Location, command, "--json").Out);
        var entries = json.RootElement.EnumerateArray().ToList();
        entries.Select(e => e.GetProperty(name).GetString()).ShouldBe(all);
        foreach (var entry in entries)
            entry.EnumerateObject().Select(p => p.Name).ShouldBe(keys.Split(' '));

        string[] lines = Command.Run(folder.Location, command).Out.Split('\n');
        lines.ShouldAllBe(line => line.Length <= 80);
        all.ShouldAllBe(one => lines.Any(line => line.StartsWith(one + " ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_live_line_stands_under_its_heading_and_fits_80_columns()
    {
        using var simulation = Simulation.Create(new Parameters { Souls = 600 }, threads: 1);
        foreach (double ticksPerSecond in new[] { 0.001, 1, 1e4, 1e7 })
            LiveLine.Line(simulation, ticksPerSecond).Length.ShouldBe(LiveLine.Heading.Length);
        LiveLine.Heading.Length.ShouldBeLessThan(80);
    }

    [Theory]
    [InlineData(600_000, "600,000")]
    [InlineData(999_999.6, "1.0M")]
    [InlineData(10_200_000, "10.2M")]
    [InlineData(9e9, "9.0G")]
    public void A_count_is_short(double count, string text) => Words.Short(count).ShouldBe(text);

    [Theory]
    [InlineData(59.9, "0:59")]
    [InlineData(725, "12:05")]
    [InlineData(7200, "2.0 h")]
    [InlineData(double.PositiveInfinity, "–")]
    public void A_time_is_short(double seconds, string text) => Words.Time(seconds).ShouldBe(text);
}
