using Dit.Interface.Delivery;
using Dit.Interface.Notices;

namespace Dit.Interface.Answers;

/// <summary>A notice and the status of its emails.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Emails">Its emails, one a recipient, in no order.</param>
public sealed record NoticeView(NoticeRow Notice, IReadOnlyList<SentNotice> Emails)
{
    /// <summary>The status of its emails, in words. What will not arrive comes first, with its cause: it is what people look for.</summary>
    public string EmailWords
    {
        get
        {
            if (Emails.Count == 0) return Notice.IsKept ? Word(SendState.Kept) : "";
            var states = Emails.GroupBy(one => (one.State, Why: one.State is SendState.Failed or SendState.Unknown ? $": {one.Words}" : ""))
                .OrderByDescending(group => group.Key.Why.Length > 0).ThenBy(group => group.Key.State);
            return string.Join("; ", states.Select(group => $"{group.Count()} {Word(group.Key.State)}{group.Key.Why}"));
        }
    }

    private static string Word(SendState state) => state switch
    {
        SendState.Sending => "waiting",
        SendState.Sent => "on its way",
        SendState.Delivered => "delivered",
        SendState.Failed => "NOT delivered",
        SendState.Kept => "kept: sending is switched off",
        _ => "not known",
    };
}
