namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>The rules that look at one row and its position alone: A003 to A014, A016 to A032 (rules.md, Applicants).</summary>
internal static class PlainRules
{
    internal static void Check(PlainRow row, PlainRegion region, string body, int today)
    {
        if (row.IsBroken) return;
        CheckPerson(row, today);
        if (row[9].Length > 0)
        {
            row.Position = region.PositionOf(row[9], today);
            if (row.Position is null) row.Fail("A010");
            else CheckPosition(row, row.Position, region, body);
        }

        if (row.Hire < today + 2) row.Fail("A020");
        if (row.Hire >= today + 13 * 7) row.Fail("A021");
        if (row.End <= row.Hire) row.Fail("A022");
    }

    private static void CheckPerson(PlainRow row, int today)
    {
        if (row.Person.Born is { } born && (born > today || PlainDay.Age(born, today) is < 16 or > 100)) row.Fail("A003");
        if (!PlainNumbers.IsNotProvided(row[14]) && PlainNumbers.Ni(row[14]) is null) row.Warn("A030");
        if (PlainNumbers.IsGmcBody(row[16]) && PlainNumbers.IsBadGmc(row[17])) row.Warn("A031");
        if (!PlainNumbers.IsPostcode(row[25], row[26])) row.Warn("A032");
    }

    private static void CheckPosition(PlainRow row, PlainPosition position, PlainRegion region, string body)
    {
        var reference = region.Reference;
        if (row[10].Length > 0 && row[10].TrimStart('0') != position.Number.TrimStart('0')) row.Fail("A011");
        if (!position.HasUsableDpn || (row.RowDpn.Length > 0 && row.RowDpn != position.Dpn)) row.Fail("A012");
        // The row of the projected hire date counts; without a date that of today, of which the status alone is known.
        if (row.Hire is { } hire ? !region.PositionOf(row[9], hire)!.IsOpenOn(hire) : !position.IsActive) row.Fail("A013");
        if (!reference.IsEmployerOn(position.Vpd)) row.Fail("A014");
        if (position.Dpn.Length == 0) return;
        var owner = reference.BodyOf(position.ManagingBody, position.Dpn);
        if (owner is null || !reference.IsBodyOn(owner) || owner != body) row.Fail("A016");
    }
}
