using Shouldly;
using Tikkun.Execution;
using Tikkun.Interventions;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Store;
using Tikkun.Tests.Model;
using Xunit;

namespace Tikkun.Tests.Determinism;

public sealed class SameBitsTests
{
    [Fact]
    public void Visiting_all_equals_visiting_what_can_change()
    {
        using var simulation = Simulation.Create(Worlds.Small, threads: 2);
        var plain = simulation.State.Copy();
        simulation.ToEnd(_ =>
        {
            Plain.Step(simulation.Network, plain, simulation.Parameters);
            plain.Chain.ShouldBe(simulation.Chain, $"tick {simulation.Ticks}");
        });
        simulation.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Visiting_all_equals_visiting_what_can_change_in_darkness()
    {
        var dark = Worlds.Small with { Light = 0.7, Ticks = 150 };
        using var simulation = Simulation.Create(dark, threads: 2);
        var plain = simulation.State.Copy();
        simulation.ToEnd(_ =>
        {
            Plain.Step(simulation.Network, plain, simulation.Parameters);
            plain.Chain.ShouldBe(simulation.Chain, $"tick {simulation.Ticks}");
        });
    }

    [Fact]
    public void One_two_and_seven_threads_give_the_same_bits_and_measures()
    {
        var parameters = new Parameters
        {
            Souls = 20000,
            Ticks = 450,
            Light = 1,
        };
        string expected = Story(parameters, Worlds.Troubles, 1);
        Story(parameters, Worlds.Troubles, 2).ShouldBe(expected);
        Story(parameters, Worlds.Troubles, 7).ShouldBe(expected);
    }

    [Fact]
    public void Observing_changes_nothing()
    {
        using var unseen = Simulation.Create(Worlds.Troubled, Worlds.Troubles);
        using var seen = Simulation.Create(Worlds.Troubled, Worlds.Troubles);
        unseen.ToEnd();
        seen.ToEnd(at =>
        {
            foreach (var measure in Measure.All)
                _ = at[measure.Name];
            _ = at.Checksum;
            _ = at.Observe(view => view.Depth[0]);
        });
        seen.Checksum.ShouldBe(unseen.Checksum);
    }

    [Fact]
    public void Measures_kept_along_equal_measures_worked_out_anew()
    {
        using var simulation = Simulation.Create(Worlds.Troubled, Worlds.Troubles);
        simulation.ToEnd(_ =>
        {
            using var anew = simulation.Copy();
            foreach (var measure in Measure.All)
                anew[measure.Name].ShouldBe(simulation[measure.Name], $"{measure.Name} at {simulation.Ticks}");
        });
    }

    [Fact]
    public void A_copy_goes_its_own_way_over_the_same_network()
    {
        using var first = Simulation.Create(Worlds.Troubled, Worlds.Troubles);
        for (int t = 0; t < 100; t++)
            first.Step();
        using var second = first.Copy();
        second.Network.ShouldBeSameAs(first.Network);
        first.ToEnd();
        second.Ticks.ShouldBe(100);
        second.ToEnd();
        second.Checksum.ShouldBe(first.Checksum);
    }

    [Fact]
    public void What_is_done_on_the_way_equals_what_was_planned_from_the_start()
    {
        using var planned = Simulation.Create(Worlds.Troubled, Worlds.Troubles);
        planned.ToEnd();

        using var bare = Simulation.Create(Worlds.Troubled);
        var start = bare.TakeCheckpoint();
        for (int t = 0; t < 39; t++)
            bare.Step();
        using var changed = bare.From(bare.TakeCheckpoint(), Worlds.Troubles);
        for (int t = 0; t < 200; t++)
            changed.Step();
        // There and back again: the past of the moment at tick 39 is as bare as that at tick 0.
        using var back = changed.From(start);
        back.ToEnd();
        changed.ToEnd();
        changed.Checksum.ShouldBe(planned.Checksum);
        back.Checksum.ShouldBe(planned.Checksum);
    }

    [Fact]
    public void The_past_of_a_moment_does_not_change()
    {
        using var run = Simulation.Create(Worlds.Small);
        for (int t = 0; t < 50; t++)
            run.Step();
        var past = new Timeline([new Intervention.RevealAll(50)]);
        Should
            .Throw<ArgumentException>(() => run.From(run.TakeCheckpoint(), past))
            .Message.ShouldContain("up to tick 50");
        var wrong = new Timeline([new Intervention.Purify(51, new SoulId(600))]);
        Should.Throw<ArgumentException>(() => run.From(run.TakeCheckpoint(), wrong)).Message.ShouldContain("soul 600");
        using var other = Simulation.Create(Worlds.Small with { Souls = 60 });
        Should.Throw<ArgumentException>(() => run.From(other.TakeCheckpoint())).Message.ShouldContain("another run");
    }

    [Fact]
    public void A_run_from_a_snapshot_equals_the_straight_run()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.bin");
        try
        {
            using var straight = Simulation.Create(Worlds.Troubled, Worlds.Troubles);
            for (int t = 0; t < 180; t++)
                straight.Step();
            Snapshot.Write(straight, path, 5, 6);
            using var resumed = Snapshot.Read(path, Worlds.Troubled, Worlds.Troubles, null, 2, out long[] notes);
            notes.ShouldBe([5, 6]);
            foreach (var measure in Measure.All)
                resumed[measure.Name].ShouldBe(straight[measure.Name], measure.Name);
            straight.ToEnd();
            resumed.ToEnd();
            resumed.Checksum.ShouldBe(straight.Checksum);
            resumed.HalfTick.ShouldBe(straight.HalfTick);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_snapshot_of_another_run_is_refused()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.bin");
        try
        {
            var parameters = new Parameters { Souls = 60 };
            using var simulation = Simulation.Create(parameters);
            simulation.Step();
            Snapshot.Write(simulation, path);
            var dimmed = parameters with { Light = 0.5 };
            var earlier = new Timeline([new Intervention.Wake(1, new SoulId(3))]);
            var later = new Timeline([new Intervention.Wake(2, new SoulId(3))]);
            Should.Throw<InvalidDataException>(() => Snapshot.Read(path, dimmed, Timeline.Empty, null, 1, out _));
            Should.Throw<InvalidDataException>(() => Snapshot.Read(path, parameters, earlier, null, 1, out _));
            Snapshot.Read(path, parameters with { Ticks = 5 }, later, null, 1, out _).Dispose();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Every_byte_of_a_snapshot_is_guarded()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.bin");
        try
        {
            var parameters = new Parameters { Souls = 10 };
            using var simulation = Simulation.Create(parameters);
            simulation.Step();
            Snapshot.Write(simulation, path);
            byte[] good = File.ReadAllBytes(path);
            for (int i = 0; i < good.Length; i++)
            {
                byte[] bad = [.. good];
                bad[i] ^= 1;
                File.WriteAllBytes(path, bad);
                Should.Throw<Exception>(() =>
                    Snapshot.Read(path, parameters, Timeline.Empty, null, 1, out _).Dispose()
                );
            }
            File.WriteAllBytes(path, good[..^1]);
            Should.Throw<InvalidDataException>(() => Snapshot.Read(path, parameters, Timeline.Empty, null, 1, out _));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>No chunk is done before every worker has one: were they not shared out, this would never end.</summary>
    [Fact]
    public void Every_worker_takes_its_share()
    {
        using var workers = new Workers(7);
        using var met = new Barrier(7);
        int together = 0;
        workers.ForEach(
            7,
            (_, _) =>
            {
                if (met.SignalAndWait(TimeSpan.FromMinutes(1)))
                    Interlocked.Increment(ref together);
            }
        );
        together.ShouldBe(7);
    }

    /// <summary>How much a worker takes is up to the machine; that one takes nothing in a whole run is not.</summary>
    [Fact]
    public void Work_is_spread_over_the_workers()
    {
        using var simulation = Simulation.Create(new Parameters { Souls = 60000, Ticks = 250 }, threads: 2);
        simulation.ToEnd();
        simulation.EndsVisited.Count.ShouldBe(2);
        simulation.EndsVisited.ShouldAllBe(ends => ends > 0);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(59, null)]
    [InlineData(60, "ties cut")]
    [InlineData(150, "light below 1 from tick 150, ties cut")]
    [InlineData(230, "light below 1 from tick 150, ties cut")]
    public void The_path_is_told_with_its_reason_by_a_straight_run_and_by_a_resumed_one(int ticks, string? reason)
    {
        using var straight = Simulation.Create(Worlds.Troubled, Worlds.Troubles);
        bool isGeneral = false;
        while (straight.Ticks < ticks)
        {
            straight.Step();
            isGeneral |= straight.PathNow == TickPath.General;
            straight.Path.ShouldBe(isGeneral ? TickPath.General : TickPath.Active, $"tick {straight.Ticks}");
        }
        straight.PathReason.ShouldBe(reason);
        using var resumed = straight.Copy();
        resumed.PathReason.ShouldBe(reason);
    }

    [Fact]
    public void Every_ground_of_the_general_path_is_told()
    {
        Told(Worlds.Small).ShouldBeNull();
        Told(Worlds.Small with { Light = 0.5 }).ShouldBe("light below 1");
        Told(Worlds.Small with { Light = 0.5, Upkeep = 0 }).ShouldBeNull();
        Told(Worlds.Small with { Force = 0.5 }).ShouldBe("ties forced");
        using var group = Simulation.Create(Worlds.GroupOf(5, 1), new Parameters(), threads: 1);
        group.Step();
        (group.Path, group.PathNow, group.PathReason).ShouldBe(
            (TickPath.General, TickPath.General, "ties of a real group")
        );

        static string? Told(Parameters parameters)
        {
            using var simulation = Simulation.Create(parameters, threads: 1);
            simulation.Step();
            simulation.Path.ShouldBe(simulation.PathNow);
            return simulation.PathReason;
        }
    }

    /// <summary>Room for cuts, and none in it: nothing changes but the path.</summary>
    [Fact]
    public void The_active_path_and_the_general_one_give_the_same_bits()
    {
        using var active = Simulation.Create(Worlds.Small, threads: 2);
        var state = active.State.Copy();
        state.Cut = new ulong[(state.Corrections.Length + 63) / 64];
        using var general = Worlds.Standing(active.Network, Worlds.Small, state, threads: 2);
        while (!active.IsOver)
        {
            active.Step();
            general.Step();
            (active.PathNow, general.PathNow).ShouldBe((TickPath.Active, TickPath.General));
            general.Chain.ShouldBe(active.Chain, $"tick {active.Ticks}");
        }
        foreach (var measure in Measure.All)
            general[measure.Name].ShouldBe(active[measure.Name], measure.Name);
        general.Checksum.ShouldBe(active.Checksum);
    }

    [Fact]
    public void A_failure_in_a_worker_reaches_the_caller_and_the_workers_live_on()
    {
        using var workers = new Workers(3);
        Should.Throw<InvalidOperationException>(() =>
            workers.ForEach(50, (_, chunk) => throw new InvalidOperationException())
        );
        int sum = 0;
        workers.ForEach(50, (_, chunk) => Interlocked.Add(ref sum, chunk));
        sum.ShouldBe(49 * 50 / 2);
    }

    private static string Story(Parameters parameters, Timeline timeline, int threads)
    {
        using var simulation = Simulation.Create(parameters, timeline, threads);
        var lines = new List<string>();
        simulation.ToEnd(_ =>
            lines.Add(
                $"{simulation.Chain:x16} {string.Join(' ', Measure.All.Select(m => BitConverter.DoubleToInt64Bits(simulation[m.Name])))}"
            )
        );
        lines.Add($"{simulation.Checksum:x16}");
        return string.Join('\n', lines);
    }
}
