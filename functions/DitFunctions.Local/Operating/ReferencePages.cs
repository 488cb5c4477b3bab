using Dit.Core.Notices;
using Dit.Core.Reference;
using Dit.Interface.Audit;
using Dit.Interface.Reference;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Operating;

/// <summary>Reference data for operators: what is wrong, what would change, who gets no notices.</summary>
internal sealed class ReferencePages(OperatorJobs jobs)
{
    private const string About = "Reference data";
    private const int MostNamed = 5;

    /// <summary>Reads a folder that is compared with nothing.</summary>
    internal static (bool IsGood, IReadOnlyList<string> Lines) Check(string folder) =>
        Told(GivenReference.Check(Files(folder)), "would be the first set");

    internal async Task<(bool IsGood, IReadOnlyList<string> Lines)> CheckAsync(string folder, CancellationToken stop) =>
        Told(await jobs.Job<GivenReference>().CheckAsync(Files(folder), stop), "would change");

    internal async Task<(bool IsGood, IReadOnlyList<string> Lines)> ApplyAsync(Asked asked, string folder, CancellationToken stop) =>
        Told(await jobs.Job<Operator>().ApplyReferenceAsync(asked, Files(folder), null, stop), "changed; the set is in force");

    internal async Task<DoctorFinding> FindingAsync(CancellationToken stop)
    {
        var (known, lying) = (await jobs.Job<ReferenceStore>().FindAsync(stop), await jobs.Job<ConfigContainer>().TextsAsync(stop));
        var faults = new List<ReferenceFault>();
        if (lying.Count > 0)
        {
            ReferenceReader.Read(lying, out var found);
            faults.AddRange(found);
        }

        if (faults.Count > 0)
        {
            var inForce = known is null ? "None are in force" : "The last good set is in force";
            return DoctorFinding.Ill(
                About,
                $"refused: {string.Join("; ", faults.Take(MostNamed))}{More(faults.Count)}. {inForce}.",
                "Correct these lines: dit config check DIR, then dit config apply DIR.");
        }

        if (known is null)
        {
            var files = string.Join(", ", ReferenceReader.Required);
            return DoctorFinding.Ill(About, "none are in force.", $"Put {files} in force with: dit config apply DIR.");
        }

        var silent = Silent(known).ToList();
        return silent.Count == 0
            ? DoctorFinding.Well(About, $"{InForce(known)} are in force.{Unnamed(known)}")
            : DoctorFinding.Ill(
                About,
                $"notices have no recipient: {string.Join("; ", silent.Take(MostNamed))}{More(silent.Count)}.",
                "Add their Medical Staffing Officers to recipients.csv.");
    }

    private static string InForce(ReferenceData known) =>
        $"{Plural.Of(known.Employers.Count, "employer")} and {Plural.Of(known.Bodies.Count, "body", "bodies")}";

    private static string More(int count) => count > MostNamed ? $"; and {count - MostNamed} more" : "";

    private static IEnumerable<string> Silent(ReferenceData known) =>
        from employer in known.Employers.Values.Where(employer => employer.Enabled).OrderBy(employer => employer.Vpd)
        let address = new NoticeAddress.Employer(employer.Vpd)
        let kinds = NoticeKind.All.Where(kind => IsForEmployers(kind) && known.RecipientsOf(address, kind).Count == 0).ToList()
        where kinds.Count > 0
        select $"employer {employer.Vpd} for {(kinds.Count == NoticeKind.All.Count - 2 ? "every kind" : string.Join(", ", kinds))}";

    private static bool IsForEmployers(NoticeKind kind) => kind != NoticeKind.Alert && kind != NoticeKind.DataQuality;

    // Alerts and data-quality notes lie in their folders all the same; naming people for them is a choice.
    private static string Unnamed(ReferenceData known)
    {
        var offices = known.Bodies.Values
            .Where(body => body.Enabled && known.RecipientsOf(new NoticeAddress.BodyOffice(body.Code), NoticeKind.DataQuality).Count == 0)
            .Select(body => body.Code.Code).Order(StringComparer.Ordinal).ToList();
        var isNobody = known.RecipientsOf(new NoticeAddress.Operators(), NoticeKind.Alert).Count == 0;
        return (isNobody ? " Nobody is named for alerts (a row of operators in recipients.csv)." : "")
            + (offices.Count > 0 ? $" No office is named for {string.Join(", ", offices)}." : "");
    }

    private static Dictionary<string, BinaryData> Files(string folder)
    {
        InputFolder.Check(folder);
        try
        {
            var files = Directory.GetFiles(folder).Select(path => (Path: path, Name: ReferenceReader.NameOf(path)))
                .Where(file => file.Name is not null)
                .ToDictionary(file => file.Name!, file => BinaryData.FromBytes(File.ReadAllBytes(file.Path)), StringComparer.Ordinal);
            if (files.Count > 0) return files;
            throw new WrongInputException($"The folder {folder} has none of {string.Join(", ", ReferenceReader.FileNames)}.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new WrongInputException($"The folder {folder} cannot be read: {fault.Message}", fault);
        }
    }

    private static (bool IsGood, IReadOnlyList<string> Lines) Told(ReferenceAnswer answer, string done)
    {
        if (answer.Faults.Count > 0)
        {
            var faults = answer.Faults.Select(fault => fault.ToString());
            return (false, [.. faults, $"Refused: {Plural.Of(answer.Faults.Count, "fault")}; nothing changes."]);
        }

        return answer.Changes.Count == 0
            ? (true, ["Good; nothing changes."])
            : (true, [.. answer.Changes.Select(change => change.ToString()), $"Good; {Plural.Of(answer.Changes.Count, "row")} {done}."]);
    }
}
