using Azure.Data.Tables;
using Dit.Core.Applicants;
using Dit.Interface.Answers;
using Dit.Interface.Journal;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Journal;

/// <summary>What was there before the journal is found by name all the same: rows of kept files, and applicant records.</summary>
public sealed class JournalUpgradeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string File = "DE_WMD_APP_20260504_00000001.DAT";

    [Fact]
    public async Task Ensure_StoreOfBeforeTheJournal_FindsRejectedRowsAndRecordsByName()
    {
        await using (var before = await Rig.StartAsync(azurite.ConnectionString))
        {
            await before.GiveReferenceAsync();
            await before.GivePositionAsync();
            await before.DropAsync(File, Rig.De(File, Row("Ashby", "Ann", "20260601"), Row("Birk", "Bob", "20260901")));
            await before.WorkAsync();
            await ForgetAsync(before.Storage);
        }

        await using var rig = await Rig.StartAsync(azurite.ConnectionString);
        Assert.True((await FindAsync(rig, "Birk")).IsEmpty);

        await rig.Job<JournalUpgrade>().EnsureAsync(default);
        await rig.Job<JournalUpgrade>().EnsureAsync(default);

        Assert.Contains("A021", Assert.Single((await FindAsync(rig, "Bob Birk")).Doctors).Words, StringComparison.Ordinal);
        Assert.NotEmpty(Assert.Single((await FindAsync(rig, "Ashby")).Doctors).Life);
        var line =
            Assert.Single(await rig.Job<JournalTable>().OfAsync(Core.Codes.Vpd.Parse("431"), new(2026, 5, 1), default),
                line => line.Result == RowResult.Rejected);
        Assert.Equal("Birk", line.LastName);
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

    // As it was before: outcomes and records are there, the journal is not.
    private static async Task ForgetAsync(DitStorage storage)
    {
        var books = storage.Container(Containers.Books);
        await foreach (var blob in books.GetBlobsAsync())
            if (blob.Name.StartsWith(NameBook.Folder, StringComparison.Ordinal) || blob.Name == JournalUpgrade.Mark)
                await books.DeleteBlobAsync(blob.Name);
        var table = storage.Table(Tables.Journal);
        await foreach (var row in table.QueryAsync<TableEntity>()) await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }
}
