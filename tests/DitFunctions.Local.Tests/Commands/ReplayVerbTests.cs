using DitFunctions.Local.Commands;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Tests.Processing;

namespace DitFunctions.Local.Tests.Commands;

public sealed class ReplayVerbTests : IAsyncLifetime, IDisposable
{
    private const string App = "DE_WMD_APP_20260504_00000001.DAT";
    private const string Changes = "GO_431_DIT_GOC_20260505_00000011.DAT";
    private readonly CommandRig _dit = new();
    private readonly Region _region = new();
    private EmptyStorage _account = null!;

    // Row 2 is for a position that ESR sends a day later.
    public async Task InitializeAsync()
    {
        _account = await EmptyStorage.OpenAsync();
        _region.DropApp(App, Region.Row(1000, "1000001"), Region.Row(1020, "1000002"));
        _region.Drop("2026-05-05", "esr-inbound", Changes, Region.Go(Changes, [Region.Position(1020)]));
        await Rig.ProcessAsync(_account.ConnectionString, ProcessFolder.Read(_region.Input), _region.Output);
    }

    public async Task DisposeAsync() => await _account.DisposeAsync();

    public void Dispose()
    {
        _dit.Dispose();
        _region.Dispose();
    }

    [Fact]
    public async Task Replay_GoodCalls_ListTheRowsAndSayWhatComes()
    {
        Assert.Equal(ExitCode.Done, await CallAsync("--dry-run"));
        Assert.Equal(ExitCode.Done, await CallAsync("--row", "2"));

        Assert.Equal(2, _dit.Output.Split(Environment.NewLine).Count(line => line.StartsWith("  2  Rejected", StringComparison.Ordinal)));
        Assert.Contains("Dry run: ", _dit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_RowThatWasNotRejected_IsOneSentenceAndTwo()
    {
        Assert.Equal(ExitCode.WrongInput, await CallAsync("--row", "1"));

        Assert.StartsWith($"Row 1 of {App} was not rejected", Assert.Single(_dit.Errors), StringComparison.Ordinal);
    }

    private Task<int> CallAsync(params string[] options) =>
        _dit.CallAsync(["replay", App, .. options, "--storage", _account.ConnectionString]);
}
