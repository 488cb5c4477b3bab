using System.Net;
using Dit.Interface.Audit;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Storage;

namespace Dit.Desk.Tests;

/// <summary>Forms: with and without a token, sent twice, by two people at once.</summary>
[Collection(DeskRegionCollection.Name)]
public sealed class FormTests(DeskRegion region)
{
    private DitStorage Storage { get; } = DitStorage.FromConnectionString(region.ConnectionString);

    [Fact]
    public async Task Send_WithoutToken_IsRefusedAndNothingIsDone()
    {
        using var client = region.ClientOf("operator");
        using var content = Forms.Content("made-up", ("reason", "test"));
        using var answer = await client.PostAsync("/desk/operate/pause?target=notices", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False((await new Interface.Pausing.Pauses(Storage, region.Clock).ReadAsync(default)).Has("notices"));
    }

    [Fact]
    public async Task Pause_WithoutReason_IsAskedAgain()
    {
        using var client = region.ClientOf("operator");
        using var answer = await client.SendAsync("/desk/operate/pause?target=WMD", "/desk/operate/pause?target=WMD");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Enter a reason", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_SentTwice_IsDoneOnceAndBothAreWrittenDown()
    {
        using var client = region.ClientOf("operator");
        using var first =
            await client.SendAsync("/desk/operate/pause?target=esr-in", "/desk/operate/pause?target=esr-in", ("reason", "a test"));
        using var second =
            await client.SendAsync("/desk/operate/pause?target=esr-in", "/desk/operate/pause?target=esr-in", ("reason", "a test"));
        using var resumed =
            await client.SendAsync("/desk/operate/resume?target=esr-in", "/desk/operate/resume?target=esr-in",
                ("reason", "the test is over"));

        Assert.Contains("is paused.", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("was paused already", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("is resumed", await resumed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var acts = new List<AuditEntry>();
        await foreach (var entry in new AuditBook(Storage).ReadAsync(region.Clock.GetUtcNow().AddDays(-1),
            region.Clock.GetUtcNow().AddDays(1), default))
            if (entry.Target == "esr-in") acts.Add(entry);
        Assert.Equal(3, acts.Count);
        Assert.All(acts, act => Assert.Equal("id-operator", act.By.Id));
    }

    [Fact]
    public async Task Deal_TwoPeopleAtOnce_OneDealsAndTheOtherIsTold()
    {
        var rows = new NoticeRows(Storage, region.Clock);
        var notice = (await rows.OfAsync("operators", dealt: false, new DateOnly(2026, 1, 1), default))[0];
        using var client = region.ClientOf("operator");
        var token = Forms.TokenOf(await client.GetStringAsync("/desk/find"));
        using var one = Forms.Content(token, ("notice", $"operators {notice.Id}"));
        using var other = Forms.Content(token, ("notice", $"operators {notice.Id}"));
        var answers = await Task.WhenAll(client.PostAsync("/desk/inbox/deal", one), client.PostAsync("/desk/inbox/deal", other));

        var pages = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()));
        Assert.Single(pages, page => page.Contains("Notice dealt with", StringComparison.Ordinal));
        Assert.Single(pages, page => page.Contains("had been dealt with by somebody else", StringComparison.Ordinal));
        Assert.Equal("Olive Operator", (await rows.FindAsync("operators", notice.Id, default))!.DealtBy);
    }

    [Fact]
    public async Task Release_FileThatIsNotHeld_IsRefusedInWords()
    {
        var done =
            (await new FileLedger(Storage).OfDayAsync(new DateOnly(2026, 5, 5), default)).First(entry => entry.Status == FileStatus.Done);
        using var client = region.ClientOf("operator");
        Assert.DoesNotContain("id=\"reason\"", await client.GetStringAsync($"/desk/file/{done.Run}/release"), StringComparison.Ordinal);
        using var answer = await client.SendAsync("/desk/find", $"/desk/file/{done.Run}/release", ("reason", "a test"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("is not held", page, StringComparison.Ordinal);
        Assert.Equal(FileStatus.Done, (await new FileLedger(Storage).FindAsync(done.Run, default))!.Status);
    }
}
