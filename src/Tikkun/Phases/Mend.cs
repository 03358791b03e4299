using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Mend and decay over the ends of a soul: <see cref="Equations.Mended"/>, <see cref="Equations.Reaches"/> and
/// <see cref="Equations.Decayed"/>. On the active path only ends that are felt and not yet whole are visited; on the
/// general path all that are felt. Bytes touched an end: 6 in order (correction, partner), and where the answer is open
/// 4 at random (the aim of the other).
/// </summary>
internal static unsafe class Mend
{
    /// <summary>Mends the ends that move of those of eight souls whose bits are set.</summary>
    public static void Run(ColumnPointers columns, SoulLanes* souls, uint mending, Worker worker)
    {
        ushort* corrections = columns.Corrections;
        long ends = 0;
        foreach (int lane in Lanes.Of(mending))
        {
            int soul = souls->First + lane;
            uint slots = columns.FeltBy(soul) & ~columns.OwnWhole[soul];
            if (souls->Only[lane] >= 0)
                slots &= 1u << souls->Only[lane];
            uint near = (uint)souls->Near[lane];
            if (near == 0 || slots == 0)
                continue;
            ends += BitOperations.PopCount(slots);
            uint beyond = (uint)souls->Beyond[lane];
            double reach = souls->Reach[lane];
            uint reached = near == beyond || 0 >= reach ? slots : Reached(columns, soul, slots, reach);
            ushort* row = corrections + columns.Offsets[soul];
            uint otherWhole = columns.OtherWhole[soul];
            int change = 0;
            int met = 0;
            uint whole = 0;
            uint opened = 0;
            if (EndRow.Pays(columns, soul, slots) && near < Equations.RateUnits)
            {
                EndRow.Mend(row, slots, reached, near, beyond, otherWhole, out change, out met, out whole, out opened);
                slots = 0;
            }
            while (slots != 0)
            {
                int slot = BitOperations.TrailingZeroCount(slots);
                slots &= slots - 1;
                int before = row[slot];
                int after = Equations.Mended(before, (reached >> slot & 1) != 0 ? near : beyond);
                row[slot] = (ushort)after;
                change += after - before;
                met += (after - before) & -(int)(otherWhole >> slot & 1);
                whole |= (uint)(after + 1) >> 16 << slot;
                opened |= (uint)(before - 1) >> 31 << slot;
            }
            columns.OwnWhole[soul] |= whole;
            columns.Met[soul] += met;
            columns.Corrected[soul] += change;
            souls->Mended[lane] = change;
            if (opened != 0)
                Open(columns, soul, row, opened);
        }
        worker.Ends += ends;
    }

    /// <summary>Of some slots, those at whose other end the aim is in reach.</summary>
    private static uint Reached(ColumnPointers columns, int soul, uint slots, double reach)
    {
        float* aim = columns.Aim;
        uint reached = 0;
        uint left = slots;
        int ten = soul - (soul % 10);
        if (Avx512F.IsSupported && columns.Round == 9 && ten + 16 <= columns.Souls)
        {
            // In binary32 the least number not below the bound tells the same of binary32 numbers.
            float bound = (float)reach;
            if (bound < reach)
                bound = float.BitIncrement(bound);
            var inReach = Vector512.GreaterThanOrEqual(Vector512.Load(aim + ten), Vector512.Create(bound));
            uint places = (uint)inReach.ExtractMostSignificantBits() & 0x3FF;
            reached = ((places | (places << 10)) >> (soul - ten + 1)) & 0x1FF;
            left &= ~0x1FFu;
        }
        while (left != 0)
        {
            int slot = BitOperations.TrailingZeroCount(left);
            left &= left - 1;
            reached |= aim[columns.Partner(soul, slot)] >= reach ? 1u << slot : 0;
        }
        return reached;
    }

    /// <summary>Mends every end felt of those of eight souls whose bits are set.</summary>
    public static void MendAll(ColumnPointers columns, SoulLanes* souls, uint mending, Worker worker)
    {
        var (network, state) = (columns.Network, columns.State);
        foreach (int lane in Lanes.Of(mending))
        {
            int soul = souls->First + lane;
            int from = columns.Offsets[soul];
            long change = 0;
            worker.Ends += columns.Revealed[soul];
            for (int slot = 0; slot < columns.Revealed[soul]; slot++)
            {
                int end = from + slot;
                bool isLeft = souls->Only[lane] >= 0 && souls->Only[lane] != slot;
                if (isLeft || state.IsCut(end))
                    continue;
                int before = columns.Corrections[end];
                bool reaches = columns.Aim[columns.Partners[end]] >= souls->Reach[lane];
                int after = Equations.Mended(before, (uint)(reaches ? souls->Near[lane] : souls->Beyond[lane]));
                columns.Corrections[end] = (ushort)after;
                change += (long)(after - before) * network.WeightAt(end);
            }
            columns.Corrected[soul] += change;
            souls->Mended[lane] = change;
        }
    }

    /// <summary>Without light every end of a soul loses (B15).</summary>
    public static void Decay(ColumnPointers columns, int soul, Worker worker)
    {
        double loss = columns.Coefficients.Loss;
        if (loss == 0)
            return;
        var network = columns.Network;
        long change = 0;
        for (int end = network.Offsets[soul]; end < network.Offsets[soul + 1]; end++)
        {
            int before = columns.Corrections[end];
            worker.Ends++;
            int after = Equations.Decayed(before, loss);
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
        foreach (int slot in Lanes.Of(slots))
        {
            if (row[slot] == 0)
                continue;
            uint* open = columns.OtherOpen + columns.Partner(soul, slot);
            uint bit = 1u << columns.TwinSlot(soul, slot);
            if (columns.IsShared)
                Interlocked.Or(ref *open, bit);
            else
                *open |= bit;
        }
    }
}
