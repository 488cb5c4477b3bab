using Dit.Interface.Ledger;

namespace Dit.Interface.Answers;

/// <summary>Which files are asked for; what is null is not asked about.</summary>
public sealed record FileQuestion
{
    /// <summary>From this business date on; the last seven days when neither date is given.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Until this business date, which belongs to it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Of this sender: a VPD, or the code of a body.</summary>
    public string? Sender { get; init; }

    /// <summary>Of this kind: GO, APP, DNC (with DNF), RTC.</summary>
    public string? Kind { get; init; }

    /// <summary>With this status; Waiting includes those at work.</summary>
    public FileStatus? Status { get; init; }

    /// <summary>True for files with rejected rows alone.</summary>
    public bool Rejected { get; init; }

    /// <summary>True for files that are not at their end alone: they wait, are at work, are held, or lie in quarantine.</summary>
    public bool Open { get; init; }
}
