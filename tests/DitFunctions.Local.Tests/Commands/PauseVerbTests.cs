using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Tests.Commands;

public sealed class PauseVerbTests : IDisposable
{
    private readonly CommandRig _dit = new();
    private readonly string _folder = CommandRig.NewStore();

    public void Dispose()
    {
        _dit.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("pause", "WMD")]
    [InlineData("resume", "tis-out")]
    public async Task PauseAndResume_GoodCalls_AskForWhatWasSaid(string verb, string target)
    {
        var operations = new FakeOperations();

        Assert.Equal(ExitCode.Done, await _dit.CallAsync(operations, TimeProvider.System, verb, target, "--data", _folder));

        Assert.Equal([$"{verb} {target}"], operations.Asked);
        Assert.Contains($"{target} is set.", _dit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_WithoutATarget_IsOneSentenceAndTwo()
    {
        Assert.Equal(ExitCode.WrongInput, await _dit.CallAsync("pause", "--data", _folder));

        Assert.Single(_dit.Errors);
    }
}
