namespace Tikkun.Model;

/// <summary>Passing marks on a soul, never part of the state.</summary>
[Flags]
internal enum Marks : byte
{
    None = 0,

    /// <summary>Help and spark suffice to wake, once it is born.</summary>
    Ready = 1,

    /// <summary>A greater desire was given in this tick.</summary>
    Foot = 2,

    /// <summary>The timeline holds a choice of its own for this tick.</summary>
    Chooses = 4,
}

/// <summary>
/// What follows from the state and is stored at the end of a tick, for the next one to read. What others heard changes
/// while a tick runs (<see cref="Heard"/>); a soul reads only what was stored (<see cref="Prepared"/>).
/// </summary>
internal sealed class Stored(int souls)
{
    /// <summary>S = Σ w c over the own ends, kept along.</summary>
    public readonly long[] Corrected = new long[souls];

    /// <summary>Σ w c′ over the ends of others towards the soul, kept along; of earlier generations alone, where that matters.</summary>
    public readonly long[] Heard = new long[souls];
    public long[]? Earlier;

    /// <summary>Complete souls of the own generation tied to the soul.</summary>
    public readonly int[] Kin = new int[souls];

    /// <summary>Numerators of H and I, and s.</summary>
    public readonly double[] Prepared = new double[souls];
    public readonly long[] Filling = new long[souls];
    public readonly float[] Aim = new float[souls];

    /// <summary>A soul asleep without complete kin wakes once it heard this much: the threshold as one integer.</summary>
    public readonly int[] WakeAt = new int[souls];

    /// <summary>Digest of every soul, so that only changed souls pay.</summary>
    public readonly ulong[] Digests = new ulong[souls];
    public readonly Marks[] Marks = new Marks[souls];
}
