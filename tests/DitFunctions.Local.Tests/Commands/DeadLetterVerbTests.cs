using DitFunctions.Local.Commands;
using DitFunctions.Local.Operating;
using Microsoft.Extensions.Logging.Abstractions;

namespace DitFunctions.Local.Tests.Commands;

public sealed class DeadLetterVerbTests : IDisposable
{
    private readonly CommandRig _dit = new();
    private readonly string _folder = CommandRig.NewStore();

    public void Dispose()
    {
        _dit.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("dead-letters ")]
    [InlineData("dead-letters match", "--queue", "match")]
    [InlineData("put back  ", "--put-back")]
    [InlineData("put back match 20", "--put-back", "--queue", "match", "--rate", "20")]
    public async Task DeadLetters_GoodCall_AsksForWhatWasSaid(string asked, params string[] options)
    {
        var operations = new FakeOperations();

        Assert.Equal(ExitCode.Done, await _dit.CallAsync(operations, TimeProvider.System, ["dead-letters", .. options, "--data", _folder]));

        Assert.Equal([asked], operations.Asked);
    }

    [Theory]
    [InlineData("--rate goes with --put-back.", "--rate", "3")]
    [InlineData("--rate takes a number from 1.", "--put-back", "--rate", "0")]
    [InlineData("mail is not a queue", "--queue", "mail")]
    public async Task DeadLetters_WrongInput_IsOneSentenceAndTwo(string expected, params string[] options)
    {
        var operations = new Operations(NullLoggerFactory.Instance);

        Assert.Equal(ExitCode.WrongInput,
            await _dit.CallAsync(operations, TimeProvider.System, ["dead-letters", .. options, "--data", _folder]));

        Assert.StartsWith(expected, Assert.Single(_dit.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeadLetters_NoneEver_SaysNothing()
    {
        Assert.Equal(ExitCode.Done,
            await _dit.CallAsync(new Operations(NullLoggerFactory.Instance), TimeProvider.System, "dead-letters", "--data", _folder));

        Assert.Equal(["By queue and cause", "Nothing.", "Messages", "Nothing.", ""], _dit.Output.Split(Environment.NewLine));
    }
}
