using System.Numerics;
using System.Runtime.CompilerServices;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// What a soul meets in its ties: Σ w c′, the numerator of H (D07–D11), and Σ w c c′, the numerator of I (D03, B14). On
/// the active path only twins that move are visited: ends that are 0 add nothing, and for whole ones the sum is a count.
/// Bytes touched an end: 6 in order (correction, partner), and 2 at random (the twin).
/// </summary>
internal static unsafe class TwinSums
{
    /// <summary>Those of eight that have a twin that moves, or moved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Moved<T>(ColumnPointers columns, SoulLanes* souls)
        where T : struct, IColumnLane<T>
    {
        uint all = (1u << souls->Count) - 1;
        if (columns.Path == TickPath.General)
            return all;
        uint moved = 0;
        int lane = 0;
        for (; lane + T.Count <= souls->Count; lane += T.Count)
        {
            // The highest slot is the sign of a number.
            var open = T.Load((int*)columns.TwinOpen + souls->First + lane);
            moved |= T.Bits((open < T.All(0)) | (open > T.All(0))) << lane;
        }
        for (; lane < souls->Count; lane++)
            moved |= columns.TwinOpen[souls->First + lane] != 0 ? 1u << lane : 0;
        return moved;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T, W>(ColumnPointers columns, SoulLanes* souls, int count, Worker worker)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        SoulLanes* end = souls + count;
        if (columns.Path == TickPath.General)
        {
            for (; souls < end; souls++)
                All(columns, souls, worker);
            return;
        }
        // First all twins of the batch are brought side by side, then they are summed: no sum waits for memory, and a row
        // is long written when it is read as a whole.
        if (columns.OutgrowsCache)
        {
            for (SoulLanes* eight = souls; eight < end; eight++)
                Prefetch.Twins(columns, eight);
        }
        ushort* row = worker.Rows;
        if (T.Count > 1)
        {
            for (SoulLanes* eight = souls; eight < end; eight++)
                row = Bring(columns, eight, row);
        }
        row = worker.Rows;
        for (; souls < end; souls++)
            row = Moving<T, W>(columns, souls, row, worker);
    }

    /// <summary>Brings the twins of every soul to whom one moves into a row of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort* Bring(ColumnPointers columns, SoulLanes* souls, ushort* row)
    {
        ushort* corrections = columns.Corrections;
        var far = columns.FarTwins;
        int round = columns.Round;
        foreach (int lane in Bits.Of(souls->Moved))
        {
            int soul = souls->First + lane;
            int from = columns.Offsets[soul];
            uint left = columns.TwinOpen[soul] & EndRow.Slots;
            if (round == 9)
            {
                // All nine, whether they move or not: which do cannot be foreseen, and a mask leaves the others out.
                ushort* own = corrections + from;
                int* inTen = columns.TwinsInTen(soul);
                for (int slot = 0; slot < 9; slot++)
                    row[slot] = own[inTen[slot]];
                left &= ~0x1FFu;
            }
            while (left != 0)
            {
                int slot = BitOperations.TrailingZeroCount(left);
                left &= left - 1;
                row[slot] = corrections[far.Of(from + slot, slot)];
            }
            row += SixteenEnds.Count;
        }
        return row;
    }

    /// <summary>Meets the twins that move, and takes note of those that became whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort* Moving<T, W>(ColumnPointers columns, SoulLanes* souls, ushort* row, Worker worker)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        int step = 0;
        for (; step + T.Count <= souls->Count; step += T.Count)
            MeetWhole<W>(columns, souls, step);
        for (; step < souls->Count; step++)
            MeetWhole<OneWord>(columns, souls, step);
        long ends = 0;
        foreach (int lane in Bits.Of(souls->Moved))
        {
            int soul = souls->First + lane;
            int from = columns.Offsets[soul];
            ushort* own = columns.Corrections + from;
            uint open = columns.TwinOpen[soul];
            uint left = open;
            uint becameWhole = 0;
            int heard = 0;
            ulong filling = 0;
            ends += BitOperations.PopCount(open);
            if (T.Count > 1 && from + SixteenEnds.Count <= columns.Ends)
            {
                EndRow.Meet(own, row, open, out heard, out filling, out becameWhole);
                left &= ~EndRow.Slots;
            }
            while (left != 0)
            {
                int slot = BitOperations.TrailingZeroCount(left);
                left &= left - 1;
                uint other = columns.Corrections[columns.Twin(soul, slot)];
                heard += (int)other;
                filling += (ulong)own[slot] * other;
                becameWhole |= (other + 1) >> 16 << slot;
            }
            uint whole = columns.TwinWhole[soul];
            heard += Equations.Whole * BitOperations.PopCount(whole);
            columns.Filling[soul] += (long)filling;
            if (becameWhole != 0)
                NoteWhole(columns, soul, own, becameWhole);
            if (columns.Earlier != null)
                columns.Earlier[soul] = Earlier(columns, soul);
            souls->Heard[lane] = heard - columns.Heard[soul];
            columns.Heard[soul] = heard;
            row += SixteenEnds.Count;
        }
        worker.Ends += ends;
        return row;
    }

    /// <summary>The part of Σ c c′ whose twins are whole: a product. Of the heard nothing has changed so far.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MeetWhole<W>(ColumnPointers columns, SoulLanes* souls, int lane)
        where W : struct, IWordLane<W>
    {
        int first = souls->First + lane;
        var met = W.Load((uint*)columns.Met + first);
        W.Store((met << 16) - met, (ulong*)columns.Filling + first);
        W.Store(W.All(0), (ulong*)souls->Heard + lane);
    }

    private static void NoteWhole(ColumnPointers columns, int soul, ushort* own, uint becameWhole)
    {
        columns.TwinOpen[soul] &= ~becameWhole;
        columns.TwinWhole[soul] |= becameWhole;
        foreach (int slot in Bits.Of(becameWhole))
            columns.Met[soul] += own[slot];
    }

    /// <summary>Σ c′ over the twins of earlier generations, where that matters.</summary>
    private static long Earlier(ColumnPointers columns, int soul)
    {
        uint earlier = columns.FromEarlier[soul];
        long heard = (long)Equations.Whole * BitOperations.PopCount(columns.TwinWhole[soul] & earlier);
        foreach (int slot in Bits.Of(columns.TwinOpen[soul] & earlier))
            heard += columns.Corrections[columns.Twin(soul, slot)];
        return heard;
    }

    /// <summary>Meets every twin of every soul; what is beyond the force is noted apart (B08).</summary>
    public static void All(ColumnPointers columns, SoulLanes* souls, Worker worker)
    {
        for (int lane = 0; lane < souls->Count; lane++)
        {
            int soul = souls->First + lane;
            long before = columns.Heard[soul];
            worker.Tallies[columns.Generations[soul]].ThisTick.Excess += All(columns, soul, worker);
            souls->Heard[lane] = columns.Heard[soul] - before;
        }
    }

    private static long All(ColumnPointers columns, int soul, Worker worker)
    {
        var network = columns.Network;
        int generation = columns.Generations[soul];
        long force = columns.Coefficients.Force;
        long heard = 0;
        long earlier = 0;
        long filling = 0;
        long excess = 0;
        int from = columns.Offsets[soul];
        int to = columns.Offsets[soul + 1];
        worker.Ends += to - from;
        for (int end = from; end < to; end++)
        {
            long other = columns.Corrections[columns.Twin(soul, end - from)];
            long met = columns.Corrections[end] * other;
            long weight = network.WeightAt(end);
            heard += other * weight;
            if (columns.Earlier != null && columns.Generations[columns.Partners[end]] < generation)
                earlier += other * weight;
            filling += met * weight;
            excess += force > 0 ? Math.Max(0, met - force) * weight : 0;
        }
        columns.Heard[soul] = heard;
        columns.Filling[soul] = filling;
        if (columns.Earlier != null)
            columns.Earlier[soul] = earlier;
        return excess;
    }
}
