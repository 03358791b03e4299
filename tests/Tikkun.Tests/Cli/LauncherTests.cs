using System.Reflection.PortableExecutable;
using Shouldly;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

/// <summary>A fresh clone with nothing built.</summary>
public sealed class LauncherTests
{
    private const string Slow = "slow: ./test --all runs it";

    public static bool RunsSlowTests => Environment.GetEnvironmentVariable("TIKKUN_SLOW") == "1";

    [Fact(Skip = Slow, SkipUnless = nameof(RunsSlowTests))]
    public void Two_first_starts_at_once_build_once_and_a_changed_source_is_built_again()
    {
        using var folder = new TemporaryFolder();
        Sh(folder, "git clone -q \"$0\" clone", Repository.Root).Code.ShouldBe(0);
        var both = Sh(folder, "clone/tikkun measures >one & clone/tikkun measures >two & wait");
        both.Err.Split('\n').Count(line => line.StartsWith("building Tikkun")).ShouldBe(1, both.Err);
        File.ReadAllText(folder.At("one")).ShouldContain("nearness");
        File.ReadAllText(folder.At("two")).ShouldBe(File.ReadAllText(folder.At("one")));
        both.Err.Contains("without native code").ShouldBe(!HoldsNativeCode(folder), both.Err);

        Sh(folder, "clone/tikkun measures").Err.ShouldBe("");
        string source = folder.At("clone/src/Tikkun/Measures/AsItIs.cs");
        File.WriteAllText(source, File.ReadAllText(source).Replace("\"nearness\"", "\"closest\""));
        var changed = Sh(folder, "clone/tikkun measures");
        changed.Err.ShouldContain("building Tikkun");
        changed.Out.ShouldContain("closest");

        File.AppendAllText(source, "broken");
        var broken = Sh(folder, "clone/tikkun measures");
        broken.Code.ShouldBe(1);
        broken.Err.ShouldContain("AsItIs.cs");
    }

    [Fact(Skip = Slow, SkipUnless = nameof(RunsSlowTests))]
    public void Ten_million_souls_run_in_less_than_4_GiB()
    {
        using var folder = new TemporaryFolder();
        var run = Command.Run(folder.Location, "run", "--souls", "10000000", "--ticks", "20", "--json", "--quiet");
        run.Code.ShouldBe(0, run.Err);
        using var json = System.Text.Json.JsonDocument.Parse(run.Out);
        json.RootElement.GetProperty("peakBytes").GetInt64().ShouldBeLessThan(4L << 30);
    }

    private static bool HoldsNativeCode(TemporaryFolder folder)
    {
        string build = File.ReadAllText(folder.At("clone/artifacts/cli/stamp")).Trim();
        using var program = new PEReader(File.OpenRead(folder.At($"clone/artifacts/cli/{build}/Tikkun.Cli.dll")));
        return program.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static Command.Result Sh(TemporaryFolder folder, string script, string argument = "") =>
        Command.RunAny(folder.Location, "sh", "-c", script, argument);
}
