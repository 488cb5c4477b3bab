using System.Net;
using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Interface.Applicants;
using Dit.Interface.Audit;
using Dit.Interface.Ledger;
using Dit.Interface.Reference;
using Dit.Interface.Storage;

namespace Dit.Desk.Tests;

/// <summary>The page of a file: its rows, its lane, its downloads, and a replay of the whole or of one row.</summary>
[Collection(DeskRegionCollection.Name)]
public sealed class FilePageTests(DeskRegion region) : IDisposable
{
    private readonly HttpClient _client = region.ClientOf("operator");

    private DitStorage Storage { get; } = DitStorage.FromConnectionString(region.ConnectionString);

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Open_DoneFile_ShowsCountsLaneAndDownloadsThatNobodyKeeps()
    {
        var file = await RejectingAsync();
        var page = await _client.GetStringAsync($"/desk/file/{file.Run}");
        Assert.Contains($"Of {file.Counts.Rows} rows {file.Counts.Accepted} accepted, {file.Counts.Rejected} rejected", page,
            StringComparison.Ordinal);
        Assert.Contains($"DE-{file.FileName!.Body}", page, StringComparison.Ordinal);

        foreach (var (part, begins) in (IEnumerable<(string, string)>)[("raw", "\"HDR\""), ("rejects", "\"HDR\""),
            ("confirmation", "\"HDR\"")])
        {
            Assert.Contains($"/desk/file/{file.Run}/{part}\"", page, StringComparison.Ordinal);
            using var answer = await _client.GetAsync($"/desk/file/{file.Run}/{part}");
            Assert.Equal((part, HttpStatusCode.OK), (part, answer.StatusCode));
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.StartsWith(begins, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var acts = new List<string>();
        await foreach (var entry in new AuditBook(Storage).ReadAsync(region.Clock.GetUtcNow().AddDays(-1),
            region.Clock.GetUtcNow().AddDays(1), default)) acts.Add(entry.Target);
        Assert.Contains($"raw of {file.Run}", acts);
    }

    [Fact]
    public async Task Download_Quarantined_IsTheFileAsItCame()
    {
        var file =
            (await new FileLedger(Storage).AllAsync(default)).First(entry =>
                entry is { Status: FileStatus.Quarantined, FileName: not null });
        using var answer = await _client.GetAsync($"/desk/file/{file.Run}/raw");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        foreach (var part in (string[])["rejects", "confirmation", "other"])
            Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync($"/desk/file/{file.Run}/{part}")).StatusCode);
    }

    [Fact]
    public async Task Open_FileThatWasNotLoaded_SaysWhatItsAlertSays()
    {
        var files = (await new FileLedger(Storage).AllAsync(default)).Where(entry => entry is { Reason: not null, Run.IsReplay: false })
            .DistinctBy(entry => (entry.Status, entry.Reason)).ToList();
        Assert.Contains(files, entry => entry.Status == FileStatus.Held);
        Assert.Contains(files, entry => entry.Status == FileStatus.Quarantined);
        foreach (var file in files)
        {
            var page = WebUtility.HtmlDecode(await _client.GetStringAsync($"/desk/file/{file.Run}"));
            var words = file.Status == FileStatus.Held
                ? FaultWords.HowToRelease(file.Reason!.Value)
                : $"{FaultWords.WhatToDo(file.Reason!.Value)} {FaultWords.AfterQuarantine(file.Reason.Value)}";
            Assert.Contains(words, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Replay_OneRowOnceItsCauseIsGone_IsTriedFirstAndThenDone()
    {
        var (file, row) = await OfRuleAsync("A014");
        var path = $"/desk/file/{file.Run}/replay?row={row.Ordinal}";
        Assert.Contains($"/desk/file/{file.Run}/replay?row={row.Ordinal}\"",
            WebUtility.HtmlDecode(await _client.GetStringAsync($"/desk/file/{file.Run}?result=Rejected")), StringComparison.Ordinal);
        Assert.DoesNotContain("<button", await _client.GetStringAsync(path), StringComparison.Ordinal);

        var store = new ReferenceStore(Storage, region.Clock);
        var before = (await store.FilesAsync(default))!;
        var on =
            new Dictionary<string, string>(
                before)
            {
                ["employers.csv"] = string.Join('\n',
                    before["employers.csv"].Split('\n')
                        .Select(line => line.StartsWith($"{row.Vpd},", StringComparison.Ordinal)
                            ? line.Replace(",false", ",true", StringComparison.Ordinal) : line))
            };
        await PutAsync(store, on);
        try
        {
            var trial = await _client.GetStringAsync(path);
            Assert.Contains($"Replay row {row.Ordinal} of {file.Name}", trial, StringComparison.Ordinal);
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(trial, "scope=\"row\""));
            Assert.DoesNotContain(await OfNumberAsync(file), entry => entry.Run.IsReplay);

            using var done = await _client.SendAsync(path, path, ("reason", "the employer is on now"));
            Assert.Contains(">Done<", await done.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Single(await OfNumberAsync(file), entry => entry.Run.IsReplay);
        }
        finally
        {
            await PutAsync(store, before);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("99999999")]
    [InlineData("first")]
    public async Task Replay_RowThatIsNone_CannotBeDone(string row)
    {
        var file = await RejectingAsync();
        using var answer = await _client.GetAsync($"/desk/file/{file.Run}/replay?row={row}");

        Assert.DoesNotContain("<button", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequestFull_AskedTwice_IsAskedOnceAndBothAreToldSo()
    {
        var vpd =
            (await new FileLedger(Storage).AllAsync(default)).First(entry =>
                entry is { Status: FileStatus.Done, FileName.Vpd: not null }).FileName!.Vpd;
        var path = $"/desk/operate/request-full?sender={vpd}";
        using var first = await _client.SendAsync(path, path, ("reason", "a file is missing"));
        using var second = await _client.SendAsync(path, path, ("reason", "sent twice"));

        Assert.Contains("ESR is asked for a full file", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("today already", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/desk/operate/request-full?sender=999999")).StatusCode);
    }

    [Fact]
    public async Task Open_SendersOfToday_AreListedWithTheirFiles()
    {
        var page = await _client.GetStringAsync("/desk/today/APP");

        Assert.Contains("DE_WMD_APP_20260505", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("/desk/today/GO?show=late")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/desk/today/XYZ")).StatusCode);
    }

    private async Task<FileEntry> RejectingAsync() =>
        (await new FileLedger(Storage).AllAsync(default)).Where(entry =>
            entry is { Status: FileStatus.Done, FileName.Kind: FileKind.App, Counts.Rejected: > 0, Run.IsReplay: false }).First();

    private Task<IReadOnlyList<FileEntry>> OfNumberAsync(FileEntry file) =>
        new FileLedger(Storage).WithNumberAsync(file.Run.Stream, file.Run.Sequence, default);

    // A host knows the set in force for half a minute.
    private async Task PutAsync(ReferenceStore store, IReadOnlyDictionary<string, string> files)
    {
        Assert.Empty(await store.PutAsync(files, default));
        region.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task<(FileEntry File, RowOutcome Row)> OfRuleAsync(string rule)
    {
        foreach (var file in (await new FileLedger(Storage).AllAsync(default)).Where(entry =>
            entry is { Status: FileStatus.Done, FileName.Kind: FileKind.App, Counts.Rejected: > 0, Run.IsReplay: false }))
            await foreach (var row in new FileRows(Storage).ReadAsync(file.Run, default))
                if (row.Messages.Count(message => message.Severity == Severity.Error) == 1 && row.Messages[0].Rule == rule)
                    return (file, row);
        throw new InvalidOperationException("The region has no such row.");
    }
}
