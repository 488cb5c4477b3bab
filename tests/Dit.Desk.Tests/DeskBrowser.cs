using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Dit.Desk.Tests;

/// <summary>Debian's chromium: one for all tests, a context for each. Every wait of it ends after three minutes.</summary>
internal sealed class DeskBrowser : IAsyncDisposable
{
    internal const int Narrow = 320;
    private const int Wide = 1100;
    private const float Longest = 180_000;
    private const int RowsLookedAt = 20;
    private readonly SemaphoreSlim _starting = new(1);
    private static readonly string _axe = new BundledAxeScriptProvider().GetScript();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    // They are for people, and no check reads them: who wants to look asks for them.
    private static string? Shots { get; } = Environment.GetEnvironmentVariable("DIT_SCREENSHOTS") == "1"
        ? Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults", "desk")).FullName : null;

    /// <summary>A context of its own, with no cookie.</summary>
    /// <param name="javaScript">False as a browser without it.</param>
    /// <param name="headers">What each request bears.</param>
    internal async Task<IBrowserContext> NewAsync(bool javaScript, params (string Name, string Value)[] headers)
    {
        await _starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = "/usr/bin/chromium",
                    Args = ["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
                    Timeout = Longest
                });
        }
        finally
        {
            _starting.Release();
        }

        // axe needs to be put into the page, which the desk's own policy forbids to everybody.
        var context =
            await _browser.NewContextAsync(
                new()
                {
                    BypassCSP = javaScript,
                    JavaScriptEnabled = javaScript,
                    ExtraHTTPHeaders = headers.ToDictionary(header => header.Name, header => header.Value)
                });
        context.SetDefaultTimeout(Longest);
        // Once a context: sent to each page, its half a megabyte takes longer than the looking.
        if (javaScript) await context.AddInitScriptAsync(_axe);
        return context;
    }

    /// <summary>
    /// Does what leads to another page, and waits until that one is loaded. A wait for "loaded" after the act is met by the page that is
    /// left, and the next press of a key is then lost with it.
    /// </summary>
    internal static async Task GoAsync(IPage page, Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnLoad(object? sender, IPage loadedPage) => loaded.TrySetResult();
        page.Load += OnLoad;
        try
        {
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromMilliseconds(Longest));
        }
        finally
        {
            page.Load -= OnLoad;
        }
    }

    /// <summary>
    /// Looks at a page: nothing wider than a phone, no script of its own, nothing that axe finds. With <c>DIT_SCREENSHOTS=1</c> two
    /// screenshots of it are kept. Axe and the screenshots see the first rows of each list: the others are of the same making.
    /// </summary>
    internal static async Task LookAsync(IPage page, string name)
    {
        await page.SetViewportSizeAsync(Narrow, 800);
        Assert.True(await page.Locator("script").CountAsync() == 0, $"{name} has a script.");
        Assert.Equal((name, Narrow), (name, await page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
        await page.EvaluateAsync(
            "most => { for (const list of document.querySelectorAll('tbody, ol, ul'))"
                + " [...list.children].slice(most).forEach(row => row.remove()) }",
            RowsLookedAt);
        await ShootAsync(page, $"{name}-320.png");
        await page.SetViewportSizeAsync(Wide, 800);
        var findings = await page.EvaluateAsync<string[]>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
                + ".map(found => `${found.id} ${found.nodes[0].html}`)");
        Assert.True(findings.Length == 0, $"{name}: {string.Join("; ", findings)}");
        await ShootAsync(page, $"{name}.png");
    }

    private static Task ShootAsync(IPage page, string file) =>
        Shots is null ? Task.CompletedTask : page.ScreenshotAsync(new() { Path = Path.Combine(Shots, file), FullPage = true });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }
}
