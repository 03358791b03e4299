namespace Tikkun.Research.Exports;

/// <summary>A form in which ends are written one after another; ended by disposal.</summary>
internal interface IEndsFormat : IDisposable
{
    /// <summary>Before the first end.</summary>
    /// <param name="nodes">The number of every soul or member.</param>
    /// <param name="tick">The tick at which they are exported.</param>
    void Begin(IEnumerable<long> nodes, int tick);

    /// <summary>One end.</summary>
    void Add(in TieEnd end);
}
