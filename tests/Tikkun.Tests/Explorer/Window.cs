using Microsoft.Playwright;
using Shouldly;
using Tikkun.Tests.Report;

namespace Tikkun.Tests.Explorer;

/// <summary>The page of the explorer in a browser, and the server that it looks at.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly Browser browser;

    private Window(Browser browser, Served served, Browser.Opened opened)
    {
        this.browser = browser;
        Served = served;
        Opened = opened;
    }

    public Served Served { get; }

    public Browser.Opened Opened { get; }

    public IPage Page => Opened.Page;

    /// <summary>Opens the page with a query, such as <c>scenario=single-ten</c>.</summary>
    public static async Task<Window> Open(string query, BrowserNewPageOptions? options = null, Served? served = null)
    {
        var browser = await Browser.Start();
        served ??= await Served.Start(new());
        var opened = await browser.New(options);
        await opened.Page.GotoAsync($"{served.Server.Address}{(query.Length == 0 ? "" : "?" + query)}");
        var window = new Window(browser, served, opened);
        if (query.Length > 0)
            await window.Rest();
        return window;
    }

    /// <summary>Another tab of the same browser.</summary>
    public Task<Browser.Opened> Another(BrowserNewPageOptions? options = null) => browser.New(options);

    public Task<T> Ask<T>(string expression) => Opened.Ask<T>(expression);

    public Task Until(string condition) => Opened.Until(condition);

    /// <summary>Waits until nothing moves any more.</summary>
    public Task Rest() => Until("!!window.tikkun && tikkun.isAtRest");

    /// <summary>Goes to a tick, as one does by hand.</summary>
    public async Task To(int tick)
    {
        await Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Go to a tick" }).FillAsync($"{tick}");
        await Page.Keyboard.PressAsync("Enter");
        await Until($"tikkun.tick === {tick} && tikkun.isAtRest");
    }

    public async Task<int> Tick() => await Ask<int>("tikkun.tick");

    public async Task<string?> Checksum()
    {
        await Until("tikkun.state.sides[0].checksum !== null");
        return await Ask<string?>("tikkun.state.sides[0].checksum");
    }

    /// <summary>Nothing went wrong, and nobody but the server was asked for anything.</summary>
    public void IsSound()
    {
        // What the graphics driver remarks of its own speed is no error.
        Opened.Errors.Where(said => !said.Contains("GL Driver Message")).ShouldBeEmpty();
        string own = Served.Server.Address.Authority;
        Opened
            .Requests.Where(url =>
                !url.StartsWith($"http://{own}/") && !url.StartsWith("data:") && !url.StartsWith("blob:")
            )
            .ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        await Served.DisposeAsync();
    }
}
