using Shouldly;
using Tikkun.Research.Laws;
using Tikkun.Sources;
using Xunit;

namespace Tikkun.Tests.Laws;

public sealed class LawTests
{
    [Fact]
    public void There_are_22_laws_and_each_rests_on_rows_that_there_are()
    {
        Law.All.Select(l => l.Id).ShouldBe(Enumerable.Range(1, 22).Select(n => $"L{n}"));
        foreach (var law in Law.All)
        {
            law.Rows.ShouldNotBeEmpty(law.Id);
            law.Rows.ShouldAllBe(row => Catalogue.Find(row) != null, law.Id);
            law.Rows.ShouldBe(law.Rows.Distinct().Order());
            law.Claim.Length.ShouldBeGreaterThan(40, law.Id);
            law.Claim.ShouldEndWith(".");
        }
        Law.Find("L9")!.Rows.ShouldBe(["C01", "C02", "C03", "C16", "C38"]);
        Law.Find("L22")!.Rows.ShouldBe(["E13", "E14", "E15", "E20"]);
        Law.Find("L23").ShouldBeNull();
    }

    [Fact]
    public void No_law_is_about_the_Creator_as_such() =>
        Law.All.ShouldAllBe(l => !l.Claim.Contains("G-d") && !l.Claim.Contains("Creator"));
}
