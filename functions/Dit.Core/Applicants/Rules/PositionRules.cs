using Dit.Core.Positions;

namespace Dit.Core.Applicants.Rules;

/// <summary>A010 to A014, A016 and A050: the position that the row is for.</summary>
internal static class PositionRules
{
    internal static readonly RowRule Known = RowRule.Fail(
        "A010",
        "the position id is not known",
        static on => on.Row.PositionId is not null && on.Position is null ? "position id is not known in ESR" : null);

    internal static readonly RowRule Number = RowRule.Fail(
        "A011",
        "the position number is not that position's",
        static on => on.Position is { } position && on.Row.PositionNumber is { } number && number != position.Number
            ? "position number is not that of the position with this id"
            : null);

    internal static readonly RowRule Dpn = RowRule.Fail(
        "A012",
        "the position has no usable DPN, or not the one that the row gives",
        static on => on.Position is null ? null : JudgeDpn(on, on.Position));

    internal static readonly RowRule Live = RowRule.Fail(
        "A013",
        "hiring status or effective dates make the position not live on the projected hire date",
        static on => on.PositionAtStart is { } position ? JudgeLive(position, on.Row.ProjectedHire) : null);

    internal static readonly RowRule EmployerOn = RowRule.Fail(
        "A014",
        "the employer is not switched on",
        static on => on.Position is { } position && !on.Employer.Reference.IsOn(position.Vpd)
            ? "the interface is not switched on for the employer of this position"
            : null);

    internal static readonly RowRule Body = RowRule.Fail(
        "A016",
        "the position's body is unknown, off, or another than the file's",
        // Without a DPN there is nothing to route: A012 has said what is to be done.
        static on => on.Position is null or { Dpn.Length: 0 } ? null : JudgeBody(on, on.Position));

    // The real hub rejects the whole file [E]; here only these rows fail [X].
    internal static readonly RowRule DpnTooOften = RowRule.Fail(
        "A050",
        "more than 40 rows for one DPN and employer in a file; an alert is raised",
        static on => on.Employer.Tally.OverLimit(on.Row, on.Position) is not null
            ? $"the DPN stands in more than {DpnTally.Limit} rows of this file for one employer: none of them is taken"
            : null);

    /// <summary>True when the file's body is the position's, or nobody can say whose it is.</summary>
    internal static bool IsOfTheFile(RowInQuestion on) => on.Position is null or { Dpn.Length: 0 } || JudgeBody(on, on.Position) is null;

    private static string? JudgeDpn(RowInQuestion on, Position position)
    {
        if (position.Dpn.Length == 0)
        {
            return on.Employer.Positions!.FormerDpns.TryGetValue(position.Id, out var former)
                ? $"the DPN was removed from this position in ESR on {RowInQuestion.Show(former.RemovedOn)}"
                : "this position has no DPN in ESR";
        }

        if (!DeaneryPostNumber.Fits(position.Dpn)) return "the DPN of this position in ESR is not of the right form";
        return !on.Row.DpnSpan.IsEmpty && !on.Row.DpnSpan.SequenceEqual(position.Dpn)
            ? "the DPN of this position in ESR is another than the row's"
            : null;
    }

    private static string? JudgeLive(Position position, DateOnly? hire)
    {
        var status = position.Status switch
        {
            HiringStatus.Active => null,
            HiringStatus.Unknown => "position has no hiring status that is known: it must be Active",
            _ => $"position is {position.Status} in ESR",
        };
        var dates = hire is not { } start ? null
            : position.Period.IsBehind(start) ? $"position ended on {RowInQuestion.Show(position.To!.Value)}, before the start date"
            : position.Period.IsAhead(start) ? $"position begins on {RowInQuestion.Show(position.From!.Value)}, after the start date"
            : null;
        return status is null || dates is null ? status ?? dates : $"{status}; {dates}";
    }

    private static string? JudgeBody(RowInQuestion on, Position position)
    {
        if (Routing.BodyOf(position, on.Employer.Reference) is not { } body) return "the deanery body of this position is not known";
        if (!on.Employer.Reference.IsOn(body)) return $"the deanery body of this position, {body}, is not switched on";
        return body == on.FileBody ? null : $"this position belongs to {body}, not to {on.FileBody}";
    }
}
