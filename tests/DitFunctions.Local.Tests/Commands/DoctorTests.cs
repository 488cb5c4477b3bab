using DitFunctions.Local.Commands;
using Microsoft.Extensions.Time.Testing;

namespace DitFunctions.Local.Tests.Commands;

[Collection(SharedAzurite.Name)]
public sealed class DoctorTests(AzuriteFixture azurite) : IDisposable
{
    private readonly CommandRig _dit = new();

    public void Dispose() => _dit.Dispose();

    [Fact]
    public async Task Doctor_AllWell_SaysSoAndZero()
    {
        var code = await _dit.CallAsync("doctor", "--storage", azurite.ConnectionString);

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("well  storage: blobs, queues and tables answer", _dit.Output, StringComparison.Ordinal);
        Assert.Contains("well  reference data: two employers", _dit.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ILL", _dit.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AccountKey", _dit.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-400, "behind storage")]
    [InlineData(400, "ahead of storage")]
    public async Task Doctor_ClockIsOff_SaysHowMuchAndOne(int seconds, string said)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddSeconds(seconds));

        var code = await _dit.CallAsync(new FakeOperations(), clock, "doctor", "--storage", azurite.ConnectionString);

        Assert.Equal(ExitCode.NotDone, code);
        Assert.Matches($"ILL   clock: [34][0-9][0-9] seconds {said}", _dit.Output);
    }

    [Fact]
    public async Task Doctor_ReferenceIll_TellsHowToMendIt()
    {
        var operations =
            new FakeOperations { Reference = DoctorFinding.Ill("reference data", "line 3 of employers.csv", "Fix the line.") };

        var code = await _dit.CallAsync(operations, TimeProvider.System, "doctor", "--storage", azurite.ConnectionString);

        Assert.Equal(ExitCode.NotDone, code);
        Assert.Matches(@"ILL   reference data: line 3 of employers.csv\r?\n      Fix the line\.", _dit.Output);
    }

    [Fact]
    public async Task Doctor_StorageAway_SaysSoAndLooksNoFurther()
    {
        const string nowhere = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:1/a;"
            + "QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a;";

        var code = await _dit.CallAsync("doctor", "--storage", nowhere);

        Assert.Equal(ExitCode.NotDone, code);
        Assert.Contains("ILL   storage: Storage did not answer", _dit.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("clock", _dit.Output, StringComparison.Ordinal);
    }
}
