using System.Runtime.CompilerServices;
using Tikkun.Execution;
using Tikkun.Lanes;
using Tikkun.Model;
using Tikkun.Phases;
using Tikkun.Tracing;

namespace Tikkun;

/// <summary>
/// What a worker does with one chunk of souls: it takes eight by eight into a batch, and lets the batch go through the
/// phases of <see cref="Tick{T, W}"/>.
/// </summary>
internal abstract class Passes
{
    /// <summary>The passes in lanes of a width: 1, 2, 4 or 8.</summary>
    public static Passes Of(int lanes, int souls, OwnChoices choices, SoulTracer tracer) =>
        lanes switch
        {
            1 => new Passes<One, OneWord>(souls, choices, tracer),
            2 => new Passes<Two, TwoWords>(souls, choices, tracer),
            4 => new Passes<Four, FourWords>(souls, choices, tracer),
            8 => new Passes<Eight, EightWords>(souls, choices, tracer),
            _ => throw new ArgumentOutOfRangeException(nameof(lanes), lanes, "expected 1, 2, 4 or 8"),
        };

    /// <summary>Everything derived of a chunk's souls, from the state alone.</summary>
    public abstract void Derive(ColumnPointers columns, int chunk, Worker worker);

    /// <summary>Wakes whose time has come, and lets those who work go through the phases.</summary>
    public abstract void Live(ColumnPointers columns, int chunk, uint tick, Worker worker);

    /// <summary>Lets those who turned be complete, or no longer, when all have lived.</summary>
    public abstract void Complete(ColumnPointers columns, Worker worker);

    /// <summary>Stores what others and the next tick read of a chunk's souls, and adds them to the whole.</summary>
    public abstract void Store(ColumnPointers columns, int chunk, Worker worker);
}

/// <inheritdoc/>
internal sealed unsafe class Passes<T, W>(int souls, OwnChoices choices, SoulTracer tracer) : Passes
    where T : struct, IColumnLane<T>
    where W : struct, IWordLane<W, T>
{
    /// <summary>Which of eight souls lived in this tick, for the end of it.</summary>
    private readonly byte[] lived = new byte[(souls + SoulLanes.Size - 1) / SoulLanes.Size];

    public override void Derive(ColumnPointers columns, int chunk, Worker worker)
    {
        SoulLanes* eight = worker.Batch;
        var (from, to) = Chunk.Range(chunk, columns.Souls);
        for (int first = from; first < to; first += SoulLanes.Size)
        {
            Take(columns, eight, first);
            for (int lane = 0; lane < eight->Count; lane++)
                Phases.Derive.Soul(columns, first + lane, worker);
            eight->Moved = eight->Living = (1u << eight->Count) - 1;
            TwinSums.All(columns, eight, worker);
            Tick<T, W>.Settle(columns, eight, 1, worker);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Live(ColumnPointers columns, int chunk, uint tick, Worker worker)
    {
        SoulLanes* batch = worker.Batch;
        int count = 0;
        var (from, to) = Chunk.Range(chunk, columns.Souls);
        worker.LastEnd = columns.Offsets[to];
        for (int first = from; first < to; first += SoulLanes.Size)
        {
            SoulLanes* eight = batch + count;
            Prefetch.ForLiving(columns, first);
            Take(columns, eight, first);
            eight->Tick = tick;
            Tick<T, W>.Awaken(columns, eight, worker);
            choices.Tell(eight);
            lived[first / SoulLanes.Size] = (byte)eight->Living;
            if (eight->Living != 0)
            {
                Prefetch.ForMending(columns, eight);
                count++;
            }
            if (count == Batch.Size || first + SoulLanes.Size >= to)
            {
                Tick<T, W>.Live(columns, batch, count, worker, tracer);
                count = 0;
            }
        }
    }

    public override void Complete(ColumnPointers columns, Worker worker) => Tick<T, W>.Complete(columns, worker);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Store(ColumnPointers columns, int chunk, Worker worker)
    {
        SoulLanes* batch = worker.Batch;
        int count = 0;
        var (from, to) = Chunk.Range(chunk, columns.Souls);
        for (int first = from; first < to; first += SoulLanes.Size)
        {
            SoulLanes* eight = batch + count;
            Prefetch.ForStoring(columns, first);
            Take(columns, eight, first);
            eight->Living = lived[first / SoulLanes.Size];
            eight->Moved = TwinSums.Moved<T>(columns, eight);
            if ((eight->Living | eight->Moved) != 0)
            {
                Prefetch.ForMeeting(columns, eight);
                count++;
            }
            if (count == Batch.Size || first + SoulLanes.Size >= to)
            {
                Tick<T, W>.Meet(columns, batch, count, worker);
                Tick<T, W>.Settle(columns, batch, count, worker);
                count = 0;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take(ColumnPointers columns, SoulLanes* eight, int first)
    {
        eight->First = first;
        eight->Count = Math.Min(SoulLanes.Size, columns.Souls - first);
        eight->Global = columns.Network.Global(first);
        eight->Bears = eight->Answered = eight->Worthy = 0;
        eight->Chooses = eight->Given = eight->Whole = 0;
        eight->Rests = eight->GoesDown = eight->Rouses = eight->WorksOnOne = 0;
        eight->Digest = 0;
        ulong flags = Flags(columns, eight);
        eight->Awake = Where(flags, Condition.Awake);
        eight->Complete = Where(flags, Condition.Complete);
        eight->Working = eight->Awake & ~eight->Complete;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Flags(ColumnPointers columns, SoulLanes* eight)
    {
        if (eight->Count == SoulLanes.Size)
            return *(ulong*)(columns.Flags + eight->First);
        ulong flags = 0;
        for (int lane = 0; lane < eight->Count; lane++)
            flags |= (ulong)columns.Flags[eight->First + lane] << (8 * lane);
        return flags;
    }

    /// <summary>One bit for each of eight bytes that holds a flag: the product gathers the lowest bits of all into the highest byte.</summary>
    private static uint Where(ulong eightFlags, Condition flag)
    {
        int place = flag == Condition.Awake ? 0 : 1;
        return (uint)((((eightFlags >> place) & 0x0101010101010101) * 0x0102040810204080) >> 56);
    }
}
