namespace DitFunctions.Local.Commands;

/// <summary>
/// The work behind the verbs. Each throws <see cref="WrongInputException"/> for what the person named wrongly and
/// <see cref="CannotProceedException"/>, or a fault of storage, when the work could not be done.
/// </summary>
public interface IOperations
{
    /// <summary>Writes a folder of believable files for <see cref="ProcessAsync"/>.</summary>
    Task WriteSampleAsync(SampleRequest request, IProgress<string> progress, CancellationToken stop);

    /// <summary>Processes a folder of files, day by day, and writes what came out.</summary>
    /// <param name="inFolder">The folder, as command.md describes it; exists.</param>
    /// <param name="session">The storage, prepared.</param>
    /// <param name="progress">Told how far each step of each day is.</param>
    /// <param name="stop">Ends the work; running it again is safe.</param>
    /// <returns>What each day came to, in order.</returns>
    Task<IReadOnlyList<DayTotals>> ProcessAsync(
        string inFolder, string outFolder, StorageSession session, IProgress<WorkProgress> progress, CancellationToken stop);

    /// <summary>Watches containers, queues and timers until it is told to stop.</summary>
    Task RunAsync(StorageSession session, CancellationToken stop);

    /// <summary>Serves the desk until it is told to stop.</summary>
    /// <param name="port">The port on this machine; 0 for a free one.</param>
    /// <param name="say">Told the link to open.</param>
    Task DeskAsync(StorageSession session, int port, Action<string> say, CancellationToken stop);

    /// <summary>Where a doctor, a post or a file is, and why not.</summary>
    /// <param name="text">A surname, with first name or birth date; a DPN, position id or number, applicant number, GMC number or file
    /// name.</param>
    /// <returns>False when nothing is known by it; and what to show.</returns>
    Task<(bool IsKnown, IReadOnlyList<Listing> Pages)> FindAsync(string text, StorageSession session, CancellationToken stop);

    /// <summary>The ledger of files.</summary>
    Task<Listing> FilesAsync(ListQuestion asked, StorageSession session, CancellationToken stop);

    /// <summary>One file's rows and findings.</summary>
    Task<IReadOnlyList<Listing>> ShowAsync(string file, ListQuestion asked, StorageSession session, CancellationToken stop);

    /// <summary>Releases a held file.</summary>
    /// <returns>What was done, in one sentence.</returns>
    Task<string> ReleaseAsync(string file, string? reason, StorageSession session, CancellationToken stop);

    /// <summary>Asks ESR for a full file of an employer.</summary>
    /// <returns>What was done, in one sentence.</returns>
    Task<string> RequestFullAsync(string vpd, string? reason, StorageSession session, CancellationToken stop);

    /// <summary>The messages that were given up: counts by queue and cause, and each.</summary>
    Task<IReadOnlyList<Listing>> DeadLettersAsync(string? queue, StorageSession session, CancellationToken stop);

    /// <summary>Puts messages that were given up back, at a bounded rate.</summary>
    /// <param name="queue">Of this queue alone; null for all.</param>
    /// <param name="rate">At most so many a minute; null for the usual.</param>
    /// <param name="reason">Why; null when it was not said.</param>
    /// <returns>What was done, in one sentence.</returns>
    Task<string> PutBackAsync(string? queue, int? rate, string? reason, StorageSession session, CancellationToken stop);

    /// <summary>Whether messages were given up that nobody put back, for the doctor.</summary>
    Task<DoctorFinding> CheckDeadLettersAsync(StorageSession session, CancellationToken stop);

    /// <summary>Pauses or resumes a deanery body, an employer or a direction.</summary>
    /// <param name="target">A body's code, a VPD, or a direction.</param>
    /// <param name="pause">True to pause, false to resume.</param>
    /// <param name="reason">Why; null when it was not said.</param>
    /// <returns>What is so now, and what waits.</returns>
    Task<string> PauseAsync(string target, bool pause, string? reason, StorageSession session, CancellationToken stop);

    /// <summary>Which files do not move, and how old the oldest is, for the doctor.</summary>
    Task<DoctorFinding> CheckFilesAsync(StorageSession session, CancellationToken stop);

    /// <summary>What is paused and what waits for it, for the doctor.</summary>
    Task<DoctorFinding> CheckPausesAsync(StorageSession session, CancellationToken stop);

    /// <summary>Runs a file, or one row of it, again.</summary>
    /// <param name="row">The row's ordinal; null for every row that was rejected.</param>
    /// <param name="dryRun">True to say what would come of it and to write nothing.</param>
    /// <param name="reason">Why; null when it was not said.</param>
    /// <returns>What is done, or why not; and the rows.</returns>
    Task<(bool IsTaken, string Words, Listing Rows)> ReplayAsync(string file, int? row, bool dryRun, string? reason, StorageSession session,
        CancellationToken stop);

    /// <summary>Removes what is past its time; on a dry run it is counted only.</summary>
    /// <returns>How much, by kind.</returns>
    Task<Listing> PurgeAsync(bool dryRun, string? reason, StorageSession session, CancellationToken stop);

    /// <summary>The notices.</summary>
    Task<Listing> NoticesAsync(ListQuestion asked, StorageSession session, CancellationToken stop);

    /// <summary>Gives a notice to another person; whom it was given to before is kept.</summary>
    /// <param name="to">The person as <c>Name &lt;email&gt;</c>.</param>
    /// <returns>What was done, in one sentence.</returns>
    Task<string> ReassignAsync(string id, string to, string note, StorageSession session, CancellationToken stop);

    /// <summary>Brings the tables that were lost back from a day's copy.</summary>
    /// <param name="day">The day; null for the newest copy.</param>
    /// <param name="reason">Why; null when it was not said.</param>
    /// <param name="stop">Ends the work; doing it again goes on.</param>
    /// <returns>What came back, by table.</returns>
    Task<Listing> RestoreAsync(DateOnly? day, string? reason, StorageSession session, CancellationToken stop);

    /// <summary>Who did what, in order of time.</summary>
    /// <param name="days">Of so many days before now.</param>
    Task<Listing> AuditAsync(int days, StorageSession session, CancellationToken stop);

    /// <summary>What is wrong with the reference files of a folder, and what they would change.</summary>
    /// <param name="session">The storage to compare with; null when there is none yet.</param>
    /// <returns>Whether they are good, and what to tell, line by line.</returns>
    Task<(bool IsGood, IReadOnlyList<string> Lines)> CheckConfigAsync(string folder, StorageSession? session, CancellationToken stop);

    /// <summary>Puts the reference files of a folder in force.</summary>
    /// <returns>Whether they are good, and what to tell, line by line.</returns>
    Task<(bool IsGood, IReadOnlyList<string> Lines)> ApplyConfigAsync(string folder, string? reason, StorageSession session,
        CancellationToken stop);

    /// <summary>Whether the reference data in force can be read, for the doctor.</summary>
    Task<DoctorFinding> CheckReferenceAsync(StorageSession session, CancellationToken stop);

    /// <summary>How many bytes must be free on the disk of a data folder for drops to be taken, as the settings say.</summary>
    /// <exception cref="WrongInputException">The setting is wrong.</exception>
    long FreeMargin();
}
