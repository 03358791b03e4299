using Tikkun.Model;

namespace Tikkun.Execution;

/// <summary>What one worker adds up in a tick, apart from the others until the tick ends.</summary>
internal sealed class Worker(int generations)
{
    public readonly Tally[] Tallies = new Tally[generations];

    /// <summary>Souls that became complete in this tick, or ceased to be.</summary>
    public readonly List<int> Turned = [];

    /// <summary>Change of the digest of the whole.</summary>
    public ulong Digest;

    /// <summary>Ends visited since the start of the program.</summary>
    public long Ends;
}
