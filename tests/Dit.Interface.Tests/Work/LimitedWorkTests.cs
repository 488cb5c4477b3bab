using Dit.Interface.Hosting;
using Dit.Interface.Work;
using Microsoft.Extensions.Time.Testing;

namespace Dit.Interface.Tests.Work;

public sealed class LimitedWorkTests : IWorkHandler, IWorkOutbox
{
    private readonly FakeTimeProvider _clock = new();
    private readonly List<WorkMessage> _sent = [];
    private bool _neverEnds = true;

    [Fact]
    public async Task Handle_WorkThatDoesNotEnd_GoesOnByANewMessageThatDuplicateDetectionLetsThrough()
    {
        var message = new WorkMessage(WorkQueues.Match, "APP-WMD.00000001.abc", "00000");

        await StoppedAsync(message);

        var next = Assert.Single(_sent);
        Assert.Equal((message.Queue, message.Run, message.Part), (next.Queue, next.Run, next.Part));
        Assert.NotEqual(message.Id, next.Id);
        Assert.Equal(1, WorkMessage.FromJson(next.ToJson()).Continuations);
    }

    [Fact]
    public async Task Handle_WorkThatWentOnTooOften_ThrowsForTheDeadLetter()
    {
        var message = new WorkMessage(WorkQueues.Match, "APP-WMD.00000001.abc", "00000");
        for (var i = 0; i < LimitedWork.MostContinuations; i++) message = message.GoOn();

        await Assert.ThrowsAsync<TimeoutException>(() => StoppedAsync(message));

        Assert.Empty(_sent);
    }

    [Fact]
    public async Task Handle_WorkThatEnds_SendsNothing()
    {
        _neverEnds = false;

        await Limited().HandleAsync(new WorkMessage(WorkQueues.Match, "r", "p"), CancellationToken.None);

        Assert.Empty(_sent);
    }

    Task IWorkHandler.HandleAsync(WorkMessage message, CancellationToken stop) =>
        _neverEnds ? Task.Delay(Timeout.InfiniteTimeSpan, stop) : Task.CompletedTask;

    Task IWorkOutbox.SendAsync(IReadOnlyList<WorkMessage> messages, CancellationToken stop)
    {
        _sent.AddRange(messages);
        return Task.CompletedTask;
    }

    private LimitedWork Limited() => new(this, this, new WorkLimit(_clock));

    private async Task StoppedAsync(WorkMessage message)
    {
        var running = Limited().HandleAsync(message, CancellationToken.None);
        _clock.Advance(WorkLimit.Longest);
        await running;
    }
}
