using Shouldly;
using Tikkun.Model;
using Xunit;

namespace Tikkun.Tests.Model;

public sealed class ScaleTests
{
    [Fact]
    public void Ten_million_souls_need_less_than_4_GiB() =>
        Simulation.EstimateBytes(new Parameters { Souls = 10_000_000 }).ShouldBeLessThan(4L << 30);

    [Fact]
    public void The_estimate_is_no_less_than_what_is_used()
    {
        var parameters = new Parameters { Souls = 200_000 };
        long before = GC.GetTotalMemory(forceFullCollection: true);
        using var simulation = Simulation.Create(parameters, threads: 1);
        long used = GC.GetTotalMemory(forceFullCollection: true) - before;
        long estimate = Simulation.EstimateBytes(parameters);
        used.ShouldBeLessThan(estimate);
        used.ShouldBeGreaterThan((estimate - (64L << 20)) / 2);
        GC.KeepAlive(simulation);
    }

    [Fact]
    public void What_cannot_fit_is_refused_plainly_before_anything_is_allocated() =>
        Should
            .Throw<InsufficientMemoryException>(() => Simulation.Create(new Parameters { Souls = 8_000_000_000 }))
            .Message.ShouldContain("8,000,000,000 souls have");

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(25)]
    [InlineData(600001)]
    public void Souls_are_one_digit_followed_by_zeros(long souls) =>
        Should
            .Throw<ArgumentException>(() => Simulation.Create(new Parameters { Souls = souls }))
            .Message.ShouldContain("souls: ");

    [Fact]
    public void Every_wrong_parameter_is_named_at_once()
    {
        string message = Should
            .Throw<ArgumentException>(() =>
                Simulation.Create(
                    new Parameters
                    {
                        Light = 2,
                        Strength = double.NaN,
                        Ticks = 0,
                    }
                )
            )
            .Message;
        message.ShouldContain("light: 2");
        message.ShouldContain("strength: NaN");
        message.ShouldContain("ticks: 0");
    }
}
