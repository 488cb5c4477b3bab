namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>Takes an APP file row by row: what becomes of each (rules.md, A015, A040 to A060, Matching).</summary>
internal sealed class PlainApplicants(PlainRegion region, (int Date, int Number) file, string body, int today)
{
    private const int MostRowsOfADpn = 40;

    internal List<PlainRow> Take(IEnumerable<string[]> records)
    {
        var rows = records.Select((fields, index) => new PlainRow(index + 1, fields)).ToList();
        foreach (var row in rows) PlainRules.Check(row, region, body, today);
        foreach (var crowd in rows.Where(row => row.Position is not null).GroupBy(row => (DpnOf(row), row.Position!.Vpd)))
            if (crowd.Key.Item1.Length > 0 && crowd.Count() > MostRowsOfADpn)
                foreach (var row in crowd) row.Fail("A050");
        for (var i = 0; i < rows.Count; i++) Decide(rows[i], rows.Take(i));
        return rows;
    }

    private static string DpnOf(PlainRow row) => row.RowDpn.Length > 0 ? row.RowDpn : row.Position!.Dpn;

    private void Decide(PlainRow row, IEnumerable<PlainRow> earlier)
    {
        if (row.Position is { IsSingle: true } post && row.Hire is { } day && IsTaken(row, post, day)) row.Fail("A015");
        if (row.Errors.Count > 0) return;
        if (earlier.Where(other => other.Errors.Count == 0 && other.Success != "A040" && other.Position!.Id == row.Position!.Id && SurenessOf(other, row) > 0)
                .MaxBy(other => SurenessOf(other, row)) is { } counted)
        {
            RepeatOf(counted, row);
            return;
        }

        var employer = region.Employers[row.Position!.Vpd];
        var match = PlainMatch.Of(row.Person, employer);
        var record = region.Records.Where(held => held.Position == row.Position.Id && held.Person.IsSameAs(row.Person) && (held.IsOpen || held.File.CompareTo(file) > 0))
            .OrderBy(held => held.IsOpen).ThenBy(held => held.Person.SurenessOf(row.Person)).LastOrDefault();
        row.Success = record is null ? (match.IsCertain ? "S002" : "S001")
            : record.File.CompareTo(file) > 0 ? "A043"
            : record.Compared == row.Compared ? "A041" : "A042";
        var isMatchNew = record is null || (row.Success == "A042" && record.Match != match.Words);
        if (isMatchNew && match.IsPossible) row.Warn("M010");
        if (isMatchNew && IsInRecruitment(row, employer)) row.Warn("A060");
        if (record is null || (row.Success == "A042" && record.ComparedPerson != row.ComparedPerson)) WarnOfSharedNumber(row, record);
        if (row.Success == "A042" && record!.Person.SurenessOf(row.Person) == 1) row.Warn("A045");
        row.HasAssignment = record?.HasAssignment ?? match.IsCertain;
        if (record is null) region.Records.Add(new PlainRecord(row, today, file, match.Words));
        else if (row.Success == "A041") record.MoveOn(file);
        else if (row.Success == "A042") record.Update(row, file, match.Words);
        row.Record = record ?? region.Records[^1];
    }

    private static int SurenessOf(PlainRow earlier, PlainRow row) =>
        Math.Max(earlier.Person.SurenessOf(row.Person), earlier.Record!.Person.SurenessOf(row.Person));

    private void RepeatOf(PlainRow counted, PlainRow row)
    {
        (row.Success, row.HasAssignment) = ("A040", counted.HasAssignment);
        if (SurenessOf(counted, row) == 1) row.Warn("A045");
        else if (counted.Record!.Person.Gmc.Length == 0 && row.Person.Gmc.Length > 0 && counted.Record.File.CompareTo(file) <= 0) counted.Record.Learn(row.Person.Gmc);
    }

    private void WarnOfSharedNumber(PlainRow row, PlainRecord? own)
    {
        if (region.Records.Any(held => held != own && held.IsOpen && held.Position == row.Position!.Id && held.Person.OnlySharesGmcWith(row.Person))) row.Warn("A044");
    }

    private bool IsTaken(PlainRow row, PlainPosition post, int day)
    {
        var employer = region.Employers[post.Vpd];
        foreach (var held in employer.Assignments.Where(held => held.Position == row.Position!.Column(1) && held.HoldsOn(day)))
            if (employer.People.Any(person => person.Id == held.Person && row.Person.IsNot(person))) return true;
        return region.Records.Any(record => record.IsOpen && record.Position == post.Id && record.IncludesDay(day) && row.Person.IsNot(record.Person));
    }

    // An application that ended before today is none that ESR holds.
    private bool IsInRecruitment(PlainRow row, PlainEmployer employer) => employer.Assignments.Any(held =>
        held.CameThroughRecruitment && held.End >= today && held.Position == row.Position!.Column(1)
        && employer.People.Any(person => person.Id == held.Person && person.IsSameAs(row.Person)));
}
