using System.Runtime.CompilerServices;

namespace Tikkun.Networks;

/// <summary>
/// The rings of a far layer, ring by ring, as <see cref="Tens"/> finds them for one soul. The places of every part are
/// drawn once; a ring's matchings are drawn once for all its souls.
/// </summary>
internal sealed class Rings
{
    private readonly Tens tens;
    private readonly int layer;
    private readonly int parts;
    private readonly int part;
    private readonly int matchings;
    private readonly int first;
    private readonly int turnsOfPart;
    private readonly ushort[] turns;
    private readonly (int One, int Other)[][] pairs;

    /// <param name="tens">The tens.</param>
    /// <param name="layer">A layer of theirs.</param>
    /// <param name="souls">N.</param>
    /// <param name="first">The slot in which its ends begin.</param>
    public Rings(Tens tens, int layer, int souls, int first)
    {
        this.tens = tens;
        this.layer = layer;
        this.first = first;
        (parts, long size, matchings) = tens.Layers[layer];
        part = (int)size;
        turnsOfPart = Turns.Count(part);
        turns = new ushort[souls / part * turnsOfPart];
        pairs = Matching.Pairs(parts);
    }

    /// <summary>Draws the places of the parts that begin among these souls.</summary>
    public void Draw(int from, int to)
    {
        for (int at = Before(from, part); at < Before(to, part); at++)
            Turns.Work(tens.Tying(layer, at / parts, at % parts), turns.AsSpan(at * turnsOfPart, turnsOfPart));
    }

    /// <summary>Takes an end from every soul of these rings whose part sits out in a round: the round of its own number.</summary>
    public void SitOut(int from, int to, int[] offsets)
    {
        if (parts % 2 == 0)
            return;
        Span<int> souls = stackalloc int[parts];
        for (int ring = Before(from, parts); ring < Before(to, parts); ring++)
        {
            Form(ring, souls);
            var choice = tens.Choice(layer, ring);
            for (int m = 0; m < matchings; m++)
                offsets[souls[(int)choice.Forward(m)] + 1]--;
        }
    }

    /// <summary>
    /// Lays the ends of as many rings as have these souls. All are formed before one is laid: what is far apart in memory
    /// is then fetched without waiting for the next draw.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Lay(int from, int to, EndColumns columns)
    {
        int ring = Before(from, parts);
        int count = (Before(to, parts) - ring) * parts;
        Span<int> souls = stackalloc int[count];
        Span<int> ends = stackalloc int[count];
        for (int at = 0; at < count; at += parts)
            Form(ring + (at / parts), souls.Slice(at, parts));
        for (int i = 0; i < count; i++)
            ends[i] = columns.Offsets[souls[i]] + first;
        for (int at = 0; at < count; at += parts, ring++)
        {
            var choice = tens.Choice(layer, ring);
            for (int m = 0; m < matchings; m++)
            {
                foreach (var (one, other) in pairs[choice.Forward(m)])
                    columns.Tie(souls[at + one], ends[at + one]++, souls[at + other], ends[at + other]++);
            }
        }
    }

    /// <summary>The souls of a ring, one of every part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Form(int ring, Span<int> souls)
    {
        int block = ring / part;
        int place = ring % part;
        for (int own = 0; own < parts; own++)
        {
            int at = (block * parts) + own;
            var places = new Turns(turns.AsSpan(at * turnsOfPart, turnsOfPart), part);
            souls[own] = (at * part) + places.Inverse(place);
        }
    }

    /// <summary>How many parts or rings of this size begin before a soul: so they are shared out.</summary>
    private static int Before(int soul, int size) => (soul + size - 1) / size;
}
