using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Interventions;

/// <summary>What one soul does of its own choice in a tick.</summary>
public enum Choice
{
    /// <summary>It neither mends, nor acts, nor goes down.</summary>
    Rest,

    /// <summary>It goes down by choice, whether or not it caught the goal, if it bears and has ends left (C29).</summary>
    GoDown,

    /// <summary>It rouses compassion before the act (E05).</summary>
    Rouse,

    /// <summary>It works on one end alone.</summary>
    Work,
}

/// <summary>Something done to a run from outside, before the phases of a tick.</summary>
/// <param name="Tick">The tick, from 1.</param>
public abstract record Intervention(int Tick)
{
    /// <summary>Sets a parameter that may change in a run, from this tick on.</summary>
    public sealed record Change(int Tick, string Key, string Value) : Intervention(Tick);

    /// <summary>Makes a soul complete: born, awake, all its ends revealed and whole. Generated systems only.</summary>
    public sealed record Purify(int Tick, SoulId Soul) : Intervention(Tick);

    /// <summary>Wakes a soul, born or not. Generated systems only.</summary>
    public sealed record Wake(int Tick, SoulId Soul) : Intervention(Tick);

    /// <summary>Reveals every end of every soul: all desire at once.</summary>
    public sealed record RevealAll(int Tick) : Intervention(Tick);

    /// <summary>Cuts a tie: both ends fall to 0 and are not mended; the weight stays.</summary>
    public sealed record CutTie(int Tick, SoulId From, SoulId To) : Intervention(Tick);

    /// <summary>Cuts every tie of a soul. Generated systems only.</summary>
    public sealed record CutSoul(int Tick, SoulId Soul) : Intervention(Tick);

    /// <summary>Cuts a share of all ties, each by its own draw.</summary>
    public sealed record CutShare(int Tick, double Share) : Intervention(Tick);

    /// <summary>One soul's own choice in this tick; <paramref name="Slot"/> is the end it works on, from 0. Generated systems only.</summary>
    public sealed record Choose(int Tick, SoulId Soul, Choice Choice, int Slot = 0) : Intervention(Tick);

    /// <summary>What is wrong with it, or null.</summary>
    internal string? Problem(Network network)
    {
        bool oneSoul = this is Purify or Wake or CutSoul or Choose;
        if (Tick < 1)
            return $"tick {Tick}: expected 1 or later";
        if (oneSoul && network.Group is not null)
            return "one soul is singled out: in a real group every intervention is on ties or on the whole, never on a member";
        return this switch
        {
            Change set => Parameter.Find(set.Key) switch
            {
                null => $"{set.Key}: there is no such parameter",
                { InRun: false } => $"{set.Key}: fixed at the start of a run",
                var p => p.TrySet(new Parameters(), set.Value, out _)
                    ? null
                    : $"{set.Key}: {set.Value} (expected {p.Expected})",
            },
            CutShare { Share: not (>= 0 and <= 1) } cut => $"share {cut.Share}: expected a number from 0 to 1",
            CutTie cut => Missing(network, cut.From)
                ?? Missing(network, cut.To)
                ?? (network.Find(cut.From, cut.To) is null ? $"souls {cut.From} and {cut.To} are not tied" : null),
            CutSoul cut => Missing(network, cut.Soul),
            Purify purify => Missing(network, purify.Soul),
            Wake wake => Missing(network, wake.Soul),
            Choose choose => Missing(network, choose.Soul)
                ?? (
                    choose.Choice == Choice.Work && (choose.Slot < 0 || choose.Slot >= network.Degree(choose.Soul))
                        ? $"end {choose.Slot} of soul {choose.Soul}: expected 0 to {network.Degree(choose.Soul) - 1}"
                        : null
                ),
            _ => null,
        };
    }

    private static string? Missing(Network network, SoulId soul) =>
        soul.Value >= 0 && soul.Value < network.Souls ? null : $"soul {soul}: expected 0 to {network.Souls - 1}";
}

/// <summary>What is done to a run, and when. Immutable, thread-safe.</summary>
public sealed class Timeline
{
    private readonly ILookup<int, Intervention> byTick;

    /// <param name="interventions">In the order in which those of one tick are done.</param>
    public Timeline(IEnumerable<Intervention> interventions)
    {
        All = [.. interventions];
        byTick = All.ToLookup(i => i.Tick);
        Last = All.Count == 0 ? 0 : All.Max(i => i.Tick);
    }

    /// <summary>Nothing is done.</summary>
    public static Timeline Empty { get; } = new([]);

    /// <summary>Every intervention, as given.</summary>
    public IReadOnlyList<Intervention> All { get; }

    /// <summary>The last tick at which anything is done; 0 where nothing is.</summary>
    public int Last { get; }

    /// <summary>What is done before the phases of a tick.</summary>
    public IEnumerable<Intervention> At(int tick) => byTick[tick];

    /// <summary>What was done up to a tick, itself among them.</summary>
    internal IEnumerable<Intervention> UpTo(int tick) => All.Where(i => i.Tick <= tick);

    /// <summary>Checks every intervention against the network it is for.</summary>
    /// <exception cref="ArgumentException">One is out of range; the message names each.</exception>
    internal void Demand(Network network)
    {
        string problems = string.Join("; ", All.Select(i => i.Problem(network)).OfType<string>());
        if (problems.Length > 0)
            throw new ArgumentException(problems);
    }
}
