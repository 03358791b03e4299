using Shouldly;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Report;

/// <summary>The pages are built from web/ and kept with the sources, so that a user needs .NET alone.</summary>
public sealed class BundleTests
{
    private const string Slow = "slow: ./test --all runs it";

    public static bool RunsSlowTests => Environment.GetEnvironmentVariable("TIKKUN_SLOW") == "1";

    [Fact(Skip = Slow, SkipUnless = nameof(RunsSlowTests))]
    public void Building_it_again_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var node = Command.RunAny(folder.Location, "sh", "-c", "npm --version >/dev/null && node --version");
        bool isRecent = node.Code == 0 && int.Parse(node.Out.TrimStart('v').Split('.')[0]) >= 20;
        Assert.SkipUnless(isRecent, "node 20 or later and npm are missing");
        const string build =
            "cp -R \"$0\" web && cd web && rm -rf node_modules dist && npm ci --no-audit --no-fund && npm run build";
        var built = Command.RunAny(folder.Location, "sh", "-c", build, Repository.At("web"));
        built.Code.ShouldBe(0, built.Err + built.Out);
        string[] kept = Files(Repository.At("web/dist"));
        Files(folder.At("web/dist")).ShouldBe(kept);
        foreach (string file in kept)
            File.ReadAllBytes(folder.At($"web/dist/{file}"))
                .ShouldBe(File.ReadAllBytes(Repository.At($"web/dist/{file}")), file);

        static string[] Files(string dist) =>
            [
                .. Directory
                    .EnumerateFiles(dist, "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(dist, file))
                    .Order(StringComparer.Ordinal),
            ];
    }

    [Fact]
    public void The_lock_file_names_no_registry() =>
        File.ReadAllText(Repository.At("web/package-lock.json")).ShouldNotContain("\"resolved\"");
}
