using Microsoft.Playwright;
using Xunit;

namespace Tikkun.Tests.Report;

/// <summary>A browser that opens files and is watched for whatever else it asks for.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";
    private const int MostTries = 600;
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// <summary>Starts it; a test is not run where there is none.</summary>
    public static async Task<Browser> Start()
    {
        Assert.SkipUnless(File.Exists(Program), "chromium is missing; type: apt-get install -y chromium");
        var playwright = await Playwright.CreateAsync();
        return new Browser(
            playwright,
            await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments })
        );
    }

    /// <summary>Opens a page and waits until its picture is drawn.</summary>
    public async Task<Opened> Open(string file, BrowserNewPageOptions? options = null)
    {
        var opened = await New(options);
        await opened.Page.GotoAsync(new Uri(file).AbsoluteUri);
        await opened.Until("!!window.tikkun && (!tikkun.wheel || tikkun.wheel.isAtRest)");
        return opened;
    }

    /// <summary>An empty page of a visitor who was never here.</summary>
    public async Task<Opened> New(BrowserNewPageOptions? options = null) =>
        new(await browser.NewPageAsync(options ?? new()));

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>A page, what it asked for besides itself, and what went wrong in it.</summary>
    public sealed class Opened
    {
        public Opened(IPage page)
        {
            Page = page;
            page.Request += (_, request) => Requests.Add(request.Url);
            page.PageError += (_, error) => Errors.Add(error);
            page.Console += (_, message) => Errors.Add(message.Text);
        }

        public IPage Page { get; }

        public List<string> Requests { get; } = [];

        public List<string> Errors { get; } = [];

        public Task<T> Ask<T>(string expression) => Page.EvaluateAsync<T>(expression);

        /// <summary>Waits for a condition. Playwright's own way is forbidden by the page's policy.</summary>
        public async Task Until(string condition)
        {
            for (int tries = 0; !await Ask<bool>(condition); tries++)
            {
                Assert.True(tries < MostTries, $"never: {condition}; {string.Join("; ", Errors)}");
                await Page.WaitForTimeoutAsync(50);
            }
        }

        /// <summary>Shows a frame; says its tick.</summary>
        public async Task<int> Show(int frame)
        {
            await Page.GetByLabel("Time", new() { Exact = true }).FillAsync($"{frame}");
            return await Ask<int>("tikkun.wheel.tick");
        }

        /// <summary>Switches the lens, and waits until every soul is there.</summary>
        public async Task Switch(string lens)
        {
            await Page.Locator($"label[for=lens-{lens}]").ClickAsync();
            await Until($"tikkun.wheel.lens === '{lens}' && tikkun.wheel.isAtRest");
        }
    }
}
