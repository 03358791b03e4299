using System.Numerics;
using System.Runtime.CompilerServices;
using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Networks;

/// <summary>The <see cref="Tens"/> of all souls at once, with the same ties.</summary>
internal sealed class NestedTens : Topology
{
    private readonly Tens tens;
    private readonly List<Rings> far = [];
    private readonly (int One, int Other)[][] pairs = Matching.Pairs(10);

    public NestedTens(Parameters parameters, Workers workers)
    {
        int souls = (int)parameters.Souls;
        tens = new Tens(parameters);
        int slot = tens.Layers[0].Matchings;
        for (int layer = 1; layer < tens.Layers.Length; layer++)
        {
            if (tens.Layers[layer].Matchings > 0)
                far.Add(new Rings(tens, layer, souls, slot));
            slot += tens.Layers[layer].Matchings;
        }
        Chunk.Share(workers, souls, (from, to) => far.ForEach(rings => rings.Draw(from, to)));
    }

    public override int Slots => tens.Slots;

    public override byte[]? Mirror => tens.Mirror;

    public override void SitOut(int from, int to, int[] offsets) =>
        far.ForEach(rings => rings.SitOut(from, to, offsets));

    public override void Lay(int from, int to, EndColumns columns)
    {
        for (int ten = from / 10; ten < to / 10; ten++)
            RoundTheTen(ten, columns);
        far.ForEach(rings => rings.Lay(from, to, columns));
    }

    /// <summary>Lays the ends of each soul of a ten, round it from oneself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RoundTheTen(int ten, EndColumns columns)
    {
        int first = 10 * ten;
        Span<int> tied = stackalloc int[10];
        Distances(ten, tied);
        for (int one = 0; one < 10; one++)
        for (int other = one + 1; other < 10; other++)
        {
            int distance = other - one;
            if ((tied[one] >> distance & 1) == 0)
                continue;
            int end = columns.Offsets[first + one] + Nearer(tied[one], distance);
            int twin = columns.Offsets[first + other] + Nearer(tied[other], 10 - distance);
            columns.Tie(first + one, end, first + other, twin);
        }
    }

    /// <summary>How far round the ten those stand to whom each soul of it is tied, a bit for each.</summary>
    private void Distances(int ten, Span<int> tied)
    {
        if (tens.Layers[0].Matchings == pairs.Length)
        {
            tied.Fill(0b11_1111_1110);
            return;
        }
        tied.Clear();
        var choice = tens.Choice(0, ten);
        for (int m = 0; m < tens.Layers[0].Matchings; m++)
        {
            foreach (var (one, other) in pairs[choice.Forward(m)])
            {
                tied[one] |= 1 << (other - one);
                tied[other] |= 1 << (10 + one - other);
            }
        }
    }

    private static int Nearer(int tied, int distance) => BitOperations.PopCount((uint)tied & ((1u << distance) - 1));
}
