using Dit.Core.Codes;
using Dit.Interface.Intake;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Tests.Reference;

/// <summary>Taking over reference data, on an Azurite.</summary>
public sealed class ReferenceWatchTests : IAsyncLifetime
{
    private const string GoodEmployers = "vpd,ods_code,name,mode,enabled\n431,RRK,A Trust,full,true\n";
    private Rig _rig = null!;
    private int _ticks;

    public async Task InitializeAsync()
    {
        _rig = await Rig.StartOwnAsync(
            services => services.AddSingleton(new TimedJob("counted", TimedTick.Night, _ => Task.FromResult(_ticks++))));
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Run_BeforeTheFirstSet_IsQuietUntilOneIsWholeAndBad()
    {
        const string drop = "DE_WMD_APP_20260504_00000001.DAT";
        await _rig.DropAsync(drop, Rig.De(drop));
        await _rig.Job<TimedWork>().RunAsync(TimedTick.Night, CancellationToken.None);
        Assert.Empty(await RunAsync());
        await GiveAsync("employers.csv", "vpd,ods_code,name,mode,enabled\n431,RRK,A Trust,sometimes,true\n");
        Assert.Empty(await RunAsync());
        Assert.Equal(0, _ticks);
        Assert.Empty(await AlertsAsync());

        await GiveRestAsync();
        Assert.Equal("employers.csv line 2: mode is neither full nor part; it says: sometimes", Assert.Single(await RunAsync()).ToString());
        Assert.Single(await RunAsync());
        var alert = Assert.Single(await AlertsAsync());
        Assert.Contains("No set is in force yet", alert, StringComparison.Ordinal);
        Assert.Contains("employers.csv line 2", alert, StringComparison.Ordinal);

        await GiveAsync("employers.csv", GoodEmployers);
        Assert.Empty(await RunAsync());
        await _rig.Job<TimedWork>().RunAsync(TimedTick.Night, CancellationToken.None);
        await _rig.Job<Receive>().ReceiveAsync(_rig.Storage.Container(Containers.TisInbound).GetBlobClient(drop), CancellationToken.None);
        Assert.Equal(1, _ticks);
        Assert.Single(_rig.Sent.Messages);
    }

    [Fact]
    public async Task Run_ABadSetLater_LeavesTheLastGoodOneAndAlertsOnce()
    {
        await _rig.GiveReferenceAsync();
        await GiveAsync("employers.csv", "vpd,ods_code,name,mode,enabled\n431,RRK,A Trust,full,maybe\n");

        for (var tick = 0; tick < 3; tick++) Assert.Single(await RunAsync());

        Assert.Contains("The last good set stays in", Assert.Single(await AlertsAsync()), StringComparison.Ordinal);
        Assert.True((await _rig.Job<ReferenceStore>().CurrentAsync(CancellationToken.None)).IsOn(Vpd.Parse("431")));
    }

    [Fact]
    public async Task Run_WhileASetIsWritten_WaitsForTheWholeOfIt()
    {
        await _rig.GiveReferenceAsync();
        await GiveAsync("writing", "");
        await GiveAsync("employers.csv", "vpd,ods_code,name,mode,enabled\n431,RRK,A Trust,full,false\n");
        Assert.Empty(await RunAsync());
        Assert.True(await IsOnAsync());

        await _rig.Storage.Container(Containers.Config).DeleteBlobAsync("writing");
        Assert.Empty(await RunAsync());
        Assert.False(await IsOnAsync());
    }

    [Fact]
    public async Task Run_FilesThatWereSeen_CostOneCall()
    {
        await _rig.GiveReferenceAsync();
        var before = _rig.Storage.Calls.Blob;

        Assert.Empty(await RunAsync());

        Assert.Equal(1, _rig.Storage.Calls.Blob - before);
    }

    [Fact]
    public async Task Find_ASetOfTheFormerForm_IsRead()
    {
        await _rig.GiveReferenceAsync();
        var files = await _rig.Job<ReferenceStore>().FilesAsync(CancellationToken.None);
        var books = _rig.Storage.Container(Containers.Books);
        await books.DeleteBlobAsync("reference/set.json");
        foreach (var (name, text) in files!) await books.GetBlobClient($"reference/{name}")
            .UploadAsync(BinaryData.FromString(text), overwrite: true);

        var store = new ReferenceStore(_rig.Storage, _rig.Clock);

        Assert.True(await store.HasSetAsync(CancellationToken.None));
        Assert.True((await store.CurrentAsync(CancellationToken.None)).IsOn(Vpd.Parse("431")));
    }

    [Fact]
    public async Task Apply_GivenFiles_SaysWhatChangesAndPutsThemInForce()
    {
        await _rig.GiveReferenceAsync();
        var given = _rig.Job<GivenReference>();
        var files = Files("VPD;ODS_Code;Name;Mode;Enabled\r\n431;RRK;A Trust;full;true\r\n96;RJ1;M\u00f4n;part;true\r\n");

        var check = await given.CheckAsync(files, CancellationToken.None);
        Assert.Empty(check.Faults);
        Assert.Equal(["employers.csv line 3: + 96 | RJ1 | M\u00f4n | part | true"], check.Changes.Select(change => change.ToString()));
        Assert.Single((await _rig.Job<ReferenceStore>().CurrentAsync(CancellationToken.None)).Employers);

        await given.ApplyAsync(files, null, CancellationToken.None);
        Assert.Equal(2, (await _rig.Job<ReferenceStore>().CurrentAsync(CancellationToken.None)).Employers.Count);
        Assert.Empty(await RunAsync());
        Assert.Empty((await given.CheckAsync(files, CancellationToken.None)).Changes);

        var refused = await given.ApplyAsync(
            Files("vpd,ods_code,name,mode,enabled\n96,RJ1,M\u00f4n,part,true\n"), null, CancellationToken.None);
        Assert.Equal("recipients.csv line 2: VPD 431 is not in employers.csv", Assert.Single(refused.Faults).ToString());
        Assert.Equal(2, (await _rig.Job<ReferenceStore>().CurrentAsync(CancellationToken.None)).Employers.Count);
    }

    private static Dictionary<string, BinaryData> Files(string employers) => new() { ["employers.csv"] = BinaryData.FromString(employers) };

    private async Task<IReadOnlyList<Dit.Core.Reference.ReferenceFault>> RunAsync() =>
        await _rig.Job<ReferenceWatch>().RunAsync(CancellationToken.None);

    private async Task<bool> IsOnAsync() => (await _rig.Job<ReferenceStore>().CurrentAsync(CancellationToken.None)).IsOn(Vpd.Parse("431"));

    private async Task GiveRestAsync()
    {
        await GiveAsync("bodies.csv", "code,name,prefixes,enabled\nWMD,West Midlands,WMD,true\n");
        await GiveAsync("recipients.csv", "vpd,name,email,role,kinds\n");
        await GiveAsync("locum-codes.csv", "code\n");
    }

    private Task GiveAsync(string name, string text) =>
        _rig.Storage.Container(Containers.Config).GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);

    private async Task<List<string>> AlertsAsync()
    {
        var container = _rig.Storage.Container(Containers.Notifications);
        var texts = new List<string>();
        await foreach (var blob in container.GetBlobsAsync())
            texts.Add((await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString());
        return texts;
    }
}
