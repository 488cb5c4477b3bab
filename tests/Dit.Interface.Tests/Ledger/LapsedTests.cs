using Azure.Data.Tables;
using Dit.Interface.Applicants;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Ledger;

/// <summary>Of an applicant that lapsed the employer is told, and told once.</summary>
public sealed class LapsedTests : IAsyncLifetime
{
    private const string App = "DE_WMD_APP_20260504_00000001.DAT";
    private static readonly DateOnly _day = new(2026, 6, 2);
    private readonly AzuriteFixture _azurite = new();
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _rig = await Rig.StartAsync(_azurite.ConnectionString);
        await _rig.GiveReferenceAsync();
        await _rig.GivePositionAsync();
        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        await _rig.WorkAsync();
    }

    public async Task DisposeAsync()
    {
        await _rig.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    [Fact]
    public async Task Run_AnotherLapsesLaterOnTheSameDay_IsToldByANoticeOfItsOwn()
    {
        await _rig.Job<Lifecycle>().RunAsync(_day, default);
        var first = await NoticesAsync();
        await AddAsync("100000000000002");

        await _rig.Job<Lifecycle>().RunAsync(_day, default);
        await _rig.Job<Lifecycle>().RunAsync(_day, default);

        Assert.Single(first);
        var second = Assert.Single((await NoticesAsync()).Except(first));
        Assert.Contains("100000000000002", second, StringComparison.Ordinal);
        Assert.Contains("of 1 applicant", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_RecordsOfOneEmployerThatCannotBeRead_LetTheOthersMoveOn()
    {
        await _rig.Storage.Container(Containers.Config).GetBlobClient("employers.csv").UploadAsync(
            BinaryData.FromString("vpd,ods_code,name,mode,enabled\n100,RRJ,Another,full,true\n431,RRK,A Trust,full,true\n"),
                overwrite: true);
        Assert.Empty(await _rig.Job<Dit.Interface.Reference.ReferenceWatch>().RunAsync(default));
        await _rig.Storage.Table(Tables.Applicants).AddEntityAsync(new TableEntity("100", "000000000001000-1") { ["State"] = "Unheard" });

        await Assert.ThrowsAsync<AggregateException>(() => _rig.Job<Lifecycle>().RunAsync(_day, default));

        Assert.Single(await NoticesAsync());
    }

    private async Task AddAsync(string number)
    {
        var table = _rig.Storage.Table(Tables.Applicants);
        await foreach (var row in table.QueryAsync<TableEntity>(row => row.PartitionKey == "431"))
        {
            row.RowKey = $"{row.RowKey[..15]}-{number}";
            row["State"] = "PreferredApplicant";
            row["LapseNotice"] = "";
            await table.AddEntityAsync(row);
            return;
        }
    }

    private async Task<List<string>> NoticesAsync()
    {
        var texts = new List<string>();
        await foreach (var blob in _rig.Storage.Container(Containers.Notifications).GetBlobsAsync())
            texts.Add(
                (await _rig.Storage.Container(Containers.Notifications).GetBlobClient(blob.Name)
                    .DownloadContentAsync()).Value.Content.ToString());
        return [.. texts.Where(text => text.Contains("as Lapsed", StringComparison.Ordinal))];
    }
}
