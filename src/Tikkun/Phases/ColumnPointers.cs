using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Phases;

/// <summary>
/// The columns of a part as the kernels address them: by soul and by end, without bounds checks. All of them are arrays
/// that stay where they are.
/// </summary>
internal sealed unsafe class ColumnPointers
{
    public readonly Network Network;
    public readonly State State;
    public readonly DerivedState Derived;
    public readonly Coefficients Coefficients;

    /// <summary>The key of every draw.</summary>
    public readonly ulong Seed;

    /// <summary>By end.</summary>
    public readonly ushort* Corrections;
    public readonly int* Partners;
    private readonly int* twins;
    private readonly byte* mirror;

    /// <summary>By soul.</summary>
    public readonly int* Offsets;
    public readonly int* Weights;
    public readonly byte* Generations;
    public readonly float* Sparks;
    public readonly int* Revealed;

    /// <summary>Σ w over the revealed ends: where all weigh 1 the very column that counts them.</summary>
    public readonly int* Desired;
    public readonly Condition* Flags;
    public readonly float* Depth;
    public readonly float* Importance;
    public readonly float* Fall;
    public readonly float* Exile;
    public readonly float* Aim;
    public readonly long* Corrected;
    public readonly long* Heard;
    public readonly long* Earlier;
    public readonly long* Filling;
    public readonly int* Kin;
    public readonly int* WakeAt;
    public readonly ulong* Digests;
    public readonly uint* OwnWhole;
    public readonly uint* TwinOpen;
    public readonly uint* TwinWhole;
    public readonly int* Met;
    public readonly Marks* Marks;
    public readonly uint* FromEarlier;

    private const int NearbyBytes = 4 << 20;

    /// <summary>Ends of every soul, where all have as many; else 0.</summary>
    private readonly int regular;

    /// <summary>Slots that go round the ten, where all nine do; else 0.</summary>
    public readonly int Round;
    private readonly int* inTen;

    /// <summary>Pull of an unworthy thought, speech, deed; and over again, so that eight stand in a row from each.</summary>
    public readonly double* Pull;
    private readonly int[]? inTens;

    /// <param name="network">The ties.</param>
    /// <param name="state">The state.</param>
    /// <param name="derived">What follows from it.</param>
    /// <param name="coefficients">The parameters in force.</param>
    /// <param name="seed">The key of every draw.</param>
    /// <param name="isShared">Whether other workers may mark the same souls at the same time.</param>
    public ColumnPointers(
        Network network,
        State state,
        DerivedState derived,
        Coefficients coefficients,
        ulong seed,
        bool isShared
    )
    {
        Network = network;
        State = state;
        Derived = derived;
        Coefficients = coefficients;
        IsShared = isShared;
        Seed = seed;
        OutgrowsCache = (long)network.Ends * sizeof(ushort) > NearbyBytes;
        // What is whole stays whole, all ties weigh 1, none is cut, and their bits fit a word.
        bool isActive = coefficients.Loss == 0 && coefficients.Force == 0 && state.Cut is null && network.FitsSlots;
        Path = isActive ? TickPath.Active : TickPath.General;
        Corrections = At(state.Corrections);
        Partners = At(network.Partners);
        twins = At(network.Twins);
        mirror = At(network.Mirror);
        regular = network.Mirror?.Length ?? 0;
        Round = network.Round;
        inTens = TwinsInTens(network);
        inTen = At(inTens);
        Pull = At(coefficients.Pull);
        Offsets = At(network.Offsets);
        Weights = At(network.SoulWeights);
        Generations = At(network.Generations);
        Sparks = At(network.Sparks);
        Revealed = At(state.Revealed);
        Desired = derived.Desired is null ? Revealed : At(derived.Desired);
        Flags = At(state.Flags);
        Depth = At(state.Depth);
        Importance = At(state.Importance);
        Fall = At(state.Fall);
        Exile = At(state.Exile);
        Aim = At(derived.Aim);
        Corrected = At(derived.Corrected);
        Heard = At(derived.Heard);
        Earlier = At(derived.Earlier);
        Filling = At(derived.Filling);
        Kin = At(derived.Kin);
        WakeAt = At(derived.WakeAt);
        Digests = At(derived.Digests);
        OwnWhole = At(derived.OwnWhole);
        TwinOpen = At(derived.TwinOpen);
        TwinWhole = At(derived.TwinWhole);
        Met = At(derived.Met);
        Marks = At(derived.Marks);
        FromEarlier = At(derived.FromEarlier);
    }

    /// <summary>Whether ends at random are waited for: their corrections exceed what a core has nearby.</summary>
    public readonly bool OutgrowsCache;

    public bool IsShared { get; }

    public TickPath Path { get; }

    /// <summary>Ends here.</summary>
    public int Ends => Network.Ends;

    /// <summary>Souls here.</summary>
    public int Souls => Network.Souls;

    /// <summary>The soul at the other end of the tie in a slot. In a ten the slots go round it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Partner(int soul, int slot)
    {
        if (slot >= Round)
            return Partners[Offsets[soul] + slot];
        int next = soul + slot + 1;
        return (soul % 10) + slot < 9 ? next : next - 10;
    }

    /// <summary>The other end of the tie in a slot of a soul.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Twin(int soul, int slot) =>
        mirror != null ? (Partner(soul, slot) * regular) + mirror[slot] : twins[Offsets[soul] + slot];

    /// <summary>
    /// Of the ten of a soul, how far from its own first end each of its twins stands, by slot. Only where the slots go
    /// round the ten.
    /// </summary>
    public int* TwinsInTen(int soul) => inTen + (soul % 10 * Round);

    /// <summary>How to find the other ends of ties beyond the ten.</summary>
    public FarTwins FarTwins => new(Partners, twins, mirror, regular);

    /// <summary>The slot in which the other end stands at the other soul.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TwinSlot(int soul, int slot)
    {
        int end = Offsets[soul] + slot;
        return mirror != null ? mirror[slot] : twins[end] - Offsets[Partners[end]];
    }

    /// <summary>The slots that a soul feels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint FeltBy(int soul) => (uint)((1ul << Revealed[soul]) - 1);

    private static int[]? TwinsInTens(Network network)
    {
        if (network.Round == 0)
            return null;
        int[] table = Column.Of<int>(10 * network.Round);
        for (int place = 0; place < 10; place++)
        for (int slot = 0; slot < network.Round; slot++)
        {
            int other = (place + slot + 1) % 10;
            table[(place * network.Round) + slot] = ((other - place) * network.Mirror!.Length) + network.Mirror[slot];
        }
        return table;
    }

    private static T* At<T>(T[]? column)
        where T : unmanaged =>
        column is null ? null : (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(column));
}

/// <summary>
/// The other ends of ties beyond the ten. Held by value, so that a loop which writes ends need not read these addresses
/// again after every write.
/// </summary>
internal readonly unsafe struct FarTwins(int* partners, int* twins, byte* mirror, int regular)
{
    /// <summary>The other end of the tie of an end, which stands in a slot of its soul.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(int end, int slot) => mirror != null ? (partners[end] * regular) + mirror[slot] : twins[end];
}
