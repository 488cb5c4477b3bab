namespace DitFunctions.Local.Commands;

/// <summary>What of a list is asked for; what is null or false is not asked about.</summary>
public sealed record ListQuestion
{
    /// <summary>Everything.</summary>
    public static ListQuestion All { get; } = new();

    /// <summary>From this day on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Until this day, which belongs to it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Of this body: its code.</summary>
    public string? Body { get; init; }

    /// <summary>Of this employer: its VPD.</summary>
    public string? Employer { get; init; }

    /// <summary>With this status.</summary>
    public string? Status { get; init; }

    /// <summary>With what was rejected alone.</summary>
    public bool Rejected { get; init; }

    /// <summary>That are not at their end alone.</summary>
    public bool Open { get; init; }
}
