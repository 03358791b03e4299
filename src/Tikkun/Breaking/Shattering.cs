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
        double[] before = new double[souls];
        double[] after = new double[souls];
        int chunks = Part.Chunks(souls);
        workers.ForEach(chunks, (_, chunk) => Fill(chunk, souls, before, Unbroken));
        for (int level = 0; level < pieces.Length; level++)
        {
            int at = level;
            double[] from = before;
            workers.ForEach(
                chunks,
                (_, chunk) => Fill(chunk, souls, after, soul => Met(at, soul, other => from[other]))
            );
            (before, after) = (after, before);
        }
        return Array.ConvertAll(before, b => (float)b);
    }

    /// <summary>The spark of one soul, built alone.</summary>
    public float Spark(long soul) => (float)At(pieces.Length, soul);

    private double At(int level, long soul) =>
        level == 0 ? Unbroken(soul) : Met(level - 1, soul, other => At(level - 1, other));

    private double Unbroken(long soul) =>
        parameters.BreakingKind == BreakingKind.Alloy ? (soul % 2 == 0 ? 1 : 0) : (soul < parameters.Souls / 2 ? 1 : 0);

    private double Met(int level, long soul, Func<long, double> before)
    {
        long size = pieces[level];
        long place = pairings[level].Forward(soul / size);
        double own = before(soul);
        if ((place ^ 1) >= parameters.Souls / size)
            return own;
        long other = (pairings[level].Inverse(place ^ 1) * size) + (soul % size);
        uint word = Draws.Of(parameters.Seed, (ulong)place >> 1, (uint)level, Purpose.Blow).W0;
        double blow = parameters.BreakingBlow * Words.Unit(word);
        return ((1 - blow) * own) + (blow * before(other));
    }

    private static void Fill(int chunk, int souls, double[] target, Func<long, double> value)
    {
        foreach (int soul in Part.Souls(chunk, souls))
            target[soul] = value(soul);
    }
}
