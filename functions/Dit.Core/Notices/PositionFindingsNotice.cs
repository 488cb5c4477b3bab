using Dit.Core.Positions.Findings;

namespace Dit.Core.Notices;

/// <summary>
/// The weekly digest of position findings P002 to P009: what is new, still open, fixed since the last one. It comes each
/// Monday while anything is open; the event is the week (rules.md, Notifications). It also says which rows of the employer's files could
/// not be read, since only the employer can correct them.
/// </summary>
public static class PositionFindingsNotice
{
    /// <summary>The most positions that one list of a rule shows.</summary>
    private const int MostListed = 200;

    /// <summary>Writes the digest; null when nothing is open, nothing was fixed and every row was read.</summary>
    /// <param name="monday">The Monday for which it is written.</param>
    /// <param name="findings">All findings about the employer's positions.</param>
    /// <param name="last">What was open when it was last written; null when it never was.</param>
    /// <param name="badRows">The rows that could not be read since, by file.</param>
    public static Notice? Write(
        Vpd vpd, DateOnly monday, IReadOnlyList<PositionFinding> findings, FindingsSnapshot? last, IReadOnlyList<BadRows> badRows,
            string order = "")
    {
        var open = findings.Where(FindingsSnapshot.IsTold).ToList();
        var now = FindingsSnapshot.Of(open, monday, last);
        var solved = last?.SolvedIn(now) ?? [];
        if (open.Count == 0 && solved.Count == 0 && badRows.Count == 0) return null;
        var since = now.ByKey();
        var before = last?.ByKey() ?? [];
        var isNew = open.ToLookup(finding => !before.ContainsKey((finding.Rule, finding.Position.Value)));
        var page = new NoticePage()
            .WhatHappened(
                $"On {Plain.Date(monday)} your training positions have {Plural.Of(open.Count, "open finding", "open findings")}: "
                + $"{isNew[true].Count()} new and {isNew[false].Count()} still open. "
                + $"{Plural.Of(solved.Count, "finding is", "findings are")} fixed.")
            .WhatToDo(
                "Look at the new ones first, then at those marked error: such a position is not sent to TIS, and an applicant for it "
                    + "fails.",
                "Fix each in ESR as its line says. A finding leaves this list by itself once it is fixed.",
                "This digest comes each Monday while anything is open.");
        foreach (var rule in PositionRules.All)
            if (BlockOf(rule, isNew, solved, since) is { Count: > 0 } fields) page.Block($"{rule.Id} {rule.About} ({Word(rule)})", fields);
        if (badRows.Count > 0)
            page.Block("Rows of your ESR files that could not be read: ask your ESR team to correct them",
                [new NoticeField("File", Some(badRows.Select(file => file.Words)))]);
        var address = new NoticeAddress.Employer(vpd);
        return new Notice(
            NoticeId.OfWeek(monday, address, NoticeKind.PositionFindings), NoticeKind.PositionFindings, address,
            $"{Plural.Of(open.Count, "position finding", "position findings")}, {isNew[true].Count()} new, {solved.Count} fixed, "
                + $"{Plain.Date(monday)}", page.ToString(), order)
        {
            Positions = NoticeMail.PositionsOf(open.Select(finding => (finding.Position.ToString(), finding.Dpn))),
        };
    }

    private static List<NoticeField> BlockOf(
        PositionRule rule, ILookup<bool, PositionFinding> isNew, IReadOnlyList<OpenFinding> solved,
            Dictionary<(string Rule, long Position), OpenFinding> since)
    {
        string Why(PositionFinding finding) => rule.SameForAll is null ? $": {finding.Words}" : "";
        var fresh = isNew[true].Where(finding => finding.Rule == rule.Id)
            .Select(finding => $"{Place(finding.Position, finding.Dpn)}{Why(finding)}").ToList();
        var still = isNew[false].Where(finding => finding.Rule == rule.Id)
            .Select(finding => $"{Place(finding.Position, finding.Dpn)}, since "
                + $"{Plain.Date(since[(finding.Rule, finding.Position.Value)].Since)}{Why(finding)}").ToList();
        IEnumerable<string> same = rule.SameForAll is { } words && fresh.Count + still.Count > 0 ? [words] : [];
        var gone = solved.Where(finding => finding.Rule == rule.Id).Select(finding => Place(new PositionId(finding.Position), finding.Dpn));
        NoticeField[] fields = [new("What", Some(same)), new("New", Some(fresh)), new("Still open", Some(still)), new("Fixed", Some(gone))];
        return [.. fields.Where(field => field.Values.Count > 0)];
    }

    private static List<string> Some(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count <= MostListed ? all
            : [.. all.Take(MostListed), $"and {all.Count - MostListed} more: see the rotation grid's second sheet"];
    }

    private static string Place(PositionId position, string dpn) => $"position {position}, {(dpn.Length > 0 ? dpn : "no DPN")}";

    private static string Word(PositionRule rule) => rule.Severity switch
    {
        Applicants.Severity.Error => "error",
        Applicants.Severity.Warning => "warning",
        _ => "for information",
    };
}
