using Dit.Interface.Requests;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Requests;

public sealed class FullFileRequestsTests
{
    [Fact]
    public async Task Run_AGapThatHasStoodABusinessDay_IsAskedForOnce()
    {
        await using var rig = await Rig.StartOwnAsync();
        await rig.GiveReferenceAsync();
        await rig.GivePositionAsync();
        await DropChangesAsync(rig, 3);

        // Held on a bank holiday: it has stood for a business day when Tuesday is over.
        foreach (var hours in (int[])[0, 36]) Assert.Empty(await RequestsAsync(rig, hours));
        Assert.Equal(["431/GO_431_DIT_GDR_20260506_00000001.DAT"], await RequestsAsync(rig, 12));
        Assert.Single(await RequestsAsync(rig, 72));

        var blob = rig.Storage.Container(Containers.EsrOutbound).GetBlobClient("431/GO_431_DIT_GDR_20260506_00000001.DAT");
        Assert.Equal("HDR~GO_431_DIT_GDR_20260506_00000001.DAT~20260506 120000\r\n",
            (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task Ask_ByAnOperator_IsOnceADay_WithItsOwnCounter()
    {
        await using var rig = await Rig.StartOwnAsync();
        var requests = rig.Job<FullFileRequests>();
        Assert.False((await requests.AskAsync("431", CancellationToken.None)).IsAsked);
        await rig.GiveReferenceAsync();
        await rig.GivePositionAsync(number: 7);

        Assert.Equal((false, "trust is not a VPD (a number of one to six digits), and not a deanery body of the reference data."),
            await requests.AskAsync("trust", CancellationToken.None));
        Assert.Equal((false, "VPD 096 is not in employers.csv."), await requests.AskAsync("96", CancellationToken.None));
        Assert.Equal((true, "ESR is asked for a full file of VPD 431, with GO_431_DIT_GDR_20260504_00000001.DAT in esr-outbound/431."),
            await requests.AskAsync("431", CancellationToken.None));
        Assert.Equal((true, "ESR was asked for a full file of VPD 431 today already, with GO_431_DIT_GDR_20260504_00000001.DAT."),
            await requests.AskAsync("431", CancellationToken.None));

        Assert.Equal(["431/GO_431_DIT_GDR_20260504_00000001.DAT"], await RequestsAsync(rig, 0));
        rig.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("GDR_20260505_00000002", (await requests.AskAsync("431", CancellationToken.None)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drop_ARequestThatStrayedIntoTheInbound_IsWrongFormat()
    {
        await using var rig = await Rig.StartOwnAsync();
        await rig.GiveReferenceAsync();

        await rig.DropAsync("GO_431_DIT_GDR_20260504_00000001.DAT", "HDR~GO_431_DIT_GDR_20260504_00000001.DAT~20260504 120000\r\n");

        var quarantined = new List<string>();
        await foreach (var blob in rig.Storage.Container(Containers.Quarantine).GetBlobsAsync()) quarantined.Add(blob.Name);
        Assert.Equal(2, quarantined.Count(name => name.Contains("GO_431_DIT_GDR_20260504_00000001.DAT", StringComparison.Ordinal)));
    }

    private static async Task DropChangesAsync(Rig rig, int number)
    {
        var name = $"GO_431_DIT_GOC_20260504_{number:D8}.DAT";
        await rig.DropAsync(name, $"HDR~{name}~20260504 100000~431~~20260504 100000~02\r\nTRL~2\r\n");
    }

    private static async Task<IReadOnlyList<string>> RequestsAsync(Rig rig, int hoursLater)
    {
        rig.Clock.Advance(TimeSpan.FromHours(hoursLater));
        await rig.Job<FullFileRequests>().RunAsync(Dit.Core.Codes.BusinessDate.Today(rig.Clock), CancellationToken.None);
        var names = new List<string>();
        await foreach (var blob in rig.Storage.Container(Containers.EsrOutbound).GetBlobsAsync()) names.Add(blob.Name);
        return names;
    }
}
