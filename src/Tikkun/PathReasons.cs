using System.Globalization;
using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun;

/// <summary>Why the ticks of a run cannot leave ends out; from what the run follows from, so that one resumed says the same.</summary>
internal static class PathReasons
{
    /// <summary>The reasons in words, up to the ticks done; null where every tick could.</summary>
    /// <param name="network">The network.</param>
    /// <param name="start">The parameters at the start.</param>
    /// <param name="timeline">What is done in the run.</param>
    /// <param name="state">The state now.</param>
    public static string? Of(Network network, Parameters start, Timeline timeline, State state)
    {
        string?[] reasons =
        [
            network.Weights is not null ? "ties of a real group"
            : network.FitsSlots ? null
            : $"a soul has more than {DerivedState.MostSlots} ties",
            Since("light below 1", FirstTick(start, timeline, state.Tick, c => c.Loss != 0)),
            Since("ties forced", FirstTick(start, timeline, state.Tick, c => c.Force != 0)),
            state.Cut is null ? null : "ties cut",
        ];
        string text = string.Join(", ", reasons.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    /// <summary>The first tick done under such parameters; null where there was none.</summary>
    private static int? FirstTick(Parameters start, Timeline timeline, int ticks, Func<Coefficients, bool> holds)
    {
        var parameters = start;
        foreach (int tick in timeline.All.Select(i => i.Tick).Append(1).Where(t => t <= ticks).Distinct().Order())
        {
            foreach (var change in timeline.At(tick).OfType<Intervention.Change>())
                parameters = Simulation.Changed(parameters, change);
            if (holds(new Coefficients(parameters)))
                return tick;
        }
        return null;
    }

    private static string? Since(string what, int? tick) =>
        tick switch
        {
            null => null,
            1 => what,
            _ => string.Create(CultureInfo.InvariantCulture, $"{what} from tick {tick}"),
        };
}
