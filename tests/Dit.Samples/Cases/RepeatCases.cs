namespace Dit.Samples.Cases;

/// <summary>Rows that come again: in the same file (A040), or on later days (A041, A042).</summary>
internal static class RepeatCases
{
    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        desk => InFile(desk, row => row),
        desk => InFile(desk, row => row with { Shape = cells => cells["LastName"] = cells["LastName"]!.ToLowerInvariant() }),
        FailedFirst,
        desk => Later(desk, row => row with { Rules = ["A041"] }),
        desk => Later(desk, row => row with { Rules = ["A041"], Shape = cells => cells["ReligiousBelief"] = "Not disclosed" }),
        desk => Later(desk, row => row with { Rules = ["A042"], Shape = cells => cells["MobileTelephone"] = "07700 900999" }),
        desk => Later(desk, row => row with { Rules = ["A042"], Hire = desk.Hire.AddDays(-1) }),
        desk => Later(desk, row => row with { Rules = ["A042"], End = desk.End.AddDays(28) }),
        Corrected,
        NumberCorrected,
        NumberOfTwoInAFile,
        NumberOfAnother,
    ];

    private static void InFile(CaseDesk desk, Func<SampleRow, SampleRow> again)
    {
        var row = desk.Row(desk.Post(), "S001");
        desk.Put(row, again(row with { Rules = ["A040"] }));
    }

    private static void FailedFirst(CaseDesk desk)
    {
        var row = desk.Row(desk.Post(), "S001");
        desk.Put(row with { Rules = ["A022"], End = desk.Hire.AddDays(-1) }, row);
    }

    private static void Later(CaseDesk desk, Func<SampleRow, SampleRow> again)
    {
        var row = desk.Row(desk.Post(), "S001");
        desk.Put(row);
        desk.PutLater(1, again(row));
        desk.PutLater(2, again(row) with { Rules = ["A041"] });
    }

    private static void Corrected(CaseDesk desk)
    {
        var row = desk.Row(desk.Post(), "S001");
        desk.Put(row with { Rules = ["A011"], Shape = cells => cells["PositionNumber"] = "9999997" });
        desk.PutLater(1, row);
    }

    // The number that came first was wrong: one record, which takes the new one.
    private static void NumberCorrected(CaseDesk desk)
    {
        var number = desk.Plan.NewGmc();
        Later(desk, row => row with { Rules = ["A042", "A045"], Shape = cells => cells["RegistrationNumber"] = number });
    }

    private static void NumberOfTwoInAFile(CaseDesk desk)
    {
        var number = desk.Plan.NewGmc();
        InFile(desk, row => row with { Rules = ["A040", "A045"], Shape = cells => cells["RegistrationNumber"] = number });
    }

    // Typed for the wrong doctor: another name and birth date, one number. Both are kept.
    private static void NumberOfAnother(CaseDesk desk)
    {
        var post = desk.Post();
        var whose = desk.Doctor();
        var other = desk.Plan.People.Next("Typed-Wrongly", "Numa") with { Gmc = whose.Gmc };
        desk.Put(desk.Row(whose, post, "S001"), desk.Row(other, post, "S001", "A044"));
    }
}
