using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tikkun.Execution;
using Tikkun.Model;
using Tikkun.Networks;
using Xunit;

namespace Tikkun.Tests.Model;

public sealed class KernelTests
{
    /// <summary>Set where these tests run for vectors other than the machine's widest.</summary>
    public const string ExpectedVectors = "TIKKUN_EXPECT_VECTORS";

    [Fact]
    public void The_vectors_are_those_these_tests_are_run_for() =>
        Simulation.Vectors.ShouldBe(Environment.GetEnvironmentVariable(ExpectedVectors) ?? Simulation.Vectors);

    [Fact]
    public void Kernels_equal_the_equations_bit_for_bit_on_random_states() =>
        Prop.ForAll(
                Gen.Zip(Worlds.AnyParameters, Gen.Choose(0, int.MaxValue)).ToArbitrary(),
                world =>
                {
                    var (parameters, seed) = world;
                    using var workers = new Workers(1);
                    SameTicks(Simulation.Break(parameters, workers), parameters, seed);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Kernels_equal_the_equations_bit_for_bit_on_random_groups() =>
        Prop.ForAll(
                Gen.Zip(Gen.Zip(Worlds.AnyParameters, Worlds.AnyGroup), Gen.Choose(0, int.MaxValue)).ToArbitrary(),
                world =>
                {
                    var ((parameters, group), seed) = world;
                    SameTicks(Network.Of(group), parameters with { GenerationsCount = 1 }, seed);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static void SameTicks(Network network, Parameters parameters, int seed)
    {
        var state = Worlds.Scattered(network, parameters, seed);
        var plain = state.Copy();
        using var simulation = Worlds.Standing(network, parameters, state);
        for (int t = 0; t < 3; t++)
        {
            simulation.Step();
            Plain.Step(network, plain, parameters);
            state.Corrections.ShouldBe(plain.Corrections);
            state.Revealed.ShouldBe(plain.Revealed);
            state.Flags.ShouldBe(plain.Flags);
            state.Depth.ShouldBe(plain.Depth);
            state.Importance.ShouldBe(plain.Importance);
            state.Fall.ShouldBe(plain.Fall);
            state.Exile.ShouldBe(plain.Exile);
            state.Chain.ShouldBe(plain.Chain);
        }
    }
}
