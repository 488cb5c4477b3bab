using Dit.Core.Notices;
using Dit.Interface.Notices;

namespace Dit.Interface.Work;

/// <summary>
/// Records messages that are not tried again: in their book, on the file's ledger row, in the log, and with one alert for each queue
/// and run. The file is not lost by it: it is not done, so the sweeper sends its work again.
/// </summary>
public sealed partial class DeadLetters(DeadLetterBook book, FileLedger ledger, NoticeBoard board, TimeProvider clock,
    ILogger<DeadLetters> log)
{
    private const string NotTold = "not told";

    /// <summary>Records a message by its text, when the transport gives no reason.</summary>
    /// <inheritdoc cref="RecordAsync(string, string, string?, CancellationToken)"/>
    public Task RecordAsync(string queue, string text, CancellationToken stop) => RecordAsync(queue, text, reason: null, stop);

    /// <summary>Records a message by its text, with the transport's reason; a second time changes nothing.</summary>
    /// <param name="queue">The queue it was given up in, one of <see cref="WorkQueues"/>.</param>
    /// <param name="text">The message as it was sent; need not be readable.</param>
    /// <param name="reason">The transport's reason, one word; what is no plain word is left out, since it may hold anything.</param>
    public Task RecordAsync(string queue, string text, string? reason, CancellationToken stop) =>
        RecordAsync(queue, Read(text), reason is { Length: > 0 } word && word.All(char.IsAsciiLetter) ? word : NotTold, stop);

    /// <summary>Records a message.</summary>
    /// <param name="queue">The queue it was given up in, one of <see cref="WorkQueues"/>.</param>
    /// <param name="message">What it pointed to; null when it could not be read.</param>
    /// <param name="cause">What its last try threw; null when the transport does not tell.</param>
    public Task RecordAsync(string queue, WorkMessage? message, Exception? cause, CancellationToken stop) =>
        RecordAsync(queue, message, cause is null ? NotTold : FaultCause.Of(cause), stop);

    private async Task RecordAsync(string queue, WorkMessage? message, string cause, CancellationToken stop)
    {
        var today = BusinessDate.Today(clock);
        // Unreadable messages have no run to tell them apart: one alert a day and queue.
        var run = message?.Run ?? DeadLetterEntry.UnreadableOf(today);
        await book.NoteAsync(queue, run, message?.Part ?? "", message is null ? "not readable" : cause, stop);
        if (message is not null && RunId.TryParse(message.Run, out var known))
            await ledger.TryNoteAsync(known,
                $"the step {queue}, part {(message.Part.Length > 0 ? message.Part : "-")}, was given up after all its tries on "
                    + $"{today:yyyy-MM-dd}", stop);
        await board.PostAsync([message is null ? Alerts.UnreadableMessage(queue, run) : Alerts.DeadLetter(queue, run)], today, stop);
        LogDeadLettered(queue, run, message?.Part ?? "-");
    }

    private static WorkMessage? Read(string text)
    {
        try
        {
            return WorkMessage.FromJson(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    [LoggerMessage(EventId = 130, EventName = "DeadLettered", Level = LogLevel.Error,
        Message = "Queue {Queue}: a message of run {Run}, part {Part}, is given up")]
    private partial void LogDeadLettered(string queue, string run, string part);
}
