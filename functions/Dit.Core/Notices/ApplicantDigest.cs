using Dit.Core.Applicants;
using Dit.Core.Codes;

namespace Dit.Core.Notices;

/// <summary>Writes the digests of one file for one address; a digest without rows is none.</summary>
/// <param name="Address">Whom it is for.</param>
/// <param name="File">The APP file.</param>
/// <param name="Today">The business date on which it is processed.</param>
/// <param name="Order">Copied into each notice.</param>
internal sealed record ApplicantDigest(NoticeAddress Address, InterfaceFileName File, DateOnly Today, string Order)
{
    private string Source => $"the file {File.Canonical}, taken in on {Plain.Date(Today)}";

    internal Notice? Received(IReadOnlyList<RowOutcome> rows) => Write(
        NoticeKind.ApplicantsReceived, $"{Applicants(rows)} received", rows, ApplicantBlocks.Received,
        page => page
            .WhatHappened($"{Applicants(rows)} came from TIS in {Source}. Each is in ESR with the status Preferred Applicant.")
            .WhatToDo(
                "Run the pre-employment Inter-Authority Transfer (IAT) and the pre-employment checks for each person.",
                "Hire each person in ESR when due. This can be done from the date shown as ready to hire from, never on the day "
                + "the applicant was received: an overnight process must run first."));

    internal Notice? Rejected(IReadOnlyList<RowOutcome> rows) => Write(
        NoticeKind.ApplicantsRejected, $"{Applicants(rows)} rejected", rows, ApplicantBlocks.Rejected,
        page => page
            .WhatHappened($"{Applicants(rows)} could not be loaded into ESR from {Source}. {Fate(rows)}")
            .WhatToDo([.. RejectedSteps(rows)]));

    internal Notice? Changed(IReadOnlyList<RowOutcome> rows) => Write(
        NoticeKind.ApplicantChanged, $"{Applicants(rows)} changed", rows, ApplicantBlocks.Changed,
        page => page
            .WhatHappened(
                $"TIS sent new values for {Applicants(rows)} you already have, in {Source}. The applicant record now holds the new values.")
            .WhatToDo("Check what you have already prepared for each person against the new values, dates above all, and put it right."));

    internal Notice? PossibleDuplicate(IReadOnlyList<RowOutcome> rows) => Write(
        NoticeKind.PossibleDuplicate, Plain.Count(rows.Count, "possible duplicate", "possible duplicates"), rows, ApplicantBlocks.PossibleDuplicate,
        page => page
            .WhatHappened(
                $"{Applicants(rows)} may already be in your ESR under another record (from {Source}). "
                + "The interface never guesses: it changed nothing on the other record.")
            .WhatToDo([.. DuplicateSteps(rows)]));

    private Notice? Write(
        NoticeKind kind, string subject, IReadOnlyList<RowOutcome> rows, Func<RowOutcome, IReadOnlyList<NoticeField>> fields,
        Func<NoticePage, NoticePage> opening)
    {
        if (rows.Count == 0) return null;
        var page = opening(new NoticePage());
        foreach (var row in rows) page.Block(ApplicantBlocks.Title(row), fields(row));
        return new Notice(
            NoticeId.OfFile(File, Address, kind), kind, Address, $"{subject}, file {File.Canonical}", page.ToString(), Order)
        {
            Positions = NoticeMail.PositionsOf(rows.Select(row => (row.PositionId, row.Dpn))),
        };
    }

    private IEnumerable<string> RejectedSteps(IReadOnlyList<RowOutcome> rows)
    {
        yield return Address is NoticeAddress.BodyOffice
            ? "Tell the employer concerned: the person is to be hired directly in ESR (Direct Hire), details entered by hand. "
              + "No employer was told, because none could be found for the position or the DPN."
            : "Use Direct Hire: hire each person directly in ESR and enter the details by hand.";
        if (rows.Any(ApplicantBlocks.IsOnlyTooEarly))
            yield return "Those who are only too early (A021) need no Direct Hire: TIS sends them again when they are due.";
        yield return Address is NoticeAddress.BodyOffice
            ? "Mend the cause in TIS, the position id or the DPN for example: a corrected row in a later file is taken as a new one."
            : "Mend the cause where it lies in ESR, such as a missing DPN. If the same cause keeps coming back, tell your HEE local "
              + $"office ({File.Body}).";
    }

    private static string Fate(IReadOnlyList<RowOutcome> rows) =>
        rows.Count == 1 ? "It will not be tried again by itself." : "They will not be tried again by themselves.";

    private static IEnumerable<string> DuplicateSteps(IReadOnlyList<RowOutcome> rows)
    {
        var rules = rows.SelectMany(row => row.Messages).Select(message => message.Rule).ToHashSet(StringComparer.Ordinal);
        if (rules.Contains("M010"))
            yield return "Possible same person (M010): compare the new applicant with the record you already have. If they are the same "
                + "person, attach the applicant to that record in ESR; if they are not, keep both.";
        if (rules.Contains("A060"))
            yield return "Duplicate applicant (A060): keep the applicant that came from TIS and remove the one that came through "
                + "E-Recruitment (TRAC). Checks done in TRAC are to be entered in ESR by hand.";
    }

    private static string Applicants(IReadOnlyList<RowOutcome> rows) => Plain.Count(rows.Count, "applicant", "applicants");
}
