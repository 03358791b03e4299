namespace Tikkun.Research.Lessons;

/// <summary>The words of a lesson in one language.</summary>
/// <param name="Texts">By key of <see cref="Keys"/>; an empty line parts paragraphs.</param>
/// <param name="Expect">The answers to choose among, by id.</param>
public sealed record LessonWords(IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, string> Expect)
{
    /// <summary>Every text that there must be, and what it is for.</summary>
    public static IReadOnlyList<(string Key, string What)> Keys { get; } =
    [
        ("title", "Its title."),
        ("idea", "In one sentence, what it is about."),
        ("question", "What one says first that one expects."),
        ("ten", "What to look at with a ten."),
        ("hundred", "What to look at with a hundred."),
        ("all", "What to look at with all."),
        ("lenses", "As felt and as it is: what came out, with figures."),
        ("without", "The rule switched off: what came out, with figures of both."),
        ("workshop", "A question for a ten."),
        ("what", "What it is."),
        ("how", "How it works."),
        ("notice", "Things to notice."),
        ("try", "Things to try."),
        ("limits", "What the model does not carry, and what in it is ours."),
    ];

    /// <summary>A text of <see cref="Keys"/>.</summary>
    public string this[string key] => Texts[key];
}
