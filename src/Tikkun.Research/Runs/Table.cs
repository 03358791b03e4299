using System.Text;

namespace Tikkun.Research.Runs;

/// <summary>A CSV file that only grows.</summary>
internal sealed class Table : IDisposable
{
    private readonly FileStream file;
    private readonly StreamWriter writer;

    /// <summary>Begins anew.</summary>
    public Table(string path, string header)
        : this(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read))
    {
        Add(header);
    }

    /// <summary>Goes on after so many bytes; what comes after them is dropped.</summary>
    public Table(string path, long length)
        : this(new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read))
    {
        file.SetLength(length);
        file.Seek(0, SeekOrigin.End);
    }

    private Table(FileStream file)
    {
        this.file = file;
        writer = new StreamWriter(file, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
    }

    public void Add(string row) => writer.WriteLine(row);

    /// <summary>Hands everything to the system, so that it outlives this process.</summary>
    public void Flush() => writer.Flush();

    /// <summary>Brings everything to disk.</summary>
    /// <returns>Bytes so far.</returns>
    public long FlushToDisk()
    {
        writer.Flush();
        file.Flush(flushToDisk: true);
        return file.Length;
    }

    public void Dispose() => writer.Dispose();
}
