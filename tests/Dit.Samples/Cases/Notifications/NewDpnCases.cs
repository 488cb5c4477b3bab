namespace Dit.Samples.Cases.Notifications;

/// <summary>Type 5: a DPN that is new to an employer, that a live post has, or of which only the body's office can be told.</summary>
internal static class NewDpnCases
{
    private const string Kind = "new-dpn";

    internal static IReadOnlyList<Action<CaseDesk>> All { get; } = [OfAnEmployersSite, OfALivePost, OfNobody];

    private static void OfAnEmployersSite(CaseDesk desk)
    {
        var row = desk.Notification("5", desk.Post(), ["N055"], cells => cells.Vacant(), Kind);
        desk.Say(row with { Dpn = $"{desk.Body.Prefixes[0]}/{desk.Employer.OdsCode}77/034/STR/901" });
    }

    private static void OfALivePost(CaseDesk desk) =>
        desk.Say(desk.Notification("5", desk.Post(), ["N055"], cells => cells.Vacant(), Kind));

    private static void OfNobody(CaseDesk desk) => desk.Say(
        desk.Notification("5", desk.Post(), ["N055"], cells => cells.Vacant())
            with
        { Dpn = $"{desk.Body.Prefixes[0]}/ZZZ01/034/STR/902", Told = [(desk.Office, Kind)] });
}
