using Shouldly;
using Tikkun.Research.Laws;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Laws;

/// <summary>What is measured of one run, on a course written by hand.</summary>
public sealed class CourseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Half_way_is_the_first_tick_with_at_least_a_half() =>
        Statistic.HalfWay.Of(Course("0,0", "0.4,0", "0.5,0", "0.6,0", "0.5,0")).ShouldBe(2);

    [Fact]
    public void Where_it_never_gets_half_way_the_last_tick_stands() =>
        Statistic.HalfWay.Of(Course("0,0", "0.4,0", "0.49999,0")).ShouldBe(2);

    [Fact]
    public void Ninety_nine_in_a_hundred_complete_is_99_and_not_98() =>
        Statistic.NinetyNine.Of(Course("0,95", "0,98", "0,98.99", "0,99", "0,100")).ShouldBe(3);

    [Fact]
    public void A_sum_is_over_all_ticks_and_an_end_the_last()
    {
        var course = Course("0.5,1", "0.25,2", "0.125,4");
        Statistic.Summed("nearness").Of(course).ShouldBe(0.875);
        Statistic.AtTheEnd("complete").Of(course).ShouldBe(4);
        course.At("complete", 7).ShouldBe(4, "a run that ended stands still");
    }

    [Fact]
    public void Intervals_that_touch_overlap()
    {
        new Interval(1, 0, 2).Overlaps(new Interval(3, 2, 4)).ShouldBeTrue();
        new Interval(3, 2, 4).Overlaps(new Interval(1, 0, 2)).ShouldBeTrue();
        new Interval(1, 0, 2).Overlaps(new Interval(3, 2.001, 4)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0.1, 0.3, true)]
    [InlineData(-0.3, -0.1, true)]
    [InlineData(-0.1, 0.3, false)]
    [InlineData(0, 0.3, false)]
    public void Two_scenarios_part_where_the_difference_leaves_0_out_on_either_side(double low, double high, bool apart)
    {
        var any = new Interval(0, 0, 0);
        new Measured(Statistic.HalfWay, [], any, any, new Interval((low + high) / 2, low, high)).IsApart.ShouldBe(
            apart
        );
    }

    /// <summary>A course of a hundred souls: nearness and complete, tick by tick.</summary>
    private Course Course(params string[] ticks)
    {
        string text = string.Join('\n', ["nearness,complete", .. ticks]) + "\n";
        return Tikkun.Research.Laws.Course.Read(folder.Write("course.csv", text), 100);
    }
}
