using Shouldly;
using Tikkun.Model;
using Tikkun.Research.Benchmarks;
using Tikkun.Tests.Model;
using Xunit;

namespace Tikkun.Tests.Research;

public sealed class BenchmarkTests
{
    /// <summary>It throws where a soul sleeps, waits or is whole, and where an end stands still or is not asked about.</summary>
    [Theory]
    [InlineData(10, 1)]
    [InlineData(600, 1)]
    [InlineData(7000, 3)]
    public void The_dense_tick_is_dense(long souls, int threads)
    {
        double[] seconds = DenseTick.Seconds(souls, threads, lanes: 0, TestContext.Current.CancellationToken);
        seconds.Length.ShouldBeGreaterThanOrEqualTo(10);
        seconds.ShouldAllBe(s => s > 0);
    }

    [Fact]
    public void The_digest_that_is_timed_is_the_digest_of_the_model()
    {
        using var simulation = Simulation.Create(Worlds.Small, threads: 1);
        ulong[] digests = new ulong[600];
        ulong sum = 0;
        for (int part = 0; part < 3; part++)
        {
            for (int tick = 0; tick < 100; tick++)
                simulation.Step();
            sum += SoulDigests.Change(simulation, SoulDigests.Corrected(simulation), digests);
            sum.ShouldBe(simulation.Digest);
        }
    }

    [Fact]
    public void A_whole_run_is_the_run()
    {
        var run = WholeRun.Of(Worlds.Small, threads: 2, TestContext.Current.CancellationToken);
        using var simulation = Simulation.Create(Worlds.Small, threads: 1);
        var flags = new Condition[600];
        long digested = 600;
        simulation.ToEnd(at =>
            at.Observe(view =>
            {
                for (int soul = 0; soul < 600; soul++)
                    if ((flags[soul] & Condition.Complete) == 0 && (view.Flags[soul] & Condition.Awake) != 0)
                        digested++;
                view.Flags.CopyTo(flags);
                return 0;
            })
        );
        run.Checksum.ShouldBe($"{simulation.Checksum:x16}");
        (run.Ticks, run.Ends, run.Threads).ShouldBe((simulation.Ticks, simulation.Network.Ends, 2));
        run.EndsVisited.ShouldBe(simulation.EndsVisited.Sum());
        run.SoulsDigested.ShouldBe(digested);
    }

    [Theory]
    [InlineData(new double[] { 3 }, 3)]
    [InlineData(new double[] { 9, 1, 2 }, 2)]
    [InlineData(new double[] { 9, 1, 2, 4 }, 3)]
    public void A_median_is_in_the_middle(double[] values, double median) => values.Median().ShouldBe(median);
}
