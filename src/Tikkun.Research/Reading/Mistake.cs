namespace Tikkun.Research.Reading;

/// <summary>Something a person gave that cannot be used, and what was expected in its place.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="File">The file, as it was named; on the command line the option, such as <c>--souls</c>.</param>
/// <param name="Line">The line, from 1; null where it is the file or the option as a whole.</param>
/// <param name="Key">The key or column; may be empty.</param>
/// <param name="Value">The value as given; empty where there is none, and wherever it could name a member of a group.</param>
/// <param name="Expected">What was expected, in words that follow "expected".</param>
public sealed record Mistake(MistakeKind Kind, string File, int? Line, string Key, string Value, string Expected)
{
    private const int Shown = 60;

    /// <summary>One line that names file, line, key, value and what was expected.</summary>
    public override string ToString()
    {
        string subject = (Key, Value) switch
        {
            (_, "") => Key,
            ("", _) => Value,
            _ => $"{Key}={Value}",
        };
        string separator = File.StartsWith("--", StringComparison.Ordinal) ? " " : ": ";
        string place = Line is null ? File : $"{File}:{Line}";
        return Plain(subject.Length == 0 ? place : $"{place}{separator}{Short(subject)}") + $": expected {Expected}";
    }

    private static string Short(string text) => text.Length <= Shown ? text : text[..Shown] + "…";

    /// <summary>What came from a file must not steer a terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
