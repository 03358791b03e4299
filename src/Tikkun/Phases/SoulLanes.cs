using System.Runtime.InteropServices;
using Tikkun.Execution;

namespace Tikkun.Phases;

/// <summary>
/// Eight souls side by side: what one phase of a tick leaves to the next. Numbers lie in lanes; yes and no in the bits of
/// a word, bit 0 the first soul.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 29 * 64)]
internal unsafe struct SoulLanes
{
    public fixed double Aim[Lanes.Count];
    public fixed double Nearness[Lanes.Count];
    public fixed double Prepared[Lanes.Count];
    public fixed double Filling[Lanes.Count];
    public fixed double Light[Lanes.Count];
    public fixed double Lack[Lanes.Count];
    public fixed double Lishma[Lanes.Count];
    public fixed double Effort[Lanes.Count];

    /// <summary>The draws of the tick: compassion, answer, act, reveal.</summary>
    public fixed double Roused[Lanes.Count];
    public fixed double Answer[Lanes.Count];
    public fixed double Act[Lanes.Count];
    public fixed double Reveal[Lanes.Count];

    /// <summary>Rates of mending in units of 2⁻¹⁶, near and beyond reach; and the least aim in reach.</summary>
    public fixed long Near[Lanes.Count];
    public fixed long Beyond[Lanes.Count];
    public fixed double Reach[Lanes.Count];

    /// <summary>By how much Σ w c of the own ends grew by mending, and Σ w c′ of the others' since the last tick.</summary>
    public fixed long Mended[Lanes.Count];
    public fixed long Heard[Lanes.Count];

    /// <summary>What is felt at the end of the tick, in the units of <see cref="Model.TickTotals"/>.</summary>
    public fixed long Lacked[Lanes.Count];
    public fixed long Joy[Lanes.Count];
    public fixed long Exile[Lanes.Count];
    public fixed long Shared[Lanes.Count];
    public fixed long Seen[Lanes.Count];

    public int First;

    /// <summary>Eight, but fewer at the end of all.</summary>
    public int Count;
    public ulong Global;
    public uint Tick;

    /// <summary>Those awake; of them the complete, and those that work: that are not.</summary>
    public uint Awake;
    public uint Complete;
    public uint Working;

    /// <summary>Those to whom an end moved that moves still, or did; and whether any of the eight lived in this tick.</summary>
    public uint Moved;
    public bool Lived;
    public uint Bears;
    public uint Caught;
    public uint Answered;
    public uint Worthy;

    /// <summary>Own choices of the timeline; and the one slot that is worked on, or −1.</summary>
    public fixed int Only[Lanes.Count];
    public uint Rests;
    public uint GoesDown;
    public uint Rouses;

    /// <summary>Whether the vectors may be used.</summary>
    public bool IsWide;
}
