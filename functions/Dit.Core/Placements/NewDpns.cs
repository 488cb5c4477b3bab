using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Positions;
using Dit.Core.Reference;

namespace Dit.Core.Placements;

/// <summary>DPNs that no position carries, as applicants bring them (rules.md, Notifications: new DPN).</summary>
public static class NewDpns
{
    /// <summary>
    /// An event for each DPN of rejected rows that fits its form and that no position of any employer carries, once a DPN, in
    /// the order of the file. Without an employer it is for the body's office.
    /// </summary>
    /// <param name="outcomes">The outcomes of an APP file's rows.</param>
    /// <param name="directory">All employers' positions.</param>
    /// <param name="reference">The reference data in force.</param>
    public static IReadOnlyList<PlacementEvent> Of(IEnumerable<RowOutcome> outcomes, PositionDirectory directory, ReferenceData reference) =>
    [
        .. outcomes
            .Where(row => row.Result == RowResult.Rejected && DeaneryPostNumber.Read(row.Dpn) is not null)
            .OrderBy(row => row.Ordinal).DistinctBy(row => row.Dpn, StringComparer.Ordinal)
            .Where(row => !directory.WithDpn(row.Dpn).Any())
            .Select(row => new PlacementEvent
            {
                Kind = PlacementEventKind.NewDpn,
                Vpd = EmployerOfSite(row.Dpn, reference)?.Vpd.Text,
                Ordinal = row.Ordinal,
                Dpn = row.Dpn,
            }),
    ];

    /// <summary>The employer that is on and whose ODS code the DPN's site begins with, the longest one; null when there is none [D].</summary>
    internal static Employer? EmployerOfSite(string dpn, ReferenceData reference)
    {
        var site = dpn.Split('/')[1].Trim();
        return reference.Employers.Values
            .Where(employer => employer.OdsCode.Length > 0 && site.StartsWith(employer.OdsCode, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(employer => employer.OdsCode.Length).ThenBy(employer => employer.Vpd)
            .FirstOrDefault() is { Enabled: true } found ? found : null;
    }
}
