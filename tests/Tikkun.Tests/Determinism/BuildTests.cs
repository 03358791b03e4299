using System.IO.Compression;
using Shouldly;
using Tikkun.Model;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Determinism;

public sealed class BuildTests
{
    [Fact]
    public void Debug_and_Release_give_the_same_bits_and_bytes()
    {
        const string other = Build.Configuration == "debug" ? "Release" : "Debug";
        var built = Command.RunAny(
            Repository.Root,
            "dotnet",
            "build",
            "src/Tikkun.Cli",
            "-c",
            other,
            "-nodeReuse:false"
        );
        built.Code.ShouldBe(0, built.Out);
        using var folder = new TemporaryFolder();
        string program = Repository.At($"artifacts/bin/Tikkun.Cli/{other.ToLowerInvariant()}/Tikkun.Cli.dll");
        string[] run = ["run", "--souls", "6000", "--quiet", "--out"];
        (Command.RunAny(folder.Location, ["dotnet", program, .. run, "theirs"])).Code.ShouldBe(0);
        (Command.Run(folder.Location, [.. run, "ours"])).Code.ShouldBe(0);
        foreach (string table in new[] { "series.csv", "generations.csv" })
            File.ReadAllBytes(folder.At($"theirs/{table}")).ShouldBe(File.ReadAllBytes(folder.At($"ours/{table}")));
    }

    [Fact]
    public void The_library_packs_with_its_documentation()
    {
        using var folder = new TemporaryFolder();
        string[] pack =
        [
            "dotnet",
            "pack",
            "src/Tikkun",
            "-c",
            Build.Configuration,
            "--no-build",
            "-o",
            folder.Location,
        ];
        var packed = Command.RunAny(Repository.Root, pack);
        packed.Code.ShouldBe(0, packed.Out);
        using var package = ZipFile.OpenRead(Directory.GetFiles(folder.Location, "Tikkun.*.nupkg").Single());
        var names = package.Entries.Select(e => e.FullName).ToArray();
        names.ShouldContain("lib/net10.0/Tikkun.dll");
        names.ShouldContain("lib/net10.0/Tikkun.xml");
        names.ShouldContain("README.md");
    }

    [Fact]
    public void The_library_is_of_the_base_library_alone() =>
        typeof(Parameters)
            .Assembly.GetReferencedAssemblies()
            .ShouldAllBe(a => a.Name!.StartsWith("System.") || a.Name == "System");
}
