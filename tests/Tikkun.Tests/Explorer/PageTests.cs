using System.Text.Json.Nodes;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Tikkun.Interventions;
using Tikkun.Lanes;
using Tikkun.Model;
using Tikkun.Research.Reading;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Explorer;

/// <summary>The explorer in a real browser, against the real server.</summary>
public sealed class PageTests
{
    private const string Small = "scenario=default&souls=6000&seed=7";
    private const double Rim = 0.86;

    [Fact]
    public async Task One_chooses_a_question_and_sees_all_souls()
    {
        await using var window = await Window.Open("");
        await window.Page.GetByText("not a measure of anyone").WaitForAsync();
        await window.Page.GetByText("6,000", new() { Exact = true }).ClickAsync();
        await window
            .Page.GetByRole(AriaRole.Link, new() { Name = "The light goes out" })
            .Or(window.Page.GetByRole(AriaRole.Button, new() { Name = "The light goes out" }))
            .First.ClickAsync();
        await window.Rest();
        (await window.Ask<int>("tikkun.codes().length")).ShouldBe(12_000);
        (await window.Page.Locator("canvas[role=img]").ScreenshotAsync()).Length.ShouldBeGreaterThan(
            50_000,
            "an empty picture is small"
        );
        await window.Page.GetByText("In the dark, will the souls feel worse").First.WaitForAsync();
        (await window.Page.Locator("canvas[role=img]").First.GetAttributeAsync("aria-label"))!.ShouldContain("asleep");
        window.IsSound();
    }

    [Fact]
    public async Task Every_soul_is_drawn_as_far_as_it_feels_and_after_the_switch_as_far_as_it_is()
    {
        await using var window = await Window.Open($"{Small}&tick=250");
        using var run = At(250);
        var souls = Awake(run).Where((_, i) => i % 31 == 0).Take(100).ToArray();
        souls.Length.ShouldBe(100);
        double rim = await window.Ask<double>($"tikkun.picture.places[0].size / 2 * {Rim}");
        foreach (var soul in souls)
            (await Drawn(soul.Number)).ShouldBe(rim * soul.Felt, 2, $"soul {soul.Number} as felt");
        await window.Page.GetByText("as it is", new() { Exact = true }).ClickAsync();
        await window.Until("tikkun.lens === 'is' && tikkun.isAtRest");
        foreach (var soul in souls)
            (await Drawn(soul.Number)).ShouldBe(rim * soul.Is, 2, $"soul {soul.Number} as it is");
        window.IsSound();

        Task<double> Drawn(int soul) =>
            window.Ask<double>(
                $$"""
                (() => { const { x, y, size } = tikkun.picture.places[0], at = tikkun.picture.drawnAt({{soul}}, 0);
                  return Math.hypot(at.x - x - size / 2, at.y - y - size / 2); })()
                """
            );
    }

    [Fact]
    public async Task From_the_whole_one_goes_down_to_a_ten_and_its_ties_by_keyboard()
    {
        await using var window = await Window.Open($"{Small}&tick=250&picture=nest");
        await window.Page.Locator("canvas[role=img]").FocusAsync();
        for (int level = 1; level <= 4; level++)
        {
            await window.Page.Keyboard.PressAsync("Enter");
            await window.Rest();
        }
        await window.Until("location.search.includes('at=0.0.0')");
        await window
            .Page.GetByLabel("Where in the nest")
            .GetByText("ten", new() { Exact = false })
            .First.WaitForAsync();
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await window.Rest();
        int near = await window.Ask<int>(
            "(() => { const { x, y } = tikkun.picture.placeOf(0, 0); return tikkun.picture.soulAt(x, y).soul; })()"
        );
        near.ShouldBe(0);
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Until("!location.search.includes('at=0.0.0') && tikkun.isAtRest");
        window.IsSound();
    }

    [Fact]
    public async Task A_lever_changes_the_curve_from_the_next_tick_on()
    {
        await using var window = await Window.Open($"{Small}&tick=150");
        await window.Page.Locator("#lever-light").FillAsync("0");
        await window.Until("tikkun.state.hand.length === 1");
        await window.To(200);
        using var dark = At(200, new Intervention.Change(151, "light", "0"));
        using var lit = At(200);
        double shown = await window.Ask<double>("tikkun.rows().unity[200]");
        shown.ShouldBe(dark["unity"]);
        shown.ShouldNotBe(lit["unity"]);
        (await window.Checksum()).ShouldBe(Numbers.Hex(dark.Checksum));
        (await window.Ask<double>("tikkun.lastValues().unity")).ShouldBe(shown, 1e-9);
        window.IsSound();
    }

    [Fact]
    public async Task A_link_gives_the_whole_state_again()
    {
        const string link =
            "scenario=light-goes-out&seed=7&hand=40.set.light:0,41.purify:12&tick=60&lens=both&picture=nest&at=2.1&soul=2100";
        await using var window = await Window.Open(link);
        (await window.Tick()).ShouldBe(60);
        (await window.Ask<string>("tikkun.lens + ' ' + tikkun.kind")).ShouldBe("both nest");
        (await window.Ask<string>("JSON.stringify(tikkun.state.hand)")).ShouldBe(
            """[{"at":40,"set":{"light":"0"}},{"at":41,"purify":12}]"""
        );
        (await window.Ask<int>("tikkun.picture.places.length")).ShouldBe(2);
        (await window.Page.GetByLabel("Number of a soul").InputValueAsync()).ShouldBe("2100");
        await window.To(61);
        await window.Until("location.search.includes('tick=61')");
        string query = await window.Ask<string>("location.search");
        foreach (string part in link.Split('&').Where(p => !p.StartsWith("tick")))
            Uri.UnescapeDataString(query).ShouldContain(part);
        window.IsSound();
    }

    [Fact]
    public async Task Two_runs_stand_side_by_side_with_one_lever_different()
    {
        await using var window = await Window.Open($"{Small}&second=vigilance:0&tick=120&lens=both");
        (await window.Ask<int>("tikkun.picture.places.length")).ShouldBe(4);
        (await window.Ask<int>("tikkun.picture.drawCalls")).ShouldBeLessThanOrEqualTo(12);
        using var second = At(120, parameters => parameters with { Vigilance = 0 });
        (await window.Ask<double>("tikkun.rows(1).unity[120]")).ShouldBe(second["unity"]);
        (await window.Ask<string>("tikkun.state.sides[1].checksum")).ShouldBe(Numbers.Hex(second.Checksum));
    }

    [Fact]
    public async Task A_frame_takes_four_bytes_a_soul_and_few_draw_calls()
    {
        await using var window = await Window.Open($"{Small}&tick=100");
        (await window.Ask<int>("tikkun.bytes")).ShouldBe(16 + (4 * 6000));
        (await window.Ask<int>("tikkun.picture.drawCalls")).ShouldBeLessThanOrEqualTo(8);
        int frames = await window.Ask<int>("tikkun.frames");
        await Task.Delay(500, Served.Stop);
        (await window.Ask<int>("tikkun.frames")).ShouldBe(frames, "at rest nothing is sent");
    }

    [Fact]
    public async Task After_the_server_is_started_anew_it_is_the_same_run_at_the_same_tick()
    {
        var served = await Served.Start(new());
        await using var window = await Window.Open($"{Small}&hand=50.set.light:0&tick=80", served: served);
        string? before = await window.Checksum();
        await served.DisposeAsync();
        await window.Page.GetByText("The server is away").WaitForAsync();
        await using var anew = await Served.Again(served);
        await window.Until("tikkun.status === 'open' && tikkun.tick === 80 && tikkun.isAtRest");
        (await window.Checksum()).ShouldBe(before);
        (await window.Ask<int>("tikkun.rows().tick.length")).ShouldBe(81);
    }

    [Fact]
    public async Task A_run_can_be_watched_together_and_taken_along()
    {
        await using var window = await Window.Open($"{Small}&hand=20.reveal:all&tick=30");
        string run = await window.Ask<string>("JSON.parse(sessionStorage.getItem('tikkun.run')).id");
        var other = await window.Another();
        await other.Page.GotoAsync($"{window.Served.Server.Address}?run={run}");
        await other.Until("!!window.tikkun && tikkun.isAtRest && tikkun.tick === 30");
        await window.To(45);
        await other.Until("tikkun.tick === 45 && tikkun.isAtRest");
        string scenario = await window.Served.Http.GetStringAsync($"/api/runs/{run}/scenario.yaml", Served.Stop);
        scenario.ShouldContain("- {at: 20, reveal: all}");
        scenario.ShouldContain("seed: 7");
    }

    [Fact]
    public async Task The_picture_can_be_saved()
    {
        await using var window = await Window.Open($"{Small}&tick=30");
        await window.Page.GetByRole(AriaRole.Tab, new() { Name = "This run" }).ClickAsync();
        var download = await window.Page.RunAndWaitForDownloadAsync(() =>
            window.Page.GetByRole(AriaRole.Button, new() { Name = "Save picture" }).ClickAsync()
        );
        byte[] png = await File.ReadAllBytesAsync(await download.PathAsync(), Served.Stop);
        png.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        png.Length.ShouldBeGreaterThan(20_000);
        window.IsSound();
    }

    [Fact]
    public async Task Without_motion_the_lens_turns_at_once()
    {
        await using var window = await Window.Open($"{Small}&tick=100", new() { ReducedMotion = ReducedMotion.Reduce });
        bool isThere = await window.Ask<bool>(
            "(async () => { document.querySelector('input[value=is]').click(); "
                + "await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r))); return tikkun.isAtRest; })()"
        );
        isThere.ShouldBeTrue();
    }

    [Fact]
    public async Task A_group_shows_its_ties_and_the_whole_only()
    {
        using var folder = new TemporaryFolder();
        string group = folder.Write("club.csv", "from,to\nZerah,Yigal\nYigal,Hovav\nHovav,Zerah\n");
        var served = await Served.Start(new() { Group = group });
        await using var window = await Window.Open("scenario=club&tick=20", served: served);
        string text = await window.Ask<string>("document.documentElement.outerHTML");
        text.ShouldContain("never a member");
        foreach (string name in new[] { "Zerah", "Yigal", "Hovav", "Number of a soul" })
            text.ShouldNotContain(name);
        (await window.Ask<bool>("tikkun.picture === undefined")).ShouldBeTrue();

        await window.Page.GotoAsync($"{served.Server.Address}");
        await window.Page.GetByText("6,000", new() { Exact = true }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "club" }).ClickAsync();
        await window.Rest();
        window.IsSound();
    }

    [Fact]
    public async Task A_law_is_run_from_the_page()
    {
        await using var window = await Window.Open("");
        await window.Page.GotoAsync($"{window.Served.Server.Address}sources#L4");
        var law = window.Page.Locator("#L4");
        await law.GetByRole(AriaRole.Button, new() { Name = "Run it now" }).ClickAsync();
        await law.GetByText("holds").First.WaitForAsync();
        (await law.TextContentAsync())!.ShouldContain("600 souls");
        window.IsSound();
    }

    [Theory]
    [InlineData("", 1280, ColorScheme.Dark)]
    [InlineData("", 390, ColorScheme.Light)]
    [InlineData("scenario=default&souls=600&tick=200", 1280, ColorScheme.Dark)]
    [InlineData("scenario=default&souls=600&tick=200", 1280, ColorScheme.Light)]
    [InlineData("scenario=default&souls=600&tick=200&picture=nest&at=1.2&soul=125", 390, ColorScheme.Dark)]
    [InlineData("scenario=default&souls=600&tick=200&lens=both", 390, ColorScheme.Light)]
    [InlineData("scenario=default&souls=600&tick=200&view=projector", 1280, ColorScheme.Dark)]
    [InlineData("sources", 1280, ColorScheme.Light)]
    [InlineData("sources", 390, ColorScheme.Dark)]
    public async Task Everyone_can_use_it(string query, int width, ColorScheme scheme)
    {
        bool isSources = query == "sources";
        await using var window = await Window.Open(
            isSources ? "" : query,
            new()
            {
                ViewportSize = new() { Width = width, Height = 844 },
                ColorScheme = scheme,
            }
        );
        if (isSources)
            await window.Page.GotoAsync($"{window.Served.Server.Address}sources");
        await window.Page.Locator("h1").First.WaitForAsync();
        (await window.Ask<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(
            "it fits the width"
        );
        foreach (
            var tab in query.Length > 0 && !isSources && !query.Contains("projector")
                ? await window.Page.GetByRole(AriaRole.Tab).AllAsync()
                : []
        )
        {
            await tab.ClickAsync();
            await Check();
        }
        await Check();

        async Task Check()
        {
            var found = await window.Page.RunAxe();
            found
                .Violations.Where(v => v.Impact is "serious" or "critical")
                .Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Target))}")
                .ShouldBeEmpty();
        }
    }

    private static Simulation At(int tick, params Intervention[] done) => At(tick, p => p, done);

    private static Simulation At(int tick, Func<Parameters, Parameters> with, params Intervention[] done)
    {
        var run = Simulation.Create(with(new() { Souls = 6000, Seed = 7 }), new Timeline(done));
        while (run.Ticks < tick)
            run.Step();
        return run;
    }

    /// <summary>Souls that are awake and not at one, with their distances in shares of the rim.</summary>
    private static List<(int Number, double Is, double Felt)> Awake(Simulation run)
    {
        var found = new List<(int, double, double)>();
        var parameters = run.Parameters;
        run.Observe(view =>
        {
            for (int soul = 0; soul < view.Network.Souls; soul++)
            {
                var own = view.Corrections.Slice(view.Network.First(new(soul)).Value, view.Network.Degree(new(soul)));
                double near = own.ToArray().Average(c => c / 65535.0);
                double sight = Equations.Sight<One>(parameters.Light, parameters.SightFirst, near);
                double lack = Equations.Lack<One>(sight, view.Aim[soul]);
                if (view.Flags[soul] == Condition.Awake && lack > 0)
                    found.Add((soul, 1 - near, Math.Min(1, lack / 0.25)));
            }
            return 0;
        });
        return found;
    }
}
