using Shouldly;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Networks;
using Xunit;

namespace Tikkun.Tests.Model;

/// <summary>Every level that is reported, against its definition worked out soul by soul.</summary>
public sealed class MeasureTests
{
    private const double Near = 1e-6;
    private static readonly Parameters Forced = new()
    {
        Souls = 300,
        Seed = 5,
        Force = 0.2,
        Light = 0.9,
        GenerationsGap = 7,
    };

    [Theory]
    [InlineData(1, 0.9)]
    [InlineData(2, 0.9)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    public void Levels_are_what_their_definitions_say(int seed, double light)
    {
        var parameters = Forced with { Light = light };
        using var made = Simulation.Create(parameters);
        var state = Worlds.Scattered(made.Network, parameters, seed);
        using var simulation = Worlds.Standing(made.Network, parameters, state);
        simulation.Step();
        Compare(simulation, Enumerable.Range(0, 300).ToArray(), name => simulation[name]);
        for (int generation = 0; generation < 3; generation++)
        {
            int g = generation;
            int[] souls = [.. Enumerable.Range(0, 300).Where(i => made.Network.Generations[i] == g)];
            Compare(simulation, souls, name => simulation.OfGeneration(Measure.Find(name)!, g), ofAll: false);
        }
    }

    [Fact]
    public void Levels_of_a_real_group_weigh_its_ties()
    {
        var group = Worlds.GroupOf(12, 4);
        using var simulation = Simulation.Create(group, Forced);
        for (int t = 0; t < 15; t++)
            simulation.Step();
        Compare(simulation, Enumerable.Range(0, 12).ToArray(), name => simulation[name]);
    }

    private static void Compare(Simulation simulation, int[] souls, Func<string, double> value, bool ofAll = true)
    {
        var soulsOf = souls.Select(i => new Seen(simulation, i)).ToArray();
        var awake = soulsOf.Where(s => s.IsAwake).ToArray();
        var ends = soulsOf.SelectMany(s => s.Ends).ToArray();
        double weight = ends.Sum(e => e.Weight);
        double unity = ends.Sum(e => e.Weight * e.Own * e.Twin) / weight;
        value("nearness").ShouldBe(ends.Sum(e => e.Weight * e.Own) / weight, Near);
        value("unity").ShouldBe(unity, Near);
        value("unrevealed").ShouldBe(1 - unity, Near);
        value("prepared").ShouldBe(ends.Sum(e => e.Weight * e.Twin) / weight, Near);
        value("closeness").ShouldBe(ends.Sum(e => e.Weight * Math.Max(Forced.Force, e.Own * e.Twin)) / weight, Near);
        value("revealed").ShouldBe(soulsOf.Sum(s => s.Felt) / weight, Near);
        value("awake").ShouldBe(awake.Length);
        value("complete").ShouldBe(soulsOf.Count(s => s.IsComplete));
        value("born").ShouldBe(soulsOf.Count(s => s.IsBorn));
        value("exile").ShouldBe(soulsOf.Sum(s => s.Exile) / Math.Max(1, soulsOf.Count(s => s.IsBorn)), Near);
        value("lack").ShouldBe(awake.Select(s => s.Lack).DefaultIfEmpty().Average(), Near);
        value("joy").ShouldBe(awake.Select(s => s.Joy).DefaultIfEmpty().Average(), Near);
        value("felt").ShouldBe(value("joy") - value("lack"), Near);
        if (!ofAll)
            return;
        value("shared").ShouldBe(ends.Sum(e => e.Weight * e.AimOfOther) / weight, 1e-4);
        value("seen").ShouldBe(ends.Sum(e => e.Weight * (e.Own + ((1 - e.Own) * e.AimOfOther))) / weight, 1e-4);
    }

    private sealed record End(double Weight, double Own, double Twin, double AimOfOther);

    private sealed class Seen(Simulation simulation, int soul)
    {
        private readonly State state = simulation.State;

        public bool IsAwake => state.Flags[soul].HasFlag(Condition.Awake);

        public bool IsComplete => state.Flags[soul].HasFlag(Condition.Complete);

        public bool IsBorn =>
            IsAwake || simulation.Ticks >= simulation.Network.Generations[soul] * simulation.Parameters.GenerationsGap;

        public double Exile => state.Exile[soul];

        public double Felt => Ends.Take(state.Revealed[soul]).Sum(e => e.Weight);

        public double Joy => AimOf(soul) * state.Importance[soul];

        public double Lack
        {
            get
            {
                double nearness = Ends.Sum(e => e.Weight * e.Own) / Ends.Sum(e => e.Weight);
                var p = simulation.Parameters;
                return p.Light * (p.SightFirst + ((1 - p.SightFirst) * nearness)) * (1 - AimOf(soul));
            }
        }

        public IEnumerable<End> Ends =>
            EndsOf(soul).Select(e => new End(Weight(e), Own(e), Twin(e), AimOf(Partner(e))));

        private double AimOf(int other)
        {
            int[] felt = [.. EndsOf(other).Take(state.Revealed[other])];
            return felt.Sum(e => Weight(e) * Own(e)) / felt.Sum(Weight);
        }

        private IEnumerable<int> EndsOf(int other) =>
            Enumerable.Range(simulation.Network.Offsets[other], simulation.Network.Degree(new SoulId(other)));

        private int Partner(int end) => simulation.Network.Partners[end];

        private double Weight(int end) => simulation.Network.Weight(new EndIndex(end));

        private double Own(int end) => state.Corrections[end] / 65535.0;

        private double Twin(int end) => Own(simulation.Network.Twin(new EndIndex(end)).Value);
    }
}
