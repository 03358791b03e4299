using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Tikkun.Research.Lessons;
using Tikkun.Tests.Report;
using Xunit;

namespace Tikkun.Tests.Explorer;

/// <summary>The lessons in a real browser, walked by keyboard alone.</summary>
public sealed class LessonPageTests
{
    private const int Steps = 9;
    private const int MostTabs = 80;

    public static TheoryData<string, int> Ways
    {
        get
        {
            var ways = new TheoryData<string, int>();
            foreach (var language in Language.All)
            foreach (int width in new[] { 1280, 390 })
                ways.Add(language.Code, width);
            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_lesson_is_walked_by_keyboard_to_its_end(string language, int width)
    {
        await using var served = await Served.Start();
        await using var browser = await Browser.Start();
        foreach (var lesson in Lesson.All)
        {
            var opened = await browser.New(
                new()
                {
                    ViewportSize = new() { Width = width, Height = 900 },
                    ReducedMotion = ReducedMotion.Reduce,
                }
            );
            await opened.Page.GotoAsync($"{served.Server.Address}?lesson={lesson.Name}&lang={language}");
            var words = lesson.In(Language.Find(language)!);
            for (int step = 1; step <= Steps; step++)
            {
                string name = await Step(opened, step);
                if (name is "ten" or "hundred" or "all" or "without")
                    await Press(opened, "to-end");
                await opened.Until("tikkun.isReady");
                if (name == "expect")
                {
                    await Tab(opened, $"expect-{lesson.Expect[0]}");
                    await opened.Page.Keyboard.PressAsync("Space");
                }
                string card = await opened.Ask<string>("document.getElementById('step').innerText");
                card.ShouldNotContain("…", Case.Sensitive, $"{lesson.Name} {name}: a figure is not there");
                card.ShouldNotContain("{", Case.Sensitive, $"{lesson.Name} {name}");
                if (name == "lenses")
                    card.ShouldContain(words.Expect[lesson.Expect[0]]);
                bool fits = await opened.Ask<bool>("document.documentElement.scrollWidth <= innerWidth");
                fits.ShouldBeTrue($"{lesson.Name} {name} {language} {width}");
                // Each kind of step is looked at once.
                if (lesson.Name == "farther")
                    await Axe(opened, $"{name} {language} {width}");
                if (step < Steps)
                    await Press(opened, "next");
            }
            (await opened.Ask<string>("getComputedStyle(document.body).direction")).ShouldBe(
                Language.Find(language)!.Direction
            );
            opened.Errors.Where(said => !said.Contains("GL Driver Message")).ShouldBeEmpty();
            opened.Requests.ShouldAllBe(url =>
                url.StartsWith($"http://{served.Server.Address.Authority}/")
                || url.StartsWith("data:")
                || url.StartsWith("blob:")
            );
            await opened.Page.CloseAsync();
        }
    }

    [Fact]
    public async Task The_figures_are_those_of_an_own_run_and_the_sandbox_is_the_same_run()
    {
        await using var window = await Window.Open("lesson=farther&step=6&seed=3");
        await window.Until("tikkun.isReady");
        var lesson = Lesson.Find("farther")!;
        var trial = LessonTrial.Run(lesson, [3], Served.Stop)[0];
        string card = await window.Ask<string>("document.getElementById('step').innerText");
        var told = lesson.Figures.Where(f => lesson.Words["en"]["lenses"].Contains($"{{{f.Name}}}")).ToArray();
        told.Length.ShouldBeGreaterThan(2);
        foreach (var figure in told)
            card.ShouldContain(figure.Text(trial.Values[figure.Name], "never"));
        (await window.Ask<int>("tikkun.picture.places.length")).ShouldBe(2, "both lenses");
        await window.Page.GotoAsync($"{window.Served.Server.Address}?lesson=farther&step=9&seed=3");
        await window.Until("tikkun.isReady");
        await window.Page.Locator("#sandbox").ClickAsync();
        await window.Until("!!window.tikkun && !tikkun.lesson && tikkun.isAtRest");
        (await window.Tick()).ShouldBe(lesson.Reveal);
        var drawn = told.First(f => f.Taking == Taking.At && f.To <= lesson.Reveal);
        (await window.Ask<double>($"tikkun.rows().{drawn.Measure.Name}[{drawn.To}]")).ShouldBe(
            trial.Values[drawn.Name]
        );
    }

    [Fact]
    public async Task The_start_page_has_the_lessons_and_turns_to_another_language_where_one_stands()
    {
        await using var served = await Served.Start();
        await using var browser = await Browser.Start();
        var opened = await browser.New();
        await opened.Page.GotoAsync(served.Server.Address.ToString());
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Who is outside?" }).ClickAsync();
        await opened.Until("!!window.tikkun && tikkun.lesson === 'outside' && tikkun.step === 'text'");
        await Press(opened, "next");
        await opened.Until("tikkun.step === 'expect'");
        await opened.Page.Locator("select.language").SelectOptionAsync("he");
        await opened.Until("document.dir === 'rtl' && tikkun.step === 'expect'");
        (await opened.Ask<string>("document.getElementById('step').innerText")).ShouldContain(
            Lesson.Find("outside")!.Words["he"]["question"]
        );
        (await opened.Ask<string>("document.body.innerText")).ShouldContain("טיוטה, לא נבדקה");
        await opened.Page.ReloadAsync();
        await opened.Until("document.dir === 'rtl' && !!window.tikkun && tikkun.step === 'expect'");
        await Axe(opened, "start, he");
    }

    private static async Task<string> Step(Browser.Opened opened, int step)
    {
        string place = "new URLSearchParams(location.search).get('step') ?? '1'";
        await opened.Until($"!!window.tikkun && !!tikkun.step && ({place}) === '{step}'");
        return await opened.Ask<string>("tikkun.step");
    }

    private static async Task Press(Browser.Opened opened, string id)
    {
        await opened.Until(
            $"!!document.getElementById('{id}') && !document.getElementById('{id}').disabled && (!tikkun.state || tikkun.status === 'open')"
        );
        await Tab(opened, id);
        await opened.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes with the Tab key until something is in focus.</summary>
    private static async Task Tab(Browser.Opened opened, string id)
    {
        for (int tabs = 0; await opened.Ask<string>("document.activeElement.id") != id; tabs++)
        {
            tabs.ShouldBeLessThan(MostTabs, $"{id} cannot be reached by keyboard");
            await opened.Page.Keyboard.PressAsync("Tab");
        }
    }

    private static async Task Axe(Browser.Opened opened, string where)
    {
        var found = await opened.Page.RunAxe();
        found
            .Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Target))}")
            .ShouldBeEmpty(where);
    }
}
