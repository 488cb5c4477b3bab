using Dit.Interface.Storage;
using DitFunctions.Local.Commands;
using Microsoft.Extensions.Time.Testing;

namespace DitFunctions.Local.Tests.Commands;

[Collection(SharedAzurite.Name)]
public sealed class DoctorTests(AzuriteFixture azurite) : IDisposable
{
    private readonly CommandRig _dit = new();

    public void Dispose() => _dit.Dispose();

    [Fact]
    public async Task Doctor_StorageWithoutReferenceData_TellsWhatIsWellAndHowToMendTheRest()
    {
        await DitStorage.FromConnectionString(azurite.ConnectionString).CreateMissingAsync(default);

        var code = await _dit.CallAsync("doctor", "--storage", azurite.ConnectionString);

        Assert.Equal(ExitCode.NotDone, code);
        Assert.Contains("well  storage: blobs, queues and tables answer", _dit.Output, StringComparison.Ordinal);
        Assert.Contains("well  clock: ", _dit.Output, StringComparison.Ordinal);
        Assert.Matches(@"ILL   Reference data: none are in force.\r?\n      Put employers.csv, ", _dit.Output);
        Assert.Contains("well  dead letters: none is open", _dit.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AccountKey", _dit.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-400, "behind storage")]
    [InlineData(400, "ahead of storage")]
    public async Task Doctor_ClockIsOff_SaysHowMuchAndOne(int seconds, string said)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddSeconds(seconds));

        var code = await _dit.CallAsync(new FakeHost(), clock, "doctor", "--storage", azurite.ConnectionString);

        Assert.Equal(ExitCode.NotDone, code);
        Assert.Matches($"ILL   clock: [34][0-9][0-9] seconds {said}", _dit.Output);
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
