using Shouldly;
using Tikkun.Research.Live;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;
using Tikkun.Tests.Model;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Live;

public sealed class LiveRunTests
{
    private static readonly Scenario Small = new(Worlds.Small, [], null);

    [Fact]
    public void It_ends_with_the_checksum_of_any_run()
    {
        using var straight = Small.Begin(1);
        straight.ToEnd();
        using var looking = new Looking(Small);
        looking.Run.Play();
        var end = looking.Until(state => state.Over is not null);
        end.Sides[0].Checksum.ShouldBe(straight.Checksum);
        looking.Run.Sides[0].Series.Count.ShouldBe(straight.Ticks + 1);
    }

    [Fact]
    public void After_a_jump_it_plays_at_its_speed_again()
    {
        var still = Worlds.Small with { Ticks = 3000, Vigilance = 0, GivenChance = 0 };
        using var looking = new Looking(new Scenario(still, [], null));
        looking.Run.Hurry(1);
        looking.To(500);
        looking.Run.Play();
        // Were every tick on the way owed, this would take 500 seconds.
        looking.Until(state => state.Tick > 500);
    }

    [Fact]
    public void Back_and_on_again_it_is_the_same()
    {
        using var looking = new Looking(Small);
        var there = looking.To(100);
        looking.To(37).Last.ShouldBe(100);
        looking.Run.Step(-1);
        looking.Until(state => state.Tick == 36);
        looking.To(100).Sides[0].Checksum.ShouldBe(there.Sides[0].Checksum);
        looking.Run.Sides[0].Series.From(0).Length.ShouldBe(101);
        looking.To(0).Sides[0].Checksum.ShouldBe(Begun());
    }

    [Fact]
    public void What_is_done_by_hand_is_what_a_scenario_plans()
    {
        using var looking = new Looking(Small);
        looking.To(29);
        looking.Do("""{"set": {"light": "0"}}""");
        looking.Do("""{"set": {"light": 0.5}}""");
        looking.Do("""{"purify": 17}""");
        looking.To(60);
        looking.Do("""{"cut": {"share": 0.1}}""");
        looking.Run.State.Hand.Count.ShouldBe(3);
        looking.Refused.ShouldBeEmpty();
        var there = looking.To(90);

        using var folder = new TemporaryFolder();
        string file = folder.Write("by-hand.yaml", looking.Run.ScenarioText(0));
        using var planned = ScenarioReader.Read(file).Begin(1);
        while (planned.Ticks < 90)
            planned.Step();
        there.Sides[0].Checksum.ShouldBe(planned.Checksum);
        there.Sides[0].Parameters["light"].ShouldBe("0.5");
    }

    [Fact]
    public void What_is_done_in_the_past_lets_go_of_what_came_after()
    {
        using var looking = new Looking(Small);
        looking.To(80);
        looking.Do("""{"set": {"light": "0"}}""");
        looking.To(90);
        looking.To(40);
        looking.Do("""{"reveal": "all"}""");
        var state = looking.Run.State;
        (state.Tick, state.Last, state.Hand.Count).ShouldBe((40, 40, 1));
        looking.Branches.ShouldBe([80, 40]);
        looking.Run.Sides[0].Series.Count.ShouldBe(41);
    }

    [Fact]
    public void What_was_done_by_hand_can_be_taken_back()
    {
        using var looking = new Looking(Small);
        var untouched = looking.To(60);
        looking.To(40);
        looking.Do("""{"set": {"light": "0"}}""");
        looking.To(60).Sides[0].Checksum.ShouldNotBe(untouched.Sides[0].Checksum);
        looking.Run.TakeBack(0);
        looking.Until(state => state.Tick == 40 && state.Hand.Count == 0);
        looking.To(60).Sides[0].Checksum.ShouldBe(untouched.Sides[0].Checksum);
    }

    [Fact]
    public void What_cannot_be_done_is_said_in_words_and_changes_nothing()
    {
        using var looking = new Looking(Small);
        var there = looking.To(20);
        looking.Do("""{"set": {"light": "2"}}""");
        looking.Do("""{"set": {"souls": "60"}}""");
        looking.Do("""{"purify": 600}""");
        looking.Do("""{"cut": {"tie": [0, 599]}}""");
        looking.Refused[0].ShouldContain("light=2: expected a number from 0 to 1");
        looking.Refused[1].ShouldContain("fixed at the start");
        looking.Refused[2].ShouldContain("a soul from 0 to 599");
        looking.Refused[3].ShouldContain("not tied");
        looking.Run.State.Sides[0].Checksum.ShouldBe(there.Sides[0].Checksum);
    }

    [Fact]
    public void Two_runs_side_by_side_are_two_runs()
    {
        var dark = new Scenario(Worlds.Small with { Light = 0.5 }, [], null);
        using var first = Small.Begin(1);
        using var second = dark.Begin(1);
        first.ToEnd();
        second.ToEnd();
        using var looking = new Looking(Small, dark);
        looking.Run.Play();
        var end = looking.Until(state => state.Over is not null);
        end.Sides.Select(s => s.Checksum).ShouldBe([first.Checksum, second.Checksum]);
        looking.To(50).Tick.ShouldBe(50);
        looking[0].Ticks.ShouldBe(looking[1].Ticks);
    }

    [Fact]
    public void Moments_are_few_where_memory_is_little()
    {
        using var run = Small.Begin(1);
        var moments = new CheckpointRing(10 * run.TakeCheckpoint().Bytes);
        for (int tick = 0; tick <= 400; tick++, run.Step())
            moments.Note(run.Ticks, [run]);
        moments.Ticks.Count.ShouldBeInRange(5, 10);
        moments.Ticks[0].ShouldBe(0);
        moments.UpTo(399)[0].Tick.ShouldBeInRange(300, 399);
    }

    [Fact]
    public void A_run_that_waits_for_nobody_ends_its_thread()
    {
        var looking = new Looking(Small);
        looking.Run.Play();
        looking.Dispose();
        looking.Run.Pause();
    }

    private static ulong Begun()
    {
        using var simulation = Small.Begin(1);
        return simulation.Checksum;
    }
}
