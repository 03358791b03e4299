using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Shouldly;
using Tikkun.Explorer;
using Tikkun.Model;
using Tikkun.Research.Live;
using Tikkun.Research.Reading;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Explorer;

public sealed class ServerTests
{
    private const string Small = """{"scenario": "default", "set": {"souls": "600", "seed": "7"}}""";

    [Fact]
    public async Task A_run_that_is_looked_at_ends_with_the_checksum_of_the_command_line()
    {
        using var straight = Simulation.Create(new() { Souls = 600, Seed = 7 });
        straight.ToEnd();
        await using var served = await Served.Start();
        using var seer = await served.Look(await served.Open(Small));
        await seer.Do("""{"do": "speed", "ticks": 0}""");
        await seer.Do("""{"do": "play"}""");
        await seer.UntilOver();
        seer.Checksum.ShouldBe(Numbers.Hex(straight.Checksum));
        await seer.Until(() => seer.Rows.Count > seer.Tick);
        seer.Rows.ShouldBe(Enumerable.Range(0, straight.Ticks + 1));
    }

    [Fact]
    public async Task A_frame_holds_nearness_and_lack_of_every_soul_in_four_bytes_each()
    {
        await using var served = await Served.Start();
        using var seer = await served.Look(
            await served.Open("""{"scenario": "default", "set": {"souls": "600"}, "tick": 250}""")
        );
        await seer.Do("""{"do": "more"}""");
        await seer.Until(() => seer.Frames is [250]);
        seer.FrameBytes.ShouldBe(Wire.HeadBytes + (4 * 600));

        using var run = Simulation.Create(new() { Souls = 600 });
        while (run.Ticks < 250)
            run.Step();
        run.Observe(view =>
        {
            for (int soul = 0; soul < 600; soul++)
            {
                var own = view.Corrections.Slice(view.Network.First(new(soul)).Value, view.Network.Degree(new(soul)));
                double near = own.ToArray().Average(c => c / 65535.0);
                bool isWhole = view.Flags[soul].HasFlag(Condition.Complete);
                ((double)seer.Codes[2 * soul]).ShouldBe(isWhole ? 65535 : 65534 * near, 1);
                (seer.Codes[(2 * soul) + 1] == 65535).ShouldBe(!view.Flags[soul].HasFlag(Condition.Awake));
            }
            return 0;
        });
    }

    [Fact]
    public async Task Ten_look_at_one_run_and_one_that_takes_nothing_slows_nobody()
    {
        await using var served = await Served.Start();
        string run = await served.Open("""{"scenario": "default", "set": {"souls": "60000", "ticks": "120"}}""");
        using var stuck = await served.Look(run);
        await stuck.Do("""{"do": "more"}""");
        var seers = new List<Seer>();
        for (int i = 0; i < 10; i++)
            seers.Add(await served.Look(run));
        await seers[0].Do("""{"do": "speed", "ticks": 0}""");
        await seers[0].Do("""{"do": "play"}""");
        await Task.WhenAll(seers.Select(Watch));
        seers.Select(s => s.Checksum).Distinct().Count().ShouldBe(1);
        foreach (var seer in seers)
        {
            seer.Rows.ShouldBe(Enumerable.Range(0, 121));
            seer.Frames.ShouldBeInOrder();
            seer.Dispose();
        }

        static async Task Watch(Seer seer)
        {
            while (!seer.IsOver)
            {
                int seen = seer.Frames.Count;
                await seer.Do("""{"do": "more"}""");
                await seer.Until(() => seer.Frames.Count > seen || seer.IsOver);
            }
            await seer.Until(() => seer.Rows.Count > 120);
        }
    }

    [Fact]
    public async Task Levers_and_deeds_are_done_between_ticks_and_refused_in_words()
    {
        await using var served = await Served.Start();
        using var seer = await served.Look(await served.Open(Small));
        await seer.Do("""{"do": "jump", "tick": 40}""");
        await seer.Do("""{"do": "intervene", "what": {"set": {"light": "0"}}}""");
        await seer.Do("""{"do": "intervene", "what": {"purify": 601}}""");
        await seer.Do("nonsense");
        await seer.Do("""{"do": "dance"}""");
        await seer.Do("""{"do": "look", "ten": 60}""");
        await seer.Until(() => seer.Errors.Count == 4);
        foreach (string words in new[] { "a soul from 0 to 599", "none of this explorer", "dance", "expected 0 to 59" })
            seer.Errors.ShouldContain(error => error.Contains(words));
        await seer.Until(() => seer.State?["hand"]!.AsArray().Count == 1);
        await seer.Do("""{"do": "jump", "tick": 41}""");
        await seer.Until(() => seer.Tick == 41);
        ((string?)seer.State!["sides"]![0]!["parameters"]!["light"]).ShouldBe("0");
    }

    [Theory]
    [InlineData(
        """{"scenario": "default", "set": {"souls": "61"}}""",
        "souls: 61: expected one digit followed by zeros"
    )]
    [InlineData("""{"scenario": "default", "set": {"souls": "6000000"}}""", "at most 1000000 in the explorer")]
    [InlineData("""{"scenario": "../../etc/passwd"}""", "expected a scenario that ships")]
    [InlineData("""{"scenario": "default", "set": {"lihgt": "0"}}""", "did you mean light?")]
    [InlineData("""{"scenario": "single-ten", "hand": [{"at": 3, "purify": 10}]}""", "a soul from 0 to 9")]
    [InlineData(
        """{"scenario": "single-ten", "second": {"key": "light", "value": "7"}}""",
        "light: 7: expected a number"
    )]
    [InlineData("[", "a run in JSON")]
    public async Task What_cannot_be_opened_is_said_in_words(string body, string words)
    {
        await using var served = await Served.Start();
        var (status, answer) = await served.Post(body);
        status.ShouldBe(400);
        ((string)answer["errors"]![0]!).ShouldContain(words);
        ((int)(await served.Health())["runs"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Only_its_own_pages_ask_and_only_by_its_own_address()
    {
        await using var served = await Served.Start();
        (await Status("Host", "example.org")).ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await Status("Origin", "http://example.org")).ShouldBe(HttpStatusCode.Forbidden);
        (await Status("Origin", $"http://{served.Server.Address.Authority}")).ShouldBe(HttpStatusCode.OK);
        using var page = await served.Http.GetAsync("/", Served.Stop);
        string policy = page.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldNotContain("unsafe");
        using var stranger = new ClientWebSocket();
        stranger.Options.SetRequestHeader("Origin", "http://example.org");
        var address = new Uri($"ws://{served.Server.Address.Authority}/api/runs/any/live");
        await Should.ThrowAsync<WebSocketException>(() => stranger.ConnectAsync(address, Served.Stop));

        async Task<HttpStatusCode> Status(string header, string value)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/health");
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await served.Http.SendAsync(request, Served.Stop);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Beyond_this_machine_a_link_lets_one_browser_in_once()
    {
        await using var served = await Served.Start(
            new()
            {
                Host = "0.0.0.0",
                Scenario = "default",
                Threads = 1,
            }
        );
        var link = new Uri($"http://127.0.0.1:{served.Server.Address.Port}{served.Server.Page.PathAndQuery}");
        using var first = new HttpClient();
        using var second = new HttpClient();
        (await Status(second, new Uri(link, "/api/health"))).ShouldBe(HttpStatusCode.Forbidden);
        using (var page = await first.GetAsync(link, Served.Stop))
        {
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
            page.RequestMessage!.RequestUri!.Query.ShouldBe("?scenario=default");
        }
        (await Status(first, new Uri(link, "/api/health"))).ShouldBe(HttpStatusCode.OK);
        (await Status(second, link)).ShouldBe(HttpStatusCode.Forbidden);
        using var answer = await first.PostAsync(new Uri(link, "/api/invite"), null, Served.Stop);
        string more = (string)(await answer.Content.ReadFromJsonAsync<JsonNode>(Served.Stop))!["link"]!;
        (await Status(second, new Uri(more))).ShouldBe(HttpStatusCode.OK);

        static async Task<HttpStatusCode> Status(HttpClient browser, Uri address)
        {
            using var answer = await browser.GetAsync(address, Served.Stop);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Who_says_too_much_is_sent_away_in_words()
    {
        await using var served = await Served.Start();
        string run = await served.Open(Small);
        using var long_ = await served.Look(run);
        await long_.Do($$"""{"do": "{{new string('x', 5000)}}"}""");
        (await long_.Until(() => false)).ShouldBe(WebSocketCloseStatus.MessageTooBig);
        using var often = await served.Look(run);
        for (int i = 0; i < 300; i++)
            await often.Do("""{"do": "more"}""");
        ((int?)await often.Until(() => false)).ShouldBe(4429);
        using var lost = await served.Look("nothing");
        ((int?)await lost.Until(() => false)).ShouldBe(4404);
    }

    [Fact]
    public async Task No_more_runs_are_held_than_the_server_bears_and_idle_ones_make_room()
    {
        await using var served = await Served.Start();
        var seers = new List<Seer>();
        for (int i = 0; i < 8; i++)
            seers.Add(await served.Look(await served.Open(Small)));
        var (status, answer) = await served.Post(Small);
        status.ShouldBe(400);
        ((string)answer["errors"]![0]!).ShouldContain("8 runs are being looked at");
        await seers[0].Leave();
        while ((int)(await served.Health())["viewers"]! > 7)
            await Task.Delay(20, Served.Stop);
        await served.Open(Small);
        ((int)(await served.Health())["runs"]!).ShouldBe(8);
        seers.ForEach(seer => seer.Dispose());
    }

    [Fact]
    public async Task A_hundred_opened_and_closed_leave_nothing_behind()
    {
        await using var served = await Served.Start(new() { Threads = 1, Patience = TimeSpan.FromSeconds(15) });
        var opened = new List<WeakReference>();
        for (int i = 1; i <= 100; i++)
        {
            string run = await served.Open("""{"scenario": "default", "set": {"souls": "6000"}, "tick": 8}""");
            opened.Add(new WeakReference(served.Server.Runs.Find(run)));
            using var seer = await served.Look(run);
            await seer.Do("""{"do": "more"}""");
            (await seer.Until(() => seer.Frames.Count > 0)).ShouldBeNull();
            // Half of them say nothing when they go.
            if (i % 2 == 0)
                await seer.Leave();
        }
        while ((int)(await served.Health())["runs"]! > 0)
            await Task.Delay(20, Served.Stop);
        for (int tries = 0; tries < 100 && opened.Any(run => run.IsAlive); tries++)
        {
            await Task.Delay(20, Served.Stop);
            GC.Collect();
        }
        opened.Count(run => run.IsAlive).ShouldBe(0);
    }

    [Fact]
    public async Task Of_a_real_group_the_ties_and_the_whole_are_shown_and_no_member()
    {
        using var folder = new TemporaryFolder();
        string group = folder.Write("club.csv", "from,to\nAnn,Ben\nBen,Cid\nCid,Ann\n");
        await using var served = await Served.Start(new() { Group = group, Threads = 1 });
        using var seer = await served.Look(await served.Open("""{"scenario": "club"}"""));
        await seer.Do("""{"do": "more"}""");
        await seer.Do("""{"do": "look", "ten": 0}""");
        await seer.Do("""{"do": "intervene", "what": {"purify": 1}}""");
        await seer.Until(() => seer.Frames.Count == 1 && seer.Errors.Count == 2);
        ((bool)seer.Hello!["group"]!).ShouldBeTrue();
        seer.Codes.Length.ShouldBe(21);
        seer.Hello!["measures"]!.AsArray().Count.ShouldBe(Series.Measures.Count + 21, "every tick has its bands");
        seer.Errors.ShouldAllBe(words => words.Contains("real group"));
        seer.Hello!.ToJsonString().ShouldNotContain("Ann");
    }

    [Fact]
    public async Task A_law_can_be_run_now()
    {
        await using var served = await Served.Start();
        using var answer = await served.Http.PostAsync("/api/laws/L4", null, Served.Stop);
        string[] lines = (await answer.Content.ReadAsStringAsync(Served.Stop)).TrimEnd().Split('\n');
        ((string)JsonNode.Parse(lines[^1])!["law"]!["verdict"]!).ShouldBe("holds");
        using var none = await served.Http.PostAsync("/api/laws/L99", null, Served.Stop);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
