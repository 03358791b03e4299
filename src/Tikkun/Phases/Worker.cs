using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Phases;

/// <summary>What one worker adds up in a tick, apart from the others until the tick ends.</summary>
internal sealed unsafe class Worker(int generations)
{
    private readonly Batch batch = new();

    /// <summary>Where the souls at work stand.</summary>
    public SoulLanes* Batch => batch.First;

    private readonly ushort[] rows = Column.Of<ushort>(Phases.Batch.Size * SoulLanes.Size * SixteenEnds.Count);

    /// <summary>Room for the twins of the souls at work, sixteen a soul.</summary>
    public ushort* Rows => (ushort*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(rows));

    public readonly Tally[] Tallies = new Tally[generations];

    /// <summary>Souls that became complete in this tick, or ceased to be.</summary>
    public readonly List<int> Turned = [];

    /// <summary>One past the last end of the souls at work: other workers write beyond.</summary>
    public int LastEnd;

    /// <summary>Change of the digest of the whole.</summary>
    public ulong Digest;

    /// <summary>Ends visited since the start of the program.</summary>
    public long Ends;
}
