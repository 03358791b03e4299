using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Shouldly;
using Tikkun.Lanes;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Lanes;

/// <summary>Each width as processors of many kinds compute it: with the runtime told to do without some vectors, and with this one's own.</summary>
public sealed class ProcessorTests : IDisposable
{
    /// <summary>Set where these tests run for a processor other than this one: what computes 1, 2, 4 and 8 lanes there.</summary>
    private const string ExpectedNames = "TIKKUN_EXPECT_VECTORS";
    private const string NoAvx512 = "processor: has no AVX-512, so eight lanes in vectors are not run";
    private const string NoAvx2 = "processor: has no AVX2, so four lanes in vectors are not run";
    private const string NotX64 = "processor: not of the x64 family, whose vectors can be switched off";

    private readonly TemporaryFolder folder = new();

    public static bool HasAvx512 => Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported;

    public static bool HasAvx2 => Avx2.IsSupported;

    public static bool IsX64 => X86Base.IsSupported;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_widths_are_computed_as_these_tests_are_run_for() =>
        string.Join(", ", Width.All.Select(Width.Name))
            .ShouldBe(
                Environment.GetEnvironmentVariable(ExpectedNames) ?? string.Join(", ", Width.All.Select(Width.Name))
            );

    [Fact(Skip = NoAvx512, SkipUnless = nameof(HasAvx512))]
    public void With_AVX512_eight_lanes_are_its_vectors() => Width.Name(8).ShouldBe("AVX-512");

    [Fact(Skip = NoAvx2, SkipUnless = nameof(HasAvx2))]
    public void With_AVX2_four_lanes_are_its_vectors() => Width.Name(4).ShouldBe("AVX2");

    [Fact(Skip = NoAvx2, SkipUnless = nameof(HasAvx2))]
    public void Without_AVX512_all_widths_give_the_same_bits() =>
        ShouldPass("DOTNET_EnableAVX512=0", "plain, SSE2, AVX2, 8 lanes in software");

    [Fact(Skip = NotX64, SkipUnless = nameof(IsX64))]
    public void Without_AVX2_all_widths_give_the_same_bits() =>
        ShouldPass("DOTNET_EnableAVX2=0", "plain, SSE2, 4 lanes in software, 8 lanes in software");

    [Fact(Skip = NotX64, SkipUnless = nameof(IsX64))]
    public void Without_any_vectors_all_widths_give_the_same_bits() =>
        ShouldPass(
            "DOTNET_EnableHWIntrinsic=0",
            "plain, 2 lanes in software, 4 lanes in software, 8 lanes in software"
        );

    /// <summary>Runs the tests of every operation and of random states in a process of such a processor.</summary>
    private void ShouldPass(string without, string names)
    {
        var result = Command.RunAnyWith(
            [without, $"{ExpectedNames}={names}"],
            folder.Location,
            "dotnet",
            typeof(ProcessorTests).Assembly.Location,
            "--filter-method",
            $"{typeof(ProcessorTests).FullName}.{nameof(The_widths_are_computed_as_these_tests_are_run_for)}",
            $"{typeof(LaneTests).FullName}.*",
            $"{typeof(WidthTests).FullName}.Random*",
            "--results-directory",
            folder.Location
        );
        result.Code.ShouldBe(0, result.Out + result.Err);
        result.Out.ShouldContain("failed: 0");
        result.Out.ShouldContain("skipped: 0");
        int expected = 1 + LaneTests.Operations().Count + LaneTests.OfEnds().Count + (2 * Width.All.Count);
        result.Out.ShouldContain($"succeeded: {expected}\n");
    }
}
