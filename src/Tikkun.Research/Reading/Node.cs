namespace Tikkun.Research.Reading;

/// <summary>A YAML value and the line in which it begins.</summary>
internal abstract record Node(int Line)
{
    /// <summary>The value on one line, as a person wrote it or nearly so.</summary>
    public abstract string Text { get; }

    /// <summary>A plain or quoted value.</summary>
    public sealed record Scalar(int Line, string Written, bool IsNull) : Node(Line)
    {
        public override string Text => Written;
    }

    /// <summary>A list.</summary>
    public sealed record Sequence(int Line, IReadOnlyList<Node> Items) : Node(Line)
    {
        public override string Text => $"[{string.Join(", ", Items.Select(i => i.Text))}]";
    }

    /// <summary>Keys with values, in the order of the file; a key may stand twice.</summary>
    public sealed record Mapping(int Line, IReadOnlyList<Entry> Entries) : Node(Line)
    {
        public override string Text => $"{{{string.Join(", ", Entries.Select(e => $"{e.Key}: {e.Value.Text}"))}}}";
    }
}

/// <summary>A key with its value.</summary>
internal readonly record struct Entry(string Key, int Line, Node Value);
