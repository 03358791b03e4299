using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Shouldly;
using Tikkun.Tests.Lessons;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

public sealed class ExploreTests
{
    private const string Says = "the explorer is at ";

    [Fact]
    public async Task It_serves_on_this_machine_until_it_is_stopped()
    {
        var stop = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        using var explorer = Command.Start(folder.Location, "explore", "--no-browser", "--port", "0");
        string line = explorer.FirstLine();
        line.ShouldStartWith($"{Says}http://127.0.0.1:");
        using var http = new HttpClient { BaseAddress = new Uri(line[Says.Length..]) };
        var health = await http.GetFromJsonAsync<JsonNode>("/api/health", stop);
        ((string?)health!["status"]).ShouldBe("ok");
        explorer.PressControlC();
        explorer
            .Wait()
            .ShouldBe(new(0, $"{line}\nCtrl-C ends it; what was done in it is in the address of its page\n", ""));
        Directory.GetFileSystemEntries(folder.Location).ShouldBeEmpty();
    }

    [Fact]
    public void A_scenario_of_ones_own_is_opened_by_its_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("own.yaml", "souls: 60\n");
        using var explorer = Command.Start(folder.Location, "explore", "own.yaml", "--no-browser", "--port", "0");
        explorer.FirstLine().ShouldEndWith("/?scenario=own");
    }

    [Theory]
    [InlineData("descent", "/?lesson=descent")]
    [InlineData("own.yaml", "/?lesson=own")]
    public async Task A_lesson_is_opened_by_its_name_or_its_file(string asked, string opened)
    {
        using var folder = new TemporaryFolder();
        OwnLesson.Write(folder);
        using var explorer = Command.Start(
            folder.Location,
            "explore",
            "--lesson",
            asked,
            "--no-browser",
            "--port",
            "0"
        );
        string line = explorer.FirstLine();
        line.ShouldEndWith(opened);
        using var http = new HttpClient { BaseAddress = new Uri(line[Says.Length..]) };
        string name = Path.GetFileNameWithoutExtension(asked);
        var lessons = await http.GetFromJsonAsync<JsonNode>("/api/lessons/he", TestContext.Current.CancellationToken);
        lessons!["lessons"]!.AsArray().ShouldContain(l => (string)l!["name"]! == name);
        string sheet = await http.GetStringAsync(
            $"/lessons/{name}/sheet?lang=he",
            TestContext.Current.CancellationToken
        );
        sheet.ShouldContain("dir=\"rtl\"");
    }

    [Fact]
    public void What_it_cannot_serve_is_said_in_words()
    {
        using var folder = new TemporaryFolder();
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        string port = $"{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}";
        Refused("explore", "--no-browser", "--port", port).ShouldContain($"127.0.0.1:{port}: expected an address");
        Refused("explore", "--port", "http").ShouldContain("expected a whole number from 0 to 65535");
        Refused("explore", "--host", "example.org").ShouldContain("expected an address such as 127.0.0.1");
        Refused("explore", "--lesson", "father").ShouldContain("did you mean");
        Refused("explore", "defualt").ShouldContain("did you mean default?");

        string Refused(params string[] arguments)
        {
            var result = Command.Run(folder.Location, arguments);
            result.Code.ShouldBe(2, result.Err);
            return result.Err;
        }
    }
}
