using Tikkun.Model;

namespace Tikkun.Research.Report;

/// <summary>What is shown of a real group: how many of its tie ends are corrected how far, and nothing of anybody.</summary>
internal sealed class TieFrames
{
    /// <summary>Bands of correction; whole ends have the last for themselves.</summary>
    public const int Bands = 21;

    private readonly ushort[] before = new ushort[Bands];
    private readonly Packed packed = new();

    /// <summary>Frames kept.</summary>
    public int Count { get; private set; }

    /// <summary>Keeps how the ties stand now.</summary>
    public void Keep(Simulation simulation)
    {
        packed.Add(Shares(simulation), before);
        Count++;
    }

    /// <summary>The share of ends in each band, of 65535.</summary>
    public static ushort[] Shares(Simulation simulation)
    {
        long[] ends = new long[Bands];
        simulation.Observe(view =>
        {
            foreach (ushort correction in view.Corrections)
                ends[correction * (Bands - 1) / Equations.Whole]++;
            return 0;
        });
        return [.. ends.Select(e => (ushort)(e * ushort.MaxValue / simulation.Network.Ends))];
    }

    /// <summary>All frames, deflated, in base 64.</summary>
    public string Text() => packed.Text();
}
