namespace Tikkun.Research.Laws;

/// <summary>
/// One comparison of a law: a statistic in the runs of an arm and of its control, on paired seeds, and what was predicted of
/// it before it was run.
/// </summary>
/// <param name="Says">What it says, in words.</param>
/// <param name="Statistic">What is measured in each run.</param>
/// <param name="Arm">The runs in which the claim should show.</param>
/// <param name="Control">The runs in which it should not.</param>
/// <param name="Prediction">What was predicted.</param>
public sealed record Part(string Says, Statistic Statistic, Arm Arm, Arm Control, Prediction Prediction)
{
    /// <summary>What is measured in the control, where it is something else of the same runs.</summary>
    public Statistic Against { get; init; } = Statistic;

    /// <summary>Whether it is part of the verdict, and not reported only.</summary>
    public bool IsJudged => Prediction.Sign != 0;

    /// <summary>Whether arm and control are the same runs, and two statistics of them are compared.</summary>
    public bool IsWithin => ReferenceEquals(Arm, Control);

    /// <summary>Compares two statistics of the same runs.</summary>
    public static Part Within(string says, Statistic statistic, Statistic against, Arm arm, Prediction prediction) =>
        new(says, statistic, arm, arm, prediction) { Against = against };
}

/// <summary>A number measured in one run.</summary>
/// <param name="Name">What it is, with its unit.</param>
/// <param name="Of">The number; NaN where there is nothing to measure.</param>
public sealed record Statistic(string Name, Func<Course, double> Of)
{
    /// <summary>The last value of a measure.</summary>
    public static Statistic AtTheEnd(string measure) => new($"{measure} at the end", course => course.Last(measure));

    /// <summary>A measure summed over all ticks.</summary>
    public static Statistic Summed(string measure) =>
        new($"{measure} summed over time", course => course[measure].Sum());

    /// <summary>First tick with nearness of at least a half; the last tick of the run where there was none.</summary>
    public static Statistic HalfWay { get; } =
        new("half-way, tick (never: the last)", course => course.First("nearness", 0.5) ?? course.Ticks);

    /// <summary>First tick with 99 % of the souls complete; the last tick of the run where there was none.</summary>
    public static Statistic NinetyNine { get; } =
        new(
            "99 % complete, tick (never: the last)",
            course => course.First("complete", 0.99 * course.Souls) ?? course.Ticks
        );
}

/// <summary>What was predicted of a comparison, before it was run.</summary>
/// <param name="Sign">1 where the arm should be above its control, −1 below; 0 where nothing is predicted, only reported.</param>
/// <param name="Bound">What the arm's mean should reach besides, the bound included; null where it need only part from the control.</param>
public readonly record struct Prediction(int Sign, double? Bound)
{
    /// <summary>Above the control.</summary>
    public static Prediction More { get; } = new(1, null);

    /// <summary>Below the control.</summary>
    public static Prediction Less { get; } = new(-1, null);

    /// <summary>Reported beside the law, and no part of its verdict.</summary>
    public static Prediction None { get; } = new(0, null);

    /// <summary>Above the control, and at least so much.</summary>
    public static Prediction AtLeast(double bound) => new(1, bound);

    /// <summary>Below the control, and at most so much.</summary>
    public static Prediction AtMost(double bound) => new(-1, bound);

    /// <summary>In words.</summary>
    public override string ToString() =>
        (Sign, Bound) switch
        {
            (0, _) => "reported only",
            (> 0, null) => "above the control",
            (> 0, { } least) => FormattableString.Invariant($"above the control, at least {least}"),
            (_, null) => "below the control",
            (_, { } most) => FormattableString.Invariant($"below the control, at most {most}"),
        };
}
