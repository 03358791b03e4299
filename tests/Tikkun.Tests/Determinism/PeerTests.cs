using Shouldly;
using Tikkun.Cli;
using Tikkun.Tests.Cli;
using Xunit;

namespace Tikkun.Tests.Determinism;

/// <summary>The same rules in plain C++ and in NumPy, to which the engine's speed is compared: bench/README.md.</summary>
public sealed class PeerTests
{
    private static readonly string Engine = $"dotnet {typeof(RunCommand).Assembly.Location}";

    [Fact]
    public void The_peers_give_the_curves_of_the_engine()
    {
        var compared = Compare(Engine);
        compared.Code.ShouldBe(0, compared.Err);
        compared.Out.ShouldContain("The curves are equal: 10 columns at ticks 0 to 590, checksum f78cf0deb4294e5c.");
    }

    [Fact]
    public void Curves_that_differ_are_told()
    {
        var compared = Compare($"sh -c '{Engine} \"$@\" --set vigilance=0.21' sh");
        compared.Code.ShouldBe(1);
        compared.Err.ShouldContain("C++ differs: at tick ");
        compared.Err.ShouldContain("NumPy differs: at tick ");
    }

    private static Command.Result Compare(string engine)
    {
        string script = Repository.At("bench/peers/compare");
        var compared = Command.RunAny(Repository.Root, "python3", script, "--souls", "600", "--engine", engine);
        Assert.SkipWhen(compared.Err.StartsWith("missing: "), compared.Err.TrimEnd());
        return compared;
    }
}
