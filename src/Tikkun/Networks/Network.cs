using System.Runtime.CompilerServices;
using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Networks;

/// <summary>
/// Ties, weights, sparks and generations: all that a run never changes. Immutable, shared between runs, thread-safe.
/// </summary>
/// <remarks>
/// Ends lie soul by soul, nearest first. Every tie has two ends, each the twin of the other. In generated systems a soul
/// has up to 9 ends in its ten and some in every farther layer; the twin stands in the same slot at the partner, and
/// round the ten in the mirrored one. The columns are pinned, so that kernels may read them through pointers.
/// </remarks>
public sealed class Network
{
    internal readonly int[] Offsets;
    internal readonly int[] Partners;

    /// <summary>The twin of every end; null where <see cref="Mirror"/> tells it.</summary>
    internal readonly int[]? Twins;

    /// <summary>
    /// In which slot of the partner the twin of a slot stands, where that follows from the slot alone: every soul has all
    /// slots then. Null where <see cref="Twins"/> tells it.
    /// </summary>
    internal readonly byte[]? Mirror;
    internal readonly float[] Sparks;
    internal readonly byte[] Generations;

    /// <summary>Slots that go round the ten of a soul, where the whole ten is tied: 9, else 0.</summary>
    internal int Round => Mirror is [8, ..] ? 9 : 0;

    /// <summary>Weights of the ends, null where all are 1; and their running sum within a soul.</summary>
    internal readonly int[]? Weights;
    private readonly int[]? weightUpTo;

    /// <summary>W of every soul.</summary>
    internal readonly int[] SoulWeights;

    /// <summary>Corrections at the start, null where all are 0.</summary>
    internal readonly ushort[]? Start;

    internal Network(int[] offsets, int[] partners, int[] twins, float[] sparks, byte[] generations)
        : this(
            new EndColumns(Column.Copy(offsets), Column.Copy(partners), Column.Copy(twins)),
            null,
            Column.Copy(sparks),
            Column.Copy(generations)
        ) { }

    private Network(EndColumns columns, byte[]? mirror, float[] sparks, byte[] generations)
    {
        (Offsets, Partners, Twins) = columns;
        Mirror = mirror is null ? null : Column.Copy(mirror);
        Sparks = sparks;
        Generations = generations;
        TotalWeight = Partners.Length;
        SoulWeights = Column.Blank<int>(sparks.Length);
        for (int soul = 0; soul < SoulWeights.Length; soul++)
            SoulWeights[soul] = Offsets[soul + 1] - Offsets[soul];
        FitsSlots = MostSlots() <= DerivedState.MostSlots;
    }

    private Network(Group group, int[] offsets, GroupEnd[] ends, int[] twins)
        : this(
            offsets,
            [.. ends.Select(e => e.Partner)],
            twins,
            new float[group.Members.Count],
            new byte[group.Members.Count]
        )
    {
        Group = group;
        Array.Fill(Sparks, 0.5f);
        Weights = Column.Copy<int>([.. ends.Select(e => e.Weight)]);
        Start = [.. ends.Select(e => e.Correction)];
        weightUpTo = Column.Blank<int>(ends.Length);
        for (int soul = 0; soul < Souls; soul++)
        {
            int sum = 0;
            for (int e = offsets[soul]; e < offsets[soul + 1]; e++)
                weightUpTo[e] = sum += Weights[e];
            SoulWeights[soul] = sum;
        }
        TotalWeight = Weights.Sum(w => (long)w);
        FitsSlots = false;
    }

    private readonly record struct GroupEnd(int Soul, int Partner, int Weight, ushort Correction, int Tie);

    /// <summary>Souls, N.</summary>
    public int Souls => Sparks.Length;

    /// <summary>Tie ends, two for every tie.</summary>
    public int Ends => Partners.Length;

    /// <summary>Σ w over all ends.</summary>
    public long TotalWeight { get; }

    /// <summary>The real group it was made from; null in generated systems.</summary>
    public Group? Group { get; }

    /// <summary>Number of ends of a soul.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such soul.</exception>
    public int Degree(SoulId soul) => Offsets[soul.Value + 1] - Offsets[soul.Value];

    /// <summary>The generation in which a soul is clothed in a body, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such soul.</exception>
    public int GenerationOf(SoulId soul) => Generations[soul.Value];

    /// <summary>b of a soul, 0..1: the share of bestowal mixed in by the breaking (A02, B05).</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such soul.</exception>
    public float SparkOf(SoulId soul) => Sparks[soul.Value];

    /// <summary>The nearest end of a soul; its others follow. Of a soul without ties, where they would stand.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such soul.</exception>
    public EndIndex First(SoulId soul) => new(Offsets[soul.Value]);

    /// <summary>The souls that a soul is tied to, nearest first.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such soul.</exception>
    public ReadOnlySpan<int> PartnersOf(SoulId soul) => Partners.AsSpan(Offsets[soul.Value], Degree(soul));

    /// <summary>The other end of the same tie.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such end.</exception>
    public EndIndex Twin(EndIndex end) =>
        new(Mirror is null ? Twins![end.Value] : Offsets[Partners[end.Value]] + Mirror[end.Value % Mirror.Length]);

    /// <summary>Strength of the tie of an end, 1..1000.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such end.</exception>
    public int Weight(EndIndex end) => Weights?[end.Value] ?? 1;

    /// <summary>The end of <paramref name="from"/>'s tie to <paramref name="to"/>; null where they are not tied.</summary>
    public EndIndex? Find(SoulId from, SoulId to)
    {
        int slot = PartnersOf(from).IndexOf((int)to.Value);
        return slot < 0 ? null : new EndIndex(Offsets[from.Value] + slot);
    }

    /// <summary>Whether all ties weigh 1 and the bits of a soul's slots fit a word.</summary>
    internal bool FitsSlots { get; }

    /// <summary>The first soul of this part of the whole; 0 where it is all in one.</summary>
    internal long FirstSoul { get; }

    /// <summary>The number of a soul in the whole, for draws and digests.</summary>
    internal ulong Global(int soul) => (ulong)(FirstSoul + soul);

    internal ReadOnlySpan<int> PartnersOf(int soul) => Partners.AsSpan(Offsets[soul]..Offsets[soul + 1]);

    /// <summary>W of a soul.</summary>
    internal long WeightOf(int soul) => SoulWeights[soul];

    /// <summary>Σ w over the first <paramref name="count"/> ends of a soul.</summary>
    internal long RevealedWeight(int soul, int count) =>
        weightUpTo is null || count == 0 ? count : weightUpTo[Offsets[soul] + count - 1];

    /// <summary>The twin of an end of <paramref name="soul"/>.</summary>
    internal int TwinAt(int soul, int end) =>
        Mirror is null ? Twins![end] : Offsets[Partners[end]] + Mirror[end - Offsets[soul]];

    internal int WeightAt(int end) => Weights is null ? 1 : Weights[end];

    /// <summary>How many ends a run would have; the cheap part of an estimate of memory.</summary>
    internal static long EndsOf(Parameters parameters)
    {
        long ends = Tens.Ends(parameters.Souls, parameters.TiesPerLayer);
        return parameters.TiesKind == TiesKind.Tens ? ends : Mixed.Degree(parameters) * parameters.Souls;
    }

    internal static Network Generate(Parameters parameters, float[] sparks, Workers workers)
    {
        int souls = checked((int)parameters.Souls);
        Topology topology =
            parameters.TiesKind == TiesKind.Mixed ? new Mixed(parameters) : new NestedTens(parameters, workers);
        int[] offsets = Column.Blank<int>(souls + 1);
        byte[] generations = Column.Blank<byte>(souls);
        Array.Fill(offsets, topology.Slots);
        Chunk.Share(workers, souls, (from, to) => Clothe(parameters, from, generations.AsSpan(from..to)));
        Chunk.Share(workers, souls, (from, to) => topology.SitOut(from, to, offsets));
        offsets[0] = 0;
        for (int soul = 0; soul < souls; soul++)
            offsets[soul + 1] += offsets[soul];

        int[] partners = Column.Blank<int>(offsets[souls]);
        byte[]? mirror = topology.Mirror;
        int[]? twins = mirror is null ? Column.Blank<int>(partners.Length) : null;
        var columns = new EndColumns(offsets, partners, twins);
        Chunk.Share(workers, souls, (from, to) => topology.Lay(from, to, columns));
        return new Network(columns, mirror, sparks, generations);
    }

    internal static Network Of(Group group)
    {
        var ends = group
            .Ties.SelectMany(
                (tie, index) =>
                    new[]
                    {
                        new GroupEnd(tie.From, tie.To, tie.Weight, Networks.Group.Correction(tie.FromFeels), index),
                        new GroupEnd(tie.To, tie.From, tie.Weight, Networks.Group.Correction(tie.ToFeels), index),
                    }
            )
            .OrderBy(e => e.Soul)
            .ThenByDescending(e => e.Correction)
            .ThenByDescending(e => e.Weight)
            .ThenBy(e => e.Tie)
            .ToArray();
        var offsets = new int[group.Members.Count + 1];
        foreach (var end in ends)
            offsets[end.Soul + 1]++;
        for (int soul = 0; soul < group.Members.Count; soul++)
            offsets[soul + 1] += offsets[soul];
        var twins = new int[ends.Length];
        foreach (var tie in ends.Select((end, index) => (end.Tie, index)).GroupBy(x => x.Tie, x => x.index))
            (twins[tie.First()], twins[tie.Last()]) = (tie.Last(), tie.First());
        return new Network(group, offsets, ends, twins);
    }

    /// <summary>The state at the start of a run: the nearest end revealed, or those felt at all; the rest is 0.</summary>
    internal State Begin(int generations)
    {
        var state = new State(Souls, Ends, generations);
        for (int soul = 0; soul < Souls; soul++)
            state.Revealed[soul] = Math.Min(1, Offsets[soul + 1] - Offsets[soul]);
        if (Start is null)
            return state;
        Start.CopyTo(state.Corrections, 0);
        Array.Fill(state.Flags, Condition.Awake);
        for (int soul = 0; soul < Souls; soul++)
        {
            var own = Start.AsSpan(Offsets[soul]..Offsets[soul + 1]);
            state.Revealed[soul] = Math.Max(state.Revealed[soul], own.Length - own.Count((ushort)0));
        }
        for (int end = 0; end < Ends; end++)
            state.Start += (long)Start[end] * WeightAt(end);
        return state;
    }

    private int MostSlots()
    {
        if (Mirror is not null)
            return Mirror.Length;
        int most = 0;
        for (int soul = 0; soul < Souls; soul++)
            most = Math.Max(most, Offsets[soul + 1] - Offsets[soul]);
        return most;
    }

    internal static byte Generation(Parameters parameters, long soul)
    {
        ulong word = Draws.Of(parameters.Seed, (ulong)soul, 0, Purpose.Generation).W0;
        return (byte)((word * (ulong)parameters.GenerationsCount) >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Clothe(Parameters parameters, int from, Span<byte> generations)
    {
        for (int i = 0; i < generations.Length; i++)
            generations[i] = Generation(parameters, from + i);
    }
}
