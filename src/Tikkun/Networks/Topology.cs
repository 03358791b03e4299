namespace Tikkun.Networks;

/// <summary>Which souls of a generated system are tied: drawn when made, then laid in shares, in any order.</summary>
/// <remarks>
/// What is hot is optimized when it is first called: all is laid before the runtime would find out how hot it is.
/// </remarks>
internal abstract class Topology
{
    /// <summary>Most ends that a soul can have.</summary>
    public abstract int Slots { get; }

    /// <summary>The slot of the twin of every slot; null where that does not follow from the slot alone.</summary>
    public abstract byte[]? Mirror { get; }

    /// <summary>Takes from the number of ends of a soul, which stands behind its offset, those that it has not.</summary>
    public virtual void SitOut(int from, int to, int[] offsets) { }

    /// <summary>Lays a share of the ends, as large as that of these souls.</summary>
    public abstract void Lay(int from, int to, EndColumns columns);
}
