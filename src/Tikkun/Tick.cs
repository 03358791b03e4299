using Tikkun.Lanes;
using Tikkun.Phases;
using Tikkun.Tracing;

namespace Tikkun;

/// <summary>
/// One tick, as the phases of docs/model.md, each a file of that name in Phases. Of other souls a soul reads only what was
/// stored at the end of the last tick; of itself, what the phase before left. So neither the order of souls nor the number
/// of workers matters, and souls go through a phase side by side: in lanes of any width (<typeparamref name="T"/> numbers,
/// <typeparamref name="W"/> words), with the same bits.
/// </summary>
internal static unsafe class Tick<T, W>
    where T : struct, IColumnLane<T>
    where W : struct, IWordLane<W, T>
{
    /// <summary>Those asleep wake, and so live the tick.</summary>
    public static void Awaken(ColumnPointers c, SoulLanes* souls, Worker worker) =>
        Phases.Awaken.Run<T>(c, souls, worker);

    /// <summary>All who are awake live.</summary>
    public static void Live(ColumnPointers c, SoulLanes* souls, int count, Worker worker, SoulTracer tracer)
    {
        InLanes.Run<Shine, T, W>(c, souls, count);
        InLanes.Run<Bear, T, W>(c, souls, count);
        InLanes.Run<Ask, T, W>(c, souls, count);
        InLanes.Run<Answer, T, W>(c, souls, count);
        Mend.Run<T>(c, souls, count, worker);
        InLanes.Run<Act, T, W>(c, souls, count);
        InLanes.Run<Remember, T, W>(c, souls, count);
        InLanes.Run<Reveal, T, W>(c, souls, count);
        Reveal.Uncover(c, souls, count, worker);
        tracer.Witness(souls, count);
        Totals.Deeds(c, souls, count, worker);
        Mend.Decay(c, souls, count, worker);
        InLanes.Run<Complete, T, W>(c, souls, count);
        Phases.Complete.Note(souls, count, worker);
    }

    /// <summary>When all have lived: those who turned are complete, or no longer.</summary>
    public static void Complete(ColumnPointers c, Worker worker) => Phases.Complete.Turn(c, worker);

    /// <summary>Then each meets what stands at the other ends of its ties.</summary>
    public static void Meet(ColumnPointers c, SoulLanes* souls, int count, Worker worker) =>
        TwinSums.Run<T, W>(c, souls, count, worker);

    /// <summary>And what others and the next tick read is stored and added up.</summary>
    public static void Settle(ColumnPointers c, SoulLanes* souls, int count, Worker worker)
    {
        InLanes.Run<Settle, T, W>(c, souls, count);
        InLanes.Run<Digest, T, W>(c, souls, count);
        Totals.Feelings(c, souls, count, worker);
    }
}
