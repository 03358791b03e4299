using System.Globalization;
using Tikkun.Interventions;
using Tikkun.Model;

namespace Tikkun.Research.Laws;

/// <summary>
/// Under what the laws are looked at: the default, or a changed model. What an arm of a law sets comes after
/// <paramref name="Before"/> and before <paramref name="After"/>.
/// </summary>
/// <param name="Name">Name; empty for the default.</param>
/// <param name="Before">What holds where an arm says nothing else: a reading, or drawn parameters.</param>
/// <param name="After">What holds whatever an arm says, also on its timeline: a rule switched off.</param>
public sealed record World(string Name, string Before = "", string After = "")
{
    /// <summary>The default.</summary>
    public static World Standard { get; } = new("");

    /// <summary>The parameters of an arm, with which a run begins.</summary>
    public Parameters ParametersOf(Arm arm, long souls, ulong seed)
    {
        var standard = new Parameters { Souls = souls, Seed = seed };
        return Settings.Apply(Settings.Apply(Settings.Apply(standard, Before), arm.Settings), After);
    }

    /// <summary>What is done in the runs of an arm.</summary>
    public Timeline TimelineOf(Arm arm)
    {
        var forced = Settings.Of(After).Select(s => s.Key).ToHashSet();
        return new Timeline(
            arm.Timeline.Where(i => i is not Intervention.Change change || !forced.Contains(change.Key))
        );
    }

    /// <summary>With what the names of worlds without a rule begin.</summary>
    public const string Without = "without ";

    /// <summary>For each rule a world without it.</summary>
    public static IEnumerable<World> WithoutEachRule() =>
        Rule.All.Select(rule => new World(Without + rule.Name, After: string.Join(' ', rule.Off)));

    /// <summary>
    /// The free parameters: real numbers that stand inside their range. One that stands at an end of it is a switch, and
    /// stays.
    /// </summary>
    public static IReadOnlyList<Parameter> FreeParameters { get; } =
    [
        .. Parameter.All.Where(p =>
            p.Type == typeof(double)
            && double.Parse(p.Default, CultureInfo.InvariantCulture) is var value
            && value > p.Min
            && value < p.Max
        ),
    ];

    /// <summary>Every free parameter drawn evenly from its default ±<paramref name="share"/>, kept within its range.</summary>
    /// <param name="number">The number of the draw, from 1; the same number gives the same values.</param>
    /// <param name="share">How far, as a share of the default.</param>
    public static World Drawn(int number, double share)
    {
        var random = new MathNet.Numerics.Random.MersenneTwister(number);
        var settings = FreeParameters.Select(p =>
        {
            double value = double.Parse(p.Default, CultureInfo.InvariantCulture);
            double drawn = value * (1 + (share * ((2 * random.NextDouble()) - 1)));
            string text = Math.Clamp(drawn, p.Min, p.Max).ToString("0.######", CultureInfo.InvariantCulture);
            return $"{p.Key}={text}";
        });
        return new World(FormattableString.Invariant($"draw {number}"), Before: string.Join(' ', settings));
    }
}
