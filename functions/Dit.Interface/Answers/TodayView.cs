using Dit.Interface.Intake;
using Dit.Interface.Notices;

namespace Dit.Interface.Answers;

/// <summary>What an operator wants to know first (design/desk.md, Today).</summary>
public sealed record TodayView
{
    /// <summary>The business date.</summary>
    public required DateOnly Day { get; init; }
    /// <summary>False before the first reference data: then nobody is known, and no file can be taken.</summary>
    public required bool HasReferenceData { get; init; }
    /// <summary>The files that came in, by kind.</summary>
    public required IReadOnlyList<StreamToday> Streams { get; init; }
    /// <summary>The extracts of the day, published or not.</summary>
    public required IReadOnlyList<OutboundFile> Extracts { get; init; }
    /// <summary>How many bodies get an extract.</summary>
    public required int Bodies { get; init; }
    /// <summary>The open alerts, however old they are, newest first.</summary>
    public required IReadOnlyList<NoticeRow> Alerts { get; init; }
    /// <summary>How many files are held, however old they are.</summary>
    public required int Held { get; init; }
    /// <summary>How many files lie in quarantine and had no good file of their name since.</summary>
    public required int Quarantined { get; init; }
    /// <summary>How many files wait or are at work.</summary>
    public required int Open { get; init; }
    /// <summary>How long the oldest file has waited or been at work; zero when all is done.</summary>
    public required TimeSpan OldestUnfinished { get; init; }
    /// <summary>How many messages were given up and not put back.</summary>
    public required int DeadLetters { get; init; }
    /// <summary>Since when what is paused.</summary>
    public required IReadOnlyDictionary<string, DateTimeOffset> Paused { get; init; }
    /// <summary>The last 14 days, oldest first.</summary>
    public required IReadOnlyList<DayCount> Days { get; init; }
}

/// <summary>The status of the day's files of one kind.</summary>
/// <param name="Kind">The kind of file.</param>
/// <param name="CutOff">By when they are due; null when there is no such time.</param>
/// <param name="Senders">Each sender that is expected or has sent, by code.</param>
public sealed record StreamToday(InboundKind Kind, TimeOnly? CutOff, IReadOnlyList<SenderToday> Senders)
{
    /// <summary>The kind's code.</summary>
    public string Stream => Kind.Code;
    /// <summary>How many senders a file is due from today.</summary>
    public int Expected => Senders.Count(sender => sender.IsExpected);
    /// <summary>How many files have arrived.</summary>
    public int Arrived => Senders.Sum(sender => sender.Files.Count);

    /// <summary>How many of them have this status.</summary>
    public int Count(params FileStatus[] statuses) => Senders.Sum(sender => sender.Files.Count(file => statuses.Contains(file.Status)));

    /// <summary>From how many senders no good file has come yet.</summary>
    public int Missing => Senders.Count(sender => sender.IsMissing);
    /// <summary>How many of these are past their cut-off.</summary>
    public int Late => Senders.Count(sender => sender.IsLate);
}

/// <summary>The status of the day's files of one kind and one sender.</summary>
/// <param name="Sender">The sender: a VPD, or the code of a body.</param>
/// <param name="Name">Its name; empty when the reference data no longer know it.</param>
/// <param name="IsExpected">True when a file is due from it today.</param>
/// <param name="IsLate">True when a file is due, its cut-off has passed, and no good one has come.</param>
/// <param name="Files">Its files that arrived today.</param>
public sealed record SenderToday(string Sender, string Name, bool IsExpected, bool IsLate, IReadOnlyList<FileEntry> Files)
{
    /// <summary>True when a file is due and no good one has come yet.</summary>
    public bool IsMissing => IsExpected && Files.All(file => file.Status == FileStatus.Quarantined);
}

/// <summary>What a day came to, for the charts.</summary>
/// <param name="Day">The business date.</param>
/// <param name="Accepted">Rows of TIS that were accepted.</param>
/// <param name="Rejected">Rows of TIS that were rejected.</param>
/// <param name="Stopped">Files that were quarantined or held.</param>
public sealed record DayCount(DateOnly Day, int Accepted, int Rejected, int Stopped);
