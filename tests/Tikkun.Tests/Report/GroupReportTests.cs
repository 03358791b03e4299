using Shouldly;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Report;

/// <summary>Of a real group a page shows the ties and the whole, and nothing of a member.</summary>
public sealed class GroupReportTests
{
    [Fact]
    public async Task A_page_of_a_real_group_has_no_mark_and_no_name_of_a_member()
    {
        using var folder = new TemporaryFolder();
        string group = folder.Write(
            "group.csv",
            "from,to\nZimran,Yokshan\nYokshan,Medan\nMedan,Zimran\nMedan,Ishbak\nIshbak,Shuah\n"
        );
        string scenario = folder.Write("scenario.yaml", "timeline:\n  - at: 3\n    cut: { tie: [Zimran, Medan] }\n");
        var mistakes = new MistakeList();
        var read = ScenarioReader.Read(scenario, [], group, mistakes);
        mistakes.ThrowIfAny();
        SmallRun.Whole(folder.At("run"), read);
        string file = Reported.Write(folder.At("run"));

        string text = File.ReadAllText(file);
        foreach (string name in new[] { "Zimran", "Yokshan", "Medan", "Ishbak", "Shuah" })
            text.ShouldNotContain(name);
        await using var browser = await Browser.Start();
        var page = await browser.Open(
            file,
            new()
            {
                ViewportSize = new() { Width = 390, Height = 844 },
            }
        );
        (await page.Ask<bool>("tikkun.wheel === undefined")).ShouldBeTrue();
        (await page.Page.Locator("section.stage").CountAsync()).ShouldBe(0);
        (await page.Page.Locator("section.ties canvas").CountAsync()).ShouldBe(1);
        (await page.Page.Locator(".story").CountAsync()).ShouldBe(0);
        string told = (await page.Page.Locator("#words").TextContentAsync())!;
        told.ShouldContain("Of the tie ends");
        (await page.Ask<int>("document.documentElement.scrollWidth")).ShouldBe(390);
        page.Errors.ShouldBeEmpty();
    }
}
