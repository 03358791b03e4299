using Shouldly;
using Tikkun.Model;
using Xunit;

namespace Tikkun.Tests.Model;

/// <summary>What is declared, is declared once and has its place.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void Every_parameter_has_exactly_one_row()
    {
        Parameter.All.Select(p => p.Key).ShouldBeUnique();
        var properties = typeof(Parameters).GetProperties().Where(p => p.Name != "EqualityContract").ToArray();
        Parameter.All.Count.ShouldBe(properties.Length);
        var usual = new Parameters();
        foreach (var parameter in Parameter.All)
        {
            var other = Other(parameter, usual);
            properties
                .Where(p => !Equals(p.GetValue(usual), p.GetValue(other)))
                .Select(p => p.Name)
                .ShouldHaveSingleItem($"{parameter.Key} sets one property");
            Parameter.All.Where(p => p.Text(other) != p.Text(usual)).ShouldBe([parameter]);
        }
    }

    [Fact]
    public void Every_parameter_of_the_model_stands_in_a_rule_and_every_rule_names_parameters_that_there_are()
    {
        foreach (var parameter in Parameter.All)
            (parameter.Rule is null).ShouldBe(parameter.Badge == Badge.Setting, parameter.Key);
        foreach (var rule in Rule.All)
            rule.Parameters.ShouldAllBe(key => Parameter.Find(key) != null, rule.Name);
    }

    [Fact]
    public void Every_rule_is_switched_off_by_parameters_of_its_own()
    {
        foreach (var rule in Rule.All)
            rule.Off.ShouldAllBe(off => rule.Parameters.Contains(off.Split('=', 2)[0]), rule.Name);
        Rule.All.SelectMany(rule => rule.Off).ShouldBeUnique();
    }

    /// <summary>The parameters with another value of one.</summary>
    private static Parameters Other(Parameter parameter, Parameters usual)
    {
        string[] tried = [.. parameter.Words, "[1]", "60", "7", "1", "0", "0.5"];
        foreach (string text in tried)
            if (parameter.TrySet(usual, text, out var other) && parameter.Text(other) != parameter.Text(usual))
                return other;
        throw new InvalidOperationException($"{parameter.Key}: no other value");
    }
}
