namespace Tikkun.Research.Runs;

/// <summary>What run.yaml says besides the scenario, under <c>run:</c>.</summary>
/// <param name="Maker">What computed it.</param>
/// <param name="ModelVersion">Version of the rules.</param>
/// <param name="Threads">Threads that shared the work.</param>
/// <param name="Souls">Souls, or members of the group.</param>
/// <param name="Ends">Tie ends.</param>
/// <param name="End">The result; null while there is none.</param>
public sealed record RunRecord(Maker Maker, int ModelVersion, int Threads, long Souls, long Ends, RunEnd? End);

/// <summary>The result of a run.</summary>
/// <param name="Ended">How it ended.</param>
/// <param name="Ticks">Ticks done.</param>
/// <param name="HalfTick">First tick with nearness of at least ½; null where there was none.</param>
/// <param name="Tick99">First tick with 99 % of the souls complete; null where there was none.</param>
/// <param name="Checksum">The checksum of all of it.</param>
/// <param name="PathReason">Why its ticks had to visit all ends; null where they had not.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record RunEnd(
    Ended Ended,
    int Ticks,
    int? HalfTick,
    int? Tick99,
    ulong Checksum,
    string? PathReason,
    double Seconds
)
{
    /// <summary>Which ends its ticks visited, in a word: active or general.</summary>
    public string PathWord => PathReason is null ? "active" : "general";

    /// <summary>How it ended, in a word: complete, ticks or stopped.</summary>
    public string Word => WordFor(Ended);

    internal static string WordFor(Ended ended) => ended.ToString().ToLowerInvariant();
}

/// <summary>A result with all that is reported of it.</summary>
/// <param name="Souls">Souls, or members of the group.</param>
/// <param name="Ends">Tie ends.</param>
/// <param name="Seed">Seed.</param>
/// <param name="End">The result.</param>
/// <param name="Measures">The last value of every measure, in the order and the form of series.csv.</param>
public sealed record Outcome(long Souls, long Ends, ulong Seed, RunEnd End, IReadOnlyList<string> Measures);
