using Dit.Core.Applicants;
using Dit.Interface.Applicants;
using Dit.Interface.Ledger;
using Microsoft.Playwright;

namespace Dit.Desk.Tests.Browser;

/// <summary>
/// An operator's day without a terminal, a mouse or JavaScript: a held file, a rejected doctor on the phone, a paused body, a dead
/// letter. Every step is a press of Tab, Enter or letters.
/// </summary>
[Collection(DeskRegionCollection.Name)]
public sealed class OperatorsDayTests(DeskRegion region)
{
    private const int MostTabs = 400;

    [Fact]
    public async Task Day_ByKeyboardWithoutJavaScript_IsDone()
    {
        await using var context = await region.Browser.NewAsync(javaScript: false, (HeaderSignIn.Header, "operator"));
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(region.Address, "/desk").ToString());
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await page.Locator(":focus").InnerTextAsync());

        // The held file: from the count to the file, and released with a reason.
        await FollowAsync(page, "files held", exact: false);
        var held = (await new FileLedger(region.Storage).UnfinishedAsync(default)).First(file => file.Status == FileStatus.Held);
        await FollowAsync(page, held.Name);
        await FollowAsync(page, "Release this file");
        await ActAsync(page, "TIS has confirmed that the file is right", "Done");

        // The doctor on the phone: by name, and why not.
        await FollowAsync(page, "Find");
        await TypeIntoAsync(page, "text", await RejectedNameAsync());
        await Assertions.Expect(page.Locator(".desk-found")).ToContainTextAsync("Rejected");

        // A body that was paused goes on; sent once more after Back, it says that it was so already.
        await FollowAsync(page, "Operate");
        await TabToAsync(page, focused => focused == "target");
        await page.Keyboard.TypeAsync("WMD");
        await page.Keyboard.PressAsync("Tab");
        await EnterAsync(page);
        await ActAsync(page, "WMD moves offices", "Done");
        await FollowAsync(page, "Operate");
        await FollowAsync(page, "Resume WMD");
        await ActAsync(page, "WMD is back", "Done");
        await page.GoBackAsync();
        await ActAsync(page, "once more", "Not done");

        // The dead letter goes back.
        await FollowAsync(page, "Today");
        await FollowAsync(page, "messages given up", exact: false);
        await FollowAsync(page, "Put them back");
        await ActAsync(page, "the storage is well again", "Done");
        await FollowAsync(page, "Operate");
        await Assertions.Expect(page.Locator("#dead-letters + p")).ToContainTextAsync("None");
    }

    private static async Task FollowAsync(IPage page, string words, bool exact = true)
    {
        await TabToAsync(page, focused => exact ? focused == words : focused.Contains(words, StringComparison.Ordinal));
        await EnterAsync(page);
    }

    private static async Task ActAsync(IPage page, string reason, string heading)
    {
        await TypeIntoAsync(page, "reason", reason);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
    }

    private static async Task TypeIntoAsync(IPage page, string field, string text)
    {
        await TabToAsync(page, focused => focused == field);
        await page.Keyboard.TypeAsync(text);
        await EnterAsync(page);
    }

    private static Task EnterAsync(IPage page) => DeskBrowser.GoAsync(page, () => page.Keyboard.PressAsync("Enter"));

    // A link by its words, a field by its name. Nothing may have the focus: then the keyboard is at the browser's own bar.
    private static async Task TabToAsync(IPage page, Func<string, bool> isSought)
    {
        var seen = new List<string>();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.QuerySelectorAsync(":focus") is not { } focus) continue;
            var words = await focus.GetAttributeAsync("name")
                ?? string.Join(' ', (await focus.InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (isSought(words)) return;
            seen.Add(words);
        }

        Assert.Fail($"The keyboard does not reach it; it reached {string.Join(" | ", seen.Distinct())}");
    }

    private async Task<string> RejectedNameAsync()
    {
        foreach (var file in (await new FileLedger(region.Storage).AllAsync(default)).Where(entry =>
            entry is { Status: FileStatus.Done, FileName.Kind: Core.Codes.FileKind.App, Counts.Rejected: > 0 }))
            await foreach (var row in new FileRows(region.Storage).ReadAsync(file.Run, default))
                if (row is { Result: RowResult.Rejected, PersonName.Length: > 0, LastName.Length: > 1 }) return row.PersonName;
        throw new InvalidOperationException("Nobody was rejected.");
    }
}
