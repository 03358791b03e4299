using System.Text.RegularExpressions;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Research.Laws;
using Tikkun.Research.Scenarios;

namespace Tikkun.Research.Sources;

/// <summary>All that rests on some rows, or that speaks of a word.</summary>
/// <param name="Rules">Rules.</param>
/// <param name="Parameters">Parameters.</param>
/// <param name="Measures">Measures.</param>
/// <param name="Laws">Laws.</param>
/// <param name="Scenarios">Scenarios that ship.</param>
public sealed record Resting(
    IReadOnlyList<Rule> Rules,
    IReadOnlyList<Parameter> Parameters,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<Law> Laws,
    IReadOnlyList<Shipped> Scenarios
)
{
    /// <summary>What rests on any of these rows.</summary>
    public static Resting On(IEnumerable<string> rows)
    {
        var wanted = rows.ToHashSet();
        return new Resting(
            [.. Rule.All.Where(r => wanted.Overlaps(r.Rows))],
            [.. Parameter.All.Where(p => wanted.Overlaps(p.Rows))],
            [.. Measure.All.Where(m => wanted.Overlaps(m.Rows))],
            [.. Law.All.Where(l => wanted.Overlaps(l.Rows))],
            [.. Shipped.All.Where(s => wanted.Overlaps(s.Rows))]
        );
    }

    /// <summary>What speaks of a word, in its name or in its meaning.</summary>
    public static Resting Saying(string word)
    {
        bool Says(params string[] texts) => texts.Any(t => IsSaid(word, t));
        return new Resting(
            [.. Rule.All.Where(r => Says(r.Name, r.Rationale))],
            [.. Parameter.All.Where(p => Says(p.Key, p.Meaning))],
            [.. Measure.All.Where(m => Says(m.Name, m.Meaning))],
            [.. Law.All.Where(l => Says(l.Claim))],
            [.. Shipped.All.Where(s => Says(s.Title, s.Notice, s.Question))]
        );
    }

    /// <summary>Whether a text says a word, or one that begins so; upper and lower case are the same.</summary>
    internal static bool IsSaid(string word, string text) =>
        Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(word)}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => Rules.Count + Parameters.Count + Measures.Count + Laws.Count + Scenarios.Count == 0;
}
