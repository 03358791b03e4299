namespace Tikkun.Research.Reading;

/// <summary>Collects mistakes, so that one pass names them all. Not thread-safe.</summary>
public sealed class MistakeList
{
    private readonly List<Mistake> found = [];

    /// <summary>How many there are so far.</summary>
    public int Count => found.Count;

    /// <summary>Adds one.</summary>
    public void Add(MistakeKind kind, Place place, string key, string value, string expected) =>
        found.Add(new Mistake(kind, place.File, place.Line, key, value, expected));

    /// <summary>Ends the pass; the mistakes of each file then stand in the order of its lines.</summary>
    /// <exception cref="MistakesException">There was at least one.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0)
            throw new MistakesException([
                .. found.Distinct().GroupBy(m => m.File).SelectMany(file => file.OrderBy(m => m.Line ?? 0)),
            ]);
    }
}

/// <summary>Where something was given: a file or an option, and in a file the line.</summary>
/// <param name="File">The file, or the option.</param>
/// <param name="Line">The line, from 1; null for the whole.</param>
public readonly record struct Place(string File, int? Line = null);
