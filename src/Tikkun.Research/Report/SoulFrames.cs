using Tikkun.Networks;

namespace Tikkun.Research.Report;

/// <summary>
/// What the wheel shows: the codes of every soul shown, tick by tick, each in 12 bits, kept as the change since the frame
/// before so that they pack well.
/// </summary>
internal sealed class SoulFrames
{
    private static readonly SoulCode Code = new(12);
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
    private readonly record struct Place(int Soul, int First, int Degree);

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
                (near[i], felt[i]) = Code.Of(view, parameters, places[i].Soul, places[i].First, places[i].Degree);
            return 0;
        });
        packed.Add(near, nearness);
        packed.Add(felt, lack);
        Count++;
    }

    /// <summary>All frames, deflated, in base 64.</summary>
    public string Text() => packed.Text();
}
