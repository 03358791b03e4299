using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tikkun.Execution;
using Tikkun.Interventions;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Networks;
using Xunit;

namespace Tikkun.Tests.Model;

public sealed class PropertyTests
{
    [Fact]
    public void The_ledger_balances_at_every_tick() =>
        EveryTick(
            simulation =>
                simulation["corrected"]
                    .ShouldBe(
                        simulation["start"]
                            + simulation["mended"]
                            + simulation["granted"]
                            - simulation["decayed"]
                            - simulation["cut"]
                    ),
            Worlds.Troubles
        );

    [Fact]
    public void Every_measure_and_every_scalar_stays_in_its_range() =>
        EveryTick(
            simulation =>
            {
                foreach (var measure in Measure.All)
                {
                    double value = simulation[measure.Name];
                    double least = measure.Name == "felt" ? -1 : 0;
                    double most =
                        measure.Range == "0..N" ? simulation.Network.Souls
                        : measure.Range == "0.." ? double.MaxValue
                        : 1;
                    if (!double.IsNaN(value))
                        value.ShouldBeInRange(least, most, measure.Name);
                }
                var state = simulation.State;
                foreach (float[] column in new[] { state.Depth, state.Importance, state.Fall, state.Exile })
                    column.ShouldAllBe(value => value >= 0 && value <= 1);
            },
            Worlds.Troubles
        );

    [Fact]
    public void Nearness_never_falls_while_there_is_light_and_nothing_is_cut() =>
        Prop.ForAll(
                Worlds.AnyParameters.Select(p => p with { Light = 1, Ticks = 60 }).ToArbitrary(),
                parameters =>
                {
                    using var simulation = Simulation.Create(parameters, threads: 1);
                    ushort[] before = [.. simulation.State.Corrections];
                    simulation.ToEnd(at =>
                    {
                        for (int end = 0; end < before.Length; end++)
                            at.State.Corrections[end].ShouldBeGreaterThanOrEqualTo(before[end]);
                        at.State.Corrections.CopyTo(before, 0);
                    });
                }
            )
            .Check(Config.QuickThrowOnFailure);

    /// <summary>Given descent and fault-exile are two different downs (T4).</summary>
    [Fact]
    public void A_given_descent_changes_no_exile_in_its_tick_and_an_act_reveals_nothing() =>
        Prop.ForAll(
                Gen.Zip(Worlds.AnyParameters, Gen.Choose(0, int.MaxValue)).ToArbitrary(),
                world =>
                {
                    var parameters = world.Item1 with { Light = 1, GivenChance = 1, Vigilance = 0 };
                    var given = OneTick(parameters, world.Item2);
                    var withheld = OneTick(parameters with { GivenChance = 0 }, world.Item2);
                    given.Fall.ShouldBe(withheld.Fall);
                    given.Exile.ShouldBe(withheld.Exile);
                    var pulled = OneTick(
                        parameters with
                        {
                            RopePullThought = 1,
                            RopePullSpeech = 1,
                            RopePullDeed = 1,
                        },
                        world.Item2
                    );
                    pulled.Revealed.ShouldBe(given.Revealed);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    /// <summary>The order of souls never matters: only sparks, generations, ties and the order of ends do.</summary>
    [Fact]
    public void With_every_chance_0_or_1_a_relabelling_permutes_the_result() =>
        Prop.ForAll(
                Gen.Zip(
                        Worlds.AnyParameters,
                        Gen.Zip(Gen.Elements(0.0, 1.0).ListOf(4), ArbMap.Default.GeneratorFor<ulong>())
                    )
                    .ToArbitrary(),
                world =>
                {
                    var chances = world.Item2.Item1;
                    var parameters = world.Item1 with
                    {
                        AwakeningFromAbove = 0,
                        CompassionArousal = chances[0],
                        Vigilance = chances[1],
                        GivenChance = chances[2],
                        Answer = 0,
                        RopePullThought = 0,
                        RopePullSpeech = 0,
                        RopePullDeed = 0,
                        Light = chances[3] == 0 ? 0.8 : 1,
                        Ticks = 80,
                    };
                    using var workers = new Workers(1);
                    var network = Simulation.Break(parameters, workers);
                    var label = new Bijection(world.Item2.Item2, network.Souls);
                    var relabelled = Relabelled(network, label);
                    var first = Run(network, parameters);
                    var second = Run(relabelled, parameters);
                    for (int soul = 0; soul < network.Souls; soul++)
                    {
                        int other = (int)label.Forward(soul);
                        second.Revealed[other].ShouldBe(first.Revealed[soul]);
                        second.Depth[other].ShouldBe(first.Depth[soul]);
                        second.Importance[other].ShouldBe(first.Importance[soul]);
                        Ends(relabelled, second, other).ShouldBe(Ends(network, first, soul));
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure);

    private static ushort[] Ends(Network network, State state, int soul) =>
        state.Corrections[network.Offsets[soul]..network.Offsets[soul + 1]];

    private static State Run(Network network, Parameters parameters)
    {
        var state = network.Begin(parameters.GenerationsCount);
        using var simulation = Worlds.Standing(network, parameters, state);
        simulation.ToEnd();
        return state;
    }

    private static Network Relabelled(Network network, Bijection label)
    {
        int souls = network.Souls;
        int[] offsets = new int[souls + 1];
        int[] partners = new int[network.Ends];
        int[] twins = new int[network.Ends];
        float[] sparks = new float[souls];
        byte[] generations = new byte[souls];
        int[] moved = new int[network.Ends];
        for (int soul = 0; soul < souls; soul++)
        {
            int old = (int)label.Inverse(soul);
            int degree = network.Offsets[old + 1] - network.Offsets[old];
            offsets[soul + 1] = offsets[soul] + degree;
            sparks[soul] = network.Sparks[old];
            generations[soul] = network.Generations[old];
            for (int slot = 0; slot < degree; slot++)
            {
                moved[network.Offsets[old] + slot] = offsets[soul] + slot;
                partners[offsets[soul] + slot] = (int)label.Forward(network.Partners[network.Offsets[old] + slot]);
            }
        }
        for (int old = 0; old < souls; old++)
        for (int end = network.Offsets[old]; end < network.Offsets[old + 1]; end++)
            twins[moved[end]] = moved[network.TwinAt(old, end)];
        return new Network(offsets, partners, twins, sparks, generations);
    }

    private static State OneTick(Parameters parameters, int seed)
    {
        using var workers = new Workers(1);
        var network = Simulation.Break(parameters, workers);
        var state = Worlds.Scattered(network, parameters, seed);
        using var simulation = Worlds.Standing(network, parameters, state);
        simulation.Step();
        return state;
    }

    private static void EveryTick(Action<Simulation> holds, Timeline timeline)
    {
        using var simulation = Simulation.Create(Worlds.Troubled, timeline);
        holds(simulation);
        simulation.ToEnd(holds);
    }
}
