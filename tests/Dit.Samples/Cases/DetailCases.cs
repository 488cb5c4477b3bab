namespace Dit.Samples.Cases;

/// <summary>Rows that are taken with a warning, A030 to A032, and rows that look odd and are in order.</summary>
internal static class DetailCases
{
    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        desk => desk.Put(cells => cells["NiNumber"] = "QQ123456C", "S001", "A030"),
        desk => desk.Put(cells => cells["NiNumber"] = "BG123456A", "S001", "A030"),
        desk => desk.Put(cells => cells["NiNumber"] = "AB12345", "S001", "A030"),
        desk => desk.Put(cells => cells["NiNumber"] = "AO123456E", "S001", "A030"),
        desk => Registered(desk, "GMC", "712345", "S001", "A031"),
        desk => Registered(desk, "", "GMC7123", "S001", "A031"),
        desk => desk.Put(cells => Lives(cells, "B15\\2TH", "GB"), "S001", "A032"),
        desk => desk.Put(cells => Lives(cells, "NOT KNOWN YET", ""), "S001", "A032"),
        desk => desk.Put(cells => Lives(cells, "D02 X285", "Ireland"), "S001", "A032"),
        desk => desk.Put(cells => Lives(cells, "75001#", "FR"), "S001", "A032"),
        desk => desk.Put(cells =>
        {
            cells["NiNumber"] = "ZZ999999Z";
            cells["ProfessionalBody"] = "GMC";
            cells["RegistrationNumber"] = "12345678";
            Lives(cells, "?", "GB");
        }, "S001", "A030", "A031", "A032"),
        desk => desk.Put(cells => Lives(cells, "D02 X285", "IE"), "S001"),
        desk => desk.Put(cells => cells["NiNumber"] = "UNKNOWN", "S001"),
        desk => Registered(desk, "GMC", "N/A", "S001"),
        desk => Registered(desk, "", "0000000", "S001"),
        desk => Registered(desk, "General Medical Council", "9999999", "S001"),
        desk => Registered(desk, "GMC", "tbc", "S001"),
        desk => Registered(desk, "general medical council", "NONE", "S001"),
        desk => Registered(desk, "GMC", "NA", "S001"),
        desk => Registered(desk, "General Medical Council", "712345", "S001", "A031"),
        desk => desk.Put(cells => cells["NiNumber"] = "n/a", "S001"),
        desk => Registered(desk, "GDC", "12345", "S001"),
        desk => Registered(desk, "General Dental Council", "12345", "S001"),
        desk => desk.Put(cells => cells["AddressLine3"] = "C:\\back\\slash, \"quoted\", ~tilde~,\nnew line\\", "S001"),
    ];

    private static void Registered(CaseDesk desk, string body, string number, params string[] rules) =>
        desk.Put(cells =>
        {
            cells["ProfessionalBody"] = body;
            cells["RegistrationNumber"] = number;
        }, rules);

    private static void Lives(ApplicantCells cells, string postcode, string country)
    {
        cells["Postcode"] = postcode;
        cells["Country"] = country;
    }
}
