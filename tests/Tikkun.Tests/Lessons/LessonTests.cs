using NJsonSchema;
using Shouldly;
using Tikkun.Research.Lessons;
using Tikkun.Research.Reading;
using Tikkun.Tests.Report;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Lessons;

/// <summary>What the lessons that ship say comes out, and what others write is read or refused.</summary>
public sealed class LessonTests
{
    private static readonly ulong[] Seeds = [1, 2, 3, 4, 5];

    public static TheoryData<string> Names => [.. Lesson.All.Select(l => l.Name)];

    [Fact]
    public void Nine_lessons_ship_in_their_order() =>
        string.Join(' ', Lesson.All.Select(l => l.Name))
            .ShouldBe("breaking alloy outside caught descent farther search fathers rope");

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_lesson_reveals_comes_out_on_five_seeds(string name)
    {
        var lesson = Lesson.Find(name)!;
        var mistakes = new MistakeList();
        LessonTrial.Judge(
            lesson,
            name,
            LessonTrial.Run(lesson, Seeds, TestContext.Current.CancellationToken),
            mistakes
        );
        mistakes.ThrowIfAny();
        lesson
            .Holds.Select(c => c.Figure)
            .ShouldContain(f => lesson.Figures.First(g => g.Name == f).Size == LessonSize.All);
        lesson
            .Holds.SelectMany(c => new[] { c.Figure, c.Than })
            .ShouldContain(
                f => lesson.Figures.Any(g => g.Name == f && g.IsWithout),
                "the rule switched off is compared"
            );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_schema_takes_what_ships(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(
            LessonSchema.Make().ToJsonString(),
            TestContext.Current.CancellationToken
        );
        string yaml = await File.ReadAllTextAsync(
            Repository.At($"lessons/{name}.yaml"),
            TestContext.Current.CancellationToken
        );
        schema.Validate(ScenarioSchemaTests.Json(yaml)).ShouldBeEmpty();
        schema.Validate(ScenarioSchemaTests.Json(yaml.Replace("law:", "lwa:"))).ShouldNotBeEmpty();
    }

    /// <summary>As this machine's fonts lay it out, and as wider ones would: the widest common letters, wider by a twelfth.</summary>
    public static TheoryData<string, string> Sheets()
    {
        var data = new TheoryData<string, string>();
        foreach (string name in Lesson.All.Select(l => l.Name))
        {
            data.Add(name, "");
            data.Add(name, "* { font-family: 'DejaVu Sans', Verdana, sans-serif !important; letter-spacing: .04em }");
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task Its_sheet_is_two_pages_in_every_language(string name, string style)
    {
        await using var browser = await Browser.Start();
        var opened = await browser.New();
        foreach (var language in Language.All)
        {
            using var folder = new TemporaryFolder();
            string sheet = LessonSheet.Html(Lesson.Find(name)!, language).Replace("</style>", $"{style}</style>");
            await opened.Page.GotoAsync(new Uri(folder.Write("sheet.html", sheet)).AbsoluteUri);
            byte[] pdf = await opened.Page.PdfAsync(new() { Format = "A4" });
            // Every page of a PDF stands in it as an object of this type.
            string text = System.Text.Encoding.Latin1.GetString(pdf);
            System.Text.RegularExpressions.Regex.Count(text, @"/Type\s*/Page\b").ShouldBe(2, language.Code);
            (await opened.Ask<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(language.Code);
            (await opened.Ask<string>("document.body.innerText")).ShouldNotContain("{");
        }
        opened.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_lesson_of_ones_own_is_read_with_its_words_beside_it()
    {
        using var folder = new TemporaryFolder();
        var own = Lesson.Read(OwnLesson.Write(folder));
        own.Words.Keys.ShouldBe(["en"]);
        own.In(Language.Find("he")!)["title"].ShouldBe("Own");
        own.ScenarioText(LessonSize.Ten).ShouldContain("souls: 10\n");
    }

    [Fact]
    public void All_mistakes_of_a_lesson_are_found_in_one_pass()
    {
        using var folder = new TemporaryFolder();
        string file = OwnLesson.Write(
            folder,
            lesson =>
                lesson
                    .Replace("C38", "C99")
                    .Replace("ten: {souls: 10", "ten: {souls: 11")
                    .Replace("late, than", "lte, than"),
            words => words.Replace("lenses: it", "lenses: it {erly}").Replace("workshop: why", "wrkshop: why")
        );
        var mistakes = Should
            .Throw<MistakesException>(() => Lesson.Read(file))
            .Mistakes.Select(m => m.ToString())
            .ToArray();
        string[] expected =
        [
            ":1: rows=C99: expected",
            "sizes.ten.souls=11: expected one digit followed by zeros",
            "holds.more=lte: expected one of early, late; did you mean late?",
            "lenses={erly}: expected a figure that is there then: {early}, {late}",
            "wrkshop=why: expected a key that there is; did you mean workshop?",
            "workshop: expected words",
        ];
        foreach (string one in expected)
            mistakes.ShouldContain(m => m.Contains(one), $"{one}\n{string.Join('\n', mistakes)}");
        mistakes.Length.ShouldBe(expected.Length);
    }
}
