using System.Globalization;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Runs;

/// <summary>
/// The folder of a run, held by one process at a time: the system lets go of the lock when the process ends, however it
/// ends.
/// </summary>
public sealed class RunFolder : IDisposable
{
    private const string LockName = "lock";
    private readonly FileStream held;

    private RunFolder(string path, FileStream held)
    {
        Location = path;
        this.held = held;
    }

    /// <summary>Where it lies, as it was named.</summary>
    public string Location { get; }

    /// <summary>A row for every tick.</summary>
    public string Series => Path.Combine(Location, "series.csv");

    /// <summary>A row for every generation in every tick.</summary>
    public string Generations => Path.Combine(Location, "generations.csv");

    internal string Run => Path.Combine(Location, RunYaml.Name);

    internal string Group => Path.Combine(Location, RunYaml.GroupName);

    /// <summary>Says whether a new run may be laid into a folder: it must not exist, or be empty.</summary>
    public static void Check(string path, Place named, MistakeList mistakes)
    {
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
            mistakes.Add(
                MistakeKind.FolderNotEmpty,
                named,
                "",
                named.File == path ? "" : path,
                "a folder that is new or empty; choose another, or go on with what is there: tikkun resume"
            );
    }

    /// <summary>Makes and takes a folder.</summary>
    /// <exception cref="MistakesException">It holds something, or another process takes it.</exception>
    public static RunFolder Create(string path)
    {
        var mistakes = new MistakeList();
        Check(path, new Place(path), mistakes);
        mistakes.ThrowIfAny();
        Directory.CreateDirectory(path);
        return Take(path, FileMode.CreateNew) ?? throw InUse(path);
    }

    /// <summary>Makes and takes the first folder of a name that nobody has: name-1, name-2 and so on.</summary>
    public static RunFolder CreateNext(string root, string name)
    {
        for (int number = 1; ; number++)
        {
            string path = Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"));
            if (Path.Exists(path))
                continue;
            Directory.CreateDirectory(path);
            if (Take(path, FileMode.CreateNew) is { } folder)
                return folder;
        }
    }

    /// <summary>Takes the folder of a run that was begun.</summary>
    /// <exception cref="MistakesException">Another process is at work in it.</exception>
    public static RunFolder Open(string path) => Take(path, FileMode.OpenOrCreate) ?? throw InUse(path);

    /// <summary>Removes the lock that a killed process left behind in a folder; one that is held stays.</summary>
    public static void Tidy(string path)
    {
        if (File.Exists(Path.Combine(path, LockName)))
            Take(path, FileMode.OpenOrCreate)?.Dispose();
    }

    /// <summary>Lets go of it.</summary>
    public void Dispose() => held.Dispose();

    internal string Snapshot(int tick) => Snapshot(Location, tick);

    /// <summary>Ticks of which there is a snapshot, the newest first.</summary>
    internal IReadOnlyList<int> Snapshots() => Snapshots(Location);

    /// <summary>The snapshots of a run up to a tick, the newest first; the folder need not be taken to read them.</summary>
    internal static IEnumerable<string> SnapshotsUpTo(string path, int tick) =>
        Snapshots(path).Where(kept => kept <= tick).Select(kept => Snapshot(path, kept));

    /// <summary>Removes all but the newest snapshots.</summary>
    internal void Keep(int snapshots)
    {
        foreach (int tick in Snapshots().Skip(snapshots))
            File.Delete(Snapshot(tick));
    }

    /// <summary>Removes what was being written when a process was killed.</summary>
    internal void RemoveUnfinished()
    {
        foreach (string part in Directory.GetFiles(Location, "*.part"))
            File.Delete(part);
    }

    private static string Snapshot(string path, int tick) =>
        Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"snapshot-{tick}.bin"));

    private static IReadOnlyList<int> Snapshots(string path) =>
        [
            .. Directory
                .EnumerateFiles(path, "snapshot-*.bin")
                .Select(file => Path.GetFileNameWithoutExtension(file)["snapshot-".Length..])
                .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int t) ? t : -1)
                .Where(tick => tick >= 0)
                .OrderDescending(),
        ];

    private static RunFolder? Take(string path, FileMode mode)
    {
        string file = Path.Combine(path, LockName);
        try
        {
            const FileOptions options = FileOptions.DeleteOnClose;
            return new RunFolder(path, new FileStream(file, mode, FileAccess.ReadWrite, FileShare.None, 1, options));
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    private static MistakesException InUse(string path) =>
        new([new Mistake(MistakeKind.FolderInUse, path, null, "", "", "a folder in which no other run is at work")]);
}
