using Tikkun.Lanes;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Research.Stories;

/// <summary>How a soul stood at the end of a tick, and what it went through in it.</summary>
/// <param name="Tick">The tick.</param>
/// <param name="Lived">What it went through.</param>
/// <param name="Flags">Whether it is awake, and complete.</param>
/// <param name="Revealed">n, in ends.</param>
/// <param name="Fall">x.</param>
/// <param name="Exile">y.</param>
/// <param name="Lack">ℓ, as it stands at the end of the tick.</param>
/// <param name="Felt">Nearness as felt: joy less lack, −1..1.</param>
/// <param name="Nearness">Nearness as it is: K.</param>
public readonly record struct Day(
    int Tick,
    SoulTickTrace Lived,
    Condition Flags,
    int Revealed,
    float Fall,
    float Exile,
    double Lack,
    double Felt,
    double Nearness
);

/// <summary>The days of one soul of a generated system, from tick 0 on.</summary>
public sealed class Diary
{
    private readonly List<Day> days = [];

    private Diary(Simulation simulation, SoulId soul)
    {
        Soul = soul;
        Degree = simulation.Network.Degree(soul);
        simulation.Watch(soul);
        Note(simulation);
    }

    /// <summary>The soul.</summary>
    public SoulId Soul { get; }

    /// <summary>How many ends it has.</summary>
    public int Degree { get; }

    /// <summary>A day for each tick; the first is the start.</summary>
    public IReadOnlyList<Day> Days => days;

    /// <summary>Begins at the start of a run.</summary>
    /// <exception cref="InvalidOperationException">This is a real group: its members are not watched.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such soul.</exception>
    public static Diary Begin(Simulation simulation, SoulId soul) => new(simulation, soul);

    /// <summary>After every tick.</summary>
    public void Note(Simulation simulation) => simulation.Observe(view => Note(simulation, view));

    private double Note(Simulation simulation, View view)
    {
        int id = (int)Soul.Value;
        var p = simulation.Parameters;
        double nearness = Nearness(view);
        double sight = Equations.Sight<One>(p.Light, p.SightFirst, nearness);
        double lack = Equations.Lack<One>(sight, view.Aim[id]);
        double felt = (view.Aim[id] * (double)view.Importance[id]) - lack;
        var lived = simulation.Ticks == 0 ? default : simulation.Trace;
        days.Add(
            new Day(
                view.Ticks,
                lived,
                view.Flags[id],
                view.Revealed[id],
                view.Fall[id],
                view.Exile[id],
                lack,
                felt,
                nearness
            )
        );
        return 0;
    }

    private double Nearness(View view)
    {
        int first = view.Network.First(Soul).Value;
        long corrected = 0;
        long weight = 0;
        for (int end = first; end < first + Degree; end++)
        {
            int w = view.Network.Weight(new EndIndex(end));
            corrected += (long)w * view.Corrections[end];
            weight += w;
        }
        return Equations.Share<One>(corrected, weight);
    }
}
