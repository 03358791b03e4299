using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tikkun.Model;

/// <summary>What a soul is, besides its numbers.</summary>
[Flags]
public enum Condition : byte
{
    /// <summary>Asleep.</summary>
    None = 0,

    /// <summary>Works knowingly (D10, D14).</summary>
    Awake = 1,

    /// <summary>Every own end is whole (D01, C18).</summary>
    Complete = 2,
}

/// <summary>
/// The whole state of a run, in columns: a correction for every end, a handful of numbers for every soul, and what is
/// carried along. Everything else follows from it. A snapshot is exactly this.
/// </summary>
internal sealed class State
{
    public readonly ushort[] Corrections;
    public readonly int[] Revealed;
    public readonly Condition[] Flags;
    public readonly float[] Depth;
    public readonly float[] Importance;
    public readonly float[] Fall;
    public readonly float[] Exile;

    /// <summary>One bit an end, null while no tie is cut.</summary>
    public ulong[]? Cut;

    public int Tick;

    /// <summary>The running checksum: every tick's digest, chained.</summary>
    public ulong Chain;

    /// <summary>First ticks with nearness ≥ ½ and with 99 % complete; −1 while there is none.</summary>
    public int HalfTick = -1;
    public int Tick99 = -1;

    /// <summary>Σ w c at the start, and what has happened since, by generation.</summary>
    public long Start;
    public readonly TotalsSinceStart[] SinceStart;

    /// <summary>What the last tick was found to be, by generation.</summary>
    public readonly TickTotals[] ThisTick;

    /// <summary>
    /// Every column, declared once, in the order of a snapshot: making, copying, storing and the estimate of memory walk it.
    /// </summary>
    private static readonly IStateColumn[] All =
    [
        new StateColumn<TotalsSinceStart>(Per.Generation, s => s.SinceStart),
        new StateColumn<TickTotals>(Per.Generation, s => s.ThisTick),
        new StateColumn<ushort>(Per.End, s => s.Corrections),
        new StateColumn<int>(Per.Soul, s => s.Revealed),
        new StateColumn<Condition>(Per.Soul, s => s.Flags),
        new StateColumn<float>(Per.Soul, s => s.Depth),
        new StateColumn<float>(Per.Soul, s => s.Importance),
        new StateColumn<float>(Per.Soul, s => s.Fall),
        new StateColumn<float>(Per.Soul, s => s.Exile),
        new StateColumn<ulong>(Per.CutWord, s => s.Cut),
    ];

    /// <summary>All asleep, nothing revealed, everything 0.</summary>
    public State(int souls, int ends, int generations, bool hasCuts = false)
    {
        SinceStart = new TotalsSinceStart[generations];
        ThisTick = new TickTotals[generations];
        Corrections = Column.Of<ushort>(ends);
        Revealed = Column.Of<int>(souls);
        Flags = Column.Of<Condition>(souls);
        Depth = Column.Of<float>(souls);
        Importance = Column.Of<float>(souls);
        Fall = Column.Of<float>(souls);
        Exile = Column.Of<float>(souls);
        Cut = hasCuts ? new ulong[CutWords(ends)] : null;
    }

    public State Copy()
    {
        var copy = new State(Revealed.Length, Corrections.Length, SinceStart.Length, Cut is not null)
        {
            Tick = Tick,
            Chain = Chain,
            HalfTick = HalfTick,
            Tick99 = Tick99,
            Start = Start,
        };
        foreach (var column in All)
            column.Copy(this, copy);
        return copy;
    }

    public bool IsCut(int end) => Cut is not null && (Cut[end >> 6] >> (end & 63) & 1) != 0;

    public void MarkCut(int end) => (Cut ??= new ulong[CutWords(Corrections.Length)])[end >> 6] |= 1ul << (end & 63);

    /// <summary>Hands over every column in turn, piece by piece, as bytes.</summary>
    public void Columns(ByteAction action)
    {
        foreach (var column in All)
            column.Walk(this, action);
    }

    /// <summary>Bytes of all columns.</summary>
    public static ulong Bytes(ulong souls, ulong ends, ulong generations, bool hasCuts) =>
        (generations * BytesOf(Per.Generation))
        + (souls * BytesOf(Per.Soul))
        + (ends * BytesOf(Per.End))
        + (hasCuts ? (ulong)CutWords((int)ends) * BytesOf(Per.CutWord) : 0);

    /// <summary>Bytes of all columns of a kind, for one.</summary>
    public static ulong BytesOf(Per per) => (ulong)All.Where(column => column.Per == per).Sum(column => column.Size);

    public static void Pieces<T>(T[] column, ByteAction action)
        where T : unmanaged
    {
        const int piece = 1 << 16;
        for (int start = 0; start < column.Length; start += piece)
            action(MemoryMarshal.AsBytes(column.AsSpan(start, Math.Min(piece, column.Length - start))));
    }

    private static int CutWords(int ends) => (int)(((long)ends + 63) / 64);

    private interface IStateColumn
    {
        Per Per { get; }

        int Size { get; }

        void Copy(State from, State to);

        void Walk(State state, ByteAction action);
    }

    private sealed class StateColumn<T>(Per per, Func<State, T[]?> of) : IStateColumn
        where T : unmanaged
    {
        public Per Per => per;

        public int Size => Unsafe.SizeOf<T>();

        public void Copy(State from, State to) => of(from)?.CopyTo(of(to)!, 0);

        public void Walk(State state, ByteAction action)
        {
            if (of(state) is { } column)
                Pieces(column, action);
        }
    }
}

/// <summary>Of what a column of the state holds one each.</summary>
internal enum Per
{
    Generation,
    Soul,
    End,

    /// <summary>64 ends: a bit for each.</summary>
    CutWord,
}

/// <summary>Takes or fills a piece of a column.</summary>
internal delegate void ByteAction(Span<byte> bytes);
