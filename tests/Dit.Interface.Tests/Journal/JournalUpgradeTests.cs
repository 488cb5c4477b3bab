using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Dit.Core.Applicants;
using Dit.Interface.Answers;
using Dit.Interface.Intake;
using Dit.Interface.Journal;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Journal;

/// <summary>What was there before the journal is found by name all the same: rows of kept files, and applicant records.</summary>
public sealed class JournalUpgradeTests : IAsyncLifetime
{
    private const string File = "DE_WMD_APP_20260504_00000001.DAT";
    private readonly AzuriteFixture _azurite = new();

    public Task InitializeAsync() => _azurite.InitializeAsync();

    public Task DisposeAsync() => _azurite.DisposeAsync();

    [Fact]
    public async Task Ensure_StoreOfBeforeTheJournal_FindsRejectedRowsAndRecordsByName()
    {
        await using (var before = await Rig.StartAsync(_azurite.ConnectionString))
        {
            await before.GiveReferenceAsync();
            await before.GivePositionAsync();
            await before.DropAsync(File, Rig.De(File, Row("Ashby", "Ann", "20260601"), Row("Birk", "Bob", "20260901")));
            await before.WorkAsync();
            await ForgetAsync(before.Storage);
        }

        await using var rig = await Rig.StartAsync(_azurite.ConnectionString);
        Assert.True((await FindAsync(rig, "Birk")).IsEmpty);

        await rig.Job<JournalUpgrade>().EnsureAsync(default);
        await rig.Job<JournalUpgrade>().EnsureAsync(default);

        Assert.Contains("A021", Assert.Single((await FindAsync(rig, "Bob Birk")).Doctors).Words, StringComparison.Ordinal);
        Assert.NotEmpty(Assert.Single((await FindAsync(rig, "Ashby")).Doctors).Life);
        var line =
            Assert.Single((await rig.Job<NameBook>().OpenAsync(default)).OfEmployer(Core.Codes.Vpd.Parse("431"), new(2026, 5, 1),
                line => line.Result == RowResult.Rejected));
        Assert.Equal("Birk", line.LastName);
    }

    [Fact]
    public async Task Ensure_CutOffAfterAFile_GoesOnBehindItAndWithTheRecords()
    {
        const string second = "DE_WMD_APP_20260504_00000002.DAT";
        var rejected = await StoreOfBeforeAsync((File, Row("Birk", "Bob", "20260901")), (second, Row("Cole", "Cy", "20260901")));
        await using var rig = await Rig.StartAsync(_azurite.ConnectionString);
        var mark = rig.Storage.Container(Containers.Books).GetBlobClient(JournalUpgrade.Mark);
        await mark.UploadAsync(BinaryData.FromString(rejected[0]));

        await rig.Job<JournalUpgrade>().EnsureAsync(default);

        Assert.True((await FindAsync(rig, "Birk")).IsEmpty);
        Assert.Single((await FindAsync(rig, "Cole")).Doctors);
        Assert.NotEmpty(Assert.Single((await FindAsync(rig, "Ashby")).Doctors).Life);
        Assert.Equal(JournalUpgrade.Done, (await mark.DownloadContentAsync()).Value.Content.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(JournalUpgrade.Done)]
    [InlineData(JournalUpgrade.Records)]
    public async Task Ensure_FilesAreDone_ReadsNoFile(string reached)
    {
        await StoreOfBeforeAsync((File, Row("Birk", "Bob", "20260901")));
        await using var rig = await Rig.StartAsync(_azurite.ConnectionString);
        await rig.Storage.Container(Containers.Books).GetBlobClient(JournalUpgrade.Mark).UploadAsync(BinaryData.FromString(reached));

        await rig.Job<JournalUpgrade>().EnsureAsync(default);

        Assert.True((await FindAsync(rig, "Birk")).IsEmpty);
        Assert.Equal(reached != JournalUpgrade.Records, (await FindAsync(rig, "Ashby")).IsEmpty);
    }

    [Fact]
    public async Task Sweep_OldStore_TakesTheDropsBeforeItRaisesTheJournal()
    {
        await StoreOfBeforeAsync((File, Row("Birk", "Bob", "20260901")));
        var order = new CallOrder(JournalUpgrade.Mark, Containers.TisInbound);
        await using var rig = await Rig.StartAsync(_azurite.ConnectionString, null, order);

        order.IsOn = true;
        await rig.Job<Sweeper>().RunAsync(default);
        order.IsOn = false;

        Assert.Equal([Containers.TisInbound, JournalUpgrade.Mark], order.Seen);
        Assert.Single((await FindAsync(rig, "Birk")).Doctors);
    }

    [Fact]
    public void Line_Written_HoldsEachMessageOnce()
    {
        var line =
            new JournalLine
            {
                File = File,
                Run = "r",
                Ordinal = 1,
                On = new(2026, 5, 4),
                Result = RowResult.Rejected,
                Messages = [new("A021", Severity.Error, "the start is too far away")]
            };
        var json = System.Text.Json.JsonSerializer.Serialize(line, JournalJson.Default.JournalLine);

        Assert.Equal(2, json.Split("the start is too far away").Length);
        Assert.Equal(line.Words, System.Text.Json.JsonSerializer.Deserialize(json, JournalJson.Default.JournalLine)!.Words);
    }

    private static Task<FoundView> FindAsync(Rig rig, string text) => rig.Job<FindAnswer>().AskAsync(text, Sight.Everything, default);

    private static string Row(string surname, string firstName, string start) =>
        $"\"APP\",\"{start}\",\"{surname}\",\"{firstName}\",,,,\"19900101\",1000,1001" + new string(',', 31);

    // Its files, beside one whose applicant has a record; and their runs.
    private async Task<IReadOnlyList<string>> StoreOfBeforeAsync(params IReadOnlyList<(string File, string Row)> rejected)
    {
        const string accepted = "DE_WMD_APP_20260504_00000009.DAT";
        await using var rig = await Rig.StartAsync(_azurite.ConnectionString);
        await rig.GiveReferenceAsync();
        await rig.GivePositionAsync();
        foreach (var (file, row) in rejected.Append((accepted, Row("Ashby", "Ann", "20260601"))))
        {
            await rig.DropAsync(file, Rig.De(file, row));
            await rig.WorkAsync();
        }

        await ForgetAsync(rig.Storage);
        var runs = (await rig.Job<FileLedger>().AllAsync(default)).ToDictionary(entry => entry.Name, entry => entry.Run.ToString());
        return [.. rejected.Select(one => runs[one.File])];
    }

    // As it was before: outcomes and records are there, the journal is not.
    private static async Task ForgetAsync(DitStorage storage)
    {
        var books = storage.Container(Containers.Books);
        await foreach (var blob in books.GetBlobsAsync())
            if (blob.Name.StartsWith(NameBook.Folder, StringComparison.Ordinal) || blob.Name == JournalUpgrade.Mark)
                await books.DeleteBlobAsync(blob.Name);
    }

    /// <summary>Which of some texts stood in the address of a call, in the order of their first.</summary>
    private sealed class CallOrder(params string[] texts) : HttpPipelinePolicy
    {
        private readonly ConcurrentQueue<string> _seen = [];

        public bool IsOn { get; set; }

        public IEnumerable<string> Seen => _seen.Distinct();

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (IsOn && texts.FirstOrDefault(message.Request.Uri.ToString().Contains) is { } text) _seen.Enqueue(text);
            return ProcessNextAsync(message, pipeline);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("all calls are asynchronous");
    }
}
