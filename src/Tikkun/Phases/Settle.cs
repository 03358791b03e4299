using System.Runtime.CompilerServices;
using Tikkun.Execution;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>
/// Settle: the aim as the others will read it, what is felt, in the units in which it is added up, and the digest.
/// <see cref="Equations.Aim"/>, <see cref="Equations.Sight"/>, <see cref="Equations.Lack"/>, <see cref="Mix.Soul"/>. Bytes
/// read a soul: 49 (weight, corrected, heard, desired, revealed, flags, depth, importance, fall, exile), and written 12
/// (aim, digest), all in order.
/// </summary>
internal readonly unsafe struct Settle : IPhase
{
    public static uint Who(SoulLanes* souls) => souls->Living != 0 ? uint.MaxValue : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, W>(ColumnPointers columns, SoulLanes* souls, int lane)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        var c = columns.Coefficients;
        int first = souls->First + lane;
        var corrected = T.Load(columns.Corrected + first);
        var aim = Equations.Aim(corrected, T.Load(columns.Desired + first));
        T.Store(aim, columns.Aim + first);

        var weight = T.Load(columns.Weights + first);
        var sight = Equations.Sight(T.All(c.Light), T.All(c.SightFirst), Equations.Share(corrected, weight));
        T.Store(Tally.Fixed(Equations.Lack(sight, aim)), souls->Lacked + lane);
        T.Store(Tally.Fixed(aim * T.Load(columns.Importance + first)), souls->Joy + lane);
        T.Store(Tally.Fixed(T.Load(columns.Exile + first)), souls->Exile + lane);
        var whole = T.All(Equations.Whole) * weight;
        var unheard = whole - T.Load(columns.Heard + first);
        T.Store((aim * whole) + T.All(0.5), souls->Shared + lane);
        T.Store((aim * unheard) + T.All(0.5), souls->Seen + lane);
    }
}

/// <summary>The digest of every soul, so that only those who lived pay. <see cref="Mix.Soul"/>.</summary>
internal readonly unsafe struct Digest : IPhase
{
    public static uint Who(SoulLanes* souls) => Settle.Who(souls);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, W>(ColumnPointers columns, SoulLanes* souls, int lane)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        int first = souls->First + lane;
        var digest = Mix.Soul(
            W.From(souls->Global + (ulong)lane),
            W.Load((ulong*)columns.Corrected + first),
            W.Load((uint*)columns.Revealed + first),
            W.Load((byte*)columns.Flags + first),
            W.Load((uint*)columns.Depth + first),
            W.Load((uint*)columns.Importance + first),
            W.Load((uint*)columns.Fall + first),
            W.Load((uint*)columns.Exile + first)
        );
        souls->Digest += W.Sum(digest - W.Load(columns.Digests + first));
        W.Store(digest, columns.Digests + first);
    }
}
