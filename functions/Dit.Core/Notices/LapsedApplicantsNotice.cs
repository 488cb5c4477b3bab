using Dit.Core.Applicants;
using Dit.Core.Placements;
using Dit.Core.Positions;

namespace Dit.Core.Notices;

/// <summary>
/// Tells an employer once of applicants whose start passed without a hire. Of the kinds it is an applicant-changed: the state
/// of a known applicant is another [D].
/// </summary>
public static class LapsedApplicantsNotice
{
    /// <summary>One digest of the applicants that lapsed on a business date; null when there is none.</summary>
    /// <param name="today">The business date on which they lapsed.</param>
    /// <param name="lapsed">The records that became Lapsed on that date.</param>
    /// <param name="position">The position of an id; null when it is not known any more.</param>
    /// <param name="number">Which notice of the date it is: more applicants may lapse after the first.</param>
    public static Notice? Write(Vpd vpd, DateOnly today, IEnumerable<ApplicantRecord> lapsed, Func<PositionId, Position?> position,
        string order = "", int number = 1)
    {
        var records = lapsed.OrderBy(record => record.Position).ThenBy(record => record.Number, StringComparer.Ordinal).ToList();
        if (records.Count == 0) return null;
        var applicants = Plural.Of(records.Count, "applicant", "applicants");
        var page = new NoticePage()
            .WhatHappened(
                $"The projected hire date of {applicants} has passed, and ESR does not show a hire on the position. The interface counts "
                    + $"them as Lapsed from {Plain.Date(today)}.")
            .WhatToDo(
                "If the person has started, hire the applicant in ESR: the record then becomes Hired by itself.",
                "If the person does not come, remove the applicant in ESR and tell the local office.",
                "You are told this once for each applicant.");
        foreach (var record in records) page.Block(NameOf(record), Fields(record, position(record.Position)));
        var address = new NoticeAddress.Employer(vpd);
        return new Notice(
            string.Create(CultureInfo.InvariantCulture,
                $"{today:yyyy-MM-dd}-{vpd}-{NoticeKind.ApplicantChanged.Code}-lapsed{(number > 1 ? $"-{number}" : "")}"),
            NoticeKind.ApplicantChanged, address, $"{applicants} lapsed, {Plain.Date(today)}", page.ToString(), order)
        {
            Positions = NoticeMail.PositionsOf(
                records.Select(record => (record.Position.ToString(), position(record.Position)?.Dpn ?? ""))),
        };
    }

    private static IReadOnlyList<NoticeField> Fields(ApplicantRecord record, Position? position) =>
    [
        new("Position", position?.Name.Trim('|', ' ') is { Length: > 0 } name ? $"{name} (id {record.Position})" : $"id {record.Position}"),
        new("DPN", position?.Dpn is { Length: > 0 } dpn ? dpn : "(none)"),
        new("Projected hire date", Plain.Date(record.ProjectedHire, "(not given)")),
        new("Applicant number", record.Number),
        new("Came with", record.CreatedBy),
    ];

    private static string NameOf(ApplicantRecord record) =>
        Plain.OneLine(Trainee.Of(record).DisplayName) is { Length: > 0 } name ? name : "(no name)";
}
