using Azure;
using Dit.Core.Codes;
using Dit.Interface.Answers;
using Dit.Interface.Ledger;
using Dit.Interface.Work;

namespace Dit.Interface.Tests.Work;

/// <summary>Messages that were given up are listed with their causes, and put back once, in bulk, at a bounded rate.</summary>
public sealed class PutBackTests : IAsyncLifetime
{
    private static readonly RunId _run = RunId.Of(InterfaceFileName.Read("DE_WMD_APP_20260504_00000001.DAT"), "0123456789abcdef");
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await Rig.StartOwnAsync();
        await _rig.GiveReferenceAsync();
        for (var part = 0; part < 3; part++)
            await GiveUpAsync(WorkQueues.Match, part, new RequestFailedException(503, "away", "ServerBusy", null));
        await GiveUpAsync(WorkQueues.Confirm, 0, new TimeoutException());
        await _rig.Job<DeadLetters>().RecordAsync(WorkQueues.Confirm, "not a message", CancellationToken.None);
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task All_GivenUpMessages_TellTheirQueuesAndCauses()
    {
        var letters = await _rig.Job<DeadLetterBook>().AllAsync(CancellationToken.None);

        Assert.Equal(
            ["confirm 00000 TimeoutException", "confirm  not readable", "match 00000 storage 503 ServerBusy",
                "match 00001 storage 503 ServerBusy", "match 00002 storage 503 ServerBusy"],
            letters.Select(letter => $"{letter.Queue} {letter.Part} {letter.Cause}"));
        Assert.All(letters, letter => Assert.Equal(DeadLetterState.Open, letter.State));
        // What cannot be read names no work: there is nothing to put back, and nobody is asked to.
        Assert.Equal(4, letters.Count(letter => letter.NeedsSomebody));
        Assert.Equal(4, (await _rig.Job<TodayAnswer>().AskAsync(default)).DeadLetters);
    }

    [Fact]
    public async Task Ask_OneQueueAtARate_SendsEachOnceWhenItsTurnHasCome()
    {
        Assert.Equal(3, await AskAsync(WorkQueues.Match, 2));
        Assert.Equal(0, await AskAsync(WorkQueues.Match, 2));
        await SendAsync();
        await SendAsync();
        Assert.Equal(["match 00000", "match 00001"], Sent());
        Assert.Equal(0, await AskAsync(WorkQueues.Match, 2));

        _rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync();
        await SendAsync();

        Assert.Equal(["match 00000", "match 00001", "match 00002"], Sent());
        Assert.All(_rig.Sent.Messages, message => Assert.NotEmpty(message.Attempt));
        Assert.Equal(["Open", "Open", "PutBack", "PutBack", "PutBack"], await StatesAsync());
    }

    [Fact]
    public async Task Send_OfAQueueOfBefore_GoesToTheOneOfToday()
    {
        await GiveUpAsync("validate", 0, new TimeoutException());

        await AskAsync("validate", 1);
        await SendAsync();

        Assert.Equal(["sort 00000"], Sent());
    }

    [Fact]
    public async Task Ask_AllQueues_LeavesWhatCouldNotBeRead()
    {
        Assert.Equal(4, await AskAsync(null, PutBack.UsualRate));
        await SendAsync();

        Assert.Equal(["confirm 00000", "match 00000", "match 00001", "match 00002"], Sent().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Record_MessageThatWasPutBack_IsOpenAgainAndCounted()
    {
        await AskAsync(WorkQueues.Confirm, 1);
        await SendAsync();
        await GiveUpAsync(WorkQueues.Confirm, 0, new TimeoutException());

        var letter = (await _rig.Job<DeadLetterBook>().AllAsync(CancellationToken.None))[0];

        Assert.Equal((DeadLetterState.Open, 2), (letter.State, letter.Times));
        Assert.Equal(1, await AskAsync(WorkQueues.Confirm, 1));
    }

    [Fact]
    public async Task Send_FileIsDoneWithoutIt_IsSettled()
    {
        await _rig.SeedAsync(
            new FileEntry
            {
                Run = _run,
                Name = "DE_WMD_APP_20260504_00000001.DAT",
                Status = FileStatus.Done,
                ReceivedOn = new(2026, 5, 4),
                ReceivedAt = _rig.Clock.GetUtcNow()
            });
        await AskAsync(WorkQueues.Match, 10);

        await SendAsync();

        Assert.Empty(Sent());
        Assert.Equal(3, (await StatesAsync()).Count(state => state == "Settled"));
    }

    private Task GiveUpAsync(string queue, int part, Exception cause) =>
        _rig.Job<DeadLetters>()
            .RecordAsync(queue, new WorkMessage(queue, _run.ToString(), WorkMessage.PartOf(part)), cause, CancellationToken.None);

    private Task<int> AskAsync(string? queue, int rate) => _rig.Job<PutBack>().AskAsync(queue, rate, CancellationToken.None);

    private Task SendAsync() => _rig.Job<PutBack>().SendAsync(_rig.Clock.GetUtcNow(), CancellationToken.None);

    private List<string> Sent() => [.. _rig.Sent.Messages.Select(message => $"{message.Queue} {message.Part}")];

    private async Task<List<string>> StatesAsync() =>
        [.. (await _rig.Job<DeadLetterBook>().AllAsync(CancellationToken.None)).Select(letter => letter.State.ToString())];
}
