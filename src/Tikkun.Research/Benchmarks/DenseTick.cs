using System.Diagnostics;
using Tikkun.Interventions;
using Tikkun.Model;

namespace Tikkun.Research.Benchmarks;

/// <summary>
/// The heaviest tick there is: every soul awake and bearing, every end revealed and on its way, none at 0 and none whole,
/// and for every end the question whether its soul reaches the other. Made of parameters and one intervention alone.
/// </summary>
internal static class DenseTick
{
    private const int Before = 10;
    private const int Timed = 10;
    private static readonly Timeline AllDesire = new([new Intervention.RevealAll(1)]);

    /// <summary>Seconds of each of some ticks in a row.</summary>
    /// <exception cref="InvalidOperationException">A tick was not what it should be.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static double[] Seconds(long souls, int threads, int lanes, CancellationToken stop)
    {
        GC.Collect();
        using var simulation = Simulation.Create(Dense(souls), AllDesire, threads, lanes);
        for (int tick = 0; tick < Before; tick++)
            Step(simulation, stop);
        ushort[] corrections = Corrections(simulation);
        double[] seconds = new double[Timed];
        for (int tick = 0; tick < Timed; tick++)
            seconds[tick] = Step(simulation, stop);
        Demand(IsReachOpen(simulation), "a soul reaches all others without a question");
        foreach (var (before, after) in corrections.Zip(Corrections(simulation)))
            Demand(before > 0 && after >= before + Timed && after < Equations.Whole, "an end stood still");
        return seconds;
    }

    /// <summary>
    /// All wake at once and carry all desire. Who remembers no lower place than it was in, and reaches no one below it,
    /// must look at each other soul; about four of five are reached. After all these ticks the ends are below a third.
    /// </summary>
    private static Parameters Dense(long souls) =>
        new()
        {
            Souls = souls,
            GenerationsGap = 0,
            GenerationsGrowth = 1,
            AwakeningThreshold = 0,
            Strength = 1,
            Inclusion = false,
            Pace = 1,
            ReachMargin = 0,
            ReachForgetting = 1,
        };

    private static double Step(Simulation simulation, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        long visited = simulation.EndsVisited.Sum();
        long begun = Stopwatch.GetTimestamp();
        simulation.Step();
        var elapsed = Stopwatch.GetElapsedTime(begun);
        Demand(simulation["awake"] == simulation.Network.Souls, "a soul sleeps");
        Demand(simulation["waiting"] == 0, "a soul waits");
        Demand(simulation["complete"] == 0, "a soul is complete");
        Demand(simulation.EndsVisited.Sum() - visited >= simulation.Network.Ends, "an end was not visited");
        return elapsed.TotalSeconds;
    }

    private static bool IsReachOpen(Simulation simulation) =>
        simulation.Observe(view => view.Depth.ContainsAnyExceptInRange(float.Epsilon, 1) ? 0 : 1) == 1;

    private static ushort[] Corrections(Simulation simulation)
    {
        ushort[] corrections = [];
        simulation.Observe(view => (corrections = view.Corrections.ToArray()).Length);
        return corrections;
    }

    private static void Demand(bool isTrue, string otherwise)
    {
        if (!isTrue)
            throw new InvalidOperationException($"the dense tick is not dense: {otherwise}");
    }
}
