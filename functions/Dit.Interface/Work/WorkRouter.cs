using Dit.Interface.Applicants;
using Dit.Interface.Delivery;
using Dit.Interface.Intake;

namespace Dit.Interface.Work;

/// <summary>Brings each message to the job it is for.</summary>
public sealed partial class WorkRouter(FileLedger ledger, FileSteps steps, Deliver deliver, ILogger<WorkRouter> log) : IWorkHandler
{
    /// <inheritdoc/>
    public Task HandleAsync(WorkMessage message, CancellationToken stop)
    {
        // A notice has no run: the message names it by its id and its address.
        if (message.Queue == WorkQueues.Deliver) return deliver.DeliverAsync(message.Run, message.Part, stop);
        return HandleAsync(message, RunId.Parse(message.Run), stop);
    }

    private async Task HandleAsync(WorkMessage message, RunId run, CancellationToken stop)
    {
        try
        {
            await steps.DoAsync(message, run, stop);
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 409 or 412)
        {
            // Another worker did the same and was faster. When the file is at its end there is nothing left to try again.
            if (await ledger.FindAsync(run, stop) is not { Status: FileStatus.Done or FileStatus.Held or FileStatus.Quarantined }) throw;
            LogOutrun(message.Queue, run, fault.Status);
        }
    }

    [LoggerMessage(EventId = 132, EventName = "Outrun", Level = LogLevel.Information,
        Message = "Queue {Queue}: another worker did the work of run {Run} first (storage {Status})")]
    private partial void LogOutrun(string queue, RunId run, int status);
}

/// <summary>The steps of a file's work, each by its queue.</summary>
public sealed class FileSteps(Start start, Sort sort, Match match, Confirm confirm, Applicants.Notify notify)
{
    internal Task DoAsync(WorkMessage message, RunId run, CancellationToken stop) => message.Queue switch
    {
        WorkQueues.Receive => start.StartAsync(run, message.Attempt, stop),
        WorkQueues.Sort => sort.SortAsync(run, message.Number, stop),
        WorkQueues.Match => match.MatchAsync(run, message.Number, stop),
        WorkQueues.Confirm => confirm.ConfirmAsync(run, stop),
        WorkQueues.Notify => notify.NotifyAsync(run, message.Number, stop),
        _ => throw new InvalidOperationException($"No job takes messages of the queue {message.Queue}."),
    };
}
