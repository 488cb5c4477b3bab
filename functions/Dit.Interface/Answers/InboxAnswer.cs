using Dit.Core.Notices;
using Dit.Interface.Delivery;
using Dit.Interface.Notices;

namespace Dit.Interface.Answers;

/// <summary>Answers which notices wait for somebody, and what one of them says.</summary>
public sealed class InboxAnswer(DitStorage storage, NoticeRows rows, EmailLedger sends, TimeProvider clock)
{
    private const int KeptMonths = 13;

    /// <summary>The notices of an address, in order of the date by which they matter.</summary>
    /// <param name="kind">Of this kind alone; empty for all.</param>
    /// <param name="dealt">True for those that were dealt with.</param>
    /// <param name="sight">What may be seen; nothing of an address that may not be.</param>
    public async Task<IReadOnlyList<NoticeRow>> AskAsync(string folder, string kind, bool dealt, Sight sight, CancellationToken stop)
    {
        if (!Sees(sight, folder)) return [];
        var notices = await rows.OfAsync(folder, dealt, BusinessDate.Today(clock).AddMonths(-KeptMonths), stop);
        return kind.Length == 0 ? notices : [.. notices.Where(notice => notice.Kind == kind)];
    }

    /// <summary>
    /// The notices that were asked for, in order of day, folder and id, with the status of their emails. A question of operators, who
    /// see all.
    /// </summary>
    public async Task<IReadOnlyList<NoticeView>> ListAsync(NoticeQuestion question, CancellationToken stop)
    {
        var sent = await sends.ListAsync(question.Folder, stop);
        return [.. (await rows.ListAsync(question.Folder, null, stop)).Where(notice => IsAsked(notice, question))
            .Select(notice => new NoticeView(notice, [.. sent[(notice.Folder, notice.Id)]]))];
    }

    /// <summary>A notice, its text (null once it is not kept) and the status of its emails; null when none may be seen.</summary>
    public async Task<(NoticeView Notice, string? Text)?> FindAsync(string folder, string id, Sight sight, CancellationToken stop)
    {
        if (!Sees(sight, folder) || await rows.FindAsync(folder, id, stop) is not { } notice) return null;
        var text = await storage.Container(Containers.Notifications).GetBlobClient(notice.Path).TryReadAsync(stop);
        return (new(notice, await sends.OfAsync(folder, id, stop)), text?.ToString());
    }

    private static bool IsAsked(NoticeRow notice, NoticeQuestion question)
    {
        if (question.Kind is { } kind && notice.Kind != kind) return false;
        if (question.Dealt is { } dealt && dealt == notice.IsOpen) return false;
        if (question is { From: null, Until: null }) return true;
        return FileDate.Read(notice.Day) is { } day && !(day < question.From) && !(day > question.Until);
    }

    /// <summary>True when an address's notices may be seen. Alerts are the operators' and readers' alone.</summary>
    public static bool Sees(Sight sight, string folder) => NoticeAddress.Read(folder) switch
    {
        NoticeAddress.Employer(var vpd) => sight.Sees(vpd),
        NoticeAddress.BodyOffice(var body) => sight.Sees(body),
        NoticeAddress.Operators => sight.IsAll,
        _ => false,
    };
}

/// <summary>A notice and the status of its emails.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Emails">Its emails, one a recipient, in no order.</param>
public sealed record NoticeView(NoticeRow Notice, IReadOnlyList<EmailStanding> Emails)
{
    /// <summary>The status of its emails, in words. What will not arrive comes first, with its cause: it is what people look for.</summary>
    public string EmailWords
    {
        get
        {
            if (Emails.Count == 0) return Notice.IsKept ? Word(EmailState.Kept) : "";
            var states = Emails
                .GroupBy(one => (one.State, Why: one.State is EmailState.Failed or EmailState.Unknown ? $": {one.Words}" : ""))
                .OrderByDescending(group => group.Key.Why.Length > 0).ThenBy(group => group.Key.State);
            return string.Join("; ", states.Select(group => $"{group.Count()} {Word(group.Key.State)}{group.Key.Why}"));
        }
    }

    private static string Word(EmailState state) => state switch
    {
        EmailState.Sending => "waiting",
        EmailState.Sent => "on its way",
        EmailState.Delivered => "delivered",
        EmailState.Failed => "NOT delivered",
        EmailState.Kept => "kept: sending is switched off",
        _ => "not known",
    };
}
