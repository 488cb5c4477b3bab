using Dit.Interface.Work;

namespace Dit.Interface.Audit;

/// <summary>
/// The one door for every act of a person: who, when, what, on what, why and what came of it are in the audit table. The row comes
/// before the act, so that nothing is done unseen; an act whose row cannot be written is not done.
/// </summary>
public sealed class AuditDoor(AuditBook book, TimeProvider clock)
{
    /// <summary>Does an act.</summary>
    /// <param name="act">What, one of <see cref="ActNames"/>.</param>
    /// <param name="target">On what: a file, a body, an employer, a notice's id; never a person.</param>
    /// <param name="result">What came of it in words, without personal data.</param>
    /// <exception cref="Azure.RequestFailedException">The row could not be written, and nothing was done; or the act's own
    /// fault.</exception>
    public async Task<T> DoAsync<T>(
        Asked asked, string act, string target, Func<CancellationToken, Task<T>> work, Func<T, string> result, CancellationToken stop)
    {
        var key = await book.BeginAsync(new(clock.GetUtcNow(), asked.By, act, target, asked.Reason, AuditEntry.Begun), stop);
        T answer;
        try
        {
            answer = await work(stop);
        }
        catch (Exception fault)
        {
            await book.EndAsync(key, $"failed: {FaultCause.Of(fault)}", CancellationToken.None);
            throw;
        }

        await book.EndAsync(key, result(answer), CancellationToken.None);
        return answer;
    }

    /// <summary>Writes down that somebody looked at what is worth writing down.</summary>
    /// <param name="act">What, one of <see cref="ActNames"/>.</param>
    /// <param name="target">At what; never a person: an opaque id.</param>
    public Task NoteAsync(Asked asked, string act, string target, CancellationToken stop) =>
        book.BeginAsync(new(clock.GetUtcNow(), asked.By, act, target, asked.Reason, "seen"), stop);
}

/// <summary>What a person can do or look at that is written down.</summary>
public static class ActNames
{
    /// <summary>Lets a held file go on.</summary>
    public const string Release = "release";
    /// <summary>Runs a file, or one row of it, again.</summary>
    public const string Replay = "replay";
    /// <summary>Pauses a body, an employer or a direction.</summary>
    public const string Pause = "pause";
    /// <summary>Resumes it.</summary>
    public const string Resume = "resume";
    /// <summary>Puts messages back that were given up.</summary>
    public const string PutBack = "put-back";
    /// <summary>Gives a notice to another person.</summary>
    public const string Reassign = "reassign";
    /// <summary>Removes what is past its time, outside the nightly purge.</summary>
    public const string Purge = "purge";
    /// <summary>Asks ESR for a full file of an employer.</summary>
    public const string RequestFull = "request-full";
    /// <summary>Puts reference data in force.</summary>
    public const string ReferenceData = "reference-data";
    /// <summary>Marks a notice as dealt with.</summary>
    public const string DealWith = "deal-with";
    /// <summary>Brings tables back from a copy.</summary>
    public const string Restore = "restore";
    /// <summary>Looks at a doctor's record.</summary>
    public const string ViewPerson = "view-person";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Release, Replay, Pause, Resume, PutBack, Reassign, Purge, RequestFull, ReferenceData, DealWith, Restore, ViewPerson];
}
