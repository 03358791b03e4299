using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun;

/// <summary>The state of a run between two ticks, kept in memory to come back to. Immutable, thread-safe.</summary>
public sealed class Checkpoint
{
    internal Checkpoint(State state) => State = state;

    internal State State { get; }

    /// <summary>Ticks done.</summary>
    public int Tick => State.Tick;

    /// <summary>The memory it takes, in bytes.</summary>
    public long Bytes =>
        (long)
            State.Bytes(
                (ulong)State.Revealed.Length,
                (ulong)State.Corrections.Length,
                (ulong)State.SinceStart.Length,
                State.Cut is not null
            );

    internal bool Fits(Network network) =>
        State.Revealed.Length == network.Souls && State.Corrections.Length == network.Ends;
}
