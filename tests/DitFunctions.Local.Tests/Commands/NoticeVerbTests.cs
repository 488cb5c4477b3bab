using DitFunctions.Local.Commands;
using DitFunctions.Local.Operating;
using Microsoft.Extensions.Logging.Abstractions;

namespace DitFunctions.Local.Tests.Commands;

public sealed class NoticeVerbTests : IDisposable
{
    private readonly CommandRig _dit = new();
    private readonly string _folder = CommandRig.NewStore();

    public void Dispose()
    {
        _dit.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task NoticesAndReassign_GoodCalls_AskForWhatWasSaid()
    {
        var operations = new FakeOperations();

        Assert.Equal(ExitCode.Done, await _dit.CallAsync(operations, TimeProvider.System, "notices", "--vpd", "431", "--data", _folder));
        Assert.Equal(ExitCode.Done,
            await _dit.CallAsync(operations, TimeProvider.System, "reassign", "a", "--to", "Ann <ann@example.org>", "--note", "on leave",
                "--data", _folder));

        Assert.Equal(["notices 431", "reassign a Ann <ann@example.org> on leave"], operations.Asked);
    }

    [Fact]
    public async Task Reassign_WithoutANote_IsOneSentenceAndTwo()
    {
        Assert.Equal(ExitCode.WrongInput, await _dit.CallAsync("reassign", "a", "--to", "Ann <ann@example.org>", "--data", _folder));

        Assert.Contains("--note", Assert.Single(_dit.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ann@example.org", "on leave", "Say to whom")]
    [InlineData("Ann <ann@example.org>", " ", "A note is needed")]
    [InlineData("Ann <ann@example.org>", "on leave", "No notice a is known")]
    public async Task Reassign_WrongInput_IsOneSentenceAndTwo(string to, string note, string expected)
    {
        var operations = new Operations(NullLoggerFactory.Instance);

        Assert.Equal(ExitCode.WrongInput,
            await _dit.CallAsync(operations, TimeProvider.System, "reassign", "a", "--to", to, "--note", note, "--data", _folder));

        Assert.StartsWith(expected, Assert.Single(_dit.Errors), StringComparison.Ordinal);
    }
}
