using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tikkun.Model;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Laws;

/// <summary>
/// What trials measured, in memory and, where a folder is given, in its <c>trials.csv</c>: a line for each comparison, world
/// and seed. A unit is written in one piece; one that a kill cut short is done again. Thread-safe.
/// </summary>
public sealed class TrialTable : IDisposable
{
    /// <summary>Name of the file.</summary>
    public const string Name = "trials.csv";

    private const string Columns = "world,seed,law,part,value,control";
    private readonly Dictionary<(string World, ulong Seed, string Law, int Part), (double, double)> measured = [];
    private readonly StreamWriter? file;

    /// <summary>In memory alone.</summary>
    public TrialTable() { }

    private TrialTable(StreamWriter file) => this.file = file;

    /// <summary>Goes on with the file of a folder, or begins it.</summary>
    /// <param name="folder">The folder; made where it is not there.</param>
    /// <param name="what">What is measured; a folder that holds something else is refused.</param>
    /// <exception cref="MistakesException">It holds other trials, or those of another version.</exception>
    public static TrialTable Open(string folder, string what)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, Name);
        string header = $"# {what}; model version {ModelVersion.Current}; designs {Digest()}";
        var file = Held(path) ?? throw InUse(folder);
        try
        {
            string text = Whole(new StreamReader(file, Encoding.UTF8).ReadToEnd());
            string found = text.Split('\n')[0];
            if (found.Length > 0 && found != header)
                throw Other(path, found, header);
            var table = new TrialTable(new StreamWriter(file, new UTF8Encoding(false)) { NewLine = "\n" });
            table.Take(text, path);
            file.SetLength(Encoding.UTF8.GetByteCount(text));
            file.Seek(0, SeekOrigin.End);
            if (text.Length == 0)
                table.file!.WriteLine($"{header}\n{Columns}");
            table.file!.Flush();
            return table;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads what was measured, and adds nothing to it.</summary>
    /// <exception cref="MistakesException">It is damaged.</exception>
    public static TrialTable Read(string path)
    {
        var table = new TrialTable();
        table.Take(Whole(File.ReadAllText(path)), path);
        return table;
    }

    /// <summary>Held by one process at a time; null where another holds it.</summary>
    private static FileStream? Held(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    private static MistakesException InUse(string folder) =>
        new([
            new Mistake(MistakeKind.FolderInUse, folder, null, "", "", "a folder in which no other survey is at work"),
        ]);

    private static MistakesException Other(string path, string found, string header)
    {
        string expected = $"the trials begun there to be these: {header[2..]}; take another folder with --out";
        return new([new Mistake(MistakeKind.FolderNotEmpty, path, 1, "", found.TrimStart('#', ' '), expected)]);
    }

    /// <summary>What stands after the last newline was cut short.</summary>
    private static string Whole(string text) => text[..(text.LastIndexOf('\n') + 1)];

    private void Take(string text, string path)
    {
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2))
            Take(line.Split(','), path);
    }

    /// <summary>Whether a seed was done in a world, for all of these laws.</summary>
    public bool Holds(World world, IReadOnlyList<Law> laws, ulong seed)
    {
        lock (measured)
            return laws.All(law =>
                Enumerable.Range(0, law.Parts.Count).All(i => measured.ContainsKey((world.Name, seed, law.Id, i)))
            );
    }

    /// <summary>For each seed the statistic in the arm and in its control.</summary>
    public IReadOnlyList<(double Value, double Control)> Pairs(World world, Law law, int part, IEnumerable<ulong> seeds)
    {
        lock (measured)
            return [.. seeds.Select(seed => measured[(world.Name, seed, law.Id, part)])];
    }

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();

    internal void Add(World world, ulong seed, IEnumerable<(Law Law, int Part, double Value, double Control)> unit)
    {
        lock (measured)
        {
            var lines = new StringBuilder();
            foreach (var (law, part, value, control) in unit)
            {
                measured[(world.Name, seed, law.Id, part)] = (value, control);
                lines.Append(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{world.Name},{seed},{law.Id},{part + 1},{Text(value)},{Text(control)}\n"
                    )
                );
            }
            file?.Write(lines);
            file?.Flush();
        }
    }

    /// <summary>All digits, so that trials that were resumed give the very same table.</summary>
    private static string Text(double value) =>
        double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);

    private void Take(string[] f, string path)
    {
        bool isRead =
            f.Length == 6
            & ulong.TryParse(f.ElementAtOrDefault(1), CultureInfo.InvariantCulture, out ulong seed)
            & int.TryParse(f.ElementAtOrDefault(3), CultureInfo.InvariantCulture, out int part);
        if (!isRead)
        {
            string line = string.Join(',', f);
            throw new MistakesException([new Mistake(MistakeKind.FieldCount, path, null, "", line, Columns)]);
        }
        measured[(f[0], seed, f[2], part - 1)] = (Numbers.Value(f[4]), Numbers.Value(f[5]));
    }

    /// <summary>Of how every law is made up, as far as words tell it; other designs are other trials.</summary>
    private static string Digest()
    {
        var told = Law
            .All.SelectMany(l => l.Parts.Select(p => (l, p)))
            .Select(x => $"{x.l.Id} {x.p.Statistic.Name} {x.p.Against.Name} {x.p.Arm} {x.p.Control}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', told))))[..8];
    }
}
