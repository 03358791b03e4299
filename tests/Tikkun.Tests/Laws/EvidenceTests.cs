using Shouldly;
using Tikkun.Research.Laws;
using Xunit;

namespace Tikkun.Tests.Laws;

public sealed class EvidenceTests
{
    private static readonly Statistic Some = new("some", _ => 0);
    private static readonly Arm Arm = "";

    [Fact]
    public void An_interval_is_that_of_Student()
    {
        var interval = Interval.Of([1, 2, 3, 4, 5]);
        interval.Mean.ShouldBe(3);
        interval.Half.ShouldBe(2.7764451051978 * Math.Sqrt(2.5 / 5), 1e-9);
        Interval.Of([4, 4, 4]).ShouldBe(new Interval(4, 4, 4));
        Interval.Of([4]).Half.ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void A_prediction_that_came_out_apart_from_its_control_holds()
    {
        Judge(Prediction.AtLeast(0.5), [0.8, 0.9, 0.85], [0.1, 0.2, 0.1]).Verdict.ShouldBe(Verdict.Holds);
        Judge(Prediction.AtMost(0), [0, 0, 0], [5, 6, 7]).Verdict.ShouldBe(Verdict.Holds);
    }

    [Fact]
    public void A_control_whose_interval_overlaps_the_effect_means_that_it_does_not_hold()
    {
        // Above its control on every seed, by the same: the spread over the seeds alone makes the two overlap.
        double[] arm = [1.1, 2.1, 3.1];
        double[] control = [1, 2, 3];
        Judge(Prediction.More, arm, control).Effect.Low.ShouldBe(0.1, 1e-9);
        Judge(Prediction.More, arm, control).Verdict.ShouldBe(Verdict.DoesNotHold);
        var within = Part.Within("", Some, Some, Arm, Prediction.More);
        new Evidence(within, [.. arm.Zip(control)]).Verdict.ShouldBe(Verdict.Holds);
    }

    [Fact]
    public void The_wrong_side_of_the_control_or_of_the_bound_does_not_hold()
    {
        Judge(Prediction.Less, [0.8, 0.9, 0.85], [0.1, 0.2, 0.1]).Verdict.ShouldBe(Verdict.DoesNotHold);
        Judge(Prediction.AtLeast(0.9), [0.5, 0.51, 0.5], [0.1, 0.1, 0.1]).Verdict.ShouldBe(Verdict.DoesNotHold);
    }

    [Fact]
    public void A_bound_within_the_interval_is_undecided_and_says_how_many_seeds_would_decide()
    {
        var evidence = Judge(Prediction.AtLeast(0.5), [0.45, 0.55, 0.53], [0, 0, 0]);
        evidence.Verdict.ShouldBe(Verdict.Undecided);
        double distance = 0.51 - 0.5;
        evidence.SeedsThatDecide.ShouldBe((int)Math.Ceiling(3 * Math.Pow(evidence.Arm.Half / distance, 2)));
    }

    [Fact]
    public void Nothing_to_measure_on_any_seed_does_not_hold()
    {
        var evidence = Judge(Prediction.More, [1, double.NaN, 1], [0, 0, 0]);
        evidence.Unmeasured.ShouldBe(1);
        evidence.Verdict.ShouldBe(Verdict.DoesNotHold);
        Judge(Prediction.More, [double.NaN], [0]).Verdict.ShouldBe(Verdict.DoesNotHold);
    }

    [Fact]
    public void A_law_holds_where_all_that_is_judged_does_and_what_is_reported_changes_nothing()
    {
        var holds = Judge(Prediction.More, [1, 1, 1], [0, 0, 0]);
        var fails = Judge(Prediction.More, [0, 0, 0], [1, 1, 1]);
        var reported = Judge(Prediction.None, [0, 0, 0], [1, 1, 1]);
        var undecided = Judge(Prediction.AtLeast(0.5), [0.45, 0.55, 0.53], [0, 0, 0]);
        Verdict Of(params Evidence[] evidence) => new Judgement(Law.All[0], World.Standard, evidence).Verdict;
        Of(holds, reported).ShouldBe(Verdict.Holds);
        Of(holds, fails).ShouldBe(Verdict.DoesNotHold);
        Of(holds, undecided).ShouldBe(Verdict.Undecided);
        Of(undecided, fails).ShouldBe(Verdict.DoesNotHold);
    }

    private static Evidence Judge(Prediction prediction, double[] arm, double[] control) =>
        new(new Part("", Some, Arm, "pace=0", prediction), [.. arm.Zip(control)]);
}
