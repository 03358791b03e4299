namespace Tikkun.Research.Reading;

/// <summary>
/// The keys of a mapping, looked up by those who know them. What stands twice or is unknown is a mistake from the start.
/// </summary>
internal sealed class Section
{
    private readonly Dictionary<string, Entry> byKey = [];
    private readonly MistakeList mistakes;
    private readonly string prefix;
    private readonly int line;

    /// <param name="mapping">The mapping.</param>
    /// <param name="file">Its file, for mistakes.</param>
    /// <param name="prefix">What stands before its keys in a mistake, such as <c>timeline.</c>.</param>
    /// <param name="known">Every key there is.</param>
    /// <param name="mistakes">Takes what is wrong.</param>
    public Section(
        Node.Mapping mapping,
        string file,
        string prefix,
        IReadOnlyCollection<string> known,
        MistakeList mistakes
    )
    {
        this.mistakes = mistakes;
        this.prefix = prefix;
        File = file;
        line = mapping.Line;
        foreach (var entry in mapping.Entries)
        {
            if (!known.Contains(entry.Key))
                AddUnknown(entry, known);
            else if (!byKey.TryAdd(entry.Key, entry))
                Add(MistakeKind.KeyTwice, entry, $"each key once; it stands in line {byKey[entry.Key].Line} already");
        }
    }

    /// <summary>Its file.</summary>
    public string File { get; }

    /// <summary>The known keys that stand here.</summary>
    public IEnumerable<Entry> Entries => byKey.Values;

    /// <summary>A key as mistakes name it.</summary>
    public string NameOf(Entry entry) => (prefix + entry.Key).TrimEnd('.');

    /// <summary>A key that stands here, or null.</summary>
    public Entry? Find(string key) => byKey.TryGetValue(key, out var entry) ? entry : null;

    /// <summary>A key that must stand here; a mistake and null where it does not.</summary>
    public Entry? Demand(string key, string expected)
    {
        if (Find(key) is { } entry)
            return entry;
        mistakes.Add(MistakeKind.KeyMissing, new Place(File, line), prefix + key, "", expected);
        return null;
    }

    /// <summary>A whole number that must stand here; a mistake and null where it does not.</summary>
    public long? Whole(string key, long least, long greatest)
    {
        string expected = $"a whole number from {least} to {greatest}";
        return Demand(key, expected) is { } entry ? Whole(entry, entry.Value, least, greatest) : null;
    }

    /// <summary>A whole number in the value of an entry.</summary>
    public long? Whole(Entry entry, Node value, long least, long greatest)
    {
        string expected = $"a whole number from {least} to {greatest}";
        if (value is not Node.Scalar || !Numbers.TryWhole(value.Text, out long number))
            Add(MistakeKind.WrongType, entry, expected);
        else if (number < least || number > greatest)
            Add(MistakeKind.OutOfRange, entry, expected);
        else
            return number;
        return null;
    }

    /// <summary>One of some names that must stand here; a mistake and null where none does.</summary>
    public string? Name(string key, IReadOnlyCollection<string> known)
    {
        string expected = known.Count > 12 ? $"a name such as {known.First()}" : $"one of {string.Join(", ", known)}";
        if (Demand(key, expected) is not { } entry)
            return null;
        if (known.Contains(entry.Value.Text))
            return entry.Value.Text;
        string meant = Nearest.Of(entry.Value.Text, known) is { } near ? $"; did you mean {near}?" : "";
        Add(MistakeKind.NoSuchName, entry, expected + meant);
        return null;
    }

    /// <summary>The keys in the value of an entry; a mistake and null where it has none.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="prefix">What stands before its keys in a mistake.</param>
    /// <param name="known">Every key there is.</param>
    public Section? Inner(Entry entry, string prefix, IReadOnlyCollection<string> known)
    {
        if (entry.Value is Node.Mapping mapping)
            return new Section(mapping, File, prefix, known, mistakes);
        Add(MistakeKind.WrongType, entry, $"keys with values: {string.Join(", ", known.Take(5))}");
        return null;
    }

    /// <summary>A mistake in the value of an entry.</summary>
    public void Add(MistakeKind kind, Entry entry, string expected) =>
        mistakes.Add(kind, new Place(File, entry.Line), NameOf(entry), entry.Value.Text, expected);

    /// <summary>A mistake in an entry whose value may name members of a group, and is not shown.</summary>
    public void AddUnshown(MistakeKind kind, Entry entry, string expected) =>
        mistakes.Add(kind, new Place(File, entry.Line), NameOf(entry), "", expected);

    private void AddUnknown(Entry entry, IReadOnlyCollection<string> known)
    {
        string value = entry.Value is Node.Scalar ? entry.Value.Text : "";
        string expected = Nearest.Expected("a key that there is", entry.Key, known);
        mistakes.Add(MistakeKind.UnknownKey, new Place(File, entry.Line), NameOf(entry), value, expected);
    }
}
