using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Networks;

/// <summary>
/// Whole tens in tens (terms 24–29): which souls a soul is tied to, as a pure function of (seed, soul). A block of layer
/// ℓ has ten parts of 10^ℓ souls, the outermost as many parts as the first digit of N says. Its souls fall by key into
/// rings with one soul of every part, and each ring uses k_ℓ of its perfect matchings, drawn by key.
/// </summary>
internal sealed class Tens
{
    private readonly ulong seed;
    private readonly Layer[] layers;

    public Tens(Parameters parameters)
    {
        seed = parameters.Seed;
        layers = [.. LayersOf(parameters.Souls, parameters.TiesPerLayer)];
    }

    /// <summary>Parts of a block, souls in a part, matchings used.</summary>
    public readonly record struct Layer(int Parts, long Part, int Matchings);

    public ReadOnlySpan<Layer> Layers => layers;

    /// <summary>Most ends that a soul can have.</summary>
    public int Slots => layers.Sum(l => l.Matchings);

    /// <summary>Whether every soul has all of them: no part ever sits out.</summary>
    public bool IsRegular => layers.All(l => l.Parts % 2 == 0);

    /// <summary>
    /// The slot of the twin of every slot: the same in far layers, and mirrored in a ten tied throughout. Null where it
    /// does not follow from the slot alone.
    /// </summary>
    public byte[]? Mirror =>
        IsRegular && layers[0].Matchings == 9
            ? [.. Enumerable.Range(0, Slots).Select(slot => (byte)(slot < 9 ? 8 - slot : slot))]
            : null;

    public static int LayerCount(long souls) => LayersOf(souls, [0]).Count();

    /// <summary>Ends in all: less than souls × slots where parts sit out.</summary>
    public static long Ends(long souls, IReadOnlyList<int> perLayer)
    {
        long ends = 0;
        foreach (var layer in LayersOf(souls, perLayer))
            ends += layer.Matchings * (souls / layer.Parts) * (layer.Parts / 2 * 2);
        return ends;
    }

    /// <summary>The souls that <paramref name="soul"/> is tied to, nearest first.</summary>
    /// <returns>How many of <paramref name="partners"/> are used.</returns>
    public int Partners(long soul, Span<int> partners)
    {
        int count = 0;
        for (int layer = 0; layer < layers.Length; layer++)
        {
            int from = count;
            count = InLayer(layer, soul, partners, count);
            if (layer == 0)
                RoundTheTen(soul, partners[from..count]);
        }
        return count;
    }

    /// <summary>Which place in the rings of its block each soul of a part takes.</summary>
    public Bijection Tying(int layer, long block, int own) =>
        new(Draws.Of(seed, (ulong)block, (uint)((layer << 8) | own), Purpose.Tying).Key, layers[layer].Part);

    /// <summary>Which rounds of matchings a ring uses, in their order; the rings of a layer are numbered block by block.</summary>
    public Bijection Choice(int layer, long ring) =>
        new(Draws.Of(seed, (ulong)ring, (uint)layer, Purpose.Matching).Key, Matching.Rounds(layers[layer].Parts));

    private static IEnumerable<Layer> LayersOf(long souls, IReadOnlyList<int> perLayer)
    {
        int index = 0;
        for (long part = 1; part < souls; part *= 10)
        {
            int parts = (int)Math.Min(10, souls / part);
            int wanted = perLayer[Math.Min(index++, perLayer.Count - 1)];
            yield return new Layer(parts, part, Math.Min(wanted, Matching.Rounds(parts)));
        }
    }

    private int InLayer(int layer, long soul, Span<int> partners, int count)
    {
        var (parts, part, matchings) = layers[layer];
        long block = soul / (part * parts);
        long start = block * part * parts;
        int own = (int)((soul - start) / part);
        long place = Tying(layer, block, own).Forward((soul - start) % part);
        var choice = Choice(layer, (block * part) + place);
        for (int m = 0; m < matchings; m++)
        {
            int other = Matching.Partner(parts, (int)choice.Forward(m), own);
            if (other >= 0)
                partners[count++] = (int)(start + (other * part) + Tying(layer, block, other).Inverse(place));
        }
        return count;
    }

    private static void RoundTheTen(long soul, Span<int> ten)
    {
        int own = (int)(soul % 10);
        for (int i = 1; i < ten.Length; i++)
        for (int k = i; k > 0 && Around(own, ten[k]) < Around(own, ten[k - 1]); k--)
            (ten[k], ten[k - 1]) = (ten[k - 1], ten[k]);
    }

    private static int Around(int own, int other) => ((other % 10) - own + 10) % 10;
}
