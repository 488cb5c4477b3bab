using Dit.Core.Placements;

namespace Dit.Core.Notices;

/// <summary>What a digest says of a post's rotation: everybody who is on it, and everybody who comes next.</summary>
internal static class RotationBlocks
{
    internal static IEnumerable<NoticeField> Fields(PlacementEvent told)
    {
        if (told.Picture is not { } picture) yield break;
        yield return new("Now", Listed(picture.Holders.Select(HolderOf), "nobody named"));
        yield return new("Next", told.IsLeftOut
            ? Listed(picture.Nexts.Select(LeftOutOf), "no longer in TIS's rotation; was nobody")
            : Listed(picture.Nexts.Select(NextOf), picture.IsVacant ? "VACANT at the next rotation" : "nobody named"));
    }

    private static string HolderOf(PicturedHolder holder)
    {
        var wte = holder.Wte is { } given ? $", WTE {Wte.Write(given)}" : "";
        var end = Plain.Date(holder.End, PlacementValues.Unknown);
        return $"{PlacementValues.Name(holder.Trainee)}, projected end {end}{wte}{PlacementValues.Detail("goes to", holder.GoesTo)}";
    }

    private static string NextOf(PicturedNext next)
    {
        var wte = next.Wte is { } given ? Wte.Write(given) : PlacementValues.Unknown;
        var from = PlacementValues.Detail("comes from", next.ComesFrom);
        var record = PlacementValues.RecordOf(next.ApplicantNumber, next.IsInEsr);
        var start = Plain.Date(next.Start, PlacementValues.Unknown);
        return $"{PlacementValues.Name(next.Trainee)}, projected hire {start}, WTE {wte}{from}; {record}";
    }

    private static string LeftOutOf(PicturedNext next) =>
        $"no longer in TIS's rotation; was {PlacementValues.Name(next.Trainee)}, {Plain.Date(next.Start, PlacementValues.Unknown)}";

    // A post has a handful of places; a file that names thousands on one must not make a notice without end.
    private static IReadOnlyList<string> Listed(IEnumerable<string> lines, string otherwise)
    {
        List<string> all = [.. lines];
        if (all.Count == 0) return [otherwise];
        var more = all.Count - DigestRows.MostListed;
        return more <= 0 ? all : [.. all.Take(DigestRows.MostListed), $"and {Plain.Number(more)} more"];
    }
}
