using Dit.Interface.Ledger;
using Dit.Interface.Work;

namespace Dit.Interface.Tests.Applicants;

/// <summary>
/// A parcel of more rows than may be held beside others goes alone. Asked twice at once, a host decides a large parcel once and confirms
/// a large file once: the second time would hold and write as much again for nothing. Parts that end together send the next step once.
/// </summary>
public sealed class LargeParcelTests
{
    private const int RowsOfLargeParcel = 20_001;
    private const int RowsOfTwoParcels = 6_000;
    private const int RowsOfTwoSlices = 10_000;
    // Whoever ends meanwhile does not see yet that the next step is sent.
    private static readonly TimeSpan _long = TimeSpan.FromMilliseconds(500);
    private static readonly string _row =
        "\"APP\",\"20260601\",\"Canary-Surname\",\"Robin\",,,,\"19900101\",1000,1001" + new string(',', 31);

    [Fact]
    public async Task Match_LargeParcelToldTwiceAtOnce_IsDecidedOnce()
    {
        var log = new UploadLog();
        await using var rig = await Rig.StartOwnAsync(more: null, log);
        await DropAsync(rig, RowsOfLargeParcel, _row);

        var match = Assert.Single(await rig.WorkAsync(WorkQueues.Match));
        await TwiceAtOnceAsync(rig, match);

        Assert.Single(log.Uploads, upload => upload.To.AbsolutePath.Contains("/outcomes-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sort_LastSliceTwiceAtOnce_SendsTheParcelsOnce()
    {
        await using var rig = await Rig.StartOwnAsync();
        // Five hundred bytes a row, in the columns of the address: more than a slice.
        var row = _row[..^12] + string.Concat(Enumerable.Repeat(",\"" + new string('x', 80) + "\"", 6)) + new string(',', 6);
        await DropAsync(rig, RowsOfTwoSlices, row);

        var slices = await rig.WorkAsync(WorkQueues.Sort);
        Assert.Equal(2, slices.Count);
        await rig.Job<IWorkHandler>().HandleAsync(slices[0], CancellationToken.None);
        rig.Sent.Takes = _long;
        await TwiceAtOnceAsync(rig, slices[1]);

        Assert.Equal(WorkQueues.Match, Assert.Single(rig.Sent.Messages).Queue);
    }

    [Fact]
    public async Task Match_LastParcelTwiceAtOnce_SendsTheFileToItsConfirmationOnce()
    {
        await using var rig = await Rig.StartOwnAsync();
        await DropAsync(rig, RowsOfTwoParcels / 2, _row, _row.Replace(",1000,", ",9999,", StringComparison.Ordinal));

        var parcels = await rig.WorkAsync(WorkQueues.Match);
        Assert.Equal(2, parcels.Count);
        await rig.Job<IWorkHandler>().HandleAsync(parcels[0], CancellationToken.None);
        rig.Sent.Takes = _long;
        await TwiceAtOnceAsync(rig, parcels[1]);

        Assert.Equal(WorkQueues.Confirm, Assert.Single(rig.Sent.Messages).Queue);
    }

    [Fact]
    public async Task Confirm_FileOfTwoParcelsAskedTwiceAtOnce_IsConfirmedOnce()
    {
        var log = new UploadLog();
        await using var rig = await Rig.StartOwnAsync(more: null, log);
        // One parcel is of the employer, the other of rows whose position nobody has.
        await DropAsync(rig, RowsOfTwoParcels / 2, _row, _row.Replace(",1000,", ",9999,", StringComparison.Ordinal));

        var asked = await rig.WorkAsync(WorkQueues.Confirm);
        Assert.NotEmpty(asked);
        await TwiceAtOnceAsync(rig, asked[0]);
        var notify = rig.Sent.Messages.Count;
        await rig.WorkAsync();

        Assert.Single(log.Uploads, upload => upload.To.AbsolutePath.Contains("/tis-outbound/", StringComparison.Ordinal));
        Assert.Equal(2, notify);
        Assert.Equal(FileStatus.Done, (await rig.Job<FileLedger>().GetAsync(RunId.Parse(asked[0].Run), CancellationToken.None)).Status);
    }

    private static Task TwiceAtOnceAsync(Rig rig, WorkMessage message) => Task.WhenAll(
        rig.Job<IWorkHandler>().HandleAsync(message, CancellationToken.None),
        rig.Job<IWorkHandler>().HandleAsync(message, CancellationToken.None));

    private static async Task DropAsync(Rig rig, int rowsOfEach, params string[] kinds)
    {
        await rig.GiveReferenceAsync();
        await rig.GivePositionAsync();
        const string name = "DE_WMD_APP_20260504_00000001.DAT";
        await rig.DropAsync(name, Rig.De(name, [.. kinds.SelectMany(row => Enumerable.Repeat(row, rowsOfEach))]));
    }
}
