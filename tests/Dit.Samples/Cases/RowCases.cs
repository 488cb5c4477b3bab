using Dit.Core.Codes;

namespace Dit.Samples.Cases;

/// <summary>Rows that are wrong in themselves: A001, A002, A003.</summary>
internal static class RowCases
{
    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        desk => desk.Put(cells => cells["LastName"] = "", "A001"),
        desk => desk.Put(cells => cells["FirstName"] = "   ", "A001"),
        desk => desk.Put(cells => cells["DateOfBirth"] = "", "A001"),
        desk => desk.Put(cells => cells["EffectiveDate"] = "", "A001"),
        desk => desk.Put(cells => cells["ProjectedHireDate"] = "20260231", "A002"),
        desk => desk.Put(cells => cells["ProjectedEndDate"] = "next spring", "A002"),
        desk => desk.Put(cells => cells["DateOfBirth"] = "31/12/1990", "A002"),
        desk => desk.Put(cells => cells["LastName"] = new string('A', 151), "A002"),
        desk => desk.Put(cells => cells["Gender"] = "X", "S001", "A002"),
        desk => desk.Put(cells => cells["RegistrationExpiry"] = "2027-13-01", "S001", "A002"),
        desk => desk.Put(cells => cells["Town"] = "Llanfairpwllgwyngyll-gogerychwyrndrobwll", "S001", "A002"),
        desk => desk.Put(cells => cells["Title"] = new string('D', 31), "S001", "A002"),
        desk => PutRaw(desk, "\"APP\",\"20260601\",\"Cut-Off\",\"Row\""),
        desk => PutRaw(desk, "\"APX\",\"20260601\",\"Strange\",\"Type\""),
        desk => desk.Put(cells => cells["DateOfBirth"] = FileDate.Write(desk.Today.AddDays(1)), "A003"),
        desk => desk.Put(cells => cells["DateOfBirth"] = FileDate.Write(desk.Today.AddYears(-16).AddDays(1)), "A003"),
        desk => desk.Put(cells => cells["DateOfBirth"] = FileDate.Write(desk.Today.AddYears(-101)), "A003"),
        desk => desk.Put(cells => cells["DateOfBirth"] = FileDate.Write(desk.Today.AddYears(-16)), "S001"),
        desk => desk.Put(cells => cells["DateOfBirth"] = FileDate.Write(desk.Today.AddYears(-101).AddDays(1)), "S001"),
    ];

    // A row that is not 41 columns names no position and no DPN, so that the body's office hears of it.
    private static void PutRaw(CaseDesk desk, string raw) =>
        desk.Put(desk.Row(desk.Post(), "A002") with { Raw = raw, Targets = [desk.Office] });
}
