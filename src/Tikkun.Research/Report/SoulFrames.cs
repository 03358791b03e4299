using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Research.Report;

/// <summary>
/// What the wheel shows: nearness K and felt lack ℓ of every soul shown, tick by tick, each in 12 bits, kept as the change
/// since the frame before so that they pack well.
/// </summary>
internal sealed class SoulFrames
{
    /// <summary>K of a soul at one; nothing else rounds to it.</summary>
    public const ushort AtOne = 4095;

    /// <summary>ℓ of a soul asleep; it feels nothing.</summary>
    public const ushort Asleep = 4095;

    /// <summary>The lack drawn at the rim; 0 stands for no lack at all, and nothing else rounds to it.</summary>
    public const double RimLack = 0.25;

    private const int Steps = 4094;
    private readonly ushort[] nearness;
    private readonly ushort[] lack;
    private readonly Place[] places;
    private readonly Packed packed = new();

    public SoulFrames(SoulSample sample, Network network)
    {
        nearness = new ushort[sample.Shown];
        lack = new ushort[sample.Shown];
        places = new Place[sample.Shown];
        int first = 0;
        for (int soul = 0, place = 0; place < places.Length; soul++)
        {
            int degree = network.Degree(new SoulId(soul));
            if (soul == sample.SoulAt(place))
                places[place++] = new Place(soul, first, degree);
            first += degree;
        }
    }

    /// <summary>A soul, its first end, and how many it has.</summary>
    internal readonly record struct Place(int Soul, int First, int Degree);

    /// <summary>Frames kept.</summary>
    public int Count { get; private set; }

    /// <summary>Keeps how the souls stand now.</summary>
    public void Keep(Simulation simulation)
    {
        var parameters = simulation.Parameters;
        ushort[] near = new ushort[places.Length];
        ushort[] felt = new ushort[places.Length];
        simulation.Observe(view =>
        {
            for (int i = 0; i < places.Length; i++)
                (near[i], felt[i]) = Of(view, parameters, places[i]);
            return 0;
        });
        packed.Add(near, nearness);
        packed.Add(felt, lack);
        Count++;
    }

    /// <summary>All frames, deflated, in base 64.</summary>
    public string Text() => packed.Text();

    /// <summary>K and ℓ of a soul, as they are drawn.</summary>
    private static (ushort Nearness, ushort Lack) Of(in View view, Parameters parameters, Place place)
    {
        long corrected = 0;
        foreach (ushort correction in view.Corrections.Slice(place.First, place.Degree))
            corrected += correction;
        double near = Equations.Share(corrected, place.Degree);
        var flags = view.Flags[place.Soul];
        ushort drawn = flags.HasFlag(Condition.Complete) ? AtOne : (ushort)Math.Round(near * Steps);
        if (!flags.HasFlag(Condition.Awake))
            return (drawn, Asleep);
        double sight = Equations.Sight(parameters.Light, parameters.SightFirst, near);
        double felt = Equations.Lack(sight, view.Aim[place.Soul]) / RimLack;
        return (drawn, (ushort)Math.Ceiling(Math.Min(1, felt) * Steps));
    }
}
