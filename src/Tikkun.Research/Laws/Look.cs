using Tikkun.Lanes;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Research.Laws;

/// <summary>
/// What laws need to see of a run and no measure of the whole tells. Looked at when a tick ends; it draws nothing and
/// changes nothing. <c>soul</c>: <see cref="Course.Soul"/>. <c>both</c>, <c>bothTies</c>: the share of souls with ι of at
/// least a half, and of ties between two of them, at tick 0. Every tenth tick: <c>prepared</c> of the <c>aware</c>, which
/// are awake, and of the <c>unaware</c>, as means over souls; and of the <c>self</c>-rating of those awake and not
/// complete, how many they are (n), and the sums of felt state (f), nearness (k), and their products.
/// </summary>
internal static class Look
{
    private const double BothQualities = 0.5;

    public static IReadOnlyList<string> Names { get; } =
    [
        "soul.generation",
        "soul.revealed",
        "both",
        "bothTies",
        "aware.prepared",
        "unaware.prepared",
        "self.n",
        "self.f",
        "self.k",
        "self.ff",
        "self.kk",
        "self.fk",
    ];

    /// <param name="view">The state.</param>
    /// <param name="parameters">Those in force.</param>
    /// <param name="isWide">Whether all souls are gone through.</param>
    /// <param name="into">Takes a value for each name.</param>
    /// <returns>0: all is in <paramref name="into"/>.</returns>
    public static double At(View view, Parameters parameters, bool isWide, double[] into)
    {
        var network = view.Network;
        Array.Fill(into, double.NaN);
        into[0] = network.GenerationOf(Course.Soul);
        into[1] = view.Revealed[(int)Course.Soul.Value] / (double)Math.Max(1, network.Degree(Course.Soul));
        if (view.Ticks == 0)
            (into[2], into[3]) = SharesOfBoth(network);
        if (isWide)
            GoThrough(view, parameters, into.AsSpan(4));
        return 0;
    }

    private static (double Souls, double Ties) SharesOfBoth(Network network)
    {
        bool HasBoth(long soul) => (double)Equations.Inclusion<One>(network.SparkOf(new SoulId(soul))) >= BothQualities;
        double souls = 0;
        double ends = 0;
        for (int soul = 0; soul < network.Souls; soul++)
        {
            if (!HasBoth(soul))
                continue;
            souls++;
            foreach (int partner in network.PartnersOf(new SoulId(soul)))
                ends += HasBoth(partner) ? 1 : 0;
        }
        return (souls / network.Souls, network.Ends == 0 ? double.NaN : ends / network.Ends);
    }

    private static void GoThrough(View view, Parameters parameters, Span<double> into)
    {
        var network = view.Network;
        var (aware, unaware) = ((Sum: 0.0, Souls: 0), (Sum: 0.0, Souls: 0));
        var self = into[2..];
        self.Clear();
        for (int i = 0; i < network.Souls; i++)
        {
            var soul = new SoulId(i);
            int degree = network.Degree(soul);
            if (degree == 0)
                continue;
            int first = network.First(soul).Value;
            long corrected = 0;
            long heard = 0;
            for (int end = first; end < first + degree; end++)
            {
                corrected += view.Corrections[end];
                heard += view.Corrections[network.Twin(new EndIndex(end)).Value];
            }
            double prepared = Equations.Share<One>(heard, degree);
            bool isAwake = (view.Flags[i] & Condition.Awake) != 0;
            if (isAwake)
                aware = (aware.Sum + prepared, aware.Souls + 1);
            else
                unaware = (unaware.Sum + prepared, unaware.Souls + 1);
            if (!isAwake || (view.Flags[i] & Condition.Complete) != 0)
                continue;
            double nearness = Equations.Share<One>(corrected, degree);
            double lack = Equations.Lack<One>(
                Equations.Sight<One>(parameters.Light, parameters.SightFirst, nearness),
                view.Aim[i]
            );
            double felt = (view.Aim[i] * (double)view.Importance[i]) - lack;
            self[0]++;
            self[1] += felt;
            self[2] += nearness;
            self[3] += felt * felt;
            self[4] += nearness * nearness;
            self[5] += felt * nearness;
        }
        into[0] = aware.Souls == 0 ? double.NaN : aware.Sum / aware.Souls;
        into[1] = unaware.Souls == 0 ? double.NaN : unaware.Sum / unaware.Souls;
    }
}
