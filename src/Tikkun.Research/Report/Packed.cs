using System.IO.Compression;

namespace Tikkun.Research.Report;

/// <summary>Columns of 16-bit numbers, each as its change since the one before: all low bytes, then all high ones.</summary>
internal sealed class Packed
{
    private readonly List<byte> bytes = [];

    /// <summary>Adds a column, and makes it the one before.</summary>
    public void Add(ReadOnlySpan<ushort> column, Span<ushort> before)
    {
        byte[] changes = new byte[2 * column.Length];
        for (int i = 0; i < column.Length; i++)
        {
            int change = column[i] - before[i];
            changes[i] = (byte)change;
            changes[column.Length + i] = (byte)(change >> 8);
        }
        bytes.AddRange(changes);
        column.CopyTo(before);
    }

    /// <summary>All columns, deflated, in base 64.</summary>
    public string Text()
    {
        using var deflated = new MemoryStream();
        using (var deflate = new DeflateStream(deflated, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write([.. bytes]);
        return Convert.ToBase64String(deflated.ToArray());
    }
}
