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

    /// <summary>All asleep, nothing revealed, everything 0.</summary>
    public State(int souls, int ends, int generations, bool hasCuts = false)
    {
        Corrections = Column.Of<ushort>(ends);
        Revealed = Column.Of<int>(souls);
        Flags = Column.Of<Condition>(souls);
        Depth = Column.Of<float>(souls);
        Importance = Column.Of<float>(souls);
        Fall = Column.Of<float>(souls);
        Exile = Column.Of<float>(souls);
        SinceStart = new TotalsSinceStart[generations];
        ThisTick = new TickTotals[generations];
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
        Corrections.CopyTo(copy.Corrections, 0);
        Revealed.CopyTo(copy.Revealed, 0);
        Flags.CopyTo(copy.Flags, 0);
        Depth.CopyTo(copy.Depth, 0);
        Importance.CopyTo(copy.Importance, 0);
        Fall.CopyTo(copy.Fall, 0);
        Exile.CopyTo(copy.Exile, 0);
        SinceStart.CopyTo(copy.SinceStart, 0);
        ThisTick.CopyTo(copy.ThisTick, 0);
        Cut?.CopyTo(copy.Cut!, 0);
        return copy;
    }

    public bool IsCut(int end) => Cut is not null && (Cut[end >> 6] >> (end & 63) & 1) != 0;

    public void MarkCut(int end) => (Cut ??= new ulong[CutWords(Corrections.Length)])[end >> 6] |= 1ul << (end & 63);

    /// <summary>Hands over every column in turn, piece by piece, as bytes.</summary>
    public void Columns(ByteAction action)
    {
        Pieces(SinceStart, action);
        Pieces(ThisTick, action);
        Pieces(Corrections, action);
        Pieces(Revealed, action);
        Pieces(Flags, action);
        Pieces(Depth, action);
        Pieces(Importance, action);
        Pieces(Fall, action);
        Pieces(Exile, action);
        if (Cut is not null)
            Pieces(Cut, action);
    }

    /// <summary>Bytes of all columns.</summary>
    public static ulong Bytes(ulong souls, ulong ends, ulong generations, bool hasCuts) =>
        (generations * (ulong)(Unsafe.SizeOf<TotalsSinceStart>() + Unsafe.SizeOf<TickTotals>()))
        + (ends * sizeof(ushort))
        + (souls * (sizeof(int) + sizeof(Condition) + (4 * sizeof(float))))
        + (hasCuts ? (ulong)CutWords((int)ends) * sizeof(ulong) : 0);

    public static void Pieces<T>(T[] column, ByteAction action)
        where T : unmanaged
    {
        const int piece = 1 << 16;
        for (int start = 0; start < column.Length; start += piece)
            action(MemoryMarshal.AsBytes(column.AsSpan(start, Math.Min(piece, column.Length - start))));
    }

    private static int CutWords(int ends) => (int)(((long)ends + 63) / 64);
}

/// <summary>Takes or fills a piece of a column.</summary>
internal delegate void ByteAction(Span<byte> bytes);
