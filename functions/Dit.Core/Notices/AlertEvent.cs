namespace Dit.Core.Notices;

/// <summary>
/// The kinds of alerts. Each has a rule in infra/modules/alerts.bicep and an entry in the runbook (infra/README.md), under its name in
/// lower case with hyphens; a test holds the three together.
/// </summary>
public enum AlertEvent
{
    /// <summary>A file that was due had not come by its cut-off.</summary>
    MissingFile,
    /// <summary>Applicants came after their file's date, and rows were rejected as too late.</summary>
    LateFile,
    /// <summary>The day's extract of a body was not published by its time.</summary>
    ExtractLate,
    /// <summary>A message was given up after all its tries.</summary>
    DeadLetter,
    /// <summary>Emails could not be sent for more than an hour, or there is no template for them.</summary>
    EmailsStand,
    /// <summary>A whole file was refused.</summary>
    FileQuarantined,
    /// <summary>A file is held.</summary>
    FileHeld,
    /// <summary>A drop has a name that cannot be used.</summary>
    LeadsElsewhere,
    /// <summary>An upload stays empty or unfinished.</summary>
    UploadUnfinished,
    /// <summary>Storage cannot list a container because of a name in it.</summary>
    CannotBeListed,
    /// <summary>A drop waits for a scan for malware that gives no answer.</summary>
    NotScanned,
    /// <summary>Reference data were refused.</summary>
    ReferenceRefused,
    /// <summary>A post number stands more than 40 times in a file for one employer (A050).</summary>
    TooManyRows,
    /// <summary>Many rows of a GO file, or all of a record type, could not be read.</summary>
    LayoutChanged,
    /// <summary>TIS could not load an extract.</summary>
    ReceiptFailed,
    /// <summary>No receipt of an extract came in time.</summary>
    ReceiptMissing,
    /// <summary>An extract failed so late that a full file goes in its place.</summary>
    NotRepeatable,
    /// <summary>An email will not arrive.</summary>
    NoticeRefused,
    /// <summary>Nobody can say whether an email arrived.</summary>
    NoticeUnknown,
    /// <summary>The purge could not remove what is past its time.</summary>
    PurgeFailed,
    /// <summary>A timed job failed at three ticks in a row.</summary>
    TimedJobFailed,
}
