using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Tests.Commands;

public sealed class DeadLetterVerbTests : IAsyncLifetime, IDisposable
{
    private readonly CommandRig _dit = new();
    private EmptyStorage _account = null!;

    public async Task InitializeAsync() => _account = await EmptyStorage.OpenAsync();

    public async Task DisposeAsync() => await _account.DisposeAsync();

    public void Dispose() => _dit.Dispose();

    [Theory]
    [InlineData("2 messages will go back, at most 60 a minute", "--put-back")]
    [InlineData("1 message will go back, at most 20 a minute", "--put-back", "--queue", "match", "--rate", "20")]
    public async Task DeadLetters_PutBack_AreThoseThatWereNamed(string said, params string[] options)
    {
        await GiveUpAsync();

        Assert.Equal(ExitCode.Done, await CallAsync(options));

        Assert.StartsWith(said, _dit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeadLetters_OfOneQueue_AreListedAlone()
    {
        await GiveUpAsync();

        Assert.Equal(ExitCode.Done, await CallAsync("--queue", "match"));

        Assert.Contains("match", _dit.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("confirm", _dit.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rate goes with --put-back.", "--rate", "3")]
    [InlineData("--rate takes a number from 1.", "--put-back", "--rate", "0")]
    [InlineData("mail is not a queue", "--queue", "mail")]
    public async Task DeadLetters_WrongInput_IsOneSentenceAndTwo(string expected, params string[] options)
    {
        Assert.Equal(ExitCode.WrongInput, await CallAsync(options));

        Assert.StartsWith(expected, Assert.Single(_dit.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeadLetters_NoneEver_SaysNothing()
    {
        await DitStorage.FromConnectionString(_account.ConnectionString).CreateMissingAsync(default);
        Assert.Equal(ExitCode.Done, await CallAsync());

        Assert.Equal(["By queue and cause", "Nothing.", "Messages", "Nothing.", ""], _dit.Output.Split(Environment.NewLine));
    }

    private Task<int> CallAsync(params string[] options) =>
        _dit.CallAsync(["dead-letters", .. options, "--storage", _account.ConnectionString]);

    private async Task GiveUpAsync()
    {
        var storage = DitStorage.FromConnectionString(_account.ConnectionString);
        await storage.CreateMissingAsync(default);
        foreach (var queue in (string[])[WorkQueues.Match, WorkQueues.Confirm])
            await new DeadLetterBook(storage, TimeProvider.System).NoteAsync(queue, "APP-WMD.00000001.0a1b2c3d4e5f", "1", "away", default);
    }
}
