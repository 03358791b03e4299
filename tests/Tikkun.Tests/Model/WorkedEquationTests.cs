using System.Globalization;
using Shouldly;
using Tikkun.Lanes;
using Tikkun.Model;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Research;
using Xunit;
using static Tikkun.Model.Equations;

namespace Tikkun.Tests.Model;

/// <summary>Equations one by one, beside values that another hand worked out from docs/model.md.</summary>
public sealed class WorkedEquationTests
{
    private const string Table = "tests/Tikkun.Tests/Model/worked-equations.csv";

    private static readonly Dictionary<string, Func<double[], double>> Ours = new()
    {
        [nameof(Grown)] = x => Grown<One>(x[0], x[1]),
        [nameof(Prepared)] = x => Prepared<One>(x[0], x[1], x[2]),
        [nameof(Share)] = x => Share<One>(x[0], x[1]),
        [nameof(Filling)] = x => Filling<One>(x[0], x[1]),
        [nameof(Desire)] = x => Desire<One>(x[0], x[1]),
        [nameof(Aim)] = x => Aim<One>(x[0], x[1]),
        [nameof(Help)] = x => Help<One>(x[0], x[1], x[2], x[3]),
        [nameof(Light)] = x => Light<One>(x[0], x[1], x[2], x[3]),
        [nameof(Wakes)] = x => Told(Wakes<One>(x[0], x[1], x[2])),
        [nameof(Bears)] = x => Told(Bears<One>(x[0], x[1], x[2])),
        [nameof(Sight)] = x => Sight<One>(x[0], x[1], x[2]),
        [nameof(Lack)] = x => Lack<One>(x[0], x[1]),
        [nameof(Rouses)] = x => Told(Rouses<One>(x[0], x[1])),
        [nameof(Surrounding)] = x => Surrounding<One>(x[0], x[1]),
        [nameof(Compassion)] = x => Compassion<One>(x[0], x[1], x[2]),
        [nameof(Lishma)] = x => Lishma<One>(x[0], x[1], x[2]),
        [nameof(Inclusion)] = x => Inclusion<One>(x[0]),
        [nameof(Effort)] = x => Effort<One>(x[0], x[1], x[2], x[3], x[4], x[5]),
        [nameof(Answers)] = x => Told(Answers<One>(x[0], x[1], x[2])),
        [nameof(Rate)] = x => Rate<One>(x[0], x[1], x[2], x[3]),
        [nameof(RateInUnits)] = x => RateInUnits<One>(x[0]),
        [nameof(Lowest)] = x => Lowest<One>(x[0], x[1]),
        [nameof(Reaches)] = x => Told(Reaches<One>(x[0], x[1])),
        [nameof(Mended)] = x => (uint)Mended<OneEnd>((uint)x[0], (uint)x[1]),
        [nameof(Decayed)] = x => Decayed<One>(x[0], x[1]),
        [nameof(Unworthy)] = x => Unworthy<One>(x[0], x[1]),
        [nameof(IsWorthy)] = x => Told(IsWorthy<One>(x[0], x[1])),
        [nameof(Pulled)] = x => Pulled<One>(x[0], x[1]),
        [nameof(Lifted)] = x => Lifted<One>(x[0], x[1], x[2], x[3]),
        [nameof(Followed)] = x => Followed<One>(x[0], x[1], x[2]),
        [nameof(Remembered)] = x => Remembered<One>(x[0], x[1], x[2]),
        [nameof(Valued)] = x => Valued<One>(x[0], x[1], x[2], x[3], x[4]),
        [nameof(Catches)] = x => Told(Catches<One>(x[0], x[1])),
        [nameof(Chooses)] = x => Told(Chooses<One>(x[0], x[1])),
        [nameof(IsGiven)] = x => Told(IsGiven<One>(x[0], x[1], x[2])),
        [nameof(Given)] = x => Given<One>(x[0], x[1], x[2]),
        [nameof(IsWhole)] = x => Told(IsWhole<One>(x[0], x[1])),
    };

    public static TheoryData<string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (string line in File.ReadLines(Repository.At(Table)).Skip(1))
        {
            string[] cells = line.Split(',', 4);
            data.Add(cells[0], cells[1], cells[2], cells[3].Trim('"'));
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_equation_gives_the_very_bits_that_were_worked_out(
        string equation,
        string inputs,
        string expected,
        string tells
    )
    {
        double[] numbers = [.. inputs.Split(' ').Select(Number)];
        BitConverter
            .DoubleToInt64Bits(Ours[equation](numbers))
            .ShouldBe(BitConverter.DoubleToInt64Bits(Number(expected)), tells);
    }

    [Fact]
    public void Every_equation_there_is_was_worked_out()
    {
        var equations = typeof(Equations).GetMethods().Where(m => m.DeclaringType == typeof(Equations));
        equations.Select(m => m.Name).ShouldBe(Ours.Keys, ignoreOrder: true);
        Ours.Keys.ShouldBe(Rows().Select(row => row.Data.Item1).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void Worked_out_again_the_values_are_the_same()
    {
        using var folder = new TemporaryFolder();
        var worked = Command.RunAny(
            folder.Location,
            "/usr/bin/python3",
            "-B",
            Repository.At("tests/docking/worked.py")
        );
        worked.Out.ShouldBe(File.ReadAllText(Repository.At(Table)), worked.Err);
    }

    private static double Told(One mask) => mask.Holds ? 1 : 0;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
