using System.Text;
using Tikkun.Model;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Scenarios;

/// <summary>The default scenario with everything said about every key, made from the declarations.</summary>
public static class CommentedScenario
{
    private const int Width = 80;

    private const string Head =
        "The default scenario. Every key is optional and stands here with its default: leave out what stays as it is. "
        + "Run it with: tikkun run FILE.yaml";

    private const string Legend =
        "After the meaning stand the range and unit, what the key rests on, the value that switches its rule off, and "
        + "whether the timeline may change it. TEXT: a row of the catalogue says it. TRADITION: a wider source says it. "
        + "ASSUMPTION: ours, so that it can be computed. Rows: tikkun source C18";

    private const string Timeline = """
        # A real group in place of a generated system: a CSV file beside this one,
        # from,to[,weight]. No member of it is ever measured or singled out.
        #
        # group: group.csv
        #
        # What is done in the run, before the phases of a tick. Each entry says one
        # thing; a soul is a number from 0, an end of a soul too.
        #
        # timeline:
        #   - at: 300
        #     set: { light: 0 }
        #   - { at: 400, set: { light: 1 } }
        #   - { at: 5, purify: 17 }
        #   - { at: 5, wake: 18 }
        #   - { at: 6, reveal: all }
        #   - { at: 7, cut: { tie: [3, 4] } }
        #   - { at: 7, cut: { soul: 5 } }
        #   - { at: 7, cut: { share: 0.1 } }
        #   - { at: 8, choose: { soul: 4, do: goDown } }
        #   - { at: 8, choose: { soul: 6, do: work, end: 2 } }

        """;

    /// <summary>The text of the file.</summary>
    public static string Text()
    {
        var text = new StringBuilder();
        Comment(text, Head);
        text.Append("#\n");
        Comment(text, Legend);
        text.Append('\n');
        foreach (var parameter in Parameter.All)
        {
            Comment(text, parameter.Meaning);
            Comment(text, About(parameter));
            text.Append($"{parameter.Key}: {parameter.Default}".TrimEnd()).Append("\n\n");
        }
        return text.Append(Timeline.ReplaceLineEndings("\n")).ToString();
    }

    private static string About(Parameter parameter)
    {
        string rests = string.Join(' ', [parameter.Badge.Words(), .. parameter.Rows]).Trim();
        string[] parts =
        [
            parameter.Takes,
            rests.Length == 0 ? "a setting of the run" : rests,
            parameter.Off.Length == 0 ? "" : $"off: {parameter.Off}",
            parameter.InRun ? "may change in a run" : "",
        ];
        return $"[{string.Join("; ", parts.Where(p => p.Length > 0))}]";
    }

    private static void Comment(StringBuilder text, string words)
    {
        foreach (string line in Lines.Wrapped(words, Width - 2))
            text.Append("# ").Append(line).Append('\n');
    }
}
