using System.Globalization;
using Shouldly;
using Tikkun.Research.Laws;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Laws;

/// <summary>Intervals, effects and verdicts beside those that another hand worked out from docs/laws.md.</summary>
public sealed class WorkedStatisticTests
{
    private const string Table = "tests/Tikkun.Tests/Laws/worked-statistics.csv";
    private static readonly Statistic Some = new("some", _ => 0);

    public static TheoryData<string> Rows() => [.. File.ReadLines(Repository.At(Table)).Skip(1)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_comparison_is_judged_as_it_was_worked_out(string row)
    {
        string[] cells = row.Split(',', 10);
        var prediction = new Prediction(int.Parse(cells[0]), cells[1].Length == 0 ? null : Number(cells[1]));
        Arm arm = "";
        Arm control = "light=0";
        var evidence = new Evidence(
            new Part("", Some, arm, control, prediction),
            [.. Numbers(cells[2]).Zip(Numbers(cells[3]))]
        );
        ShouldBeNear(evidence.Arm.Mean, cells[4]);
        ShouldBeNear(evidence.Arm.Half, cells[5]);
        ShouldBeNear(evidence.Effect.Mean, cells[6]);
        ShouldBeNear(evidence.Effect.Half, cells[7]);
        $"{evidence.Verdict}".ShouldBe(cells[8], cells[9]);
    }

    [Fact]
    public void Worked_out_again_the_statistics_are_the_same()
    {
        using var folder = new TemporaryFolder();
        string program = Repository.At("tests/docking/worked_statistics.py");
        var worked = Command.RunAny(folder.Location, "/usr/bin/python3", "-B", program);
        worked.Out.ShouldBe(File.ReadAllText(Repository.At(Table)), worked.Err);
    }

    /// <summary>To eight digits: the two find the quantile of Student's t in different ways.</summary>
    private static void ShouldBeNear(double value, string worked)
    {
        double expected = Number(worked);
        if (double.IsInfinity(expected))
            value.ShouldBe(expected);
        else
            value.ShouldBe(expected, 1e-8 * Math.Max(1, Math.Abs(expected)));
    }

    private static IEnumerable<double> Numbers(string cells) => cells.Split(' ').Select(Number);

    private static double Number(string text) =>
        text switch
        {
            "inf" => double.PositiveInfinity,
            "nan" => double.NaN,
            _ => double.Parse(text, CultureInfo.InvariantCulture),
        };
}
