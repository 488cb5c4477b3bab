namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>Takes an APP file row by row: what becomes of each (rules.md, A015, A040 to A060, Matching).</summary>
internal sealed class PlainApplicants(PlainRegion region, PlainFile file, int today)
{
    private const int MostRowsOfADpn = 40;

    /// <summary>Who is told of what waited for an applicant.</summary>
    internal List<PlainTold> Told { get; } = [];

    internal List<PlainRow> Take(IEnumerable<string[]> records)
    {
        var rows = records.Select((fields, index) => new PlainRow(index + 1, fields)).ToList();
        foreach (var row in rows) PlainRules.Check(row, region, file.Body, today);
        foreach (var crowd in rows.Where(row => row.Position is not null).GroupBy(row => (DpnOf(row), row.Position!.Vpd)))
            if (crowd.Key.Item1.Length > 0 && crowd.Count() > MostRowsOfADpn)
                foreach (var row in crowd) row.Fail("A050");
        for (var i = 0; i < rows.Count; i++) Decide(rows[i], rows.Take(i));
        // What waited comes when all rows are decided: no row of the file sees it.
        var come = rows.Where(row => row.Success is "S001" or "S002").ToLookup(row => row.Position!.Dpn, row => row.Record!);
        foreach (var (dpn, record) in rows.Where(row => row.Success is "S001" or "S002").Select(row => (row.Position!.Dpn, row.Record!)))
            Told.AddRange(PlainWaiting.Apply(region.Waiting, record, come[dpn], dpn, today));
        return rows;
    }

    private static string DpnOf(PlainRow row) => row.RowDpn.Length > 0 ? row.RowDpn : row.Position!.Dpn;

    private void Decide(PlainRow row, IEnumerable<PlainRow> earlier)
    {
        // Who is on the position of another body is no question of this file.
        if (!row.Errors.Contains("A016") && row.Position is { } post && row.Hire is { } day && IsSingleOn(row, day)
            && IsTaken(row, post, day)) row.Fail("A015");
        if (row.Errors.Count > 0) return;
        if (Counted(row, earlier) is { } counted)
        {
            (row.Success, row.HasAssignment) = ("A040", counted.HasAssignment);
            if (Sureness(counted, row) == 1) row.Warn("A045");
            else counted.Record!.Learn(row.Person, file);
            return;
        }

        var record = region.Records.Where(held =>
            held.Position == row.Position!.Id && held.Person.IsSameAs(row.Person) && (held.IsOpen || IsNewer(held)))
            .OrderBy(held => held.IsOpen).ThenBy(held => held.Person.SurenessOf(row.Person)).ThenBy(held => held.File).LastOrDefault();
        row.Record = record ?? Create(row);
        row.HasAssignment = row.Record.HasAssignment;
        if (record is not null) Repeat(row, record);
    }

    private bool IsNewer(PlainRecord held) => held.File.CompareTo((file.Date, file.Number)) > 0;

    private static PlainRow? Counted(PlainRow row, IEnumerable<PlainRow> earlier) => earlier
        .Where(other => other.Record is not null && other.Position!.Id == row.Position!.Id)
        .OrderByDescending(other => Sureness(other, row)).FirstOrDefault(other => Sureness(other, row) > 0);

    // By what the earlier row says itself, or by what its record has learnt.
    private static int Sureness(PlainRow earlier, PlainRow row) =>
        Math.Max(earlier.Person.SurenessOf(row.Person), earlier.Record!.Person.SurenessOf(row.Person));

    private PlainRecord Create(PlainRow row)
    {
        var employer = region.Employers[row.Position!.Vpd];
        var match = PlainMatch.Of(row.Person, employer, today);
        row.HasAssignment = match.IsCertain;
        row.Success = match.IsCertain ? "S002" : "S001";
        WarnOfMatch(row, employer, match.IsPossible);
        WarnOfShared(row, null);
        var record = new PlainRecord(row, today, file, match.Words);
        region.Records.Add(record);
        return record;
    }

    private void Repeat(PlainRow row, PlainRecord record)
    {
        row.Success = IsNewer(record) ? "A043" : record.SaysTheSameAs(row) ? "A041" : "A042";
        if (row.Success == "A041") record.MoveOn(file);
        if (row.Success != "A042") return;
        var employer = region.Employers[row.Position!.Vpd];
        var match = PlainMatch.Of(row.Person, employer, today);
        if (record.Match != match.Words) WarnOfMatch(row, employer, match.IsPossible);
        if (row.Person.IsCorrectionOf(record.Person)) row.Warn("A045");
        WarnOfShared(row, record);
        record.Update(row, file, match.Words);
    }

    private void WarnOfMatch(PlainRow row, PlainEmployer employer, bool isPossible)
    {
        if (isPossible) row.Warn("M010");
        if (IsInRecruitment(row, employer)) row.Warn("A060");
    }

    // Told when the record is made, or when something changes by which people are told apart.
    private void WarnOfShared(PlainRow row, PlainRecord? own)
    {
        if (own is not null && own.Identity == row.Identity) return;
        var others = region.Records.Where(held => held != own && held.IsOpen && held.Position == row.Position!.Id);
        if (others.Any(held => held.Person.OnlySharesGmcWith(row.Person))) row.Warn("A044");
    }

    // As on the projected hire date (interface-files.md, Dated records).
    private bool IsSingleOn(PlainRow row, int hire) => region.PositionOf(row.Position!.Column(1), hire)!.IsSingle;

    private bool IsTaken(PlainRow row, PlainPosition post, int day)
    {
        var employer = region.Employers[post.Vpd];
        foreach (var held in employer.Assignments().Where(held => held.Holds(row.Position!.Column(1), day)))
            if (employer.PeopleOn(today).Exists(person => person.Id == held.Person && row.Person.IsNot(person))) return true;
        return region.Records.Any(record =>
            record.IsOpen && record.Position == post.Id && record.IncludesDay(day) && row.Person.IsNot(record.Person));
    }

    // An application that ended before today is none that ESR holds.
    private bool IsInRecruitment(PlainRow row, PlainEmployer employer) => employer.Assignments().Exists(held =>
        held.IsInRecruitment(row.Position!.Column(1), today)
        && employer.PeopleOn(today).Exists(person => person.Id == held.Person && person.IsSameAs(row.Person)));
}
