using Dit.Interface.Work;

namespace Dit.Interface.Applicants;

/// <summary>
/// Begins the work of an APP file, which goes slice by slice and parcel by parcel; and sends again what of it is not done.
/// </summary>
public sealed class ApplicantLoad(RunBook runs, IWorkOutbox outbox)
{
    /// <summary>Sends the messages of the step that the file is at.</summary>
    /// <param name="attempt">
    /// The message's attempt: what is sent again bears it too, so that a queue that detects duplicates lets it through.
    /// </param>
    public async Task LoadAsync(FileEntry entry, string attempt, CancellationToken stop)
    {
        var progress = await runs.ReadAsync(entry.Run, stop);
        // The queue delivered the message again: what was sent is still there. When it is not, the sweeper sends it.
        if (attempt.Length == 0 && progress.Sent.Contains(WorkQueues.Sort)) return;
        var messages = NextMessages(entry, progress, attempt);
        await outbox.SendAsync(messages, stop);
        if (messages.Count > 1) await runs.MarkSentAsync(entry.Run, WorkQueues.Sort, stop);
    }

    // What is done is not sent again: however often a file is begun, its messages are as many as its parts.
    private static IReadOnlyList<WorkMessage> NextMessages(FileEntry entry, RunProgress progress, string attempt)
    {
        // A good file of no rows has an empty confirmation.
        if (entry.Slices.Count == 0) return [Of(WorkQueues.Confirm, "")];
        var slices = Enumerable.Range(0, entry.Slices.Count).Where(slice => !progress.Slices.Contains(slice)).ToList();
        if (slices.Count > 0) return [.. slices.Select(slice => Of(WorkQueues.Sort, WorkMessage.PartOf(slice)))];
        var parcels = Parcels.Make(progress.Groups);
        var unmatched = parcels.Where(parcel => !progress.Matched.Contains(parcel.Number)).ToList();
        if (unmatched.Count > 0) return [.. unmatched.Select(parcel => Of(WorkQueues.Match, parcel.Part))];
        var silent = parcels.Where(parcel => !progress.Notified.Contains(parcel.Number)).ToList();
        if (entry.Confirmation.Length == 0) return [Of(WorkQueues.Confirm, "")];
        // All notices are posted and the file is not closed: whoever finds that closes it.
        return [.. silent.DefaultIfEmpty(parcels[^1]).Select(parcel => Of(WorkQueues.Notify, parcel.Part))];

        WorkMessage Of(string queue, string part) => new(queue, entry.Run.ToString(), part) { Attempt = attempt };
    }
}
