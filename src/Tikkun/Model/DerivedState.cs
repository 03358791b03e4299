namespace Tikkun.Model;

/// <summary>Passing marks on a soul, never part of the state.</summary>
[Flags]
internal enum Marks : byte
{
    None = 0,

    /// <summary>A greater desire was given in this tick.</summary>
    Foot = 1,
}

/// <summary>
/// What follows from the state and is stored at the end of a tick, for the next one to read. Within a tick a soul changes
/// its own ends and the sum of them; what it meets in the others it takes in when all have lived.
/// </summary>
internal sealed class DerivedState
{
    /// <summary>Most ends of a soul that the bits of a word can tell.</summary>
    public const int MostSlots = 32;

    /// <summary>S = Σ w c over the own ends.</summary>
    public readonly long[] Corrected;

    /// <summary>Σ w c′ over the ends of others towards the soul; of earlier generations alone, where that matters.</summary>
    public readonly long[] Heard;
    public long[]? Earlier;

    /// <summary>Σ w c c′.</summary>
    public readonly long[] Filling;

    /// <summary>s.</summary>
    public readonly float[] Aim;

    /// <summary>Complete souls of the own generation tied to the soul.</summary>
    public readonly int[] Kin;

    /// <summary>A soul asleep without complete kin wakes once it heard this much: the threshold as one integer.</summary>
    public readonly int[] WakeAt;

    /// <summary>Digest of every soul, so that only changed souls pay.</summary>
    public readonly ulong[] Digests;
    public readonly Marks[] Marks;

    /// <summary>
    /// The bits of a soul's slots, kept on the active path: own ends that are whole; twins that are not 0 and were not
    /// whole when last met; twins that were. An end tells the other soul once, when it leaves 0.
    /// </summary>
    public readonly uint[] OwnWhole;
    public readonly uint[] TwinOpen;
    public readonly uint[] TwinWhole;

    /// <summary>Σ c over the own ends whose twins were whole when last met.</summary>
    public readonly int[] Met;

    /// <summary>Slots whose twins are of earlier generations, where that matters.</summary>
    public uint[]? FromEarlier;

    /// <summary>Σ w over the revealed ends; null where all weigh 1, so that the count of them is it.</summary>
    public readonly int[]? Desired;

    private readonly int souls;

    /// <param name="souls">Souls.</param>
    /// <param name="isWeighted">Whether ties have weights of their own.</param>
    public DerivedState(int souls, bool isWeighted)
    {
        this.souls = souls;
        Desired = isWeighted ? Column.Of<int>(souls) : null;
        Corrected = Column.Of<long>(souls);
        Heard = Column.Of<long>(souls);
        Filling = Column.Of<long>(souls);
        Aim = Column.Of<float>(souls);
        Kin = Column.Of<int>(souls);
        WakeAt = Column.Of<int>(souls);
        Digests = Column.Of<ulong>(souls);
        Marks = Column.Of<Marks>(souls);
        OwnWhole = Column.Of<uint>(souls);
        TwinOpen = Column.Of<uint>(souls);
        TwinWhole = Column.Of<uint>(souls);
        Met = Column.Of<int>(souls);
    }

    /// <summary>Keeps what earlier generations prepared apart, or no longer.</summary>
    public void SplitEarlier(bool isSplit)
    {
        Earlier = isSplit ? Earlier ?? Column.Of<long>(souls) : null;
        FromEarlier = isSplit ? FromEarlier ?? Column.Of<uint>(souls) : null;
    }
}
