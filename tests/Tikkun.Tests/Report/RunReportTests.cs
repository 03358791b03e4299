using Shouldly;
using Tikkun.Research.Report;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Report;

public sealed class RunReportTests
{
    [Theory]
    [InlineData(10, 10)]
    [InlineData(6000, 6)]
    [InlineData(7000, 7)]
    [InlineData(600_000, 6)]
    [InlineData(1_000_000, 10)]
    public void Souls_are_shown_all_or_by_whole_tens_taken_evenly(int souls, int branches)
    {
        var sample = new SoulSample(souls);
        sample.Branches.ShouldBe(branches);
        sample.Shown.ShouldBe(Math.Min(souls, 6000));
        int[] shown = [.. Enumerable.Range(0, sample.Shown).Select(sample.SoulAt)];
        shown.Distinct().Count().ShouldBe(shown.Length);
        shown.ShouldBeInOrder();
        shown.GroupBy(soul => soul / 10).ShouldAllBe(ten => ten.Count() == 10);
        var tens = shown.Select(soul => soul / 10).Distinct().ToArray();
        tens[0].ShouldBe(0);
        int[] gaps = [.. tens.Zip(tens.Skip(1), (a, b) => b - a)];
        if (gaps.Length > 0)
            (gaps.Max() - gaps.Min()).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void A_run_that_goes_otherwise_now_gets_no_report()
    {
        using var folder = new TemporaryFolder();
        SmallRun.Whole(folder.At("run"));
        string yaml = File.ReadAllText(folder.At("run/run.yaml"));
        folder.Write("run/run.yaml", yaml.Replace("seed: 1", "seed: 2"));
        var result = Command.Run(folder.Location, "report", "run");
        result.Code.ShouldBe(1);
        result.Err.ShouldContain("tikkun verify run");
        File.Exists(folder.At("run/report.html")).ShouldBeFalse();
    }

    /// <summary>What <c>tikkun trace</c> tells of the soul, passage by passage.</summary>
    [Fact]
    public async Task The_story_on_the_page_is_the_one_that_is_traced()
    {
        using var folder = new TemporaryFolder();
        SmallRun.Whole(folder.At("run"));
        Command.Run(folder.Location, "report", "run", "--soul", "23").Code.ShouldBe(0);
        var traced = Command.Run(folder.Location, "trace", "run", "--soul", "23");
        string[] lines = traced.Out[(traced.Out.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Split('\n');
        await using var browser = await Browser.Start();
        var page = await browser.Open(folder.At("run/report.html"));
        var passages = page.Page.Locator(".story > div");
        int began = lines.Count(line => line.Length > 0 && line[0] != ' ');
        (await passages.CountAsync()).ShouldBe(began);
        (await passages.First.Locator("dd").InnerTextAsync()).ShouldStartWith("was born");
        (await passages.Last.Locator("dt").InnerTextAsync()).ShouldBe(
            lines.Last(l => l.Length > 0 && l[0] != ' ').Split(' ')[0]
        );
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_run_gives_the_same_page()
    {
        using var folder = new TemporaryFolder();
        SmallRun.Whole(folder.At("run"));
        string first = File.ReadAllText(Reported.Write(folder.At("run")));
        first.ShouldNotContain("\"data goes here\"");
        File.ReadAllText(Reported.Write(folder.At("run"))).ShouldBe(first);
    }
}
