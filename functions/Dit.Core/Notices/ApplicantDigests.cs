namespace Dit.Core.Notices;

/// <summary>The notices of one APP file: one digest for each employer and kind, rows in its order (rules.md, Notifications).</summary>
public static class ApplicantDigests
{
    /// <summary>An employer's digests: received, rejected, changed, possible-duplicate, each only when it has a row.</summary>
    /// <param name="vpd">The employer; one that is off gets no notice, so the caller leaves it out.</param>
    /// <param name="file">The APP file: the event.</param>
    /// <param name="today">The business date on which it is processed.</param>
    /// <param name="rows">The employer's rows, and rejected rows that go to it because it has their DPN live.</param>
    public static IReadOnlyList<Notice> Write(Vpd vpd, InterfaceFileName file, DateOnly today, DigestRows rows, string order = "")
    {
        var digest = new ApplicantDigest(new NoticeAddress.Employer(vpd), file, today, order);
        Notice?[] notices = [digest.Received(rows), digest.Rejected(rows), digest.Changed(rows), digest.PossibleDuplicate(rows)];
        return [.. notices.OfType<Notice>()];
    }

    /// <summary>A body's office's digest of rejected rows whose position is unknown and whose DPN is live nowhere; null for none.</summary>
    /// <param name="body">The body that sent the file.</param>
    /// <param name="file">The APP file: the event.</param>
    /// <param name="today">The business date on which it is processed.</param>
    public static Notice? WriteForBody(DeaneryBody body, InterfaceFileName file, DateOnly today, DigestRows rows, string order = "") =>
        new ApplicantDigest(new NoticeAddress.BodyOffice(body), file, today, order).Rejected(rows);
}
