namespace Dit.Interface.Ledger;

/// <summary>One inbound file in the ledger.</summary>
public sealed record FileEntry
{
    /// <summary>The file's run.</summary>
    public required RunId Run { get; init; }
    /// <summary>The file's name as it was dropped, without folders.</summary>
    public required string Name { get; init; }
    /// <summary>Its status.</summary>
    public required FileStatus Status { get; init; }
    /// <summary>Why it is quarantined or held; null otherwise.</summary>
    public FileFault? Reason { get; init; }
    /// <summary>The reason in words.</summary>
    public string Detail { get; init; } = "";
    /// <summary>SHA-256 of its bytes.</summary>
    public string Hash { get; init; } = "";
    /// <summary>False when it is read as Windows-1252.</summary>
    public bool IsUtf8 { get; init; } = true;
    /// <summary>The header's interface version.</summary>
    public string InterfaceVersion { get; init; } = "";
    /// <summary>The header's and the rows' whereabouts, for the slices of work.</summary>
    public IReadOnlyList<FileSlice> Slices { get; init; } = [];
    /// <summary>What became of the rows; before the end only Rows is filled.</summary>
    public FileCounts Counts { get; init; } = new(0, 0, 0, 0, 0);
    /// <summary>How often each rule spoke.</summary>
    public IReadOnlyDictionary<string, int> Findings { get; init; } = new Dictionary<string, int>();
    /// <summary>The confirmation's file name; empty when there is none (yet).</summary>
    public string Confirmation { get; init; } = "";
    /// <summary>The business date on which it arrived.</summary>
    public DateOnly ReceivedOn { get; init; }
    /// <summary>The business date on which its rows are judged: when it went to work. A replay keeps it.</summary>
    public DateOnly? ProcessedOn { get; init; }
    /// <summary>The business date on which an operator asked for this replay; null for what came by itself.</summary>
    public DateOnly? ReplayedOn { get; init; }
    /// <summary>The run that this is a replay of; empty for what came by itself.</summary>
    public string ReplayOf { get; init; } = "";
    /// <summary>The blob in the work container that lists the rows that are judged again; empty when all rows are.</summary>
    public string Selection { get; init; } = "";
    /// <summary>What of its work waits for a paused target, while it is at work; empty when none does.</summary>
    public string WaitsFor { get; init; } = "";
    /// <summary>The business date by which its rows are judged.</summary>
    public DateOnly JudgedOn => ProcessedOn ?? ReceivedOn;
    /// <summary>The business date of what comes of it: confirmation, notices. Of a replay the day on which it was asked for.</summary>
    public DateOnly GivenOn => ReplayedOn ?? JudgedOn;
    /// <summary>The business date on which it was closed, or came to rest as quarantined or held.</summary>
    public DateOnly? ClosedOn { get; init; }
    /// <summary>When it arrived, by the host's clock.</summary>
    public DateTimeOffset ReceivedAt { get; init; }
    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
    /// <summary>The ETag of the blob it came from: the same drop is not a second one.</summary>
    public string SourceETag { get; init; } = "";
    /// <summary>True when an operator lets it load in spite of its reason.</summary>
    public bool Released { get; init; }
    /// <summary>True for a full file behind a gap that was looked at and may load.</summary>
    public bool Cleared { get; init; }
    /// <summary>How often the same content came again.</summary>
    public int SeenAgain { get; init; }
    /// <summary>The row's version in the table.</summary>
    public ETag ETag { get; init; }
    /// <summary>The name by the grammar; null when it does not fit.</summary>
    public InterfaceFileName? FileName => InterfaceFileName.Read(Name);

    /// <summary>True when another is a good file of the name of this one, which is in quarantine: nobody needs this one now.</summary>
    internal bool IsFollowedBy(FileEntry other) => other is { Status: not FileStatus.Quarantined, Run.IsReplay: false }
        && FileName is { } name && other.FileName?.Canonical == name.Canonical;

    /// <summary>Where its bytes lie in the archive container; a replay reads those of its origin.</summary>
    public string ArchivePath => $"in/{ReceivedOn:yyyy-MM-dd}/{Run.Origin}/{Name}";
}

/// <summary>The status of a file in the ledger.</summary>
public enum FileStatus
{
    /// <summary>Taken and archived; waits for the files of its lane before it.</summary>
    Waiting,
    /// <summary>Not loaded until its reason is gone: a gap in the sequence, or too many changes.</summary>
    Held,
    /// <summary>Its work is under way.</summary>
    Loading,
    /// <summary>Every row has its outcome, and every notice is posted.</summary>
    Done,
    /// <summary>Nothing of it is loaded.</summary>
    Quarantined,
    /// <summary>The same name with the same content came again; nothing changed.</summary>
    SeenAgain,
}
