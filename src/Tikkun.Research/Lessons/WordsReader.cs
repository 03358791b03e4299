using System.Text.RegularExpressions;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Lessons;

/// <summary>Reads the words of a lesson in one language.</summary>
/// <param name="shelf">Where they lie.</param>
/// <param name="mistakes">Takes what is wrong.</param>
internal sealed partial class WordsReader(Shelf shelf, MistakeList mistakes)
{
    /// <summary>The words in a file.</summary>
    public LessonWords Read(string file, string[] expect, IReadOnlyList<Figure> figures)
    {
        var texts = LessonWords.Keys.ToDictionary(k => k.Key, _ => "");
        var answers = expect.ToDictionary(id => id, _ => "");
        string named = shelf.NameOf(file);
        if (shelf.Text(file, mistakes) is not { } text || YamlTree.Read(text, named, mistakes) is not { } mapping)
            return new LessonWords(texts, answers);
        var words = new Section(mapping, named, "", [.. texts.Keys, "expect"], mistakes);
        foreach (var (key, what) in LessonWords.Keys)
            if (words.Demand(key, $"words: {what}") is { } entry)
                texts[key] = Said(words, entry, figures.Where(f => MayUse(key, f)).Select(f => f.Name).ToArray());
        if (
            words.Demand("expect", $"the answers {string.Join(", ", expect)}") is { } said
            && words.Inner(said, "expect.", expect) is { } inner
        )
            foreach (string id in expect)
                if (inner.Demand(id, "words: an answer") is { } answer)
                    answers[id] = Said(inner, answer, []);
        return new LessonWords(texts, answers);
    }

    private string Said(Section words, Entry entry, string[] figures)
    {
        string text = entry.Value.Text.Trim();
        if (entry.Value is not Node.Scalar || text.Length == 0)
            words.Add(MistakeKind.WrongType, entry, "words");
        foreach (Match place in Placeholder().Matches(text))
            if (!figures.Contains(place.Groups[1].Value))
                mistakes.Add(
                    MistakeKind.NoSuchName,
                    new Place(words.File, entry.Line),
                    words.NameOf(entry),
                    place.Value,
                    figures.Length == 0
                        ? "no figure here"
                        : $"a figure that is there then: {string.Join(", ", figures.Select(f => $"{{{f}}}"))}"
                );
        return text;
    }

    /// <summary>Words may use the figures of the run that is seen beside them.</summary>
    private static bool MayUse(string key, Figure figure) =>
        key switch
        {
            "ten" => figure is { Size: LessonSize.Ten, IsWithout: false },
            "hundred" => figure is { Size: LessonSize.Hundred, IsWithout: false },
            "all" or "lenses" => figure is { Size: LessonSize.All, IsWithout: false },
            "without" => figure.Size == LessonSize.All,
            _ => false,
        };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
