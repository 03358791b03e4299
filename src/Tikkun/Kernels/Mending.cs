using System.Numerics;
using System.Runtime.CompilerServices;
using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Kernels;

/// <summary>
/// Mend and decay over the ends of a soul: <see cref="Equations.Mended"/>, <see cref="Equations.Reaches"/> and
/// <see cref="Equations.Decayed"/>. On the active path only ends that are felt and not yet whole are visited; on the
/// general path all that are felt. Bytes touched an end: 6 in order (correction, partner), and where the answer is open
/// 4 at random (the aim of the other).
/// </summary>
internal static unsafe class Mending
{
    /// <summary>Mends the ends of a lane whose bits are set in <paramref name="slots"/>.</summary>
    public static void Mend(Columns columns, Eight* souls, int lane, uint slots, Worker worker)
    {
        int soul = souls->First + lane;
        uint near = (uint)souls->Near[lane];
        uint beyond = (uint)souls->Beyond[lane];
        double reach = souls->Reach[lane];
        bool reachesAll = near == beyond || 0 >= reach;
        if (near == 0 || slots == 0)
            return;
        ushort* corrections = columns.Corrections + columns.Offsets[soul];
        float* aim = columns.Aim;
        uint otherWhole = columns.OtherWhole[soul];
        worker.Ends += BitOperations.PopCount(slots);
        int change = 0;
        int met = 0;
        uint whole = 0;
        foreach (int slot in Lanes.Of(slots))
        {
            int before = corrections[slot];
            uint rate = reachesAll || aim[columns.Partner(soul, slot)] >= reach ? near : beyond;
            int after = Equations.Mended(before, rate);
            corrections[slot] = (ushort)after;
            change += after - before;
            met += (after - before) & -(int)(otherWhole >> slot & 1);
            whole |= (uint)(after + 1) >> 16 << slot;
            if (before == 0 && after != 0)
                Open(columns, soul, slot);
        }
        columns.OwnWhole[soul] |= whole;
        columns.Met[soul] += met;
        columns.Corrected[soul] += change;
        souls->Mended[lane] = change;
    }

    /// <summary>Mends the slots from <paramref name="first"/> to before <paramref name="last"/>, all of one lane.</summary>
    public static void MendAll(Columns columns, Eight* souls, int lane, int first, int last, Worker worker)
    {
        int soul = souls->First + lane;
        uint near = (uint)souls->Near[lane];
        uint beyond = (uint)souls->Beyond[lane];
        var state = columns.State;
        long change = 0;
        int from = columns.Offsets[soul];
        for (int end = from + first; end < from + last; end++)
        {
            int before = state.Corrections[end];
            worker.Ends++;
            if (state.IsCut(end))
                continue;
            bool reaches = columns.Aim[columns.Partners[end]] >= souls->Reach[lane];
            int after = Equations.Mended(before, reaches ? near : beyond);
            state.Corrections[end] = (ushort)after;
            change += (long)(after - before) * columns.Network.WeightAt(end);
        }
        columns.Corrected[soul] += change;
        souls->Mended[lane] = change;
    }

    /// <summary>Without light every end of a soul loses (B15).</summary>
    public static void Decay(Columns columns, int soul, Worker worker)
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
        tally.Standing.Corrected -= change;
        tally.Counts.Decayed += change;
    }

    /// <summary>Tells the other soul of a tie that this end is no longer 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Open(Columns columns, int soul, int slot)
    {
        uint* open = columns.OtherOpen + columns.Partner(soul, slot);
        uint bit = 1u << columns.TwinSlot(soul, slot);
        if (columns.IsShared)
            Interlocked.Or(ref *open, bit);
        else
            *open |= bit;
    }
}
