using System.Text.RegularExpressions;
using Dit.Interface.Intake;
using Dit.Interface.Storage;
using Dit.Interface.Tests.Consistency;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Tests.Functions;

/// <summary>The file of infra/smoke.sh: of a body that is off and in the reference data for this test alone.</summary>
public sealed class CanaryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Canary_OfABodyThatIsOff_IsConfirmedAndNobodyHearsOfIt()
    {
        const string name = "DE_CAN_APP_20260504_00000001.DAT";
        using var host = await BuiltHost.StartAsync(azurite);
        await host.Queue(Scans.Queue).CreateIfNotExistsAsync();
        await host.GiveReferenceAsync();
        await host.Storage.Container(Containers.Config).GetBlobClient("bodies.csv").UploadAsync(
            BinaryData.FromString("code,name,prefixes,enabled\nWMD,West Midlands,WMD,true\nCAN,Smoke test,CAN,false\n"), overwrite: true);
        await host.CallAsync("Often", new TimerInfo());
        var blob = host.Storage.Container(Containers.TisInbound).GetBlobClient(name);
        await blob.UploadAsync(BinaryData.FromString(Text(name)));

        await host.CallAsync("ReceiveTisFile", blob);
        await FunctionsTests.WorkAsync(host);
        // Past every cut-off of the day.
        host.Clock.Advance(TimeSpan.FromHours(12));
        await host.CallAsync("Quarter", new TimerInfo());
        await FunctionsTests.WorkAsync(host);

        var outbound = (await host.NamesAsync(Containers.TisOutbound)).Where(file => file.Contains("CAN", StringComparison.Ordinal));
        Assert.StartsWith("CAN/DE_CAN_APC_20260504_", Assert.Single(outbound), StringComparison.Ordinal);
        Assert.False((await blob.ExistsAsync()).Value);
        Assert.DoesNotContain(await host.NamesAsync(Containers.Notifications), notice => notice.Contains("CAN", StringComparison.Ordinal));
    }

    // As the script prints it.
    private static string Text(string name)
    {
        var format = Regex.Match(Repository.Read("infra/smoke.sh"), "printf '(\"HDR\"[^']+)'").Groups[1].Value;
        var given = new Queue<string>([name, "20260504 080000", "CAN", "20260504 080000", "20260504 080000"]);
        return Regex.Replace(format.Replace("\\r\\n", "\r\n", StringComparison.Ordinal), "%s", _ => given.Dequeue());
    }
}
