using System.Text;

namespace Tikkun.Research.Sources;

/// <summary>
/// The model in the seven headings of the ODD protocol: the part of docs/model.md that they open. Its tables of parameters,
/// rules, measures and laws are made from the declarations, and tests hold them together.
/// </summary>
public static class Odd
{
    /// <summary>The seven sections, each with its heading, in Markdown.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. Read()];

    private static IEnumerable<string> Read()
    {
        using var stream = typeof(Odd).Assembly.GetManifestResourceStream("model.md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string[] parts = reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n## ");
        foreach (string part in parts.Where(p => char.IsAsciiDigit(p[0])))
        {
            var lines = $"## {part}".Split('\n').Where(line => !line.StartsWith("<!--", StringComparison.Ordinal));
            yield return string.Join('\n', lines).Replace("\n\n\n", "\n\n", StringComparison.Ordinal).Trim() + "\n";
        }
    }
}
