using Microsoft.Playwright;
using Shouldly;
using Tikkun.Lanes;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Research.Report;
using Xunit;

namespace Tikkun.Tests.Report;

/// <summary>The page in a browser, against the model and the tables.</summary>
public sealed class WheelReportTests(Reported reported) : IClassFixture<Reported>
{
    private const double Pixels = 2;
    private const int Frame = 120;

    [Fact]
    public async Task A_soul_is_drawn_as_far_as_it_is_and_after_the_switch_as_far_as_it_feels()
    {
        await using var browser = await Browser.Start();
        var page = await browser.Open(
            reported.Page,
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 860 },
            }
        );
        int tick = await page.Show(Frame);
        int[] places = [.. Enumerable.Range(0, 100).Select(k => k * 60 + k % 10)];
        var (nearness, lack) = Stand(tick, places);
        double rim = await page.Ask<double>("tikkun.wheel.rim");
        rim.ShouldBeGreaterThan(250);

        await page.Switch("is");
        double[] radii = await Radii(page, places);
        for (int k = 0; k < places.Length; k++)
            if (nearness[k] < 1)
                radii[k].ShouldBe(rim * (1 - nearness[k]), Pixels, $"soul shown at {places[k]}");
            else
                radii[k].ShouldBeLessThan(rim / 2);
        nearness.Count(k => k is > 0 and < 1).ShouldBeGreaterThan(30);

        await page.Switch("felt");
        radii = await Radii(page, places);
        for (int k = 0; k < places.Length; k++)
            if (lack[k] is not { } felt)
                radii[k].ShouldBeGreaterThan(rim + Pixels);
            else if (felt > 0)
                radii[k].ShouldBe(rim * Math.Min(1, felt / 0.25), Pixels, $"soul shown at {places[k]}");
            else
                radii[k].ShouldBeLessThan(rim / 2);
        lack.Count(felt => felt > 0).ShouldBeGreaterThan(30);
        lack.ShouldContain((double?)null);
    }

    [Fact]
    public async Task The_curves_end_where_the_series_ends()
    {
        await using var browser = await Browser.Start();
        var page = await browser.Open(reported.Page);
        await page.Until("'waiting' in tikkun.lastValues()");
        var last = await page.Ask<Dictionary<string, double?>>("tikkun.lastValues()");
        var row = reported.LastRow();
        string[] names =
        [
            "tick",
            "nearness",
            "unity",
            "prepared",
            "exile",
            "lack",
            "joy",
            "awake",
            "complete",
            "waiting",
        ];
        foreach (string name in names)
            last[name].ShouldBe(double.Parse(row[name]), name);
    }

    [Fact]
    public async Task The_page_asks_nothing_of_the_network_and_is_small()
    {
        new FileInfo(reported.Page).Length.ShouldBeLessThan(8_000_000);
        await using var browser = await Browser.Start();
        var page = await browser.Open(reported.Page);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await page.Page.WaitForTimeoutAsync(300);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        page.Requests.Where(url => !url.StartsWith("file:") && !url.StartsWith("data:")).ShouldBeEmpty();
        page.Requests.Count(url => url.StartsWith("file:")).ShouldBe(1);
        page.Errors.ShouldBeEmpty();
        File.ReadAllText(reported.Page).ShouldNotMatch(@"(src|href)=""(?!data:)");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task It_fits_the_screen(int width, ColorScheme scheme)
    {
        await using var browser = await Browser.Start();
        var size = new ViewportSize { Width = width, Height = 860 };
        var page = await browser.Open(reported.Page, new() { ViewportSize = size, ColorScheme = scheme });
        (await page.Ask<int>("document.documentElement.scrollWidth")).ShouldBe(width);
        string ground = await page.Ask<string>("document.documentElement.dataset.ground");
        ground.ShouldBe($"{scheme}".ToLowerInvariant());
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_motion_the_switch_is_at_once_and_keys_do_what_buttons_do()
    {
        await using var browser = await Browser.Start();
        var page = await browser.Open(reported.Page, new() { ReducedMotion = ReducedMotion.Reduce });
        int before = await page.Show(Frame);
        await page.Page.Locator("canvas[role=img]").FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");
        int tick = await page.Ask<int>("tikkun.wheel.tick");
        tick.ShouldBeGreaterThan(before);
        string told = await page.Ask<string>("document.querySelector('canvas[role=img]').getAttribute('aria-label')");
        told.ShouldStartWith($"Tick {tick}, as felt.");
        told.ShouldBe(await page.Page.Locator("#words").TextContentAsync());

        bool atOnce = await page.Ask<bool>(
            "new Promise(done => { document.getElementById('lens-is').click(); "
                + "requestAnimationFrame(() => requestAnimationFrame(() => done(tikkun.wheel.isAtRest))); })"
        );
        atOnce.ShouldBeTrue();
    }

    [Fact]
    public async Task Both_lenses_can_be_saved_as_one_picture()
    {
        await using var browser = await Browser.Start();
        var page = await browser.Open(reported.Page);
        var saved = await page.Page.RunAndWaitForDownloadAsync(() =>
            page.Page.GetByRole(AriaRole.Button, new() { Name = "Save both lenses" }).ClickAsync()
        );
        saved.SuggestedFilename.ShouldMatch(@"^tikkun-tick-\d+\.png$");
        using var picture = await saved.CreateReadStreamAsync();
        byte[] mark = new byte[4];
        await picture.ReadExactlyAsync(mark, TestContext.Current.CancellationToken);
        mark.ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
    }

    private static Task<double[]> Radii(Browser.Opened page, int[] places) =>
        page.Ask<double[]>($"[{string.Join(',', places)}].map(tikkun.wheel.radiusOf)");

    /// <summary>K, and ℓ of the awake, worked out anew from the model.</summary>
    private static (double[] Nearness, double?[] Lack) Stand(int tick, int[] places)
    {
        var sample = new SoulSample((int)Reported.Parameters.Souls);
        using var simulation = Simulation.Create(Reported.Parameters);
        while (simulation.Ticks < tick)
            simulation.Step();
        double[] nearness = new double[places.Length];
        double?[] lack = new double?[places.Length];
        simulation.Observe(view =>
        {
            for (int k = 0; k < places.Length; k++)
            {
                int soul = sample.SoulAt(places[k]);
                int first = Enumerable.Range(0, soul).Sum(s => simulation.Network.Degree(new SoulId(s)));
                int degree = simulation.Network.Degree(new SoulId(soul));
                long corrected = 0;
                foreach (ushort correction in view.Corrections.Slice(first, degree))
                    corrected += correction;
                nearness[k] = corrected / (65535.0 * degree);
                double sight = Equations.Sight<One>(1, Reported.Parameters.SightFirst, nearness[k]);
                if (view.Flags[soul] != Condition.None)
                    lack[k] = sight * (1 - view.Aim[soul]);
            }
            return 0;
        });
        return (nearness, lack);
    }
}
