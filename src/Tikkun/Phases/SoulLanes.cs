using System.Runtime.InteropServices;

namespace Tikkun.Phases;

/// <summary>
/// Eight consecutive souls: what one phase of a tick leaves to the next. Numbers lie soul by soul; yes and no in the bits
/// of a word, bit 0 the first soul.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 24 * 64)]
internal unsafe struct SoulLanes
{
    /// <summary>Souls in one of these, whatever the width of the vectors: the flags of eight are one word.</summary>
    public const int Size = 8;

    public fixed double Aim[Size];
    public fixed double Nearness[Size];
    public fixed double Prepared[Size];
    public fixed double Filling[Size];
    public fixed double Help[Size];
    public fixed double Light[Size];
    public fixed double Lack[Size];
    public fixed double Lishma[Size];
    public fixed double Effort[Size];

    /// <summary>The draws of the tick for the phases after the one that takes them.</summary>
    public fixed double AnswerDraw[Size];
    public fixed double ActDraw[Size];
    public fixed double RevealDraw[Size];

    /// <summary>Rates of mending in units of 2⁻¹⁶, near and beyond reach; and the lowest aim in reach.</summary>
    public fixed long Near[Size];
    public fixed long Beyond[Size];
    public fixed double Lowest[Size];

    /// <summary>By how much Σ w c of the own ends grew by mending, and Σ w c′ of the others' since the last tick.</summary>
    public fixed long Mended[Size];
    public fixed long Heard[Size];

    /// <summary>What is felt at the end of the tick, in the units of <see cref="Model.TickTotals"/>.</summary>
    public fixed long Lacked[Size];
    public fixed long Joy[Size];
    public fixed long Exile[Size];
    public fixed long Shared[Size];
    public fixed long Seen[Size];

    public int First;

    /// <summary>Eight, but fewer at the end of all.</summary>
    public int Count;
    public ulong Global;
    public uint Tick;

    /// <summary>Souls awake; of them the complete, and those that work.</summary>
    public uint Awake;
    public uint Complete;
    public uint Working;

    /// <summary>Souls whose state this tick can change.</summary>
    public uint Living;

    /// <summary>Souls with a twin that moves, or did until this tick.</summary>
    public uint Moved;

    /// <summary>What phases found of a soul.</summary>
    public uint Bears;
    public uint Answered;
    public uint Worthy;
    public uint Chooses;
    public uint Given;
    public uint Whole;

    /// <summary>Change of the digest of the whole by these souls.</summary>
    public ulong Digest;

    /// <summary>Own choices of the timeline; and the one slot on which those work who work on one.</summary>
    public uint Rests;
    public uint GoesDown;
    public uint Rouses;
    public uint WorksOnOne;
    public fixed int OnlySlot[Size];
}
