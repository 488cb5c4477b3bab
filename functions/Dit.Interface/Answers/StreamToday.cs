using Dit.Interface.Intake;
using Dit.Interface.Ledger;

namespace Dit.Interface.Answers;

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
