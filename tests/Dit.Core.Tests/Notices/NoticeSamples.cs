using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Reference;

namespace Dit.Core.Tests.Notices;

internal static class NoticeSamples
{
    internal static readonly Vpd Vpd431 = Vpd.Parse("431");
    internal static readonly DateOnly Today = new(2026, 5, 5);
    internal static readonly InterfaceFileName File = InterfaceFileName.Read("DE_WMD_APP_20260504_00000001.DAT")!;

    internal static readonly Recipient Anna = Person("Anna Bell", "anna.bell@example.nhs.uk");
    internal static readonly Recipient Office = Person("Medical Staffing", "ms@example.nhs.uk");

    internal static RowMessage Created { get; } = new("S001", Severity.Info, "Applicant created");

    internal static RowOutcome Row(int ordinal, RowEvent what, string name, params RowMessage[] messages) => new()
    {
        Ordinal = ordinal,
        Line = ordinal + 1,
        Event = what,
        Result = what == RowEvent.Rejected ? RowResult.Rejected : RowResult.Accepted,
        Messages = messages,
        Vpd = "431",
        PersonName = name,
        PositionName = "70000001|Specialty Registrar|085|Cardiology|",
        PositionId = "1234567",
        PositionNumber = "70000001",
        Dpn = "WMD/RRK01/085/STR/001",
        ProjectedHire = new DateOnly(2026, 8, 5),
        ApplicantNumber = what == RowEvent.Rejected ? "" : "100000000000001",
        ReadyFrom = what == RowEvent.Rejected ? null : new DateOnly(2026, 5, 6),
    };

    internal static IReadOnlyList<Notice> Digests(IEnumerable<RowOutcome> rows, string order = "") =>
        ApplicantDigests.Write(Vpd431, File, Today, Rows(rows), order);

    internal static Notice? DigestForBody(IEnumerable<RowOutcome> rows, string order = "") =>
        ApplicantDigests.WriteForBody(DeaneryBody.Parse("WMD"), File, Today, Rows(rows), order);

    // As the product gathers them.
    private static DigestRows Rows(IEnumerable<RowOutcome> rows)
    {
        var gathered = new DigestRows();
        foreach (var row in rows.OrderBy(row => row.Ordinal)) gathered.Add(row);
        return gathered;
    }

    private static Recipient Person(string name, string email) =>
        new(new NoticeAddress.Employer(Vpd431), name, email, "MSO", new HashSet<string> { "*" });
}
