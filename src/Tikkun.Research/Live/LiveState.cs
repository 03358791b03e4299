using System.Text.Json.Nodes;

namespace Tikkun.Research.Live;

/// <summary>How a live run stands, for those who look at it. Immutable.</summary>
/// <param name="Tick">Ticks done.</param>
/// <param name="Last">The last tick lived so far; after going back it lies ahead.</param>
/// <param name="IsPlaying">Whether it goes on by itself.</param>
/// <param name="Speed">Ticks a second; 0 is as fast as it can.</param>
/// <param name="Target">The tick it is on its way to; null where to none.</param>
/// <param name="Over">How it ended; null where it goes on.</param>
/// <param name="Hand">What was done by hand, as entries of a timeline.</param>
/// <param name="Sides">Its runs.</param>
public sealed record LiveState(
    int Tick,
    int Last,
    bool IsPlaying,
    int Speed,
    int? Target,
    Ended? Over,
    IReadOnlyList<JsonNode> Hand,
    IReadOnlyList<SideState> Sides
);

/// <summary>How one of its runs stands.</summary>
/// <param name="Parameters">The parameters in force, every key with its value.</param>
/// <param name="HalfTick">First tick at which nearness was at least ½; null so far.</param>
/// <param name="Tick99">First tick at which 99 % of the souls were complete; null so far.</param>
/// <param name="Checksum">What a run that ends here prints; null while it moves.</param>
public sealed record SideState(
    IReadOnlyDictionary<string, string> Parameters,
    int? HalfTick,
    int? Tick99,
    ulong? Checksum
);
