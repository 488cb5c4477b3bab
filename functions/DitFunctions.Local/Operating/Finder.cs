using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Files.Layouts;
using Dit.Core.Positions;
using Dit.Interface.Applicants;
using Dit.Interface.Books;
using Dit.Interface.Storage;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Operating;

/// <summary>
/// Where is it: looks for a text among positions, applicant records and files; shows what happened to an applicant in order,
/// and says why there is none.
/// </summary>
internal sealed class Finder(DitStorage storage)
{
    private static readonly int _registration = TisLayouts.Applicant["RegistrationNumber"];
    private static readonly string[] _positionColumns = ["VPD", "Position", "Number", "DPN", "Status", "From", "To", "Type"];
    private static readonly string[] _applicantColumns = ["VPD", "Position", "Applicant", "State", "Hire", "Created", "Made by", "Last file"];

    private static readonly string[] _lifeColumns = ["Applicant", "On", "What"];
    private static readonly string[] _reasonColumns = ["Cause", "Why"];

    internal async Task<IReadOnlyList<Listing>> FindAsync(string text, CancellationToken stop)
    {
        var wanted = text.Trim();
        if (InterfaceFileName.Read(wanted) is not null) return await new LedgerPages(storage).ShowAsync(wanted, stop);
        var today = BusinessDate.Today(TimeProvider.System);
        var positions = Positions(await new EsrBooks(storage).DirectoryAsync(today, stop), wanted).ToList();
        var ids = positions.Select(position => position.Id).ToHashSet();
        var applicants = new List<ApplicantRecord>();
        await foreach (var record in new ApplicantStore(storage).AllAsync(stop))
            if (ids.Contains(record.Position) || IsWanted(record, wanted)) applicants.Add(record);
        applicants = [.. applicants.OrderBy(record => record.Vpd).ThenBy(record => record.Position).ThenBy(record => record.CreatedOn).ThenBy(record => record.Number, StringComparer.Ordinal)];
        var reasons = WhyAbsent.Explain(await new AbsenceSearch(storage).FactsAsync(wanted, positions, applicants, today, stop));
        List<Listing> pages = [];
        if (positions.Count > 0) pages.Add(new("Positions", _positionColumns, [.. positions.Select(Row)]));
        if (applicants.Count > 0) pages.Add(new("Applicants", _applicantColumns, [.. applicants.Select(Row)]));
        if (applicants.Count > 0) pages.Add(new("What happened", _lifeColumns, [.. applicants.SelectMany(Life)]));
        if (reasons.Count > 0) pages.Add(new("Why there is no open applicant", _reasonColumns, [.. reasons.Select(reason => (IReadOnlyList<string>)[reason.Cause.ToString(), reason.Words])]));
        return pages;
    }

    private static IEnumerable<Position> Positions(PositionDirectory directory, string wanted)
    {
        foreach (var position in directory.WithDpn(DeaneryPostNumber.Normalise(wanted))) yield return position;
        if (PositionId.TryParse(wanted, out var id) && directory.Find(id) is { } found) yield return found;
    }

    // A record that learnt its GMC number from an earlier file is found by it too.
    private static bool IsWanted(ApplicantRecord record, string wanted) =>
        record.Number == wanted || record.Position.ToString() == wanted || record.Values[_registration] == wanted
        || (GmcNumber.Read(wanted) is { } gmc && record.Person.GmcNumbers.Contains(gmc));

    private static IReadOnlyList<string> Row(Position position) =>
    [
        position.Vpd.Text, position.Id.ToString(), $"{position.Number}", position.Dpn, position.Status.ToString(), Date(position.From), Date(position.To), position.Type.ToString(),
    ];

    private static IReadOnlyList<string> Row(ApplicantRecord record) =>
    [
        record.Vpd.Text, record.Position.ToString(), record.Number, record.State.ToString(), Date(record.ProjectedHire), Date(record.CreatedOn), $"{record.CreatedBy} row {record.CreatedByOrdinal}", record.LastFile,
    ];

    private static IEnumerable<IReadOnlyList<string>> Life(ApplicantRecord record) =>
        ApplicantLife.Of(record).Select(step => (IReadOnlyList<string>)[record.Number, Date(step.On), ApplicantLife.Describe(step)]);

    private static string Date(DateOnly? date) => date is { } day ? $"{day:yyyy-MM-dd}" : "";
}
