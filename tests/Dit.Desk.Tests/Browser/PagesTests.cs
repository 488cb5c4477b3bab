using Deque.AxeCore.Playwright;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Storage;
using Microsoft.Playwright;

namespace Dit.Desk.Tests.Browser;

/// <summary>
/// Every page in Debian's chromium: nothing that axe finds, nothing wider than 320 pixels, the keyboard reaches the content, and it
/// works without JavaScript. A screenshot of each lies in TestResults/desk.
/// </summary>
[Collection(DeskRegionCollection.Name)]
public sealed class PagesTests(DeskRegion region) : IAsyncLifetime
{
    private const int Narrow = 320;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    private static string Shots => Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults", "desk")).FullName;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-background-networking", "--disable-gpu"] });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    [Fact]
    public async Task Open_EveryPage_HasNoFindingAndFitsAPhone()
    {
        await using var context = await ContextAsync("operator", javaScript: true);
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") errors.Add(message.Text);
        };
        foreach (var path in await PathsAsync())
        {
            await page.SetViewportSizeAsync(1100, 900);
            var answer = await page.GotoAsync(new Uri(region.Address, path).ToString());
            Assert.Equal((path, 200), (path, answer!.Status));
            var findings = await page.RunAxe();
            Assert.True(findings.Violations.Length == 0, $"{path}: {string.Join("; ", findings.Violations.Select(violation => $"{violation.Id} {violation.Nodes[0].Html}"))}");
            await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, NameOf(path) + ".png"), FullPage = true });
            await page.SetViewportSizeAsync(Narrow, 800);
            Assert.Equal((path, Narrow), (path, await page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
            await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, NameOf(path) + "-320.png"), FullPage = true });
        }

        Assert.Empty(errors);
    }

    [Fact]
    public async Task OperatorsDay_WithoutJavaScriptByKeyboard_IsDone()
    {
        await using var context = await ContextAsync("operator", javaScript: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(region.Address, "/desk/operate/pause?target=tis-out").ToString());
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await page.Locator(":focus").InnerTextAsync());
        await page.Locator("#reason").FocusAsync();
        await page.Keyboard.TypeAsync("TIS asked to wait");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Done");

        await page.GotoAsync(new Uri(region.Address, "/desk/operate").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Resume tis-out" }).ClickAsync();
        await page.Locator("#reason").FillAsync("TIS is ready");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Done");
        // Back, and sent again: it says that it was so already.
        await page.GoBackAsync();
        await page.Locator("#reason").FillAsync("once more");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Not done");
    }

    private async Task<IBrowserContext> ContextAsync(string who, bool javaScript)
    {
        // axe needs to be put into the page, which the desk's own policy forbids to everybody.
        var context = await _browser.NewContextAsync(new() { BypassCSP = javaScript, JavaScriptEnabled = javaScript });
        await context.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { [HeaderSignIn.Header] = who });
        return context;
    }

    private async Task<IReadOnlyList<string>> PathsAsync()
    {
        var storage = DitStorage.FromConnectionString(region.ConnectionString);
        var files = await new FileLedger(storage).AllAsync(default);
        string FileOf(FileStatus status) => files.First(file => file.Status == status && (status != FileStatus.Done || file.Counts.Rejected > 0)).Run.ToString();
        var notices = new NoticeRows(storage, region.Clock);
        var vpd = region.Expected is not null ? files.First(file => file is { Status: FileStatus.Done, FileName.Vpd: not null }).FileName!.Vpd!.Value : default;
        var record = (await new Interface.Applicants.ApplicantStore(storage).OfAsync(vpd, default))[0];
        var notice = (await notices.ListAsync(vpd.Text, null, default))[0];
        var body = files.First(file => file.FileName?.Body is not null).FileName!.Body!.Value;
        return
        [
            "/desk", "/desk/find", $"/desk/doctor/{Interface.Answers.DoctorAnswer.PathOf(record)}", "/desk/files", "/desk/files?status=Held&from=2020-01-01&until=2020-01-02", $"/desk/file/{FileOf(FileStatus.Done)}",
            $"/desk/file/{FileOf(FileStatus.Done)}?result=Rejected", $"/desk/file/{FileOf(FileStatus.Quarantined)}", $"/desk/file/{FileOf(FileStatus.Quarantined)}/replay", "/desk/inbox", $"/desk/inbox?for={vpd}",
            $"/desk/inbox?for={vpd}&show=dealt", $"/desk/notice/{vpd}/{Uri.EscapeDataString(notice.Id)}", "/desk/employers", $"/desk/employer/{vpd}", "/desk/bodies", $"/desk/body/{body}", "/desk/operate",
            "/desk/operate/pause?target=WMD", "/desk/operate/put-back", "/desk/operate/purge", "/desk/audit",
        ];
    }

    private static string NameOf(string path) => string.Join('-', path.Split(['/', '?', '&', '=', '%', '.'], StringSplitOptions.RemoveEmptyEntries).Take(3));
}
