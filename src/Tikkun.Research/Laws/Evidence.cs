namespace Tikkun.Research.Laws;

/// <summary>What became of a prediction.</summary>
public enum Verdict
{
    /// <summary>The prediction came out, and the control parts from it.</summary>
    Holds,

    /// <summary>It did not come out, the control shows it too, or there was nothing to measure.</summary>
    DoesNotHold,

    /// <summary>It parts from its control, but more seeds would be needed to tell on which side of its bound it lies.</summary>
    Undecided,
}

/// <summary>One comparison of a law over all seeds.</summary>
public sealed class Evidence
{
    /// <param name="part">The comparison.</param>
    /// <param name="pairs">For each seed the statistic in the arm and in its control.</param>
    public Evidence(Part part, IReadOnlyList<(double Value, double Control)> pairs)
    {
        Part = part;
        var there = pairs.Where(p => !double.IsNaN(p.Value) && !double.IsNaN(p.Control)).ToArray();
        Seeds = pairs.Count;
        Unmeasured = pairs.Count - there.Length;
        if (there.Length == 0)
            there = [(double.NaN, double.NaN)];
        Arm = Interval.Of([.. there.Select(p => p.Value)]);
        Control = Interval.Of([.. there.Select(p => p.Control)]);
        Effect = Interval.Of([.. there.Select(p => p.Value - p.Control)]);
        Verdict = Judge();
    }

    /// <summary>The comparison.</summary>
    public Part Part { get; }

    /// <summary>Seeds.</summary>
    public int Seeds { get; }

    /// <summary>Seeds on which there was nothing to measure in the arm or its control.</summary>
    public int Unmeasured { get; }

    /// <summary>The statistic in the arm.</summary>
    public Interval Arm { get; }

    /// <summary>The statistic in the control.</summary>
    public Interval Control { get; }

    /// <summary>The arm less its control, seed by seed.</summary>
    public Interval Effect { get; }

    /// <summary>What became of the prediction.</summary>
    public Verdict Verdict { get; }

    /// <summary>
    /// Whether the control lies apart from the arm on the side predicted: seed by seed, and where it has runs of its own
    /// also by its own interval.
    /// </summary>
    public bool IsSeparated =>
        Unmeasured == 0
        && Part.Prediction.Sign * (Part.Prediction.Sign > 0 ? Effect.Low : Effect.High) > 0
        && (Part.IsWithin || !Arm.Overlaps(Control));

    /// <summary>Seeds that would decide, were the spread over them as it is; null where it is decided.</summary>
    public int? SeedsThatDecide =>
        Verdict == Verdict.Undecided
            ? (int)Math.Ceiling(Seeds * Math.Pow(Arm.Half / Math.Abs(Arm.Mean - Part.Prediction.Bound!.Value), 2))
            : null;

    private Verdict Judge()
    {
        var (sign, bound) = Part.Prediction;
        if (!Part.IsJudged || !IsSeparated)
            return Verdict.DoesNotHold;
        if (bound is not { } edge)
            return Verdict.Holds;
        double near = sign > 0 ? Arm.Low : -Arm.High;
        double far = sign > 0 ? Arm.High : -Arm.Low;
        return near >= sign * edge ? Verdict.Holds
            : far < sign * edge ? Verdict.DoesNotHold
            : Verdict.Undecided;
    }
}
