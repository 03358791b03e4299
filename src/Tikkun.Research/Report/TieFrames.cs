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

    /// <summary>Keeps how the ties stand now: the share of ends in each band, of 65535.</summary>
    public void Keep(Simulation simulation)
    {
        long[] ends = new long[Bands];
        simulation.Observe(view =>
        {
            foreach (ushort correction in view.Corrections)
                ends[correction * (Bands - 1) / Equations.Whole]++;
            return 0;
        });
        ushort[] shares = [.. ends.Select(e => (ushort)(e * ushort.MaxValue / simulation.Network.Ends))];
        packed.Add(shares, before);
        Count++;
    }

    /// <summary>All frames, deflated, in base 64.</summary>
    public string Text() => packed.Text();
}
