using System.Runtime.Intrinsics;
using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// The end of a tick: <see cref="Equations.Aim"/> as the others will read it, what the awake feel, added up, and the
/// digest. Bytes read a soul: 49 (offsets, corrected, heard, filling, revealed, flags, depth, importance, fall, exile),
/// and written 12 (aim, digest), all in order.
/// </summary>
internal static unsafe class Settle
{
    /// <summary>Those of eight whose every end is whole.</summary>
    public static uint Whole(ColumnPointers columns, SoulLanes* souls)
    {
        if (souls->IsWide)
        {
            var degree = Lanes.Whole(
                Vector256.Load(columns.Offsets + souls->First + 1) - Vector256.Load(columns.Offsets + souls->First)
            );
            var corrected = Lanes.Whole(Vector512.Load(columns.Corrected + souls->First));
            return Lanes.Where(
                Vector512.Equals(corrected, Vector512.Create((double)Equations.Whole) * degree)
                    & Vector512.GreaterThan(degree, Vector512<double>.Zero)
            );
        }
        uint whole = 0;
        for (int lane = 0; lane < souls->Count; lane++)
        {
            long weight = columns.Network.WeightOf(souls->First + lane);
            bool isWhole = weight > 0 && columns.Corrected[souls->First + lane] == Equations.Whole * weight;
            whole |= isWhole ? 1u << lane : 0;
        }
        return whole;
    }

    /// <summary>Stores the aims of eight souls, and what they feel in the units in which it is added up.</summary>
    public static void Run(ColumnPointers columns, SoulLanes* souls, int count)
    {
        for (SoulLanes* end = souls + count; souls < end; souls++)
        {
            if (!souls->Lived)
                continue;
            if (souls->IsWide)
                Wide(columns, souls);
            else
                Plain(columns, souls);
        }
    }

    /// <summary>Change of the digest of the whole by eight souls.</summary>
    public static ulong Digest(ColumnPointers columns, SoulLanes* souls, int count)
    {
        ulong sum = 0;
        for (SoulLanes* end = souls + count; souls < end; souls++)
        {
            if (souls->Lived)
                sum += souls->IsWide ? WideDigest(columns, souls) : PlainDigest(columns, souls);
        }
        return sum;
    }

    private static void Plain(ColumnPointers columns, SoulLanes* souls)
    {
        var c = columns.Coefficients;
        for (int lane = 0; lane < souls->Count; lane++)
        {
            int soul = souls->First + lane;
            long weight = columns.Network.WeightOf(soul);
            long whole = Equations.Whole * weight;
            float derived = Equations.Aim(
                columns.Corrected[soul],
                columns.Network.RevealedWeight(soul, columns.Revealed[soul])
            );
            double aim = derived;
            double sight = Equations.Sight(c.Light, c.SightFirst, Equations.Share(columns.Corrected[soul], weight));
            columns.Aim[soul] = derived;
            souls->Lacked[lane] = Tally.Fixed(Equations.Lack(sight, aim));
            souls->Joy[lane] = Tally.Fixed(aim * columns.Importance[soul]);
            souls->Exile[lane] = Tally.Fixed(columns.Exile[soul]);
            souls->Shared[lane] = (long)((aim * whole) + 0.5);
            souls->Seen[lane] = (long)((aim * (whole - columns.Heard[soul])) + 0.5);
        }
    }

    private static void Wide(ColumnPointers columns, SoulLanes* souls)
    {
        var c = columns.Coefficients;
        int first = souls->First;
        var one = Vector512.Create(1.0);
        var zero = Vector512<double>.Zero;
        var unit = Vector512.Create((double)Equations.Whole);
        var corrected = Lanes.Whole(Vector512.Load(columns.Corrected + first));
        var revealed = Lanes.Whole(Vector256.Load(columns.Revealed + first));
        var share = Vector512.MinNative(one, corrected / (unit * revealed)) & Vector512.GreaterThan(revealed, zero);
        var aim = Lanes.Rounded(share);
        Lanes.Store(aim, columns.Aim + first);

        var weight = Lanes.Whole(Vector256.Load(columns.Offsets + first + 1) - Vector256.Load(columns.Offsets + first));
        var whole = unit * weight;
        var nearness = (corrected / whole) & Vector512.GreaterThan(weight, zero);
        var sight =
            Vector512.Create(c.Light)
            * (Vector512.Create(c.SightFirst) + (Vector512.Create(1 - c.SightFirst) * nearness));
        Fixed(sight * (one - aim)).Store(souls->Lacked);
        Fixed(aim * Lanes.Load(columns.Importance + first)).Store(souls->Joy);
        Fixed(Lanes.Load(columns.Exile + first)).Store(souls->Exile);
        var half = Vector512.Create(0.5);
        var unheard = whole - Lanes.Whole(Vector512.Load(columns.Heard + first));
        Lanes.Truncated((aim * whole) + half).Store(souls->Shared);
        Lanes.Truncated((aim * unheard) + half).Store(souls->Seen);
    }

    private static Vector512<long> Fixed(Vector512<double> scalars) =>
        Lanes.Truncated((scalars * Vector512.Create(4294967296.0)) + Vector512.Create(0.5));

    private static ulong PlainDigest(ColumnPointers columns, SoulLanes* souls)
    {
        ulong sum = 0;
        for (int lane = 0; lane < souls->Count; lane++)
        {
            int soul = souls->First + lane;
            ulong digest = Mix.Soul(
                souls->Global + (ulong)lane,
                columns.Corrected[soul],
                (uint)columns.Revealed[soul],
                (uint)columns.Flags[soul],
                columns.Depth[soul],
                columns.Importance[soul],
                columns.Fall[soul],
                columns.Exile[soul]
            );
            sum += digest - columns.Digests[soul];
            columns.Digests[soul] = digest;
        }
        return sum;
    }

    private static ulong WideDigest(ColumnPointers columns, SoulLanes* souls)
    {
        int first = souls->First;
        var digest = Mix.Souls(
            souls->Global,
            Vector512.Load((ulong*)columns.Corrected + first),
            Vector256.Load((uint*)columns.Revealed + first),
            *(ulong*)(columns.Flags + first),
            Vector256.Load((uint*)columns.Depth + first),
            Vector256.Load((uint*)columns.Importance + first),
            Vector256.Load((uint*)columns.Fall + first),
            Vector256.Load((uint*)columns.Exile + first)
        );
        ulong sum = Vector512.Sum(digest - Vector512.Load(columns.Digests + first));
        digest.Store(columns.Digests + first);
        return sum;
    }
}
