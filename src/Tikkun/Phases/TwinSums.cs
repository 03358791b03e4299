using System.Numerics;
using System.Runtime.Intrinsics;
using Tikkun.Execution;
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
    public static uint Moved(ColumnPointers columns, SoulLanes* souls)
    {
        uint* open = columns.OtherOpen + souls->First;
        if (souls->IsWide)
            return ~Vector256.Equals(Vector256.Load(open), Vector256<uint>.Zero).ExtractMostSignificantBits() & 0xFF;
        uint moved = 0;
        for (int lane = 0; lane < souls->Count; lane++)
            moved |= open[lane] != 0 ? 1u << lane : 0;
        return moved;
    }

    /// <summary>Meets the twins that move, and takes note of those that became whole.</summary>
    public static void Meet(ColumnPointers columns, SoulLanes* souls, Worker worker)
    {
        ushort* corrections = columns.Corrections;
        int round = columns.Round;
        long ends = 0;
        MeetWhole(columns, souls);
        foreach (int lane in Lanes.Of(souls->Moved))
        {
            int soul = souls->First + lane;
            uint open = columns.OtherOpen[soul];
            int met = columns.Met[soul];
            ends += BitOperations.PopCount(open);
            int from = columns.Offsets[soul];
            ushort* own = corrections + from;
            int* inTen = columns.TwinsInTen(soul);
            uint becameWhole = 0;
            int heard = 0;
            ulong filling = 0;
            uint left = open;
            if (EndRow.Pays(columns, soul, open))
            {
                EndRow.Meet(columns, soul, own, open, inTen, out heard, out filling, out becameWhole);
                left = 0;
            }
            while (left != 0)
            {
                int slot = BitOperations.TrailingZeroCount(left);
                left &= left - 1;
                uint other = slot < round ? own[inTen[slot]] : corrections[columns.FarTwin(from + slot, slot)];
                heard += (int)other;
                filling += (ulong)own[slot] * other;
                becameWhole |= (other + 1) >> 16 << slot;
            }
            uint whole = columns.OtherWhole[soul];
            heard += Equations.Whole * BitOperations.PopCount(whole);
            columns.Filling[soul] += (long)filling;
            if (becameWhole != 0)
            {
                foreach (int slot in Lanes.Of(becameWhole))
                    met += own[slot];
                columns.OtherOpen[soul] = open & ~becameWhole;
                columns.OtherWhole[soul] = whole | becameWhole;
                columns.Met[soul] = met;
            }
            if (columns.Earlier != null)
                columns.Earlier[soul] = Earlier(columns, soul);
            souls->Heard[lane] = heard - columns.Heard[soul];
            columns.Heard[soul] = heard;
        }
        worker.Ends += ends;
    }

    /// <summary>The part of Σ c c′ whose twins are whole: a product. Of the heard nothing has changed so far.</summary>
    private static void MeetWhole(ColumnPointers columns, SoulLanes* souls)
    {
        if (souls->IsWide)
        {
            var met = Vector512.Create(
                Vector256.WidenLower(Vector256.Load(columns.Met + souls->First)),
                Vector256.WidenUpper(Vector256.Load(columns.Met + souls->First))
            );
            ((met << 16) - met).Store(columns.Filling + souls->First);
            Vector512<long>.Zero.Store(souls->Heard);
            return;
        }
        for (int lane = 0; lane < souls->Count; lane++)
        {
            souls->Heard[lane] = 0;
            columns.Filling[souls->First + lane] = (long)Equations.Whole * columns.Met[souls->First + lane];
        }
    }

    /// <summary>Σ c′ over the twins of earlier generations, where that matters.</summary>
    private static long Earlier(ColumnPointers columns, int soul)
    {
        uint earlier = columns.FromEarlier[soul];
        long heard = (long)Equations.Whole * BitOperations.PopCount(columns.OtherWhole[soul] & earlier);
        foreach (int slot in Lanes.Of(columns.OtherOpen[soul] & earlier))
            heard += columns.Corrections[columns.Twin(soul, slot)];
        return heard;
    }

    /// <summary>Meets every twin of every soul; what is beyond the force is noted apart (B08).</summary>
    public static void MeetAll(ColumnPointers columns, SoulLanes* souls, Worker worker)
    {
        for (int lane = 0; lane < souls->Count; lane++)
        {
            int soul = souls->First + lane;
            long before = columns.Heard[soul];
            worker.Tallies[columns.Generations[soul]].ThisTick.Excess += MeetAll(columns, soul, worker);
            souls->Heard[lane] = columns.Heard[soul] - before;
        }
    }

    private static long MeetAll(ColumnPointers columns, int soul, Worker worker)
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
