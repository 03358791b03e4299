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

    private readonly CancellationToken stop;

    private TieExport(Simulation simulation, CancellationToken stop)
    {
        this.simulation = simulation;
        this.stop = stop;
    }

    /// <summary>Name of the table of ends.</summary>
    public const string Table = "ends.csv";

    /// <summary>Name of the graph.</summary>
    public const string Graph = "ties.graphml";

    /// <summary>Writes both files into a folder.</summary>
    /// <param name="simulation">What is exported; unchanged.</param>
    /// <param name="folder">A folder that is new or empty.</param>
    /// <param name="named">What named the folder, for mistakes.</param>
    /// <param name="stop">Checked while it is written; of a file that is not whole nothing is left.</param>
    /// <exception cref="MistakesException">The folder holds something.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Write(Simulation simulation, string folder, Place named, CancellationToken stop = default)
    {
        var mistakes = new MistakeList();
        Runs.RunFolder.Check(folder, named, mistakes);
        mistakes.ThrowIfAny();
        Directory.CreateDirectory(folder);
        var export = new TieExport(simulation, stop);
        Put(Path.Combine(folder, Table), file => export.Write(new EndsCsv(file, export.IsGroup)));
        Put(Path.Combine(folder, Graph), file => export.Write(new TiesGraphml(file, export.IsGroup)));
    }

    private bool IsGroup => simulation.Network.Group is not null;

    private void Write(IEndsFormat format)
    {
        using (format)
            simulation.Observe(view => Write(format, view));
    }

    private double Write(IEndsFormat format, View view)
    {
        var network = view.Network;
        format.Begin(Enumerable.Range(0, network.Souls).Select(s => Number(s)), view.Ticks);
        if (network.Group is { } group)
            WriteTies(format, view, group);
        else
            WriteSouls(format, view);
        return 0;
    }

    /// <summary>In the order of the ends.</summary>
    private void WriteSouls(IEndsFormat format, View view)
    {
        for (int soul = 0; soul < view.Network.Souls; soul++)
        {
            stop.ThrowIfCancellationRequested();
            var partners = view.Network.PartnersOf(new SoulId(soul));
            for (int slot = 0; slot < partners.Length; slot++)
                format.Add(End(view, null, soul, slot, partners[slot], 0));
        }
    }

    /// <summary>In the order of the group file, so that nothing stands together because it is of one member.</summary>
    private void WriteTies(IEndsFormat format, View view, Group group)
    {
        int number = 0;
        foreach (var tie in group.Ties)
        {
            stop.ThrowIfCancellationRequested();
            number++;
            foreach (var (from, to) in new[] { (tie.From, tie.To), (tie.To, tie.From) })
            {
                int slot = view.Network.PartnersOf(new SoulId(from)).IndexOf(to);
                format.Add(End(view, number, from, slot, to, 1));
            }
        }
    }

    private static TieEnd End(View view, int? tie, int from, int slot, int to, int firstNumber)
    {
        var soul = new SoulId(from);
        var end = new EndIndex(view.Network.First(soul).Value + slot);
        return new TieEnd(
            tie,
            from + firstNumber,
            to + firstNumber,
            view.Network.Weight(end),
            view.Corrections[end.Value] / (double)Equations.Whole,
            view.IsRevealed(soul, slot),
            view.IsCut(end)
        );
    }

    private long Number(int soul) => IsGroup ? soul + 1 : soul;

    /// <summary>Written aside and renamed: a reader finds the whole file or none.</summary>
    private static void Put(string path, Action<Stream> write)
    {
        string aside = path + ".part";
        try
        {
            using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
                write(file);
            File.Move(aside, path);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }
}
