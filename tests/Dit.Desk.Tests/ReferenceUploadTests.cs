using System.Net;
using Dit.Interface.Audit;
using Dit.Interface.Reference;
using Dit.Interface.Storage;

namespace Dit.Desk.Tests;

/// <summary>Reference data by upload: what is wrong by file and line, what would change, then in force.</summary>
[Collection(DeskRegionCollection.Name)]
public sealed class ReferenceUploadTests(DeskRegion region) : IDisposable
{
    private const string FormPath = "/desk/operate/reference";
    private readonly HttpClient _client = region.ClientOf("operator");

    private DitStorage Storage { get; } = DitStorage.FromConnectionString(region.ConnectionString);

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Check_WrongLines_AreNamedByFileAndLineAndNothingChanges()
    {
        var before = await InForceAsync();

        var (status, page) = await CheckAsync(("employers.csv", before["employers.csv"] + "12x,R1,Wrong Trust,part,true\n"),
            ("calendar.csv", "date,name\n2026-13-01,No day\n"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("2 lines are wrong", page, StringComparison.Ordinal);
        Assert.Matches($@"employers\.csv</bdi></th><td[^>]*>{before["employers.csv"].Split('\n').Length}</td>", page);
        Assert.Matches(@"calendar\.csv</bdi></th><td[^>]*>2</td>", page);
        Assert.DoesNotContain("Put them in force", page, StringComparison.Ordinal);
        Assert.Equal(before, await InForceAsync());
    }

    [Fact]
    public async Task Apply_GoodFile_ShowsWhatWouldChangeAsksWhyAndIsInForce()
    {
        var before = await InForceAsync();
        var (_, page) = await CheckAsync(("EMPLOYERS.csv", before["employers.csv"]),
            ("calendar.csv", "date,name\n2027-12-29,Day of a test\n"));
        Assert.Contains("1 row would change", page, StringComparison.Ordinal);
        Assert.Contains("2027-12-29 | Day of a test", page, StringComparison.Ordinal);
        Assert.Equal(before, await InForceAsync());

        using var without = await SendAsync(page, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        Assert.Contains("Enter a reason", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await InForceAsync());

        using var done = await SendAsync(page, "the trusts work on that day");
        Assert.Contains("The reference data are in force", await done.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("2027-12-29", (await InForceAsync())["calendar.csv"], StringComparison.Ordinal);
        Assert.Contains(("the trusts work on that day", "in force; 1 row changed"), await ActsAsync());

        // The page of before, sent again: what it shows is not what would be done.
        using var again = await SendAsync(page, "once more");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("have changed since you looked", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(("once more", "refused: the reference data had changed meanwhile"), await ActsAsync());
    }

    [Fact]
    public async Task Apply_OthersPutAFileIntoTheContainerMeanwhile_NothingChanges()
    {
        var (_, page) = await CheckAsync(("employers.csv", region.EmployersInForce),
            ("calendar.csv", "date,name\n2027-12-30,Another day\n"));
        Assert.Contains("Put them in force", page, StringComparison.Ordinal);
        var before = await InForceAsync();
        var blob = Storage.Container(Containers.Config).GetBlobClient("recipients.csv");
        var lying = await blob.ExistsAsync() ? (await blob.DownloadContentAsync()).Value.Content : null;
        await blob.UploadAsync(BinaryData.FromString(before["recipients.csv"] + "\n\n"), overwrite: true);
        try
        {
            using var answer = await SendAsync(page, "the trusts work on that day");

            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            Assert.Equal(before, await InForceAsync());
        }
        finally
        {
            if (lying is null) await blob.DeleteIfExistsAsync();
            else await blob.UploadAsync(lying, overwrite: true);
        }
    }

    [Theory]
    [InlineData("doctors.csv", "A file must be named")]
    [InlineData("../employers.exe", "A file must be named")]
    [InlineData(null, "Choose at least one file")]
    public async Task Check_FilesThatAreNone_AreRefusedInWords(string? name, string words)
    {
        var (status, page) = await CheckAsync(name is null ? [] : [(name, "x")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_LargerThanTaken_IsRefusedInWords()
    {
        var (status, page) = await CheckAsync(("calendar.csv", new string('x', 1_100_000)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("larger than 1 MB", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_FormThatNoPageMade_DoesNothing()
    {
        var token = Forms.TokenOf(await _client.GetStringAsync(FormPath));
        using var content = Forms.Content(token, ("calendar.csv", "not base64!"), ("reason", "try"));
        using var answer = await _client.PostAsync(FormPath, content);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Download_FileInForce_IsItsTextAndIsKeptByNobody()
    {
        using var answer = await _client.GetAsync($"{FormPath}/employers.csv");

        Assert.Equal((await InForceAsync())["employers.csv"], (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF'));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private async Task<IReadOnlyDictionary<string, string>> InForceAsync() =>
        (await new ReferenceStore(Storage, region.Clock).FilesAsync(default))!;

    private async Task<(HttpStatusCode Status, string Page)> CheckAsync(params (string Name, string Text)[] files)
    {
        using var content = Forms.Content(Forms.TokenOf(await _client.GetStringAsync(FormPath)));
        foreach (var (name, text) in files) content.Add(new StringContent(text), "files", name);
        using var answer = await _client.PostAsync($"{FormPath}/check", content);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private async Task<HttpResponseMessage> SendAsync(string page, string reason)
    {
        using var content = Forms.Content(Forms.TokenOf(page), [("reason", reason), .. Forms.HiddenOf(page)]);
        return await _client.PostAsync(FormPath, content);
    }

    private async Task<IReadOnlyList<(string Reason, string Result)>> ActsAsync()
    {
        var acts = new List<(string Reason, string Result)>();
        await foreach (var entry in new AuditBook(Storage).ReadAsync(region.Clock.GetUtcNow().AddDays(-1),
            region.Clock.GetUtcNow().AddDays(1), default))
            if (entry.Act == ActNames.ReferenceData) acts.Add((entry.Reason, entry.Result));
        return acts;
    }
}
