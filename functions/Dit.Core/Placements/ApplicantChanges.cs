using Dit.Core.Applicants;

namespace Dit.Core.Placements;

/// <summary>What a notification does to an applicant record, whether it finds the record or waited for it.</summary>
internal static class ApplicantChanges
{
    internal static ApplicantRecord Withdraw(ApplicantRecord record, string file, DateOnly fileDate, DateOnly today) =>
        (Follow(record, file, fileDate) with { State = ApplicantState.Withdrawn }).Then(today, ApplicantEvent.Withdrawn, file);

    internal static ApplicantRecord Replace(ApplicantRecord record, string replacementNumber, string file, DateOnly fileDate,
        DateOnly today) =>
        (Follow(record, file, fileDate) with { State = ApplicantState.Replaced, ReplacedBy = replacementNumber }).Then(today,
            ApplicantEvent.Replaced, file);

    internal static ApplicantRecord ComeInstead(ApplicantRecord record, string oldNumber, string file, DateOnly today) =>
        (record with { Replaces = oldNumber }).Then(today, ApplicantEvent.ComesInstead, file);

    /// <summary>Puts other dates in place; a lapsed applicant whose start is moved to a day that has not passed is open again.</summary>
    internal static ApplicantRecord ChangeDates(ApplicantRecord record, DateOnly? start, DateOnly? end, string file, DateOnly fileDate,
        DateOnly today)
    {
        string[] values = [.. record.Values];
        if (start is not null) values[ApplicantColumns.ProjectedHire] = FileDate.Write(start);
        if (end is not null) values[ApplicantColumns.ProjectedEnd] = FileDate.Write(end);
        var changed = Follow(record, file, fileDate) with { Values = [.. values] };
        if (changed.State == ApplicantState.Lapsed && changed.ProjectedHire >= today)
            changed = changed with { State = ApplicantState.PreferredApplicant };
        return changed.Then(today, ApplicantEvent.DatesChanged, file);
    }

    // The number counts among APP files only: with 0, an APP of the same date that is taken later is not superseded by this file.
    private static ApplicantRecord Follow(ApplicantRecord record, string file, DateOnly fileDate)
    {
        if (fileDate < record.LastFileDate) return record;
        return fileDate == record.LastFileDate
            ? record with { LastFile = file }
            : record with { LastFile = file, LastFileDate = fileDate, LastFileSequence = 0 };
    }
}
