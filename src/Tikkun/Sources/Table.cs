using System.Text;

namespace Tikkun.Sources;

/// <summary>Reads an embedded table: a header, then lines whose last field alone may be quoted.</summary>
internal static class Table
{
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream($"Tikkun.Sources.{name}.csv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(',', columns);
            if (fields[^1] is ['"', .. var quoted, '"'])
                fields[^1] = quoted.Replace("\"\"", "\"");
            yield return fields;
        }
    }
}
