using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Tests.Commands;

public sealed class ReplayVerbTests : IDisposable
{
    private readonly CommandRig _dit = new();
    private readonly string _folder = CommandRig.NewStore();

    public void Dispose()
    {
        _dit.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("replay a.DAT  False")]
    [InlineData("replay a.DAT 3 False", "--row", "3")]
    [InlineData("replay a.DAT  True", "--dry-run")]
    public async Task Replay_GoodCall_AsksForWhatWasSaidAndListsTheRows(string asked, params string[] options)
    {
        var operations = new FakeOperations();

        Assert.Equal(ExitCode.Done,
            await _dit.CallAsync(operations, TimeProvider.System, ["replay", "a.DAT", .. options, "--data", _folder]));

        Assert.Equal([asked], operations.Asked);
        Assert.Equal(["Rows", "Row", "  3", "a.DAT is replayed.", ""], _dit.Output.Split(Environment.NewLine));
    }

    [Fact]
    public async Task Replay_Refused_IsOneSentenceAndTwo()
    {
        Assert.Equal(ExitCode.WrongInput, await _dit.CallAsync("replay", "refused.DAT", "--data", _folder));

        Assert.Equal(["refused.DAT is replayed."], _dit.Errors);
    }
}
