namespace Dit.Interface.Ledger;

/// <summary>What a step's transaction holds beside the lane's own rows.</summary>
/// <param name="Now">The time, by the host's clock.</param>
/// <param name="Today">The business date.</param>
internal sealed record LaneWrite(DateTimeOffset Now, DateOnly Today)
{
    /// <summary>The entry of a file that is taken.</summary>
    internal FileEntry? Taken { get; init; }

    /// <summary>The version of the quarantined entry that gives way to it; null when none does.</summary>
    internal ETag? Over { get; init; }

    /// <summary>The version of the mark that says the lane is open; null to keep the one that is there.</summary>
    internal string? Mark { get; init; }

    /// <summary>What came of a file that is done; null when that is noted already.</summary>
    internal FileResult? Result { get; init; }
}
