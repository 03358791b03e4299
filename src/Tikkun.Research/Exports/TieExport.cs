using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Exports;

/// <summary>
/// Ties and ends as they stand, as CSV and as GraphML. Nodes carry their number and nothing else; of a real group no
/// name leaves, and the members are numbers from 1 in the order of their first appearance in the file.
/// </summary>
public sealed class TieExport
{
    private readonly Simulation simulation;
    private readonly Dictionary<(int, int), int>? ties;

    private TieExport(Simulation simulation)
    {
        this.simulation = simulation;
        ties = simulation
            .Network.Group?.Ties.Select((tie, index) => (tie, index))
            .SelectMany(t => new[] { ((t.tie.From, t.tie.To), t.index + 1), ((t.tie.To, t.tie.From), t.index + 1) })
            .ToDictionary();
    }

    /// <summary>Name of the table of ends.</summary>
    public const string Table = "ends.csv";

    /// <summary>Name of the graph.</summary>
    public const string Graph = "ties.graphml";

    /// <summary>Writes both files into a folder.</summary>
    /// <param name="simulation">What is exported; unchanged.</param>
    /// <param name="folder">A folder that is new or empty.</param>
    /// <param name="named">What named the folder, for mistakes.</param>
    /// <exception cref="MistakesException">The folder holds something.</exception>
    public static void Write(Simulation simulation, string folder, Place named)
    {
        var mistakes = new MistakeList();
        Runs.RunFolder.Check(folder, named, mistakes);
        mistakes.ThrowIfAny();
        Directory.CreateDirectory(folder);
        var export = new TieExport(simulation);
        Put(Path.Combine(folder, Table), file => export.Write(new EndsCsv(file, export.IsGroup)));
        Put(Path.Combine(folder, Graph), file => export.Write(new TiesGraphml(file, export.IsGroup)));
    }

    private bool IsGroup => ties is not null;

    private void Write(IEndsFormat format)
    {
        using (format)
            simulation.Observe(view => Write(format, view));
    }

    private double Write(IEndsFormat format, View view)
    {
        var network = view.Network;
        format.Begin(Enumerable.Range(0, network.Souls).Select(s => Number(s)), view.Ticks);
        for (int soul = 0; soul < network.Souls; soul++)
        {
            var partners = network.PartnersOf(new SoulId(soul));
            int first = network.First(new SoulId(soul)).Value;
            for (int slot = 0; slot < partners.Length; slot++)
            {
                var end = new EndIndex(first + slot);
                format.Add(
                    new TieEnd(
                        ties?[(soul, partners[slot])],
                        Number(soul),
                        Number(partners[slot]),
                        network.Weight(end),
                        view.Corrections[end.Value] / (double)Equations.Whole,
                        view.IsRevealed(new SoulId(soul), slot),
                        view.IsCut(end)
                    )
                );
            }
        }
        return 0;
    }

    private long Number(int soul) => IsGroup ? soul + 1 : soul;

    /// <summary>Written aside and renamed: a reader finds the whole file or none.</summary>
    private static void Put(string path, Action<Stream> write)
    {
        string aside = path + ".part";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            write(file);
        File.Move(aside, path);
    }
}
