using System.Text;
using Dit.Interface.Intake;
using Dit.Interface.Storage;
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
        await DropAsync(rig, Containers.EsrInbound, "GO_431_DIT_GOF_20260504_00000001.DAT", Positions);
        await WorkAsync(rig, WorkQueues.Match);
        await DropAsync(rig, Containers.TisInbound, "DE_WMD_APP_20260504_00000001.DAT", Applicants);
        await WorkAsync(rig, WorkQueues.Match);

        var match = Assert.Single(rig.Sent.Messages);
        await Task.WhenAll(rig.Job<IWorkHandler>().HandleAsync(match, CancellationToken.None), rig.Job<IWorkHandler>().HandleAsync(match, CancellationToken.None));

        Assert.Single(log.Uploads, upload => upload.To.AbsolutePath.Contains("/outcomes-", StringComparison.Ordinal));
    }

    private static string Positions(string name) =>
        $"HDR~{name}~20260504 100000~431~~20260504 100000~02\r\nPOA~1000~20200101~~1001~1001|Specialty Registrar|021|Cardiology|~1~~Medical and Dental~Specialty Registrar~021~MN37~3~N~7001~Active~SHARED~Y~N~WMD/RRK01/034/STR/001~~~~~\r\nTRL~3\r\n";

    private static string Applicants(string name)
    {
        var text = new StringBuilder($"\"HDR\",\"{name}\",\"20260504 140000\",\"WMD\",\"\",\"20260504 140000\",\"01\"\r\n");
        for (var row = 0; row < Rows; row++) text.Append("\"APP\",\"20260601\",\"Canary-Surname\",\"Robin\",,,,\"19900101\",1000,1001").Append(',', 31).Append("\r\n");
        return text.Append(FormattableString.Invariant($"\"TRL\",{Rows + 2}\r\n")).ToString();
    }

    private static async Task DropAsync(Rig rig, string container, string name, Func<string, string> text)
    {
        var blob = rig.Storage.Container(container).GetBlobClient(name);
        await blob.UploadAsync(BinaryData.FromString(text(name)));
        await rig.Job<Receive>().ReceiveAsync(blob, CancellationToken.None);
    }

    // Handles what was sent, in order, up to a step.
    private static async Task WorkAsync(Rig rig, string until)
    {
        while (rig.Sent.Messages.Find(message => message.Queue != until) is { } message)
        {
            rig.Sent.Messages.Remove(message);
            await rig.Job<IWorkHandler>().HandleAsync(message, CancellationToken.None);
        }
    }
}
