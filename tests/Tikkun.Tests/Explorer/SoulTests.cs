using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Research.Reading;
using Tikkun.Research.Stories;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Explorer;

/// <summary>One soul of a live run: as it is told, and being it.</summary>
public sealed class SoulTests
{
    private const string Ten = """{"scenario": "single-ten", "set": {"seed": "2"}}""";
    private static readonly Parameters World = new() { Souls = 600, Seed = 5 };

    [Fact]
    public async Task A_soul_is_told_as_an_own_run_tells_it()
    {
        await using var served = await Served.Start();
        string id = await served.Open("""{"scenario": "default", "set": {"souls": "600", "seed": "5"}, "tick": 250}""");
        using var seer = await served.Look(id);
        await seer.Until(() => seer.Tick == 250);
        var told = await Soul(served, id, 17);

        using var run = Simulation.Create(World, Timeline.Empty, 1);
        var diary = Diary.Begin(run, new SoulId(17));
        while (run.Ticks < 250)
        {
            run.Step();
            diary.Note(run);
        }
        ((int)told["tick"]!).ShouldBe(250);
        var days = told["days"]!;
        foreach (int tick in new[] { 0, 100, 200, 250 })
        {
            var day = diary.Days[tick];
            ((double)days["felt"]![tick]!).ShouldBe(day.Felt, 1e-5);
            ((double)days["nearness"]![tick]!).ShouldBe(day.Nearness, 1e-5);
            ((double)days["exile"]![tick]!).ShouldBe(day.Exile, 1e-5);
            ((int)days["revealed"]![tick]!).ShouldBe(day.Revealed);
        }
        var story = Story.Of(diary, run.Network.GenerationOf(new SoulId(17)) * run.Parameters.GenerationsGap);
        told["story"]!
            .AsArray()
            .Select(p => (string)p!["words"]!)
            .ShouldBe(story.Passages.Select(p => StoryWords.English.Sentence(p, story.Degree)));
        run.Observe(view =>
        {
            int first = run.Network.First(new SoulId(17)).Value;
            int[] partners = [.. run.Network.PartnersOf(new SoulId(17))];
            foreach (var (slot, end) in told["ends"]!.AsArray().Index())
            {
                double own = view.Corrections[first + slot] / 65535.0;
                ((int)end!["partner"]!).ShouldBe(partners[slot]);
                ((double)end["own"]!).ShouldBe(own, 1e-5);
                ((double)end["seen"]!).ShouldBe(own + ((1 - own) * view.Aim[partners[slot]]), 1e-5);
            }
            return 0;
        });
    }

    [Fact]
    public async Task After_a_deed_and_after_going_back_its_life_is_that_of_the_run_as_it_is()
    {
        await using var served = await Served.Start();
        string id = await served.Open(Ten);
        using var seer = await served.Look(id);
        await seer.Do("""{"do": "jump", "tick": 150}""");
        await seer.Until(() => seer.Tick == 150);
        double plain = (double)(await Soul(served, id, 3))["nearness"]!;
        await seer.Do("""{"do": "jump", "tick": 20}""");
        await seer.Until(() => seer.Tick == 20);
        ((int)(await Soul(served, id, 3))["tick"]!).ShouldBe(20);
        await seer.Do("""{"do": "intervene", "what": {"wake": 3}}""");
        await seer.Do("""{"do": "jump", "tick": 150}""");
        await seer.Until(() => seer.Tick == 150);
        var told = await Soul(served, id, 3);
        told["marks"]!.AsArray().ShouldContain(m => (string)m!["kind"]! == "woke" && (int)m["tick"]! == 21);
        ((double)told["nearness"]!).ShouldNotBe(plain);
    }

    [Fact]
    public async Task A_walk_is_a_timeline_that_verify_replays()
    {
        await using var served = await Served.Start();
        string id = await served.Open(Ten);
        using var seer = await served.Look(id);
        await seer.Until(() => seer.Tick == 0);
        foreach (
            string choice in new[]
            {
                "null",
                """{"do": "rouse"}""",
                """{"do": "goDown"}""",
                """{"do": "work", "end": 0}""",
                """{"do": "rest"}""",
                """{"do": "rouse"}""",
            }
        )
        {
            int before = seer.Tick;
            await seer.Do($$"""{"do": "walk", "soul": 0, "choice": {{choice}}, "ticks": 25}""");
            await seer.Until(() => seer.Tick > before && seer.Checksum is not null);
        }
        int hand = seer.State!["hand"]!.AsArray().Count;
        hand.ShouldBeGreaterThan(10);
        seer.State["hand"]!.AsArray().ShouldAllBe(d => (int)d!["at"]! <= seer.Tick);
        int tick = seer.Tick;
        string? checksum = seer.Checksum;

        using var folder = new TemporaryFolder();
        string scenario = await served.Http.GetStringAsync($"/api/runs/{id}/scenario.yaml", Served.Stop);
        folder.Write("walk.yaml", scenario);
        Command
            .Run(folder.Location, "run", "walk.yaml", "--set", $"ticks={tick}", "--quiet", "--out", "walk")
            .Code.ShouldBe(0);
        Command.Run(folder.Location, "verify", "walk").Code.ShouldBe(0);
        (await File.ReadAllTextAsync(folder.At("walk/run.yaml"), Served.Stop)).ShouldContain(checksum!);
    }

    [Fact]
    public async Task Nobody_of_a_group_is_told_or_walked_as()
    {
        await using var served = await Served.Start(new() { Group = Repository.At("samples/karate.csv"), Threads = 1 });
        string id = await served.Open("""{"scenario": "karate"}""");
        using var answer = await served.Http.GetAsync($"/api/runs/{id}/souls/3", Served.Stop);
        ((int)answer.StatusCode).ShouldBe(400);
        using var seer = await served.Look(id);
        await seer.Do("""{"do": "walk", "soul": 3, "choice": null, "ticks": 1}""");
        await seer.Until(() => seer.Errors.Count > 0);
    }

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("he", 390)]
    public async Task Of_a_soul_the_page_shows_ties_worlds_rope_days_and_story(string language, int width)
    {
        await using var window = await Window.Open(
            $"scenario=default&souls=600&seed=5&soul=17&view=soul&tick=250&lang={language}",
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
            }
        );
        await window.Until("document.querySelector('.one')?.dataset.tick === '250'");
        await window.Page.Locator(".one details.fold > summary").First.ClickAsync();
        await window.Until("document.querySelectorAll('.one .fold tbody tr').length > 0");
        using var run = Simulation.Create(World, Timeline.Empty, 1);
        while (run.Ticks < 250)
            run.Step();
        (await window.Ask<int>("document.querySelectorAll('.one .fold tbody tr').length")).ShouldBe(
            run.Network.Degree(new SoulId(17))
        );
        (await window.Ask<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        await Axe(window);
        window.IsSound();
    }

    [Theory]
    [InlineData("en", 390)]
    [InlineData("he", 1280)]
    public async Task One_walks_by_keyboard_and_afterwards_sees_the_same_way_as_it_was(string language, int width)
    {
        await using var window = await Window.Open(
            $"scenario=single-ten&set=generations.count:1&seed=2&soul=0&view=walk&lang={language}",
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
            }
        );
        foreach (string key in new[] { "0", "3", "1", "2", "3" })
        {
            int before = await window.Tick();
            await window.Page.Keyboard.PressAsync(key);
            await window.Until($"tikkun.tick === {before + 1} && tikkun.isAtRest");
        }
        (await window.Ask<string>("JSON.stringify(tikkun.state.hand.map(d => d.choose.do))")).ShouldBe(
            """["rouse","rest","goDown","rouse"]"""
        );
        await window.Until("location.search.includes('rest')");
        string link = await window.Ask<string>("location.search");
        string? walked = await window.Checksum();
        await Axe(window);
        var other = await window.Another();
        await other.Page.GotoAsync($"{window.Served.Server.Address}{link}");
        await other.Until(
            "!!window.tikkun && tikkun.isAtRest && tikkun.tick === 5 && tikkun.state.sides[0].checksum !== null"
        );
        (await other.Ask<string>("tikkun.state.sides[0].checksum")).ShouldBe(walked);
        window.IsSound();
    }

    private static async Task<JsonNode> Soul(Served served, string run, int soul) =>
        (await served.Http.GetFromJsonAsync<JsonNode>($"/api/runs/{run}/souls/{soul}", Served.Stop))!;

    private static async Task Axe(Window window)
    {
        var found = await window.Page.RunAxe();
        found
            .Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Target))}")
            .ShouldBeEmpty();
    }
}
