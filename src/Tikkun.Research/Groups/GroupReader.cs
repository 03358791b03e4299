using CsvHelper;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Groups;

/// <summary>
/// Reads a real group: CSV in UTF-8 with the columns <c>from,to[,weight][,from_feels][,to_feels]</c> in any order. Lines that
/// begin with # are remarks. Mistakes name lines, never members.
/// </summary>
public static class GroupReader
{
    /// <summary>Reads a group; null where something is wrong.</summary>
    /// <param name="path">The file.</param>
    /// <param name="named">What asked for it, for a mistake about the file itself.</param>
    /// <param name="key">The key that asked for it; may be empty.</param>
    /// <param name="value">The file as it was named there.</param>
    /// <param name="mistakes">Takes what is wrong.</param>
    /// <param name="weights">How to lay its weights onto 1..1000; null where they are such.</param>
    /// <param name="mostMemory">Memory there is, in bytes; null for all of this machine's.</param>
    public static GroupFile? Read(
        string path,
        Place named,
        string key,
        string value,
        MistakeList mistakes,
        WeightScale? weights = null,
        long? mostMemory = null
    )
    {
        int before = mistakes.Count;
        if (!GroupSize.Fits(path, mostMemory ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, mistakes))
            return null;
        var bytes = TextFile.Bytes(path, named, key, value, mistakes);
        string? text = bytes is null ? null : TextFile.Text(bytes, path, mistakes);
        if (text is null)
            return null;
        var table = new GroupTable(path, weights, mistakes);
        Fill(table, path, text, mistakes);
        return mistakes.Count == before ? new GroupFile(table.Group(), bytes!, weights) : null;
    }

    private static void Fill(GroupTable table, string path, string text, MistakeList mistakes)
    {
        var options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            CommentPrefix = '#',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            // One stray quotation mark must not swallow the rest of the file.
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record =>
                mistakes.Add(
                    MistakeKind.MalformedCsv,
                    new Place(path, (int)record.LineNumber),
                    "",
                    "",
                    "quotation marks in pairs round a field, doubled within it"
                ),
        };
        using var csv = CsvReader.FromText(text, options);
        while (csv.Read())
        {
            string[] fields = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
            if (fields is not [""])
                table.Add((int)csv.LineNumber, fields);
        }
        table.End();
    }
}
