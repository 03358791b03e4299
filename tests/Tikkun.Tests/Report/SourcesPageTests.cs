using Shouldly;
using Tikkun.Research.Laws;
using Tikkun.Research.Sources;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Report;

/// <summary>The concordance as a page, in a real browser.</summary>
public sealed class SourcesPageTests
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task All_rows_rules_and_laws_are_there_and_one_box_finds_them(int width)
    {
        using var folder = new TemporaryFolder();
        string file = folder.At(SourcesPage.Name);
        SourcesPage.Write(file, Judged("L9"), "a sample");
        await using var browser = await Browser.Start();
        var opened = await browser.Open(
            file,
            new()
            {
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );

        (await Count(opened, "#texts .entry")).ShouldBe(120);
        (await Count(opened, "#rules .entry")).ShouldBe(22);
        (await Count(opened, "#laws .entry")).ShouldBe(22);
        (await Count(opened, "#tensions .entry")).ShouldBe(14);
        (await opened.Ask<string>("document.querySelector('#L9').textContent")).ShouldContain("does not hold");
        (await opened.Ask<string>("document.querySelector('#E08').textContent")).ShouldContain("Not modelled");
        (await opened.Ask<string>("document.body.textContent")).ShouldContain(Law.Standing);

        await opened.Page.GetByRole(Microsoft.Playwright.AriaRole.Searchbox).FillAsync("C38");
        (await Count(opened, "#texts .entry:not([hidden])")).ShouldBe(1);
        (
            await opened.Ask<bool>("!document.querySelector('#L9').hidden && document.querySelector('#L7').hidden")
        ).ShouldBeTrue();
        (await opened.Ask<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        opened.Errors.ShouldBeEmpty();
        opened.Requests.Where(url => !url.StartsWith("file:") && !url.StartsWith("data:")).ShouldBeEmpty();
    }

    private static Task<int> Count(Browser.Opened opened, string what) =>
        opened.Ask<int>($"[...document.querySelectorAll('{what}')].filter(e => e.offsetParent !== null).length");

    private static IReadOnlyList<Judgement> Judged(string id)
    {
        var law = Law.Find(id)!;
        var evidence = law.Parts.Select(p => new Evidence(p, [(0, 1), (0.1, 1.1)])).ToArray();
        return [new Judgement(law, World.Standard, evidence)];
    }
}
