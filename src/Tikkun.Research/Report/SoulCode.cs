using Tikkun.Lanes;
using Tikkun.Model;

namespace Tikkun.Research.Report;

/// <summary>
/// How a soul stands, as pictures hold it: nearness K and felt lack ℓ, each a share in steps of so many bits. The greatest
/// code says at one, or asleep; nothing else rounds to it.
/// </summary>
/// <param name="bits">Bits of a code, at most 16.</param>
internal sealed class SoulCode(int bits)
{
    /// <summary>The lack drawn at the rim; the code 0 stands for no lack at all, and nothing else rounds to it.</summary>
    public const double RimLack = 0.25;

    /// <summary>K of a soul at one; ℓ of a soul asleep, which feels nothing.</summary>
    public ushort Whole { get; } = (ushort)((1 << bits) - 1);

    private double Steps => Whole - 1;

    /// <summary>K and ℓ of a soul.</summary>
    /// <param name="view">The state.</param>
    /// <param name="parameters">The parameters in force.</param>
    /// <param name="soul">The soul.</param>
    /// <param name="first">Its first end.</param>
    /// <param name="degree">How many it has.</param>
    public (ushort Nearness, ushort Lack) Of(in View view, Parameters parameters, int soul, int first, int degree)
    {
        var flags = view.Flags[soul];
        long corrected = 0;
        foreach (ushort correction in view.Corrections.Slice(first, degree))
            corrected += correction;
        double near = Equations.Share<One>(corrected, degree);
        ushort drawn = flags.HasFlag(Condition.Complete) ? Whole : (ushort)Math.Round(near * Steps);
        if (!flags.HasFlag(Condition.Awake))
            return (drawn, Whole);
        double sight = Equations.Sight<One>(parameters.Light, parameters.SightFirst, near);
        double felt = Equations.Lack<One>(sight, view.Aim[soul]) / RimLack;
        return (drawn, (ushort)Math.Ceiling(Math.Min(1, felt) * Steps));
    }
}
