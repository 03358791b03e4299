using System.Runtime.InteropServices;
using Tikkun.Networks;
using Tikkun.Research.Report;

namespace Tikkun.Research.Live;

/// <summary>What a picture of a live run holds at a tick.</summary>
public static class Frames
{
    /// <summary>Bands of correction in which the ends of a real group are counted.</summary>
    public const int Bands = TieFrames.Bands;

    /// <summary>The lack drawn at the rim.</summary>
    public const double RimLack = SoulCode.RimLack;

    private const int Chunk = 20_000;
    private static readonly SoulCode Code = new(16);

    /// <summary>The great branches of so many souls.</summary>
    public static int Branches(int souls) => new SoulSample(souls).Branches;

    /// <summary>Nearness and lack of every soul, in turn. A generated system.</summary>
    /// <param name="simulation">The run; it stands still meanwhile.</param>
    /// <param name="codes">Takes two codes of 16 bits a soul; 65535 is at one, or asleep.</param>
    public static void Souls(Simulation simulation, Memory<byte> codes)
    {
        var network = simulation.Network;
        var parameters = simulation.Parameters;
        Parallel.For(
            0,
            (network.Souls + Chunk - 1) / Chunk,
            chunk =>
                simulation.Observe(view =>
                {
                    var into = MemoryMarshal.Cast<byte, ushort>(codes.Span);
                    int from = chunk * Chunk;
                    int first = network.First(new SoulId(from)).Value;
                    for (int soul = from; soul < Math.Min(network.Souls, from + Chunk); soul++)
                    {
                        int degree = network.Degree(new SoulId(soul));
                        (into[2 * soul], into[(2 * soul) + 1]) = Code.Of(view, parameters, soul, first, degree);
                        first += degree;
                    }
                    return 0;
                })
        );
    }

    /// <summary>The corrections of a ten's ties: of every end of its souls the own one, and that of the other end.</summary>
    /// <param name="simulation">The run, of a generated system.</param>
    /// <param name="ten">The ten, from 0.</param>
    public static ushort[] Ties(Simulation simulation, int ten)
    {
        var network = simulation.Network;
        var ends = new List<ushort>();
        simulation.Observe(view =>
        {
            foreach (var soul in Souls(network, ten))
            {
                int first = network.First(soul).Value;
                for (int end = first; end < first + network.Degree(soul); end++)
                {
                    ends.Add(view.Corrections[end]);
                    ends.Add(view.Corrections[network.Twin(new EndIndex(end)).Value]);
                }
            }
            return 0;
        });
        return [.. ends];
    }

    /// <summary>With whom the souls of a ten are tied, soul by soul, nearest first.</summary>
    public static int[][] Partners(Network network, int ten) =>
        [.. Souls(network, ten).Select(soul => network.PartnersOf(soul).ToArray())];

    /// <summary>The share of all ends in each band of correction, of 65535; what is shown of a real group.</summary>
    public static ushort[] Shares(Simulation simulation) => TieFrames.Shares(simulation);

    private static IEnumerable<SoulId> Souls(Network network, int ten)
    {
        const int members = 10;
        for (int soul = members * ten; soul < Math.Min(network.Souls, members * (ten + 1)); soul++)
            yield return new SoulId(soul);
    }
}
