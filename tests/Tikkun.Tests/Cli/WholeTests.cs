using System.Text.Json;
using Shouldly;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

public sealed class WholeTests
{
    /// <summary>The run of the first line of the README.</summary>
    [Fact]
    public void Six_hundred_thousand_souls_come_to_the_end_of_correction_within_1_GiB()
    {
        using var folder = new TemporaryFolder();
        var run = Command.Run(folder.Location, "run", "--json", "--quiet");
        run.Code.ShouldBe(0, run.Err);
        using var json = JsonDocument.Parse(run.Out);
        var root = json.RootElement;
        root.GetProperty("souls").GetInt64().ShouldBe(600000);
        root.GetProperty("ended").GetString().ShouldBe("complete");
        root.GetProperty("measures").GetProperty("unity").GetDouble().ShouldBe(1);
        root.GetProperty("peakBytes").GetInt64().ShouldBeLessThan(1L << 30);
        root.GetProperty("checksum").GetString().ShouldBe("48b662f4d439c5be");
    }
}
