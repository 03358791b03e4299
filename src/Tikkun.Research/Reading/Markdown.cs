namespace Tikkun.Research.Reading;

/// <summary>Tables in Markdown.</summary>
internal static class Markdown
{
    /// <summary>A head, and a line for each row; what stands in a cell does not break it.</summary>
    public static string Table(string[] head, IEnumerable<string[]> rows) =>
        string.Join('\n', new[] { head, [.. head.Select(_ => "---")] }.Concat(rows).Select(Line));

    private static string Line(string[] cells) =>
        $"| {string.Join(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |";
}
