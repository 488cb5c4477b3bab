using DitFunctions.Local.Commands;

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
        Assert.Equal(ExitCode.WrongInput, await _dit.CallAsync("reassign", "a", "--to", to, "--note", note, "--data", _folder));

        Assert.StartsWith(expected, Assert.Single(_dit.Errors), StringComparison.Ordinal);
    }
}
