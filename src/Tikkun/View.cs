using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun;

/// <summary>
/// Read-only columns of a state, for measures of one's own: a number for every soul, in the order of souls, and for every
/// end, in the order of ends. Valid only during the call that gets it.
/// </summary>
/// <remarks>A real group shows its ties and no column of its members: what is measured is a tie or the whole.</remarks>
public readonly ref struct View
{
    private readonly State state;
    private readonly float[] aim;

    internal View(Network network, State state, float[] aim)
    {
        Network = network;
        this.state = state;
        this.aim = aim;
    }

    /// <summary>Ties, weights, sparks and generations.</summary>
    public Network Network { get; }

    /// <summary>Ticks done.</summary>
    public int Ticks => state.Tick;

    /// <summary>c of every end, 0..65535.</summary>
    public ReadOnlySpan<ushort> Corrections => state.Corrections;

    /// <summary>Whether an end is felt as a tie.</summary>
    /// <param name="soul">The soul.</param>
    /// <param name="slot">Which of its ends, counted from 0, nearest first.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such soul.</exception>
    public bool IsRevealed(SoulId soul, int slot) => slot < state.Revealed[soul.Value];

    /// <summary>Whether the tie of an end is cut.</summary>
    public bool IsCut(EndIndex end) => state.IsCut(end.Value);

    /// <summary>n of every soul, in ends.</summary>
    /// <exception cref="InvalidOperationException">This is a real group.</exception>
    public ReadOnlySpan<int> Revealed => Generated(state.Revealed);

    /// <summary>Whether each soul is awake, and complete.</summary>
    /// <exception cref="InvalidOperationException">This is a real group.</exception>
    public ReadOnlySpan<Condition> Flags => Generated(state.Flags);

    /// <summary>s of every soul, 0..1.</summary>
    /// <exception cref="InvalidOperationException">This is a real group.</exception>
    public ReadOnlySpan<float> Aim => Generated(aim);

    /// <summary>d of every soul, 0..1.</summary>
    /// <exception cref="InvalidOperationException">This is a real group.</exception>
    public ReadOnlySpan<float> Depth => Generated(state.Depth);

    /// <summary>v of every soul, 0..1.</summary>
    /// <exception cref="InvalidOperationException">This is a real group.</exception>
    public ReadOnlySpan<float> Importance => Generated(state.Importance);

    /// <summary>x of every soul, 0..1.</summary>
    /// <exception cref="InvalidOperationException">This is a real group.</exception>
    public ReadOnlySpan<float> Fall => Generated(state.Fall);

    /// <summary>y of every soul, 0..1.</summary>
    /// <exception cref="InvalidOperationException">This is a real group.</exception>
    public ReadOnlySpan<float> Exile => Generated(state.Exile);

    private ReadOnlySpan<T> Generated<T>(T[] column) =>
        Network.Group is null
            ? column
            : throw new InvalidOperationException(
                "in a real group only ties and the whole are measured, never a member"
            );
}

/// <summary>A measure of one's own.</summary>
/// <param name="view">The state, read-only.</param>
/// <returns>The value.</returns>
public delegate double Observer(View view);
