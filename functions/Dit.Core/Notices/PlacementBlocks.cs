using System.Globalization;
using Dit.Core.Codes;
using Dit.Core.Placements;

namespace Dit.Core.Notices;

/// <summary>The block that a digest of notifications has for one event, by kind.</summary>
internal static class PlacementBlocks
{
    private const string Unknown = "(not known)";
    private const string Open = "(open)";
    private const int MostRowsNamed = 5;

    internal static string Title(PlacementEvent told)
    {
        var name = told.Kind is PlacementEventKind.Rotation or PlacementEventKind.NewDpn ? told.Dpn : NameOf(told.Trainee);
        return told.Ordinal > 0 ? $"{name} ({RowsOf(told.Rows ?? [told.Ordinal])} of the file)" : name;
    }

    private static string RowsOf(IReadOnlyList<int> rows)
    {
        var named = rows.Take(MostRowsNamed).Select(row => row.ToString(CultureInfo.InvariantCulture)).ToList();
        if (rows.Count > named.Count) named.Add($"{Plain.Number(rows.Count - named.Count)} more");
        return named.Count == 1 ? $"row {named[0]}" : $"rows {string.Join(", ", named.SkipLast(1))} and {named[^1]}";
    }

    internal static IReadOnlyList<NoticeField> Fields(PlacementEvent told) => told.Kind switch
    {
        PlacementEventKind.StartDateChanged => [.. Place(told), Record(told), Change("Start date", told.OldStart, told.NewStart, Unknown), new("End date", Plain.Date(told.NewEnd, Open)), .. Around(told)],
        PlacementEventKind.EndDateChanged => [.. Place(told), Record(told), new("Start date", Plain.Date(told.NewStart, Unknown)), Change("End date", told.OldEnd, told.NewEnd, Open), .. Around(told)],
        PlacementEventKind.Withdrawn => [.. Place(told), Record(told), new("Was to be", Dates(told.OldStart, told.OldEnd)), Given("Reason", WithdrawalReason.Words(told.Reason)), .. Around(told)],
        PlacementEventKind.Replaced => [.. Place(told), Record(told), new("Was to be", Dates(told.OldStart, told.OldEnd)), .. Replacement(told), Given("Reason", WithdrawalReason.Words(told.Reason)), .. Around(told)],
        PlacementEventKind.Rotation => [.. Place(told), .. Rotation(told), .. Around(told)],
        _ => [.. NewDpn(told)],
    };

    private static IEnumerable<NoticeField> Place(PlacementEvent told) =>
    [
        new("Position", told.PositionName.Trim('|', ' ') is { Length: > 0 } name ? $"{name} (id {told.PositionId})" : $"id {told.PositionId}"),
        new("DPN", told.HostLead.Length > 0 ? $"{told.Dpn}, you are the {told.HostLead}" : told.Dpn),
    ];

    private static NoticeField Record(PlacementEvent told) => told switch
    {
        { IsHolder: true } => new("In your ESR", "is on the post"),
        { ApplicantNumber.Length: > 0 } => new("In your ESR", $"applicant number {told.ApplicantNumber}"),
        _ => new("In your ESR", "no applicant yet"),
    };

    private static IEnumerable<NoticeField> Replacement(PlacementEvent told)
    {
        yield return new("Comes instead", NameOf(told.Replacement) + Detail("comes from", told.ReplacementFrom));
        if (told.NewStart is { } start) yield return new("Projected hire date", Plain.Date(start));
        yield return new("Their record", told.ReplacementNumber.Length > 0 ? $"applicant number {told.ReplacementNumber}" : "no applicant yet");
    }

    private static IEnumerable<NoticeField> Rotation(PlacementEvent told)
    {
        if (told.Picture is not { } picture) yield break;
        yield return new("Now", Listed(picture.Holders.Select(HolderOf), "nobody named"));
        if (told.IsLeftOut) yield return new("Next", [.. Listed(picture.Nexts.Select(LeftOutOf), "nobody").Select(was => $"no longer in TIS's rotation; was {was}")]);
        else yield return new("Next", Listed(picture.Nexts.Select(NextOf), picture.IsVacant ? "VACANT at the next rotation" : "nobody named"));
    }

    private static string HolderOf(PicturedHolder holder) =>
        $"{NameOf(holder.Trainee)}, projected end {Plain.Date(holder.End, Unknown)}{WteOf(holder.Wte)}{Detail("goes to", holder.GoesTo)}";

    private static string NextOf(PicturedNext next)
    {
        var record = next.ApplicantNumber is { Length: > 0 } number ? $"applicant number {number}" : next.IsInEsr ? "is in your ESR" : "no applicant yet";
        return $"{NameOf(next.Trainee)}, projected hire {Plain.Date(next.Start, Unknown)}, WTE {(next.Wte is { } wte ? Wte.Write(wte) : Unknown)}{Detail("comes from", next.ComesFrom)}; {record}";
    }

    private static string LeftOutOf(PicturedNext next) => $"{NameOf(next.Trainee)}, {Plain.Date(next.Start, Unknown)}";

    private static string WteOf(decimal? given) => given is { } wte ? $", WTE {Wte.Write(wte)}" : "";

    private static string Detail(string label, string? text) => Plain.OneLine(text ?? "") is { Length: > 0 } line ? $", {label} {line}" : "";

    // A post has a handful of places; a file that names thousands on one must not make a notice without end.
    private static IReadOnlyList<string> Listed(IEnumerable<string> lines, string otherwise)
    {
        List<string> all = [.. lines];
        if (all.Count == 0) return [otherwise];
        return all.Count <= DigestRows.MostListed ? all : [.. all.Take(DigestRows.MostListed), $"and {Plain.Number(all.Count - DigestRows.MostListed)} more"];
    }

    private static IEnumerable<NoticeField> NewDpn(PlacementEvent told)
    {
        if (told.PositionId.Length > 0) return [.. Place(told), Given("Location", told.Location), new("In your ESR", "a live position carries it: nothing is left to do")];
        return [new("DPN", told.Dpn), Given("Host or lead", told.HostLead), Given("Location", told.Location), new("In ESR", "no live position carries it")];
    }

    private static IEnumerable<NoticeField> Around(PlacementEvent told)
    {
        if (told.WaitedIn.Length > 0) yield return new("Told by", $"{told.WaitedIn}, which came before the applicant");
        yield return new("Also on this post", [.. told.Others.Select(mate => $"{Plain.OneLine(mate.Name)}, {(mate.IsHolder ? "on the post" : "applicant")}, {Dates(mate.Start, mate.End)}")]);
    }

    private static NoticeField Change(string label, DateOnly? old, DateOnly? now, string otherwise) => new(label, $"{Plain.Date(old, otherwise)} -> {Plain.Date(now, otherwise)}");

    private static NoticeField Given(string label, string text) => Plain.OneLine(text) is { Length: > 0 } line ? new(label, line) : new NoticeField(label, []);

    private static string Dates(DateOnly? start, DateOnly? end) => $"{Plain.Date(start, Unknown)} to {Plain.Date(end, Open)}";

    private static string NameOf(Trainee? trainee) => Plain.OneLine(trainee?.DisplayName ?? "") is { Length: > 0 } name ? name : "(no name given)";
}
