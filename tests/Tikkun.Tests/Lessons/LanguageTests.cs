using System.Text.RegularExpressions;
using Shouldly;
using Tikkun.Research.Lessons;
using Xunit;

namespace Tikkun.Tests.Lessons;

/// <summary>Every language says all that English says, each in its own folder of lessons/.</summary>
public sealed partial class LanguageTests
{
    private static readonly Language English = Language.Find(Language.First)!;

    public static TheoryData<string> Others => [.. Language.All.Skip(1).Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Others))]
    public void Nothing_is_missing_in_a_language(string code)
    {
        var language = Language.Find(code)!;
        string[] missing =
        [
            .. English
                .Words.Keys.Where(k => !k.Contains('#'))
                .Except(language.Words.Keys)
                .Select(k => $"{code}/words.json: {k}"),
            .. language
                .Words.Keys.Where(k => !k.Contains('#'))
                .Except(English.Words.Keys)
                .Select(k => $"{code}/words.json, too much: {k}"),
            .. Lesson
                .All.SelectMany(l => l.Rows)
                .Distinct()
                .Except(language.Rows.Keys)
                .Select(r => $"{code}/rows.yaml: {r}"),
            .. Lesson.All.Where(l => !l.Words.ContainsKey(code)).Select(l => $"{code}/{l.Name}.yaml"),
        ];
        missing.ShouldBeEmpty();
        language.Direction.ShouldBeOneOf("ltr", "rtl");
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void The_same_values_stand_in_its_sentences(string code)
    {
        var language = Language.Find(code)!;
        foreach (var (key, words) in language.Words.Where(w => !w.Key.Contains('#')))
            Places(words).ShouldBe(Places(English.Words[key]), $"{code} {key}");
        foreach (var lesson in Lesson.All)
        foreach (var (key, words) in lesson.Words[code].Texts)
            Places(words).ShouldBe(Places(lesson.In(English)[key]), $"{code} {lesson.Name} {key}");
    }

    [Fact]
    public void Each_text_is_spoken_of_with_its_own_name()
    {
        foreach (var lesson in Lesson.All)
        foreach (var (code, words) in lesson.Words)
        {
            string all = string.Join('\n', [.. words.Texts.Values, .. words.Expect.Values]);
            bool isTanya = lesson.Rows.All(row => row.StartsWith('E'));
            if (isTanya)
                all.ShouldNotContain(code == "he" ? "הבורא" : "Creator", Case.Sensitive);
            else
                Names().IsMatch(all).ShouldBeFalse($"{lesson.Name} {code} speaks of the Creator");
        }
    }

    [Fact]
    public void No_word_weighs_a_person_or_plays_for_gain()
    {
        string[] all =
        [
            .. English.Words.Values,
            .. Lesson.All.SelectMany(l => l.In(English).Texts.Values.Concat(l.In(English).Expect.Values)),
        ];
        all.Where(words => Unfitting().IsMatch(words)).ShouldBeEmpty();
    }

    private static string[] Places(string words) =>
        [.. Place().Matches(words).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"G-d|ה׳(?![א-ת])|\bGod\b")]
    private static partial Regex Names();

    [GeneratedRegex(
        @"\b(bets?|wagers?|gambl\w*|winners?|losers?|score[sd]?|points earned|well done|correct answer|wrong answer|rank(ed|ing)?)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Unfitting();
}
