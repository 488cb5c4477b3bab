using Dit.Core.Placements;

namespace Dit.Core.Notices;

/// <summary>The notices of a file's notifications: one digest for each address and kind, in its order (rules.md, Notifications).</summary>
public static class PlacementDigests
{
    /// <summary>Of an employer, each if it has an event: start and end date changed, withdrawn, replaced, rotation, new-dpn.</summary>
    /// <param name="vpd">The employer; one that is off gets no notice, so the caller leaves it out.</param>
    /// <param name="file">The DNC or DNF; the APP file for what waited until its applicant came.</param>
    /// <param name="today">The business date on which the file is processed.</param>
    public static IReadOnlyList<Notice> Write(
        Vpd vpd, InterfaceFileName file, DateOnly today, IEnumerable<PlacementEvent> events, string order = "") =>
        Write(new NoticeAddress.Employer(vpd), file, today, events, order);

    /// <summary>The digest for a body's office of new DPNs for which no employer is known; null when there is none.</summary>
    /// <param name="body">The body that sent the file.</param>
    /// <param name="file">The DNC or DNF.</param>
    /// <param name="today">The business date on which the file is processed.</param>
    /// <param name="events">Events without an employer.</param>
    public static Notice? WriteForBody(
        DeaneryBody body, InterfaceFileName file, DateOnly today, IEnumerable<PlacementEvent> events, string order = "")
    {
        var newDpns = events.Where(told => told.Kind == PlacementEventKind.NewDpn);
        return Write(new NoticeAddress.BodyOffice(body), file, today, newDpns, order) is [var notice] ? notice : null;
    }

    private static IReadOnlyList<Notice> Write(
        NoticeAddress address, InterfaceFileName file, DateOnly today, IEnumerable<PlacementEvent> events, string order) =>
        [.. events.GroupBy(told => told.Kind).OrderBy(group => PlacementWords.Of(group.Key, false).Kind.Place)
            .Select(group => Write(WordsOf(group.Key, group), address, file, today, [.. group.OrderBy(told => told.Ordinal)], order))];

    private static PlacementWords WordsOf(PlacementEventKind kind, IEnumerable<PlacementEvent> events) =>
        PlacementWords.Of(kind, events.Any(told => told.ApplicantNumber.Length > 0));

    private static Notice Write(
        PlacementWords words, NoticeAddress address, InterfaceFileName file, DateOnly today, IReadOnlyList<PlacementEvent> events,
        string order)
    {
        var subject = Plural.Of(events.Count, words.Subject.One, words.Subject.Many);
        var page = new NoticePage()
            .WhatHappened(
            [
                $"The file {file.Canonical} from TIS, processed on {Plain.Date(today)}, says: {subject}. {words.Happened}",
                .. Unlisted(events.Count),
            ])
            .WhatToDo(address is NoticeAddress.BodyOffice
                ?
                [
                    "Tell the employer that is to have each post: it sets up the ESR position and enters the DPN. No employer has this "
                    + "notice, because none is known for the site.",
                ]
                : words.Steps);
        foreach (var told in events.Take(DigestRows.MostListed)) page.Block(PlacementBlocks.Title(told), PlacementBlocks.Fields(told));
        var id = NoticeId.OfFile(file, address, words.Kind);
        return new Notice(id, words.Kind, address, $"{subject}, file {file.Canonical}", page.ToString(), order)
        {
            Positions = NoticeMail.PositionsOf(events.Select(told => (told.PositionId, told.Dpn))),
        };
    }

    private static IEnumerable<string> Unlisted(int count)
    {
        if (count <= DigestRows.MostListed) return [];
        var (listed, more) = (DigestRows.MostListed, count - DigestRows.MostListed);
        return
        [
            $"Only {Plain.Number(listed)} of the {Plain.Number(count)} are listed below, {Plain.Number(more)} more "
            + $"{(more == 1 ? "is" : "are")} not shown. Each row stands in the confirmation of the file.",
        ];
    }
}
