using Dit.Interface.Work;

namespace Dit.Interface.Tests.Applicants;

/// <summary>
/// A parcel of more rows than may be held beside others goes alone; told of it twice at once, a host decides it once, for the second
/// would hold and write as much again for nothing.
/// </summary>
public sealed class LargeParcelTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Rows = 20_001;

    [Fact]
    public async Task Match_LargeParcelToldTwiceAtOnce_IsDecidedOnce()
    {
        var log = new UploadLog();
        await using var rig = await Rig.StartAsync(azurite.ConnectionString, more: null, log);
        await rig.GiveReferenceAsync();
        await rig.GivePositionAsync();
        const string name = "DE_WMD_APP_20260504_00000001.DAT";
        var row = "\"APP\",\"20260601\",\"Canary-Surname\",\"Robin\",,,,\"19900101\",1000,1001" + new string(',', 31);
        await rig.DropAsync(name, Rig.De(name, [.. Enumerable.Repeat(row, Rows)]));

        var match = Assert.Single(await rig.WorkAsync(WorkQueues.Match));
        await Task.WhenAll(rig.Job<IWorkHandler>().HandleAsync(match, CancellationToken.None),
            rig.Job<IWorkHandler>().HandleAsync(match, CancellationToken.None));

        Assert.Single(log.Uploads, upload => upload.To.AbsolutePath.Contains("/outcomes-", StringComparison.Ordinal));
    }
}
