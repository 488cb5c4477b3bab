namespace Dit.Interface.Purging;

/// <summary>A purge's business date, and from which day on things are kept by then (rules.md, Keeping and removing).</summary>
/// <param name="Day">The business date.</param>
/// <param name="DryRun">True when things are counted only.</param>
public sealed record PurgeDay(DateOnly Day, bool DryRun)
{
    /// <summary>Raw files, rejected rows, and the work of runs by the day on which they were closed: 30 days.</summary>
    public DateOnly FilesFrom => Day.AddDays(-30);

    /// <summary>Quarantine: 90 days at most.</summary>
    public DateOnly QuarantineFrom => Day.AddDays(-90);

    /// <summary>Reports: 90 days.</summary>
    public DateOnly ReportsFrom => Day.AddDays(-90);

    /// <summary>Applicant and person rows, 13 months after last use; notices, which speak of them, as long.</summary>
    public DateOnly PersonsFrom => Day.AddMonths(-13);

    /// <summary>The ledger's counts: 6 years.</summary>
    public DateOnly LedgerFrom => Day.AddYears(-6);
}
