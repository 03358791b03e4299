using Shouldly;
using Tikkun.Execution;
using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Networks;
using Xunit;

namespace Tikkun.Tests.Model;

/// <summary>Where the model can be solved by hand, it must come out exactly.</summary>
public sealed class ClosedFormTests
{
    [Theory]
    [InlineData(TiesKind.Tens)]
    [InlineData(TiesKind.Mixed)]
    public void With_all_awake_bearing_and_alike_every_end_follows_the_integer_recurrence_whatever_the_graph(
        TiesKind kind
    )
    {
        var parameters = new Parameters
        {
            Souls = 600,
            TiesKind = kind,
            GenerationsGrowth = 1,
            GenerationsCount = 1,
            SightFirst = 1,
            CompletionHelp = 0,
            ReachBeyond = 1,
            Strength = 1,
            Inclusion = false,
            ImportanceBase = 1,
            EffortBase = 1,
            Pace = 0.05,
            Resolve = 1,
            RopePullThought = 0,
            RopePullSpeech = 0,
            RopePullDeed = 0,
        };
        var (simulation, state) = AllOpen(parameters, correction: 1000);
        using (simulation)
        {
            int c = 1000;
            for (int t = 0; t < 400; t++)
            {
                simulation.Step();
                double light = Math.Min(1, 0.2 + (1 - 0.2) * (c / 65535.0));
                uint units = (uint)(Math.Min(1, 0.05 * light) * 65536);
                c += (int)Math.Ceiling((decimal)units * (65535 - c) / 65536);
                state.Corrections.ShouldAllBe(end => end == c);
            }
            c.ShouldBeGreaterThan(60000);
        }
    }

    [Fact]
    public void A_run_that_is_complete_ends_at_the_tick_of_the_last_thing_planned()
    {
        var late = new Timeline([new Intervention.Change(900, "pace", "7")]);
        using var simulation = Simulation.Create(new Parameters { Souls = 10 }, late, threads: 1);
        simulation.Run(stop: TestContext.Current.CancellationToken).ShouldBe(Ended.Complete);
        simulation.Ticks.ShouldBe(900);
    }

    [Fact]
    public void Without_light_every_end_loses_its_share_rounded_up_down_to_nothing()
    {
        var (simulation, state) = AllOpen(new Parameters { Souls = 60, Light = 0 }, correction: 65535);
        using (simulation)
        {
            int c = 65535;
            for (int t = 0; c > 0; t++)
            {
                c -= (int)Math.Ceiling(0.02 * c);
                simulation.Step();
                state.Corrections.ShouldAllBe(end => end == c);
                t.ShouldBeLessThan(1000);
            }
        }
    }

    [Fact]
    public void Without_acts_the_upper_end_of_the_rope_follows_the_lower_geometrically()
    {
        var (simulation, state) = AllOpen(
            new Parameters
            {
                Souls = 60,
                RopePullThought = 0,
                RopePullSpeech = 0,
                RopePullDeed = 0,
                RopeLift = 0,
            },
            correction: 1000
        );
        using (simulation)
        {
            Array.Fill(state.Fall, 0.75f);
            for (int t = 1; t <= 20; t++)
            {
                simulation.Step();
                double expected = 0.75 * (1 - Math.Pow(0.5, t));
                state.Exile.ShouldAllBe(y => Math.Abs(y - expected) < 1e-6);
                state.Fall.ShouldAllBe(x => x == 0.75f);
            }
        }
    }

    [Fact]
    public void Only_souls_whose_help_and_spark_suffice_can_ever_wake()
    {
        var parameters = new Parameters
        {
            Souls = 600,
            AwakeningThreshold = 0.97,
            Ticks = 300,
        };
        using var simulation = Simulation.Create(parameters);
        simulation.Network.Sparks.ShouldAllBe(b => b < 0.97f);
        simulation.ToEnd();
        simulation["awake"].ShouldBe(0);
        simulation["nearness"].ShouldBe(0);
    }

    [Theory]
    [InlineData(1, 1.0)]
    [InlineData(0, 0.0)]
    public void One_soul_purified_completes_its_generation_by_the_help_it_draws_alone(double help, double share)
    {
        var parameters = new Parameters
        {
            Souls = 6000,
            AwakeningThreshold = 0.97,
            CompletionHelp = help,
            Seed = 2,
        };
        using var simulation = Simulation.Create(parameters, new Timeline([new Intervention.Purify(5, new SoulId(3))]));
        simulation.ToEnd();
        int own = simulation.Network.Generations[3];
        double souls = simulation.Network.Generations.Count(g => g == own);
        double complete = simulation.OfGeneration(Measures.Measure.Find("complete")!, own);
        (complete / souls).ShouldBe(share, 0.001);
    }

    [Fact]
    public void A_complete_run_goes_on_while_the_timeline_holds_something_later_and_what_is_lost_is_mended_again()
    {
        var timeline = new Timeline([
            new Intervention.Change(1000, "light", "0"),
            new Intervention.Change(1020, "light", "1"),
        ]);
        using var simulation = Simulation.Create(new Parameters { Souls = 600 }, timeline);
        bool wasComplete = false;
        double least = 1;
        var ended = simulation.ToEnd(at =>
        {
            wasComplete |= at.IsComplete && at.Ticks < 1000;
            least = wasComplete ? Math.Min(least, at["nearness"]) : least;
        });
        wasComplete.ShouldBeTrue();
        simulation["lapses"].ShouldBe(600);
        least.ShouldBe(Math.Pow(0.98, 20), 0.001);
        ended.ShouldBe(Ended.Complete);
        simulation.Ticks.ShouldBeGreaterThan(1020);
    }

    /// <summary>None rises alone (D03): it is the bearing that stops it.</summary>
    [Theory]
    [InlineData(0.2, 3, 4)]
    [InlineData(1, 14, 14)]
    public void One_soul_awake_among_sleepers_stops_at_its_third_or_fourth_tie_unless_it_bears_all(
        double strength,
        int least,
        int most
    )
    {
        var parameters = new Parameters
        {
            Souls = 600,
            AwakeningThreshold = 1,
            Strength = strength,
            CompletionHelp = 0,
        };
        using var workers = new Workers(1);
        var network = Simulation.Break(parameters, workers);
        int soul = Enumerable.Range(0, 600).MinBy(i => Math.Abs(network.Sparks[i] - 0.5));
        using var simulation = Simulation.Create(
            parameters,
            new Timeline([new Intervention.Wake(1, new SoulId(soul))])
        );
        simulation.ToEnd();
        simulation["awake"].ShouldBe(1);
        simulation.State.Revealed[soul].ShouldBeInRange(least, most);
    }

    [Theory]
    [InlineData(BreakingKind.Beside)]
    [InlineData(BreakingKind.Alloy)]
    public void Without_the_breaking_there_is_no_work(BreakingKind kind)
    {
        using var simulation = Simulation.Create(
            new Parameters
            {
                Souls = 600,
                BreakingKind = kind,
                Ticks = 200,
            }
        );
        simulation.ToEnd();
        simulation["awake"].ShouldBe(300);
        simulation["nearness"].ShouldBe(0);
    }

    private static (Simulation, State) AllOpen(Parameters parameters, ushort correction)
    {
        using var workers = new Workers(1);
        var network = Simulation.Break(parameters, workers);
        var state = network.Begin(parameters.GenerationsCount);
        for (int soul = 0; soul < network.Souls; soul++)
        {
            state.Flags[soul] = Condition.Awake;
            state.Revealed[soul] = network.Degree(new SoulId(soul));
        }
        Array.Fill(state.Corrections, correction);
        return (Worlds.Standing(network, parameters, state), state);
    }
}
