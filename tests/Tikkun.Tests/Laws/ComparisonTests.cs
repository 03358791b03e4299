using Shouldly;
using Tikkun.Research.Laws;
using Tikkun.Research.Reading;
using Tikkun.Research.Scenarios;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Laws;

public sealed class ComparisonTests
{
    [Fact]
    public void Two_readings_are_compared_each_by_its_text_and_scope()
    {
        var stop = TestContext.Current.CancellationToken;
        var compared = Comparison.Of(Read("ashlag"), Read("tanya"), [1, 2, 3], 60, [1, 2], (_, _) => { }, stop);
        compared.A.Texts.Select(t => t.Id).ShouldBe(["C", "D"]);
        compared.B.Texts.Select(t => t.Id).ShouldBe(["E"]);
        compared.Settings.Select(p => p.Key).ShouldBe(["awakening.fromAbove", "compassion.arousal"]);
        compared.Laws.Count.ShouldBe(Law.All.Count);
        var exile = compared.Measures.Single(m => m.Statistic.Name == "most exile at a time");
        exile.IsApart.ShouldBeTrue();
        exile.A.Low.ShouldBeGreaterThan(exile.B.High);
        exile.Tensions.ShouldBe(["T4", "T9"]);
        compared.Measures.Single(m => m.Statistic.Name == "nearness at the end").IsApart.ShouldBeFalse();
    }

    [Fact]
    public void A_real_group_is_not_compared()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Repository.At("samples/karate.csv"), folder.At("karate.csv"));
        folder.Write("club.yaml", "group: karate.csv\n");
        var result = Command.Run(folder.Location, "compare", "club.yaml", "tanya");
        result.Code.ShouldBe(2);
        result.Err.ShouldStartWith("club.yaml: group: expected no real group");
    }

    private static Side Read(string name)
    {
        var mistakes = new MistakeList();
        var scenario = ScenarioReader.Read(name, [new Given("--souls", "souls", "60")], null, mistakes);
        mistakes.ThrowIfAny();
        return new Side(name, scenario);
    }
}
