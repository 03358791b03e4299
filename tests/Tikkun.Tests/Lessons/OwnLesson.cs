using Tikkun.Tests.Research;

namespace Tikkun.Tests.Lessons;

/// <summary>A small lesson such as others write, in a folder with its words.</summary>
internal static class OwnLesson
{
    private const string Lesson = """
        rows: [C38, C02]
        law: L9
        curves: [nearness, lack]
        picture: wheel
        sizes:
          ten: {souls: 10, ticks: 5}
          hundred: {souls: 100, ticks: 5}
          all: {souls: 60, ticks: 20}
        without: {sight.first: 1}
        expect: [yes, no]
        figures:
          early: {measure: lack, at: 10}
          late: {measure: lack, at: 20}
        holds:
          - {more: late, than: early, by: -1}
        """;

    private const string Words = """
        title: Own
        idea: an idea
        question: what?
        expect: {yes: this, no: that}
        ten: look
        hundred: look
        all: look
        lenses: it
        without: other
        workshop: why
        what: a
        how: b
        notice: c
        try: d
        limits: e
        """;

    /// <summary>Writes it, changed or not.</summary>
    /// <returns>The lesson file.</returns>
    public static string Write(
        TemporaryFolder folder,
        Func<string, string>? lesson = null,
        Func<string, string>? words = null
    )
    {
        Directory.CreateDirectory(folder.At("en"));
        folder.Write("en/own.yaml", words?.Invoke(Words) ?? Words);
        return folder.Write("own.yaml", lesson?.Invoke(Lesson) ?? Lesson);
    }
}
