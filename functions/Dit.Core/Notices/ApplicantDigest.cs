using Dit.Core.Applicants;

namespace Dit.Core.Notices;

/// <summary>Writes the digests of one file for one address; a digest without rows is none.</summary>
/// <param name="File">The APP file.</param>
internal sealed record ApplicantDigest(NoticeAddress Address, InterfaceFileName File, DateOnly Today, string Order)
{
    private string Source => $"the file {File.Canonical}, taken in on {Plain.Date(Today)}";

    internal Notice? Received(DigestRows rows) => Write(
        rows, NoticeKind.ApplicantsReceived, count => $"{Applicants(count)} received", ApplicantBlocks.Received,
        count => $"{Applicants(count)} came from TIS in {Source}. Each is in ESR with the status Preferred Applicant.",
        _ =>
        [
            "Run the pre-employment Inter-Authority Transfer (IAT) and the pre-employment checks for each person.",
            "Hire each person in ESR when due. This can be done from the date shown as ready to hire from, never on the day "
            + "the applicant was received: an overnight process must run first.",
        ]);

    internal Notice? Rejected(DigestRows rows) => Write(
        rows, NoticeKind.ApplicantsRejected, count => $"{Applicants(count)} rejected", ApplicantBlocks.Rejected,
        count => $"{Applicants(count)} could not be loaded into ESR from {Source}. {Fate(count)}",
        RejectedSteps);

    internal Notice? Changed(DigestRows rows) => Write(
        rows, NoticeKind.ApplicantChanged, count => $"{Applicants(count)} changed", ApplicantBlocks.Changed,
        count =>
            $"TIS sent new values for {Applicants(count)} you already have, in {Source}. The applicant record now holds the new values.",
        _ => ["Check what you have already prepared for each person against the new values, dates above all, and put it right."]);

    internal Notice? PossibleDuplicate(DigestRows rows) => Write(
        rows, NoticeKind.PossibleDuplicate, count => Plural.Of(count, "possible duplicate", "possible duplicates"),
            ApplicantBlocks.PossibleDuplicate,
        count =>
            $"{Applicants(count)} may already be in your ESR under another record, or {(count == 1 ? "has" : "have")} a GMC number that "
                + $"does not fit (from {Source}). The interface never guesses: it changed nothing on any other record.",
        DuplicateSteps);

    private Notice? Write(
        DigestRows all, NoticeKind kind, Func<int, string> subject, Func<RowOutcome, IReadOnlyList<NoticeField>> fields,
        Func<int, string> happened, Func<IReadOnlyList<RowOutcome>, IEnumerable<string>> steps)
    {
        var (rows, count) = all.Of(kind);
        if (count == 0) return null;
        var page = new NoticePage().WhatHappened([happened(count), .. Unlisted(rows.Count, count)]).WhatToDo([.. steps(rows)]);
        foreach (var row in rows) page.Block(ApplicantBlocks.Title(row), fields(row));
        return new Notice(
            NoticeId.OfFile(File, Address, kind), kind, Address, $"{subject(count)}, file {File.Canonical}", page.ToString(), Order)
        {
            Positions = NoticeMail.PositionsOf(rows.Select(row => (row.PositionId, row.Dpn))),
            MattersBy = rows.Min(row => row.ProjectedHire),
        };
    }

    private static IEnumerable<string> Unlisted(int listed, int count) => listed < count
        ? [$"Only {Plain.Number(listed)} of the {Plain.Number(count)} are listed below, {Plain.Number(count - listed)} "
            + $"{(count - listed == 1 ? "is" : "are")} not shown. "
            + "Each row stands in the confirmation (APC) of the file; dit find with a position id or DPN shows what came of it."]
        : [];

    private IEnumerable<string> RejectedSteps(IReadOnlyList<RowOutcome> rows)
    {
        yield return Address is NoticeAddress.BodyOffice
            ? "Tell the employer concerned: the person is to be hired directly in ESR (Direct Hire), details entered by hand. "
              + "No employer was told, because none could be found for the position or the DPN."
            : "Use Direct Hire: hire each person directly in ESR and enter the details by hand.";
        if (rows.Any(ApplicantBlocks.IsOnlyTooEarly))
            yield return "Those who are only too early (A021) need no Direct Hire: TIS sends them again when they are due.";
        yield return Address is NoticeAddress.BodyOffice
            ? "Fix the cause in TIS, the position id or the DPN for example: a corrected row in a later file is taken as a new one."
            : "Fix the cause where it lies in ESR, such as a missing DPN. If the same cause keeps coming back, tell your HEE local "
              + $"office ({File.Body}).";
    }

    private static string Fate(int count) =>
        count == 1 ? "It will not be tried again by itself." : "They will not be tried again by themselves.";

    private IEnumerable<string> DuplicateSteps(IReadOnlyList<RowOutcome> rows)
    {
        var rules = rows.SelectMany(row => row.Messages).Select(message => message.Rule).ToHashSet(StringComparer.Ordinal);
        if (rules.Contains("A044"))
            yield return "Two people, one GMC number (A044): both applicants are kept. Find out whose number it is, and ask your HEE local "
                + $"office ({File.Body}) to correct the other one in TIS.";
        if (rules.Contains("A045") && rows.Any(ApplicantBlocks.IsTwoNumbers))
            yield return "One person, two GMC numbers (A045): the file has two rows for one person, and the number of the first counts. "
                + $"Find out which number is right, and ask your HEE local office ({File.Body}) to correct TIS.";
        if (rules.Contains("M010"))
            yield return "Possible same person (M010): compare the new applicant with the record you already have. If they are the same "
                + "person, attach the applicant to that record in ESR; if they are not, keep both.";
        if (rules.Contains("A060"))
            yield return "Duplicate applicant (A060): keep the applicant that came from TIS and remove the one that came through "
                + "E-Recruitment (TRAC). Checks done in TRAC are to be entered in ESR by hand.";
    }

    private static string Applicants(int count) => Plural.Of(count, "applicant", "applicants");
}
