using Dit.Core.Applicants;

namespace Dit.Core.Notices;

/// <summary>
/// The notices that come of one APP file: many rows are one digest for each employer and kind (rules.md, Notifications).
/// Rows stand in the order of the file.
/// </summary>
public static class ApplicantDigests
{
    /// <summary>An employer's digests: received, rejected, changed, possible-duplicate, each only when it has a row.</summary>
    /// <param name="vpd">The employer; one that is off gets no notice, so the caller leaves it out.</param>
    /// <param name="file">The APP file: the event.</param>
    /// <param name="today">The business date on which it is processed.</param>
    /// <param name="outcomes">The outcomes of the employer's rows, and of rejected rows that go to it because it has their DPN
    /// live.</param>
    /// <param name="order">What the caller sorts by; the same for all of them.</param>
    public static IReadOnlyList<Notice> Write(
        Vpd vpd, InterfaceFileName file, DateOnly today, IEnumerable<RowOutcome> outcomes, string order = "")
    {
        return Write(vpd, file, today, DigestRows.Of(outcomes.OrderBy(row => row.Ordinal)), order);
    }

    /// <summary>The same, of rows that were gathered one by one.</summary>
    public static IReadOnlyList<Notice> Write(Vpd vpd, InterfaceFileName file, DateOnly today, DigestRows rows, string order = "")
    {
        var digest = new ApplicantDigest(new NoticeAddress.Employer(vpd), file, today, order);
        Notice?[] notices =
        [
            digest.Received(rows),
            digest.Rejected(rows),
            digest.Changed(rows),
            digest.PossibleDuplicate(rows),
        ];
        return [.. notices.OfType<Notice>()];
    }

    /// <summary>
    /// The digest for a body's office of rejected rows whose position is not known and whose DPN no employer has live;
    /// null when none of the outcomes is rejected.
    /// </summary>
    /// <param name="body">The body that sent the file.</param>
    /// <param name="file">The APP file: the event.</param>
    /// <param name="today">The business date on which it is processed.</param>
    /// <param name="outcomes">The outcomes of those rows.</param>
    /// <param name="order">What the caller sorts by.</param>
    public static Notice? WriteForBody(
        DeaneryBody body, InterfaceFileName file, DateOnly today, IEnumerable<RowOutcome> outcomes, string order = "")
    {
        return WriteForBody(body, file, today, DigestRows.Of(outcomes.OrderBy(row => row.Ordinal)), order);
    }

    /// <summary>The same, of rows that were gathered one by one.</summary>
    public static Notice? WriteForBody(DeaneryBody body, InterfaceFileName file, DateOnly today, DigestRows rows, string order = "") =>
        new ApplicantDigest(new NoticeAddress.BodyOffice(body), file, today, order).Rejected(rows);
}
