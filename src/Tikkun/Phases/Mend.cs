using System.Numerics;
using System.Runtime.CompilerServices;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Mend: those who bear or are answered mend the ends they feel; without light every end decays. <see cref="Equations.Mended"/>,
/// <see cref="Equations.Reaches"/> and <see cref="Equations.Decayed"/>. On the active path only ends that are felt and not
/// yet whole are visited; on the general path all that are felt. Bytes touched an end: 6 in order (correction, partner), and
/// where the answer is open 4 at random (the aim of the other).
/// </summary>
internal static unsafe class Mend
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(ColumnPointers columns, SoulLanes* souls, int count, Worker worker)
        where T : struct, ILane<T>
    {
        for (SoulLanes* end = souls + count; souls < end; souls++)
        {
            new Span<long>(souls->Mended, SoulLanes.Size).Clear();
            uint mending = (souls->Bears | souls->Answered) & ~souls->Rests;
            if (columns.Path == TickPath.Active)
                Moving<T>(columns, souls, mending, worker);
            else
                All(columns, souls, mending, worker);
        }
    }

    /// <summary>Mends the ends that move of those of eight souls whose bits are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Moving<T>(ColumnPointers columns, SoulLanes* souls, uint mending, Worker worker)
        where T : struct, ILane<T>
    {
        long ends = 0;
        foreach (int lane in Bits.Of(mending))
        {
            int soul = souls->First + lane;
            uint slots = columns.FeltBy(soul) & ~columns.OwnWhole[soul];
            if ((souls->WorksOnOne >> lane & 1) != 0)
                slots &= 1u << souls->OnlySlot[lane];
            uint near = (uint)souls->Near[lane];
            if (near == 0 || slots == 0)
                continue;
            ends += BitOperations.PopCount(slots);
            uint beyond = (uint)souls->Beyond[lane];
            double lowest = souls->Lowest[lane];
            uint reached = near == beyond || lowest <= 0 ? slots : Reached<T>(columns, soul, slots, lowest);
            ushort* row = columns.Corrections + columns.Offsets[soul];
            uint twinWhole = columns.TwinWhole[soul];
            var mended = default(MendedEnds);
            bool isRow =
                T.Count > 1
                && near < Equations.RateUnits
                && columns.Offsets[soul] + SixteenEnds.Count <= worker.LastEnd;
            if (isRow)
            {
                mended = EndRow.Mend(row, slots, reached, near, beyond, twinWhole);
                slots &= ~EndRow.Slots;
            }
            while (slots != 0)
            {
                int slot = BitOperations.TrailingZeroCount(slots);
                slots &= slots - 1;
                uint before = row[slot];
                uint after = Equations.Mended<OneEnd>(before, (reached >> slot & 1) != 0 ? near : beyond);
                row[slot] = (ushort)after;
                int added = (int)(after - before);
                mended.Change += added;
                mended.Met += added & -(int)(twinWhole >> slot & 1);
                mended.Whole |= (after + 1) >> 16 << slot;
                mended.Opened |= (before - 1) >> 31 << slot;
            }
            columns.OwnWhole[soul] |= mended.Whole;
            columns.Met[soul] += mended.Met;
            columns.Corrected[soul] += mended.Change;
            souls->Mended[lane] = mended.Change;
            if (mended.Opened != 0)
                Open(columns, soul, row, mended.Opened);
        }
        worker.Ends += ends;
    }

    /// <summary>Of some slots, those at whose other end the aim is in reach.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Reached<T>(ColumnPointers columns, int soul, uint slots, double lowest)
        where T : struct, ILane<T>
    {
        float* aim = columns.Aim;
        int* partners = columns.Partners + columns.Offsets[soul];
        uint reached = 0;
        uint left = slots;
        int ten = soul - (soul % 10);
        if (T.Count > 1 && columns.Round == 9 && ten + SixteenEnds.Count <= columns.Souls)
        {
            // In binary32 the least number not below the bound tells the same of binary32 numbers. Slot i of place p in a
            // ten leads to place p + i + 1, so the places, laid twice, are the slots when turned to that place.
            float bound = (float)lowest;
            if (bound < lowest)
                bound = float.BitIncrement(bound);
            uint places = SixteenEnds.AtLeast(aim + ten, bound) & 0x3FF;
            reached = ((places | (places << 10)) >> (soul - ten + 1)) & 0x1FF;
            left &= ~0x1FFu;
        }
        while (left != 0)
        {
            int slot = BitOperations.TrailingZeroCount(left);
            left &= left - 1;
            reached |= One.Bits(Equations.Reaches<One>(aim[partners[slot]], lowest)) << slot;
        }
        return reached;
    }

    /// <summary>Mends every end felt of those of eight souls whose bits are set.</summary>
    private static void All(ColumnPointers columns, SoulLanes* souls, uint mending, Worker worker)
    {
        var (network, state) = (columns.Network, columns.State);
        foreach (int lane in Bits.Of(mending))
        {
            int soul = souls->First + lane;
            int from = columns.Offsets[soul];
            long change = 0;
            worker.Ends += columns.Revealed[soul];
            for (int slot = 0; slot < columns.Revealed[soul]; slot++)
            {
                int end = from + slot;
                bool isLeft = (souls->WorksOnOne >> lane & 1) != 0 && souls->OnlySlot[lane] != slot;
                if (isLeft || state.IsCut(end))
                    continue;
                uint before = columns.Corrections[end];
                var reaches = Equations.Reaches<One>(columns.Aim[columns.Partners[end]], souls->Lowest[lane]);
                long rate = reaches.Holds ? souls->Near[lane] : souls->Beyond[lane];
                uint after = Equations.Mended<OneEnd>(before, (uint)rate);
                columns.Corrections[end] = (ushort)after;
                change += (after - before) * (long)network.WeightAt(end);
            }
            columns.Corrected[soul] += change;
            souls->Mended[lane] = change;
        }
    }

    /// <summary>Without light every end of those awake loses (B15).</summary>
    public static void Decay(ColumnPointers columns, SoulLanes* souls, int count, Worker worker)
    {
        if (columns.Coefficients.Loss == 0)
            return;
        for (SoulLanes* end = souls + count; souls < end; souls++)
        {
            foreach (int lane in Bits.Of(souls->Awake))
                Decay(columns, souls->First + lane, worker);
        }
    }

    private static void Decay(ColumnPointers columns, int soul, Worker worker)
    {
        var network = columns.Network;
        long change = 0;
        for (int end = network.Offsets[soul]; end < network.Offsets[soul + 1]; end++)
        {
            int before = columns.Corrections[end];
            worker.Ends++;
            int after = (int)(double)Equations.Decayed<One>(before, columns.Coefficients.Loss);
            columns.Corrections[end] = (ushort)after;
            change += (long)(before - after) * network.WeightAt(end);
        }
        columns.Corrected[soul] -= change;
        ref var tally = ref worker.Tallies[network.Generations[soul]];
        tally.Carried.Corrected -= change;
        tally.SinceStart.Decayed += change;
    }

    /// <summary>Tells the other souls of the ties in some slots that these ends are no longer 0, if so.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Open(ColumnPointers columns, int soul, ushort* row, uint slots)
    {
        foreach (int slot in Bits.Of(slots))
        {
            if (row[slot] == 0)
                continue;
            uint* open = columns.TwinOpen + columns.Partner(soul, slot);
            uint bit = 1u << columns.TwinSlot(soul, slot);
            if (columns.IsShared)
                Interlocked.Or(ref *open, bit);
            else
                *open |= bit;
        }
    }
}
