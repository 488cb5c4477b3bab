namespace DitFunctions.Local.Commands;

/// <summary>What one business day came to.</summary>
/// <param name="Day">The business date.</param>
/// <param name="Done">Inbound files that were loaded.</param>
/// <param name="Quarantined">Inbound files of which nothing was loaded.</param>
/// <param name="Held">Inbound files that wait.</param>
/// <param name="SeenAgain">Inbound files that were known already.</param>
/// <param name="Rows">Rows of the files that were loaded.</param>
/// <param name="Accepted">Of these, accepted.</param>
/// <param name="Rejected">Of these, rejected.</param>
/// <param name="Duplicates">Of these, duplicates (A040).</param>
/// <param name="Superseded">Of these, superseded (A043).</param>
/// <param name="Extracts">Extract files that were published.</param>
/// <param name="Notices">Notices that were sent.</param>
/// <param name="Seconds">How long the day took.</param>
public sealed record DayTotals(
    DateOnly Day, int Done, int Quarantined, int Held, int SeenAgain, long Rows, long Accepted, long Rejected, long Duplicates,
        long Superseded,
    int Extracts, int Notices, double Seconds);
