using Dit.Core.Applicants;
using Dit.Core.Positions;
using Dit.Core.Reference;

namespace Dit.Core.Placements;

/// <summary>
/// DPNs without a position, as applicants bring them (rules.md, Notifications: new DPN). A row whose position is known is for
/// that position's employer, when none of its positions carries the DPN. Of another row no position of any employer may carry
/// it: then it is for the employer of the DPN's site, as a type 5 is, else for the body's office [D].
/// </summary>
public sealed class NewDpns(PositionDirectory directory, ReferenceData reference)
{
    private readonly Dictionary<(string? Vpd, string Dpn), int> _first = [];

    /// <summary>An event for each DPN and address so far, in the order of the file; without an employer, for the body's office.</summary>
    public IReadOnlyList<PlacementEvent> Events =>
    [
        .. _first.OrderBy(found => found.Value).Select(found => new PlacementEvent
        {
            Kind = PlacementEventKind.NewDpn,
            Vpd = found.Key.Vpd,
            Ordinal = found.Value,
            Dpn = found.Key.Dpn,
        }),
    ];

    /// <summary>Looks at a row of an APP file; rows may come in any order.</summary>
    public void Add(RowOutcome row)
    {
        if (row.Result != RowResult.Rejected) return;
        var dpn = row.GivenDpn ?? row.Dpn;
        if (DeaneryPostNumber.Read(dpn) is null || directory.WithDpn(dpn).Any(position => row.Vpd is null || position.Vpd.Text == row.Vpd))
            return;
        var key = (row.Vpd ?? EmployerOfSite(dpn, reference)?.Vpd.Text, dpn);
        _first[key] = Math.Min(_first.GetValueOrDefault(key, int.MaxValue), row.Ordinal);
    }

    /// <summary>The employer that is on whose ODS code the DPN's site begins with, the longest one; null when there is none [D].</summary>
    internal static Employer? EmployerOfSite(string dpn, ReferenceData reference)
    {
        var site = dpn.Split('/')[1].Trim();
        return reference.Employers.Values
            .Where(employer => employer.OdsCode.Length > 0 && site.StartsWith(employer.OdsCode, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(employer => employer.OdsCode.Length).ThenBy(employer => employer.Vpd)
            .FirstOrDefault() is { Enabled: true } found ? found : null;
    }
}
