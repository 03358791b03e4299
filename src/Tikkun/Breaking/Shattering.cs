using System.Runtime.CompilerServices;
using Tikkun.Execution;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Breaking;

/// <summary>
/// The prelude (A01–A05, B05–B13): how much bestowal each soul holds when the work begins. At each level the pieces meet
/// in random disjoint pairs and take the same blow, soul by soul, so that bestowal is conserved (B12).
/// </summary>
internal sealed class Shattering
{
    private readonly Parameters parameters;
    private readonly long[] pieces;
    private readonly Bijection[] pairings;

    public Shattering(Parameters parameters)
    {
        this.parameters = parameters;
        int layers = Tens.LayerCount(parameters.Souls);
        int levels =
            parameters.BreakingKind != BreakingKind.Broken ? 0 : parameters.BreakingLevels ?? Math.Max(6, layers + 2);
        pieces = new long[levels];
        pairings = new Bijection[levels];
        for (int level = 0; level < levels; level++)
        {
            pieces[level] = 1;
            for (int layer = level; layer < layers - 1; layer++)
                pieces[level] *= 10;
            ulong key = Draws.Of(parameters.Seed, (ulong)level, 0, Purpose.Pairing).Key;
            pairings[level] = new Bijection(key, parameters.Souls / pieces[level]);
        }
    }

    /// <summary>The sparks of all souls.</summary>
    public float[] All(Workers workers)
    {
        int souls = (int)parameters.Souls;
        double[] bestowal = GC.AllocateUninitializedArray<double>(souls);
        float[] sparks = GC.AllocateUninitializedArray<float>(souls, pinned: true);
        Chunk.Share(
            workers,
            souls,
            (from, to) =>
            {
                for (int soul = from; soul < to; soul++)
                    bestowal[soul] = Unbroken(soul);
            }
        );
        for (int level = 0; level < pieces.Length; level++)
            Meet(level, bestowal, workers);
        Chunk.Share(
            workers,
            souls,
            (from, to) =>
            {
                for (int soul = from; soul < to; soul++)
                    sparks[soul] = (float)bestowal[soul];
            }
        );
        return sparks;
    }

    /// <summary>The spark of one soul, built alone.</summary>
    public float Spark(long soul) => (float)At(pieces.Length, soul);

    /// <summary>All pairs of pieces of a level, shared out by the souls of their first pieces, pair by pair.</summary>
    private void Meet(int level, double[] bestowal, Workers workers)
    {
        int size = (int)pieces[level];
        int count = bestowal.Length / size;
        var turns = new ushort[Turns.Count(count)];
        Turns.Work(pairings[level], turns);
        Chunk.Share(workers, count / 2 * size, (from, to) => Meet(level, from, to, new Turns(turns, count), bestowal));
    }

    /// <summary>
    /// Finds who meets before any do: what is far apart in memory is then fetched without waiting for the next draw.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Meet(int level, int from, int to, Turns places, double[] bestowal)
    {
        int size = (int)pieces[level];
        Span<Meeting> meetings = stackalloc Meeting[to - from];
        int found = 0;
        for (int next, at = from; at < to; at = next)
        {
            int pair = at / size;
            next = Math.Min(to, (pair + 1) * size);
            int offset = at - (pair * size);
            int one = (places.Inverse(2 * pair) * size) + offset;
            int other = (places.Inverse((2 * pair) + 1) * size) + offset;
            meetings[found++] = new Meeting(one, other, next - at, Blow(level, pair));
        }
        foreach (var (one, other, souls, blow) in meetings[..found])
        {
            for (int i = 0; i < souls; i++)
            {
                ref double a = ref bestowal[one + i];
                ref double b = ref bestowal[other + i];
                (a, b) = (Struck(blow, a, b), Struck(blow, b, a));
            }
        }
    }

    /// <summary>Souls of two pieces that meet, one by one, from these two on.</summary>
    private readonly record struct Meeting(int One, int Other, int Souls, double Blow);

    private double At(int level, long soul)
    {
        if (level == 0)
            return Unbroken(soul);
        level--;
        double own = At(level, soul);
        long size = pieces[level];
        long place = pairings[level].Forward(soul / size);
        if ((place ^ 1) >= parameters.Souls / size)
            return own;
        long other = (pairings[level].Inverse(place ^ 1) * size) + (soul % size);
        return Struck(Blow(level, place >> 1), own, At(level, other));
    }

    private double Unbroken(long soul) =>
        parameters.BreakingKind == BreakingKind.Alloy ? (soul % 2 == 0 ? 1 : 0) : (soul < parameters.Souls / 2 ? 1 : 0);

    private double Blow(int level, long pair) =>
        parameters.BreakingBlow * DrawWords.Unit(Draws.Of(parameters.Seed, (ulong)pair, (uint)level, Purpose.Blow).W0);

    /// <summary>What a soul holds after a blow.</summary>
    private static double Struck(double blow, double own, double other) => ((1 - blow) * own) + (blow * other);
}
