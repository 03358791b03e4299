using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Tikkun.Tests.Architecture;

/// <summary>The directions in which the house may be read: docs/architecture.md.</summary>
public sealed class HouseTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Lanes"] = [],
        ["Model"] = ["Lanes"],
        ["Execution"] = ["Lanes", "Model"],
        ["Networks"] = ["Execution", "Model"],
        ["Breaking"] = ["Execution", "Model", "Networks"],
        ["Phases"] = ["Execution", "Lanes", "Model", "Networks"],
        ["Tracing"] = ["Model", "Phases"],
        ["Interventions"] = ["Execution", "Model", "Networks"],
        ["Measures"] = ["Model"],
        ["Sources"] = [],
        ["Store"] = ["Execution", "Interventions", "Model", "Networks"],
    };

    [Fact]
    public void Folders_of_the_library_use_only_those_they_may()
    {
        foreach (string folder in Directory.EnumerateDirectories(Repository.At("src/Tikkun")))
        {
            string name = Path.GetFileName(folder);
            var used = Directory
                .EnumerateFiles(folder, "*.cs")
                .SelectMany(File.ReadLines)
                .Select(line => Regex.Match(line, @"^using Tikkun\.(\w+);").Groups[1].Value)
                .Where(use => use.Length > 0)
                .Distinct();
            used.Except(MayUse[name]).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void Instructions_of_one_maker_stand_in_lane_types_alone() =>
        Repository
            .Files("src/Tikkun", "*.cs")
            .Where(f => !f.Contains("/Lanes/") && Regex.IsMatch(File.ReadAllText(f), @"\bIntrinsics\b"))
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_but_Store_touches_the_disk() =>
        Repository
            .Files("src/Tikkun", "*.cs")
            .Where(f =>
                !f.Contains("Store") && Regex.IsMatch(File.ReadAllText(f), @"\b(File|Directory|FileStream|Path)\.")
            )
            .ShouldBeEmpty();

    [Fact]
    public void The_library_needs_the_base_library_alone() =>
        XDocument
            .Load(Repository.At("src/Tikkun/Tikkun.csproj"))
            .Descendants("PackageReference")
            .Where(p => p.Attribute("PrivateAssets")?.Value != "all")
            .ShouldBeEmpty();

    [Fact]
    public void Projects_are_read_in_one_direction_and_only_the_explorer_knows_of_the_web()
    {
        string[] order = ["Tikkun", "Tikkun.Research", "Tikkun.Explorer", "Tikkun.Cli"];
        foreach (var (i, name) in order.Index())
        {
            var project = XDocument.Load(Repository.At($"src/{name}/{name}.csproj"));
            var read = project.Descendants("ProjectReference").Select(r => r.Attribute("Include")!.Value);
            read.Select(Path.GetFileNameWithoutExtension).Except(order[..i]).ShouldBeEmpty(name);
            project.Descendants("FrameworkReference").Any().ShouldBe(name == "Tikkun.Explorer", name);
        }
    }

    [Fact]
    public void The_heart_fits_on_a_screen() =>
        File.ReadLines(Repository.At("src/Tikkun/Tick.cs")).Count().ShouldBeLessThan(75);
}
