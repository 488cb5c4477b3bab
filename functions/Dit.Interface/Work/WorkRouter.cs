using Dit.Interface.Applicants;
using Dit.Interface.Delivery;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;

namespace Dit.Interface.Work;

/// <summary>Brings each message to the job it is for.</summary>
public sealed class WorkRouter(Start start, Validate validate, Match match, Confirm confirm, Applicants.Notify notify, Deliver deliver) : IWorkHandler
{
    /// <inheritdoc/>
    public Task HandleAsync(WorkMessage message, CancellationToken stop)
    {
        // A notice has no run: the message names it by its id and its address.
        if (message.Queue == WorkQueues.Deliver) return deliver.DeliverAsync(message.Run, message.Part, stop);
        var run = RunId.Parse(message.Run);
        return message.Queue switch
        {
            WorkQueues.Receive => start.StartAsync(run, stop),
            WorkQueues.Validate => validate.ValidateAsync(run, message.Number, stop),
            WorkQueues.Match => match.MatchAsync(run, message.Number, stop),
            WorkQueues.Confirm => confirm.ConfirmAsync(run, stop),
            WorkQueues.Notify => notify.NotifyAsync(run, message.Number, stop),
            _ => throw new InvalidOperationException($"No job takes messages of the queue {message.Queue}."),
        };
    }
}
