using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tikkun.Breaking;
using Tikkun.Execution;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Tests.Model;
using Xunit;

namespace Tikkun.Tests.Networks;

public sealed class NetworkTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    [InlineData(70)]
    [InlineData(300)]
    [InlineData(1000)]
    [InlineData(60000)]
    public void Every_end_has_a_twin_that_has_it_as_its_own(int souls)
    {
        int[][] layers = souls > 1000 ? [Default] : [Default, [0], [8, 4, 9], [1, 0, 5], [4, 2]];
        foreach (var perLayer in layers)
        foreach (var kind in Enum.GetValues<TiesKind>())
        {
            var parameters = new Parameters
            {
                Souls = souls,
                TiesKind = kind,
                TiesPerLayer = perLayer,
            };
            var network = Generate(parameters);
            network.Ends.ShouldBe((int)Network.EndsOf(parameters));
            for (int soul = 0; soul < souls; soul++)
            {
                for (int end = network.Offsets[soul]; end < network.Offsets[soul + 1]; end++)
                {
                    int twin = network.TwinAt(soul, end);
                    network.Twin(new EndIndex(end)).Value.ShouldBe(twin);
                    network.TwinAt(network.Partners[end], twin).ShouldBe(end);
                    network.Partners[twin].ShouldBe(soul);
                    network.Partners[end].ShouldNotBe(soul);
                }
            }
        }
    }

    [Fact]
    public void The_twin_stands_in_the_same_slot_and_round_the_ten_in_the_mirrored_one()
    {
        var network = Generate(new Parameters { Souls = 60000 });
        for (int soul = 0; soul < network.Souls; soul++)
        {
            network.Degree(new SoulId(soul)).ShouldBe(16);
            for (int slot = 0; slot < 16; slot++)
            {
                int end = network.Offsets[soul] + slot;
                int there = network.TwinAt(soul, end) - network.Offsets[network.Partners[end]];
                there.ShouldBe(slot < 9 ? 8 - slot : slot);
            }
        }
    }

    /// <summary>The slot of the twin follows from the slot alone, and need not be kept for every end.</summary>
    [Theory]
    [InlineData(600, TiesKind.Tens)]
    [InlineData(6000, TiesKind.Tens)]
    [InlineData(600, TiesKind.Mixed)]
    [InlineData(7000, TiesKind.Mixed)]
    public void Where_every_soul_has_all_slots_the_twin_of_the_twin_is_the_end_itself(int souls, TiesKind kind)
    {
        var network = Generate(new Parameters { Souls = souls, TiesKind = kind });
        network.Twins.ShouldBeNull();
        byte[] mirror = network.Mirror.ShouldNotBeNull();
        for (int soul = 0; soul < souls; soul++)
        {
            var partners = network.PartnersOf(new SoulId(soul));
            for (int slot = 0; slot < mirror.Length; slot++)
            {
                mirror[mirror[slot]].ShouldBe((byte)slot);
                network.PartnersOf(new SoulId(partners[slot]))[mirror[slot]].ShouldBe(soul);
            }
        }
    }

    [Fact]
    public void Where_a_part_sits_out_or_the_ten_is_not_tied_throughout_every_twin_is_kept()
    {
        Generate(new Parameters { Souls = 700 }).Mirror.ShouldBeNull();
        Generate(new Parameters { Souls = 600, TiesPerLayer = [8, 3] }).Mirror.ShouldBeNull();
    }

    [Fact]
    public void In_the_ten_the_order_is_round_the_ten_from_oneself()
    {
        var network = Generate(new Parameters { Souls = 60 });
        network.PartnersOf(new SoulId(37))[..9].ToArray().ShouldBe([38, 39, 30, 31, 32, 33, 34, 35, 36]);
    }

    /// <summary>All parts are tied (D04): from any soul the ties lead to every other.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(70)]
    [InlineData(600)]
    [InlineData(6000)]
    [InlineData(10000)]
    [InlineData(100000)]
    public void The_whole_is_one(int souls)
    {
        var network = Generate(new Parameters { Souls = souls });
        var found = new HashSet<int> { 0 };
        var open = new Stack<int>(found);
        while (open.TryPop(out int soul))
            foreach (int partner in network.PartnersOf(soul))
                if (found.Add(partner))
                    open.Push(partner);
        found.Count.ShouldBe(souls);
    }

    [Fact]
    public void No_two_souls_of_nested_tens_are_tied_twice()
    {
        var network = Generate(new Parameters { Souls = 7000 });
        for (int soul = 0; soul < network.Souls; soul++)
        {
            int[] partners = network.PartnersOf(new SoulId(soul)).ToArray();
            partners.Distinct().Count().ShouldBe(partners.Length);
        }
    }

    [Theory]
    [InlineData(60, 12)]
    [InlineData(60000, 16)]
    [InlineData(600000, 17)]
    public void Souls_have_the_ends_of_their_layers(long souls, int ends) =>
        Network.EndsOf(new Parameters { Souls = souls }).ShouldBe(souls * ends);

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    [InlineData(70)]
    [InlineData(300)]
    [InlineData(600)]
    [InlineData(6000)]
    [InlineData(7000)]
    [InlineData(20000)]
    public void Any_part_can_be_built_alone(int souls)
    {
        int[][] layers = souls > 1000 ? [Default, [8, 1, 9]] : [Default, [0], [8, 4, 9], [1, 0, 5], [4, 2]];
        foreach (var perLayer in layers)
        {
            var parameters = new Parameters
            {
                Souls = souls,
                Seed = 99,
                TiesPerLayer = perLayer,
            };
            var network = Generate(parameters);
            var tens = new Tens(parameters);
            int[] row = new int[tens.Slots];
            for (int soul = 0; soul < souls; soul++)
            {
                int count = tens.Partners(soul, row);
                network.PartnersOf(new SoulId(soul)).SequenceEqual(row.AsSpan(0, count)).ShouldBeTrue($"soul {soul}");
                Network.Generation(parameters, soul).ShouldBe(network.Generations[soul]);
            }
        }
    }

    [Theory]
    [InlineData(10, null, BreakingKind.Broken)]
    [InlineData(60, null, BreakingKind.Broken)]
    [InlineData(70, 3, BreakingKind.Broken)]
    [InlineData(600, null, BreakingKind.Alloy)]
    [InlineData(7000, null, BreakingKind.Broken)]
    [InlineData(20000, null, BreakingKind.Broken)]
    public void The_spark_of_one_soul_is_the_same_built_alone(int souls, int? levels, BreakingKind kind)
    {
        var parameters = new Parameters
        {
            Souls = souls,
            BreakingLevels = levels,
            BreakingKind = kind,
        };
        float[] sparks = Generate(parameters).Sparks;
        var breaking = new Shattering(parameters);
        for (int soul = 0; soul < souls; soul += souls > 1000 ? 37 : 1)
            breaking.Spark(soul).ShouldBe(sparks[soul]);
    }

    [Fact]
    public void Souls_are_paired_anew_in_every_slot_where_tens_are_not_regarded()
    {
        var parameters = new Parameters { Souls = 3000, TiesKind = TiesKind.Mixed };
        var network = Generate(parameters);
        for (int slot = 0; slot < network.Degree(new SoulId(0)); slot++)
        {
            ulong key = Draws.Of(parameters.Seed, (ulong)slot, 0, Purpose.Mixing).Key;
            var places = new Bijection(key, parameters.Souls);
            for (int soul = 0; soul < network.Souls; soul++)
                places.Inverse(places.Forward(soul) ^ 1).ShouldBe(network.PartnersOf(new SoulId(soul))[slot]);
        }
    }

    [Fact]
    public void A_keyed_bijection_is_one_and_its_inverse_undoes_it() =>
        Prop.ForAll(
                Gen.Zip(ArbMap.Default.GeneratorFor<ulong>(), Gen.Choose(1, 3000)).ToArbitrary(),
                both =>
                {
                    var (key, size) = both;
                    var bijection = new Bijection(key, size);
                    var images = Enumerable.Range(0, size).Select(i => bijection.Forward(i)).ToArray();
                    images.Distinct().Count().ShouldBe(size);
                    images.ShouldAllBe(i => i >= 0 && i < size);
                    images.Select(bijection.Inverse).ShouldBe(Enumerable.Range(0, size).Select(i => (long)i));
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    public void With_all_its_turns_worked_out_a_bijection_is_the_same(int size)
    {
        var bijection = new Bijection(42, size);
        var turns = new ushort[Turns.Count(size)];
        Turns.Work(bijection, turns);
        var worked = new Turns(turns, size);
        for (long element = 0; element < size; element += 1 + (size / 1000))
        {
            worked.Forward((int)element).ShouldBe((int)bijection.Forward(element));
            worked.Inverse((int)element).ShouldBe((int)bijection.Inverse(element));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(10)]
    public void Over_all_rounds_every_two_parts_meet_exactly_once(int parts)
    {
        var met = new HashSet<(int, int)>();
        for (int round = 0; round < Matching.Rounds(parts); round++)
        {
            for (int part = 0; part < parts; part++)
            {
                int other = Matching.Partner(parts, round, part);
                if (other < 0)
                    continue;
                Matching.Partner(parts, round, other).ShouldBe(part);
                other.ShouldNotBe(part);
                if (part < other)
                    met.Add((part, other)).ShouldBeTrue();
            }
        }
        met.Count.ShouldBe(parts * (parts - 1) / 2);
    }

    /// <summary>The published known answers of Philox 4×32-10.</summary>
    [Theory]
    [InlineData(0ul, 0u, 0u, 0u, 0u, "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [InlineData(
        ulong.MaxValue,
        uint.MaxValue,
        uint.MaxValue,
        uint.MaxValue,
        uint.MaxValue,
        "408f276d 41c83b0e a20bc7c6 6d5451fd"
    )]
    [InlineData(
        0x299f31d0a4093822ul,
        0x243f6a88u,
        0x85a308d3u,
        0x13198a2eu,
        0x03707344u,
        "d16cfe09 94fdcceb 5001e420 24126ea1"
    )]
    public void Draws_are_those_of_the_published_generator(
        ulong key,
        uint c0,
        uint c1,
        uint c2,
        uint c3,
        string expected
    )
    {
        var words = Draws.Of(key, c0 | ((ulong)c1 << 32), c2, (Purpose)c3);
        $"{words.W0:x8} {words.W1:x8} {words.W2:x8} {words.W3:x8}".ShouldBe(expected);
    }

    [Fact]
    public void A_real_group_orders_ends_by_closeness_then_weight_then_file()
    {
        var group = new Group(
            ["a", "b", "c", "d", "e"],
            [new(0, 1, 1, 0.2), new(0, 2, 5), new(3, 0, 9), new(0, 4, 1, 0.7)],
            feelingsGiven: true
        );
        var network = Network.Of(group);
        network.PartnersOf(new SoulId(0)).ToArray().ShouldBe([4, 1, 3, 2]);
        using var simulation = Simulation.Create(group, new Parameters());
        simulation.State.Revealed.ShouldBe([2, 1, 1, 1, 1]);
        simulation.State.Corrections[0].ShouldBe((ushort)45875);
        simulation["awake"].ShouldBe(5);
    }

    [Fact]
    public void Segregation_tells_oil_on_water_alloy_and_breaking_apart()
    {
        var broken = Generate(new Parameters { Souls = 600000 });
        Segregation.Of(broken, 300000).ShouldBeLessThan(0.01);
        Segregation.Of(broken, 1).ShouldBeInRange(0.02, 0.15);
        var beside = Generate(new Parameters { Souls = 6000, BreakingKind = BreakingKind.Beside });
        Segregation.Of(beside, 3000).ShouldBe(1);
        Segregation.Of(beside, 1).ShouldBe(1);
        var alloy = Generate(new Parameters { Souls = 6000, BreakingKind = BreakingKind.Alloy });
        Segregation.Of(alloy, 3000).ShouldBe(0);
        Segregation.Of(alloy, 1).ShouldBe(1);
    }

    [Fact]
    public void Breaking_conserves_bestowal() =>
        Generate(new Parameters { Souls = 60000 }).Sparks.Sum(b => (double)b).ShouldBe(30000, 0.01);

    private static readonly int[] Default = [.. new Parameters().TiesPerLayer];

    private static Network Generate(Parameters parameters)
    {
        using var workers = new Workers(2);
        return Simulation.Break(parameters, workers);
    }
}
