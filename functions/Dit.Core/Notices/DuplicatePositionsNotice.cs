using Dit.Core.Positions;

namespace Dit.Core.Notices;

/// <summary>
/// The weekly notice of live positions of one employer that carry the same DPN (P001). It comes again each Monday until
/// they are tidied; the event is finding and week (rules.md, Notifications).
/// </summary>
public static class DuplicatePositionsNotice
{
    /// <summary>One notice that lists all DPNs, by DPN, with their positions by id; null when there is none.</summary>
    /// <param name="monday">The Monday for which it is written; its ISO week is in the id.</param>
    /// <param name="duplicates">Each DPN with the live positions that carry it, two or more.</param>
    public static Notice? Write(
        Vpd vpd, DateOnly monday, IEnumerable<(string Dpn, IReadOnlyList<Position> Positions)> duplicates, string order = "")
    {
        var found = duplicates.OrderBy(duplicate => duplicate.Dpn, StringComparer.Ordinal).ToList();
        if (found.Count == 0) return null;
        var dpns = Plural.Of(found.Count, "DPN", "DPNs");
        var stand = found.Count == 1 ? "stands" : "stand";
        var page = new NoticePage()
            .WhatHappened(
                $"On {Plain.Date(monday)}, {dpns} {stand} on more than one live position of yours (P001). While that is so, an applicant "
                + "may be loaded against the wrong position.")
            .WhatToDo(
                "Keep one position for each DPN. Remove the DPN from the others, or end them once nobody is actively employed in them.",
                "Leave a DPN that another employer also carries, as host or lead: only positions inside your own ESR count here.",
                "This notice comes each Monday until each DPN has one position.");
        foreach (var (dpn, positions) in found)
            page.Block(dpn, [.. positions.OrderBy(position => position.Id).Select(Field)]);
        var address = new NoticeAddress.Employer(vpd);
        return new Notice(
            NoticeId.OfWeek(monday, address, NoticeKind.DuplicatePositions), NoticeKind.DuplicatePositions, address,
            $"{dpns} on more than one position, {Plain.Date(monday)}", page.ToString(), order)
        {
            Positions = NoticeMail.PositionsOf(found.SelectMany(group => group.Positions)
                .Select(position => (position.Id.ToString(), position.Dpn))),
        };
    }

    private static NoticeField Field(Position position) => new(
        $"Position {position.Id}",
        [
            $"number {position.Number?.ToString(CultureInfo.InvariantCulture) ?? "(not given)"}, {Dates(position)}",
            position.Name.Trim('|', ' ') is { Length: > 0 } name ? name : "(no name)",
        ]);

    private static string Dates(Position position) => (position.From, position.To) switch
    {
        ({ } from, { } to) => $"from {Plain.Date(from)} to {Plain.Date(to)}",
        ({ } from, null) => $"from {Plain.Date(from)}, no end date",
        (null, { } to) => $"no start date, to {Plain.Date(to)}",
        _ => "no start or end date",
    };
}
