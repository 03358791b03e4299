using Tikkun.Interventions;
using Tikkun.Model;

namespace Tikkun.Research.Laws;

/// <summary>One side of a comparison: the default with some settings, and what is done in the run.</summary>
/// <param name="Settings">As <c>key=value</c>, separated by spaces.</param>
/// <param name="Timeline">What is done.</param>
public sealed record Arm(string Settings, params Intervention[] Timeline)
{
    /// <summary>A run beside it that nobody looks at; the column <see cref="Course.Parted"/> says where the two part.</summary>
    public Arm? Beside { get; init; }

    /// <summary>With settings alone.</summary>
    public static implicit operator Arm(string settings) => new(settings);

    /// <summary>In words: its settings, and what is done.</summary>
    public override string ToString() =>
        string.Join(", ", [Settings.Length == 0 ? "default" : Settings, .. Timeline.Select(Told)]);

    private static string Told(Intervention done) =>
        done switch
        {
            Intervention.Change change => $"{change.Key}={change.Value} from tick {change.Tick}",
            Intervention.Purify purify => $"soul {purify.Soul} purified at tick {purify.Tick}",
            Intervention.Wake wake => $"soul {wake.Soul} woken at tick {wake.Tick}",
            Intervention.CutSoul cut => $"ties of soul {cut.Soul} cut at tick {cut.Tick}",
            Intervention.CutShare cut => FormattableString.Invariant($"{cut.Share} of the ties cut at tick {cut.Tick}"),
            _ => throw new NotSupportedException(done.ToString()),
        };
}

/// <summary>Settings as laws and worlds write them: <c>key=value</c>, separated by spaces.</summary>
internal static class Settings
{
    public static IEnumerable<(string Key, string Value)> Of(string settings) =>
        settings
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(setting => setting.Split('=', 2))
            .Select(pair => (pair[0], pair[1]));

    /// <exception cref="ArgumentException">There is no such parameter, or the value is out of its range.</exception>
    public static Parameters Apply(Parameters parameters, string settings)
    {
        foreach (var (key, value) in Of(settings))
            if (Parameter.Find(key)?.TrySet(parameters, value, out parameters) != true)
                throw new ArgumentException($"{key}={value}: no such setting", nameof(settings));
        return parameters;
    }
}
