using Shouldly;
using Tikkun.Model;
using Xunit;

namespace Tikkun.Tests.Docs;

public sealed class ModelDocumentTests
{
    private static readonly string Document = Repository.At("docs/model.md");

    [Fact]
    public void The_table_of_parameters_is_the_declared_one() => ShouldHold("parameters", Tables.Parameters());

    [Fact]
    public void The_table_of_rules_is_the_declared_one() => ShouldHold("rules", Tables.Rules());

    [Fact]
    public void The_table_of_measures_is_the_declared_one() => ShouldHold("measures", Tables.Measures());

    [Fact]
    public void The_table_of_texts_is_the_declared_one() => ShouldHold("texts", Tables.Texts());

    [Fact]
    public void The_table_of_laws_is_the_declared_one() => ShouldHold("laws", Tables.Laws());

    /// <summary>The table itself is made by <c>./tikkun signs</c>.</summary>
    [Fact]
    public void The_signs_are_of_this_version_of_the_model() =>
        File.ReadAllText(Document).ShouldContain($"model version {ModelVersion.Current}: mean (least–most)");

    [Fact]
    public void The_headings_are_the_seven_of_ODD_in_their_order() =>
        File.ReadLines(Document)
            .Where(line => line.StartsWith("## ") && char.IsDigit(line[3]))
            .ShouldBe([
                "## 1. Purpose and patterns",
                "## 2. Entities, state variables and scales",
                "## 3. Process overview and scheduling",
                "## 4. Design concepts",
                "## 5. Initialization",
                "## 6. Input data",
                "## 7. Submodels",
            ]);

    private static void ShouldHold(string name, string table) => Repository.ShouldStandIn("docs/model.md", name, table);
}
