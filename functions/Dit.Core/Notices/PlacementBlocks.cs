using Dit.Core.Placements;

namespace Dit.Core.Notices;

/// <summary>The block that a digest of notifications has for one event, by kind.</summary>
internal static class PlacementBlocks
{
    private const int MostRowsNamed = 5;

    internal static string Title(PlacementEvent told)
    {
        var isOfPost = told.Kind is PlacementEventKind.Rotation or PlacementEventKind.NewDpn;
        var name = isOfPost ? told.Dpn : PlacementValues.Name(told.Trainee);
        return told.Ordinal > 0 ? $"{name} ({RowsOf(told.Rows ?? [told.Ordinal])} of the file)" : name;
    }

    internal static IReadOnlyList<NoticeField> Fields(PlacementEvent told) => told.Kind switch
    {
        PlacementEventKind.StartDateChanged => [.. Place(told), Record(told), .. StartChanged(told), .. Around(told)],
        PlacementEventKind.EndDateChanged => [.. Place(told), Record(told), .. EndChanged(told), .. Around(told)],
        PlacementEventKind.Withdrawn => [.. Place(told), Record(told), WasToBe(told), Reason(told), .. Around(told)],
        PlacementEventKind.Replaced => [.. Place(told), Record(told), WasToBe(told), .. Replacement(told), Reason(told), .. Around(told)],
        PlacementEventKind.Rotation => [.. Place(told), .. RotationBlocks.Fields(told), .. Around(told)],
        _ => [.. NewDpn(told)],
    };

    private static string RowsOf(IReadOnlyList<int> rows)
    {
        var named = rows.Take(MostRowsNamed).Select(row => row.ToString(CultureInfo.InvariantCulture)).ToList();
        if (rows.Count > named.Count) named.Add($"{Plain.Number(rows.Count - named.Count)} more");
        return named.Count == 1 ? $"row {named[0]}" : $"rows {string.Join(", ", named.SkipLast(1))} and {named[^1]}";
    }

    private static IEnumerable<NoticeField> Place(PlacementEvent told)
    {
        var name = told.PositionName.Trim('|', ' ');
        yield return new("Position", name.Length > 0 ? $"{name} (id {told.PositionId})" : $"id {told.PositionId}");
        yield return new("DPN", told.HostLead.Length > 0 ? $"{told.Dpn}, you are the {told.HostLead}" : told.Dpn);
    }

    private static NoticeField Record(PlacementEvent told) =>
        new("In your ESR", told.IsHolder ? "is on the post" : PlacementValues.RecordOf(told.ApplicantNumber, isInEsr: false));

    private static NoticeField[] StartChanged(PlacementEvent told) =>
    [
        Change("Start date", told.OldStart, told.NewStart, PlacementValues.Unknown),
        new("End date", Plain.Date(told.NewEnd, PlacementValues.Open)),
    ];

    private static NoticeField[] EndChanged(PlacementEvent told) =>
    [
        new("Start date", Plain.Date(told.NewStart, PlacementValues.Unknown)),
        Change("End date", told.OldEnd, told.NewEnd, PlacementValues.Open),
    ];

    private static NoticeField WasToBe(PlacementEvent told) => new("Was to be", PlacementValues.Dates(told.OldStart, told.OldEnd));

    private static NoticeField Reason(PlacementEvent told) => Given("Reason", ReasonInWords(told.Reason));

    // TIS has no reasons of its own: it always writes code 3 (interface-files.md, section 9). What is no known code stands as it came.
    internal static string ReasonInWords(string given) => given.Trim().TrimStart('0') == "3" ? "other" : given;

    private static IEnumerable<NoticeField> Replacement(PlacementEvent told)
    {
        var from = PlacementValues.Detail("comes from", told.ReplacementFrom);
        yield return new("Comes instead", PlacementValues.Name(told.Replacement) + from);
        if (told.NewStart is { } start) yield return new("Projected hire date", Plain.Date(start));
        yield return new("Their record", PlacementValues.RecordOf(told.ReplacementNumber, isInEsr: false));
    }

    private static IEnumerable<NoticeField> NewDpn(PlacementEvent told)
    {
        var location = Given("Location", told.Location);
        if (told.PositionId.Length > 0)
            return [.. Place(told), location, new("In your ESR", "a live position carries it: nothing is left to do")];
        return [new("DPN", told.Dpn), Given("Host or lead", told.HostLead), location, new("In ESR", "no live position carries it")];
    }

    private static IEnumerable<NoticeField> Around(PlacementEvent told)
    {
        if (told.WaitedIn.Length > 0) yield return new("Told by", $"{told.WaitedIn}, which came before the applicant");
        yield return new("Also on this post", [.. told.Others.Select(MateOf)]);
    }

    private static string MateOf(PostMate mate) =>
        $"{Plain.OneLine(mate.Name)}, {(mate.IsHolder ? "on the post" : "applicant")}, {PlacementValues.Dates(mate.Start, mate.End)}";

    private static NoticeField Change(string label, DateOnly? old, DateOnly? now, string otherwise) =>
        new(label, $"{Plain.Date(old, otherwise)} -> {Plain.Date(now, otherwise)}");

    private static NoticeField Given(string label, string text) =>
        Plain.OneLine(text) is { Length: > 0 } line ? new(label, line) : new NoticeField(label, []);
}
