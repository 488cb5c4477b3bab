using Dit.Interface.Ledger;
using Dit.Interface.Notices;

namespace Dit.Interface.Answers;

/// <summary>What an operator wants to know first (design/desk.md, Today).</summary>
/// <param name="Day">The business date.</param>
/// <param name="Streams">The files that came in, by kind.</param>
/// <param name="Extracts">The extracts of the day, published or not.</param>
/// <param name="Bodies">How many bodies get an extract.</param>
/// <param name="Alerts">The open alerts, however old they are, newest first.</param>
/// <param name="Held">How many files are held, however old they are.</param>
/// <param name="Quarantined">How many files lie in quarantine and had no good file of their name since.</param>
/// <param name="Open">How many files wait or are at work.</param>
/// <param name="OldestUnfinished">How long the oldest file has waited or been at work; zero when all is done.</param>
/// <param name="DeadLetters">How many messages were given up and not put back.</param>
/// <param name="Paused">Since when what is paused.</param>
/// <param name="Days">The last 14 days, oldest first.</param>
public sealed record TodayView(
    DateOnly Day,
    IReadOnlyList<StreamToday> Streams,
    IReadOnlyList<OutboundFile> Extracts,
    int Bodies,
    IReadOnlyList<NoticeRow> Alerts,
    int Held,
    int Quarantined,
    int Open,
    TimeSpan OldestUnfinished,
    int DeadLetters,
    IReadOnlyDictionary<string, DateTimeOffset> Paused,
    IReadOnlyList<DayCount> Days);
