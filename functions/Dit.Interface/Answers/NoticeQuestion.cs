namespace Dit.Interface.Answers;

/// <summary>Which notices are asked for; what is null is not asked about.</summary>
public sealed record NoticeQuestion
{
    /// <summary>Of this address's folder: a VPD, <c>bodies/WMD</c>, <c>operators</c>.</summary>
    public string? Folder { get; init; }

    /// <summary>Of this kind, by its code.</summary>
    public string? Kind { get; init; }

    /// <summary>Of events from this business date on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Of events until this business date, which belongs to it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>True for those that were dealt with, false for those that are open.</summary>
    public bool? Dealt { get; init; }
}
