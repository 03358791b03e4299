using System.Text.RegularExpressions;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Research.Laws;
using Tikkun.Research.Reading;
using Tikkun.Sources;

namespace Tikkun.Research.Sources;

/// <summary>What a row, a law, a name or a word led to.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="IsWord">Whether it is no name, but a word that was searched for.</param>
/// <param name="Law">The law of that id, or null.</param>
/// <param name="Named">Rules, parameters and measures of that name.</param>
/// <param name="Rows">The rows to be shown: the row itself, those that the named rest on, or those that say the word.</param>
/// <param name="Resting">What rests on those rows, or says the word; without what is named.</param>
public sealed record Found(string Asked, bool IsWord, Law? Law, Resting Named, IReadOnlyList<Row> Rows, Resting Resting)
{
    private const int MostNear = 5;
    private const int ShortestWord = 4;

    private static readonly string[] Ids = [.. Catalogue.Rows.Select(r => r.Id), .. Law.All.Select(l => l.Id)];

    private static readonly string[] Names =
    [
        .. Rule
            .All.Select(r => r.Name)
            .Concat(Parameter.All.Select(p => p.Key))
            .Concat(Measure.All.Select(m => m.Name))
            .Distinct(),
    ];

    /// <summary>Looks for a row, a law, a rule, a parameter or a measure of that name, else for the word in all of them.</summary>
    /// <param name="asked">Upper and lower case are the same.</param>
    /// <exception cref="MistakesException">There is none; the message says what is near.</exception>
    public static Found By(string asked)
    {
        string given = asked.Trim();
        if (Catalogue.Find(given.ToUpperInvariant()) is { } row)
            return Of(given, null, Nothing, [row.Id]);
        if (Law.Find(given.ToUpperInvariant()) is { } law)
            return Of(given, law, Nothing, law.Rows);
        var named = OfName(given);
        if (!named.IsEmpty)
            return Of(given, null, named, RowsOf(named));

        var saying = Resting.Saying(given);
        var rows = Catalogue.Rows.Where(r => Resting.IsSaid(given, r.Claim)).ToList();
        if (given.Length == 0 || (rows.Count == 0 && saying.IsEmpty))
            throw Unknown(given);
        return new Found(given, true, null, Nothing, rows, saying);
    }

    /// <summary>The texts in which the rows stand.</summary>
    public IEnumerable<TeachingText> Texts => Catalogue.Texts.Where(t => Rows.Any(r => r.Text == t.Id));

    /// <summary>Where the word of a name is said besides, in rows that are not shown.</summary>
    public IEnumerable<Row> Elsewhere =>
        Named.IsEmpty ? [] : Catalogue.Rows.Where(r => !Rows.Contains(r) && Resting.IsSaid(Asked, r.Claim));

    private static Resting Nothing { get; } = new([], [], [], [], []);

    private static Found Of(string asked, Law? law, Resting named, IEnumerable<string> ids)
    {
        string[] rows = [.. ids];
        var on = Resting.On(rows);
        var others = new Resting(
            [.. on.Rules.Except(named.Rules)],
            [.. on.Parameters.Except(named.Parameters)],
            [.. on.Measures.Except(named.Measures)],
            [.. on.Laws.Where(l => l != law)],
            on.Scenarios
        );
        return new Found(asked, false, law, named, [.. rows.Select(id => Catalogue.Find(id)!)], others);
    }

    private static Resting OfName(string name)
    {
        bool Is(string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
        return new Resting(
            [.. Rule.All.Where(r => Is(r.Name))],
            [.. Parameter.All.Where(p => Is(p.Key))],
            [.. Measure.All.Where(m => Is(m.Name))],
            [],
            []
        );
    }

    private static IEnumerable<string> RowsOf(Resting named) =>
        named
            .Rules.SelectMany(r => r.Rows)
            .Concat(named.Parameters.SelectMany(p => p.Rows))
            .Concat(named.Measures.SelectMany(m => m.Rows))
            .Distinct();

    private static MistakesException Unknown(string given)
    {
        bool isId = Regex.IsMatch(given, "^[A-Ea-eLl][0-9]+$");
        string[] near = [.. Nearest.Some(given, isId ? Ids : [.. Names.Union(Words())], MostNear)];
        string expected =
            "a row (A01 to E21), a law (L1 to L22), a rule, a parameter, a measure, or a word that one of them says"
            + (near.Length == 0 ? "" : $"; near it: {string.Join(", ", near)}");
        return new MistakesException([new Mistake(MistakeKind.NoSuchSource, "source", null, "", given, expected)]);
    }

    /// <summary>Every longer word that is said anywhere.</summary>
    private static IEnumerable<string> Words() =>
        Catalogue
            .Rows.Select(r => r.Claim)
            .Concat(Rule.All.Select(r => r.Rationale))
            .Concat(Parameter.All.Select(p => p.Meaning))
            .Concat(Measure.All.Select(m => m.Meaning))
            .Concat(Law.All.Select(l => l.Claim))
            .SelectMany(text =>
                Regex.Matches(text, $@"\p{{L}}{{{ShortestWord},}}").Select(m => m.Value.ToLowerInvariant())
            )
            .Distinct();
}
