namespace Dit.Interface.Work;

/// <summary>
/// Puts messages that were given up back, in bulk and at a bounded rate. An operator's call gives each its turn; the host sends
/// it, by its own transport, when the turn has come. Asking twice doubles nothing: what has its turn, or was put back, is left alone.
/// </summary>
public sealed partial class PutBack(DeadLetterBook book, FileLedger ledger, IWorkOutbox outbox, TimeProvider clock, ILogger<PutBack> log)
{
    /// <summary>How many go back in a minute unless the operator says otherwise.</summary>
    public const int UsualRate = 60;

    /// <summary>Gives every open message its turn.</summary>
    /// <param name="queue">Of this queue alone; null for all.</param>
    /// <param name="rate">At most so many a minute, from 1.</param>
    /// <param name="stop">Stops the work; doing it again goes on with those that have no turn yet.</param>
    /// <returns>How many have their turn now.</returns>
    internal async Task<int> AskAsync(string? queue, int rate, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var letters = await book.AllAsync(stop);
        // Those of earlier calls keep their turns; the new ones queue behind them.
        var last = letters.Where(letter => letter.State == DeadLetterState.Due).Max(letter => letter.DueAt);
        var first = last >= now ? last.Value.AddMinutes(1) : now;
        var asked = 0;
        foreach (var letter in letters.Where(letter => letter.NeedsSomebody && (queue is null || letter.Queue == queue)))
            if (await book.TryPutAsync(letter with { State = DeadLetterState.Due, DueAt = first.AddMinutes(asked / rate) }, stop)) asked++;
        return asked;
    }

    /// <summary>Sends those whose turn has come.</summary>
    /// <param name="now">The time, or <see cref="DateTimeOffset.MaxValue"/> for all.</param>
    /// <param name="stop">Stops between messages; the next call goes on from there.</param>
    public async Task SendAsync(DateTimeOffset now, CancellationToken stop)
    {
        foreach (var letter in await book.DueAsync(now, stop))
        {
            if (await IsDoneAsync(letter, stop))
            {
                await book.TryPutAsync(letter with { State = DeadLetterState.Settled, DueAt = null }, stop);
                continue;
            }

            // Sent first and marked then: a crash between the two sends it twice, which changes nothing; never not at all.
            var attempt = "p" + clock.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
            await outbox.SendAsync([new WorkMessage(WorkQueues.Named(letter.Queue), letter.Run, letter.Part) { Attempt = attempt }], stop);
            await book.TryPutAsync(letter with { State = DeadLetterState.PutBack, DueAt = null }, stop);
            LogPutBack(letter.Queue, letter.Run, letter.Part);
        }
    }

    private async Task<bool> IsDoneAsync(DeadLetterEntry letter, CancellationToken stop) =>
        letter.Queue != WorkQueues.Deliver && await ledger.FindAsync(RunId.Parse(letter.Run), stop) is { Status: FileStatus.Done };

    [LoggerMessage(EventId = 131, EventName = "PutBack", Level = LogLevel.Information,
        Message = "Queue {Queue}: a message of run {Run}, part {Part}, is put back")]
    private partial void LogPutBack(string queue, string run, string part);
}
