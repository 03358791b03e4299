using System.Text;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Scenarios;

/// <summary>
/// A scenario that comes with the program: a file that <see cref="ScenarioReader"/> reads, opened by comments that say its
/// title, the rows it shows, what to notice, and a question for a class before it is run.
/// </summary>
/// <param name="Name">Name, by which <c>tikkun run</c> takes it.</param>
/// <param name="Title">Title in a line.</param>
/// <param name="Rows">Ids of the catalogue rows it shows.</param>
/// <param name="Notice">What to notice.</param>
/// <param name="Question">What to ask before it is run.</param>
/// <param name="Text">The file.</param>
public sealed record Shipped(
    string Name,
    string Title,
    IReadOnlyList<string> Rows,
    string Notice,
    string Question,
    string Text
)
{
    private static readonly string[] Order =
    [
        "default",
        "single-ten",
        "oil-on-water",
        "oil-and-alloy",
        "all-at-once",
        "light-goes-out",
        "heirs-without-preparation",
        "one-completes-all",
        "nobody-goes-down",
        "ashlag",
        "tanya",
    ];

    /// <summary>Every scenario that ships, from the simplest on. Thread-safe.</summary>
    public static IReadOnlyList<Shipped> All { get; } = [.. Order.Select(Read)];

    /// <summary>The scenario of that name, or null.</summary>
    public static Shipped? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    /// <summary>The scenario of that name.</summary>
    /// <exception cref="MistakesException">There is none; the message says which there are.</exception>
    public static Shipped Demand(string name)
    {
        if (Find(name) is { } shipped)
            return shipped;
        string expected = Expected("a scenario that ships", name);
        throw new MistakesException([new Mistake(MistakeKind.NoSuchScenario, name, null, "", "", expected)]);
    }

    /// <summary>Words for an error about a name that is not there.</summary>
    internal static string Expected(string what, string name)
    {
        string all = string.Join(", ", Order);
        return Nearest.Of(name, Order) is { } meant
            ? $"{what}; did you mean {meant}? They are: {all}"
            : $"{what}: {all}";
    }

    private static Shipped Read(string name)
    {
        string resource = $"Tikkun.Research.Scenarios.shipped.{name}.yaml";
        using var stream = typeof(Shipped).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string text = reader.ReadToEnd().ReplaceLineEndings("\n");
        string[] head = [.. text.Split('\n').TakeWhile(l => l.StartsWith('#')).Select(l => l[1..].Trim())];
        var said = new Dictionary<string, string>();
        string key = "";
        foreach (string line in head.Skip(1))
        {
            if (line.Split(": ", 2) is ["Rows" or "Notice" or "Question", var first] parts)
                said[key = parts[0]] = first;
            else
                said[key] += " " + line;
        }
        return new Shipped(name, head[0], said["Rows"].Split(' '), said["Notice"], said["Question"], text);
    }
}
