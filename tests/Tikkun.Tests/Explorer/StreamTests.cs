using System.Diagnostics;
using System.Globalization;
using Shouldly;
using Tikkun.Research.Reading;
using Xunit;

namespace Tikkun.Tests.Explorer;

public sealed class StreamTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    /// <summary>Frames are dropped as they must be, ticks never. What it took is told, not judged: the machines differ.</summary>
    [Fact]
    public async Task Six_hundred_thousand_souls_are_streamed_for_a_minute_and_no_tick_is_lost()
    {
        long begun = Stopwatch.GetTimestamp();
        await using var window = await Window.Open("scenario=default&souls=600000&seed=1");
        double first = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await window
            .Page.GetByRole(Microsoft.Playwright.AriaRole.Combobox, new() { Name = "Speed" })
            .SelectOptionAsync("5");
        int before = await window.Ask<int>("tikkun.frames");
        await window
            .Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Play", Exact = true })
            .First.ClickAsync();
        await Task.Delay(Long, Served.Stop);
        await window
            .Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Pause", Exact = true })
            .First.ClickAsync();
        await window.Rest();
        int tick = await window.Tick();
        int frames = await window.Ask<int>("tikkun.frames") - before;
        double heap = await window.Ask<double>("performance.memory.usedJSHeapSize / 1e6");
        string told = string.Create(
            CultureInfo.InvariantCulture,
            $"first picture {first:0.0} s; {tick} ticks and {frames} frames in {Long.TotalSeconds} s, drawn in software; "
                + $"page {heap:0} MB, server with this test {Environment.WorkingSet / 1e6:0} MB"
        );
        TestContext.Current.TestOutputHelper!.WriteLine(told);

        tick.ShouldBeGreaterThan(10);
        frames.ShouldBeGreaterThan(10);
        (await window.Ask<int[]>("tikkun.rows().tick")).ShouldBe(Enumerable.Range(0, tick + 1));
        (await window.Ask<int>("tikkun.bytes")).ShouldBe(16 + (4 * 600_000));
        using var straight = Simulation.Create(new() { Souls = 600_000 });
        while (straight.Ticks < tick)
            straight.Step();
        (await window.Checksum()).ShouldBe(Numbers.Hex(straight.Checksum));
    }
}
