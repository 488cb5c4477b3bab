namespace Dit.Core.Notices;

/// <summary>The date by which a notice matters, when nothing in it says one (rules.md, Notifications: each kind has a date).</summary>
public static class NoticeDue
{
    private const int Week = 7;
    private const int Month = 28;

    /// <summary>The date by which a kind of notice matters.</summary>
    /// <param name="day">The business date of its event.</param>
    public static DateOnly Of(NoticeKind kind, DateOnly day) =>
        kind == NoticeKind.Alert ? day
        : kind == NoticeKind.Rotation || kind == NoticeKind.NewDpn || kind == NoticeKind.DataQuality ? day.AddDays(Month)
        : day.AddDays(Week);
}
