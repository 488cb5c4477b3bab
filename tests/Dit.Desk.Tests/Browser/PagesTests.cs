using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Microsoft.Playwright;

namespace Dit.Desk.Tests.Browser;

/// <summary>
/// Every page and every state of one in Debian's chromium, at the width of a desk and of a phone. The screenshots lie in TestResults/desk.
/// </summary>
[Collection(DeskRegionCollection.Name)]
public sealed class PagesTests(DeskRegion region)
{
    private const int SideBySide = 2;

    [Fact]
    public async Task Open_EveryPage_HasNoFindingAndFitsAPhone()
    {
        var errors = new List<string>();
        await using var context = await region.Browser.NewAsync(javaScript: true, (HeaderSignIn.Header, "operator"));
        var places = new System.Collections.Concurrent.ConcurrentQueue<(string Name, string Path)>(await PathsAsync());
        // A page for each of those side by side, not one for each place: the browser starts a process for every page.
        await Task.WhenAll(Enumerable.Range(0, SideBySide).Select(async _ =>
        {
            var page = await context.NewPageAsync();
            var now = "";
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning") lock (errors) errors.Add($"{now}: {message.Text}");
            };
            page.Dialog += (_, dialog) =>
            {
                lock (errors) errors.Add($"{now}: a dialog {dialog.Message}");
            };
            while (places.TryDequeue(out var place))
            {
                now = place.Name;
                var answer = await page.GotoAsync(At(place.Path));
                Assert.Equal((place.Path, 200), (place.Path, answer!.Status));
                await DeskBrowser.LookAsync(page, place.Name);
            }
        }));

        Assert.Empty(errors);
    }

    [Fact]
    public async Task Open_EveryState_HasNoFindingAndFitsAPhone()
    {
        await using var context = await region.Browser.NewAsync(javaScript: true, (HeaderSignIn.Header, "operator"));
        var page = await context.NewPageAsync();
        foreach (var (name, reachAsync) in States())
        {
            await reachAsync(page);
            await DeskBrowser.LookAsync(page, $"state-{name}");
        }
    }

    [Theory]
    [InlineData("nobody", "", "/desk", 401)]
    [InlineData("recipient-inbox", "mine", "/desk", 200)]
    [InlineData("recipient-employers", "mine", "/desk/employers", 200)]
    [InlineData("recipient-of-nothing", "stranger@example.org", "/desk/employers", 200)]
    [InlineData("inbox-of-nothing", "stranger@example.org", "/desk/inbox", 200)]
    [InlineData("reader", "reader", "/desk", 200)]
    [InlineData("not-found", "operator", "/desk/nowhere", 404)]
    public async Task Open_AsSomebodyElse_HasNoFindingAndFitsAPhone(string name, string who, string path, int status)
    {
        await using var context =
            await region.Browser.NewAsync(javaScript: true, (HeaderSignIn.Header, who == "mine" ? await region.RecipientAsync() : who));
        var page = await context.NewPageAsync();

        Assert.Equal(status, (await page.GotoAsync(At(path)))!.Status);

        await DeskBrowser.LookAsync(page, $"state-{name}");
    }

    [Fact]
    public async Task Open_HostileNames_AreShownAsTextAndObeyedByNobody()
    {
        await using var context = await region.Browser.NewAsync(javaScript: true, (HeaderSignIn.Header, "operator"));
        var page = await context.NewPageAsync();
        var dialogs = 0;
        page.Dialog += async (_, dialog) =>
        {
            Interlocked.Increment(ref dialogs);
            await dialog.DismissAsync();
        };
        var places =
            new List<string> { $"/desk/employer/{region.Hostile.Vpd}?show=arrivals", $"/desk/employer/{region.Hostile.Vpd}?show=direct" };
        places.AddRange(region.Hostile.Records.Select(record => $"/desk/doctor/{Interface.Answers.DoctorAnswer.PathOf(record)}"));
        foreach (var path in places)
        {
            await page.GotoAsync(At(path));
            Assert.True(await page.GetByText(HostileNames.Surname).CountAsync() > 0, path);
            Assert.Equal(0, await page.Locator("main img").CountAsync());
        }

        await DeskBrowser.LookAsync(page, "state-hostile-doctor");
        await page.GotoAsync(At("/desk/find"));
        await page.Locator("#text").FillAsync(HostileNames.Surname);
        await DeskBrowser.GoAsync(page, () => page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(page.Locator(".desk-found__item")).ToHaveCountAsync(HostileNames.All.Count);
        Assert.Contains("<script>alert(1)</script>", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', await page.ContentAsync());
        await DeskBrowser.LookAsync(page, "state-hostile-find");
        Assert.Equal(0, dialogs);
    }

    [Theory]
    [InlineData("<img src='a.png'>", "image-alt")]
    [InlineData("<input type='text'>", "label")]
    [InlineData("<p style='color: #eee'>pale</p>", "color-contrast")]
    public async Task Look_PageWithAFault_IsFound(string fault, string rule)
    {
        await using var context = await region.Browser.NewAsync(javaScript: true);
        var page = await context.NewPageAsync();
        await page.SetContentAsync($"<!DOCTYPE html><html lang='en'><title>A page</title><main><h1>A page</h1>{fault}</main></html>");

        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => DeskBrowser.LookAsync(page, $"fault-{rule}"));

        Assert.Contains(rule, found.Message, StringComparison.Ordinal);
    }

    private string At(string path) => new Uri(region.Address, path).ToString();

    private IReadOnlyList<(string Name, Func<IPage, Task> ReachAsync)> States() =>
    [
        ("find-nothing", page => FindAsync(page, "Nobody Atall")),
        ("find-too-short", page => FindAsync(page, "x")),
        ("find-post", page => FindAsync(page, region.Hostile.Records[0].GivenDpn)),
        ("act-without-reason", async page =>
        {
            await page.GotoAsync(At("/desk/operate/pause?target=tis-out"));
            await page.EvaluateAsync("document.getElementById('reason').required = false");
            await DeskBrowser.GoAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync());
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        }),
        ("act-done", async page =>
        {
            await ActAsync(page, "/desk/operate/pause?target=tis-out", "Pause");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Done");
        }),
        ("operate-paused", page => page.GotoAsync(At("/desk/operate"))),
        ("today-paused", page => page.GotoAsync(At("/desk"))),
        ("act-resumed", page => ActAsync(page, "/desk/operate/resume?target=tis-out", "Resume")),
        ("act-not-done", async page =>
        {
            await ActAsync(page, "/desk/operate/resume?target=tis-out", "Resume");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Not done");
        }),
        ("reassign-wrong", async page =>
        {
            await page.GotoAsync(At("/desk/inbox?for=operators"));
            await DeskBrowser.GoAsync(page, () => page.Locator(".desk-notice__text a").First.ClickAsync());
            await page.Locator("#name").FillAsync("Ann Example");
            await DeskBrowser.GoAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Reassign" }).ClickAsync());
            await Assertions.Expect(page.Locator("#email-error")).ToBeVisibleAsync();
        }),
        ("inbox-dealt", async page =>
        {
            await page.GotoAsync(At("/desk/inbox?for=operators"));
            await page.Locator("input[name=notice]").First.CheckAsync();
            await DeskBrowser.GoAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Mark the chosen ones" }).ClickAsync());
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Notice dealt with");
            await page.GotoAsync(At("/desk/inbox?for=operators&show=dealt"));
        }),
        ("reference-wrong", page => UploadAsync(page, ("calendar.csv", "date,name\n2026-13-01,No day\n"))),
        ("reference-nothing", page => UploadAsync(page, ("employers.csv", region.EmployersInForce))),
        ("reference-changes", async page =>
        {
            await UploadAsync(page, ("employers.csv", region.EmployersInForce),
                ("calendar.csv", "date,name\n2027-12-28,Day of a test\n"));
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Put them in force" })).ToBeVisibleAsync();
        }),
    ];

    private async Task FindAsync(IPage page, string text)
    {
        await page.GotoAsync(At("/desk/find"));
        await page.Locator("#text").FillAsync(text);
        await DeskBrowser.GoAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync());
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(text);
    }

    private async Task ActAsync(IPage page, string path, string button)
    {
        await page.GotoAsync(At(path));
        await page.Locator("#reason").FillAsync("a test");
        await DeskBrowser.GoAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        await Assertions.Expect(page.Locator(".nhsuk-panel")).ToBeVisibleAsync();
    }

    private async Task UploadAsync(IPage page, params (string Name, string Text)[] files)
    {
        await page.GotoAsync(At("/desk/operate/reference"));
        await page.Locator("#files")
            .SetInputFilesAsync(files.Select(file =>
                new FilePayload { Name = file.Name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(file.Text) }));
        await DeskBrowser.GoAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Check the files" }).ClickAsync());
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Reference data" })).ToBeVisibleAsync();
    }

    private async Task<IReadOnlyList<(string Name, string Path)>> PathsAsync()
    {
        var files = await new FileLedger(region.Storage).AllAsync(default);
        string FileOf(FileStatus status) =>
            files.First(file => file.Status == status && (status != FileStatus.Done || file.Counts.Rejected > 0)).Run.ToString();
        var (done, quarantined, held) = (FileOf(FileStatus.Done), FileOf(FileStatus.Quarantined), FileOf(FileStatus.Held));
        var vpd = files.First(file => file is { Status: FileStatus.Done, FileName.Vpd: not null }).FileName!.Vpd!.Value;
        var record = (await new Interface.Applicants.ApplicantStore(region.Storage).OfAsync(vpd, default))[0];
        var notice = (await new NoticeRows(region.Storage, region.Clock).ListAsync(vpd.Text, null, default))[0];
        var body = files.First(file => file.FileName?.Body is not null).FileName!.Body!.Value;
        var app =
            files.First(file =>
                file is { Status: FileStatus.Done, FileName.Kind: Core.Codes.FileKind.App, Counts.Rejected: > 0 }).Run.ToString();
        return
        [
            ("today", "/desk"), ("senders", "/desk/today/GO"), ("senders-missing", "/desk/today/APP?show=missing"), ("find", "/desk/find"),
                ("doctor", $"/desk/doctor/{Interface.Answers.DoctorAnswer.PathOf(record)}"),
            ("files", "/desk/files"), ("files-none", "/desk/files?status=Held&from=2020-01-01&until=2020-01-02"),
                ("file-done", $"/desk/file/{done}"), ("file-applicants", $"/desk/file/{app}"),
                    ("file-rejected", $"/desk/file/{app}?result=Rejected"),
            ("file-quarantined", $"/desk/file/{quarantined}"), ("file-held", $"/desk/file/{held}"),
                ("release", $"/desk/file/{held}/release"), ("replay", $"/desk/file/{app}/replay"),
                    ("replay-refused", $"/desk/file/{quarantined}/replay"),
            ("inbox", "/desk/inbox"), ("inbox-employer", $"/desk/inbox?for={vpd}"),
                ("inbox-dealt-none", $"/desk/inbox?for={vpd}&show=dealt"), ("notice", NoticePath.Of(notice)),
                    ("employers", "/desk/employers"), ("employer", $"/desk/employer/{vpd}"),
            ("employer-hostile", $"/desk/employer/{region.Hostile.Vpd}?show=direct"), ("bodies", "/desk/bodies"),
                ("body", $"/desk/body/{body}"), ("quality", $"/desk/body/{body}/quality"), ("operate", "/desk/operate"),
                    ("pause", "/desk/operate/pause?target=WMD"),
            ("request-full", $"/desk/operate/request-full?sender={vpd}"), ("replay-row", $"/desk/file/{app}/replay?row=1"),
                ("employer-arrivals", $"/desk/employer/{vpd}?show=arrivals"), ("body-posts", $"/desk/body/{body}?show=posts"),
                    ("release-not-held", $"/desk/file/{done}/release"), ("put-back", "/desk/operate/put-back"),
                ("purge", "/desk/operate/purge"), ("reference", "/desk/operate/reference"), ("audit", "/desk/audit"),
                    ("audit-none", "/desk/audit?from=2020-01-01&until=2020-01-02"),
        ];
    }
}
