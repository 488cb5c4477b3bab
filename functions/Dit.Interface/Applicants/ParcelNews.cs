using Dit.Core.Applicants;
using Dit.Core.Notices;
using Dit.Core.Placements;
using Dit.Core.Positions;

namespace Dit.Interface.Applicants;

/// <summary>
/// What a parcel's addresses are to know about an APP file, gathered row by row and bounded however large the file is. Rejected rows
/// whose position nobody has go to every employer that has their DPN live, else to the body's office.
/// </summary>
/// <param name="known">The reference data in force.</param>
/// <param name="isFor">True for an address that this parcel tells: an employer, or null for the body's office.</param>
internal sealed class ParcelNews(PositionDirectory directory, ReferenceData known, DateOnly day, Func<Vpd?, bool> isFor)
{
    private readonly SortedDictionary<Vpd, DigestRows> _employers = [];
    private readonly DigestRows _office = new();
    private readonly NewDpns _newDpns = new(directory, known);
    private readonly HashSet<(Vpd Vpd, DpnCount Count)> _tooOften = [];

    /// <summary>DPNs that no position carries.</summary>
    internal IEnumerable<PlacementEvent> NewDpns => _newDpns.Events.Where(told => isFor(told.Vpd is { } vpd ? Vpd.Parse(vpd) : null));

    internal void Add(RowOutcome row)
    {
        _newDpns.Add(row);
        if (row.Vpd is not { } own)
        {
            Route(row);
            return;
        }

        var vpd = Vpd.Parse(own);
        Of(vpd).Add(row);
        if (row.TooOften is { } count) _tooOften.Add((vpd, count));
    }

    /// <summary>
    /// The digests of the parcel's addresses, and the alerts of DPNs with too many rows, which a replay raises no second time.
    /// </summary>
    internal IReadOnlyList<Notice> Digests(InterfaceFileName file, string order, bool isReplay)
    {
        var notices = _employers.Where(employer => isFor(employer.Key))
            .SelectMany(employer => ApplicantDigests.Write(employer.Key, file, day, employer.Value, order)).ToList();
        if (isFor(null) && ApplicantDigests.WriteForBody(file.Body!.Value, file, day, _office, order) is { } forBody) notices.Add(forBody);
        if (!isReplay)
            notices.AddRange(
                _tooOften.Select(found => Alerts.TooManyRowsForDpn(file, found.Vpd, found.Count.Dpn, found.Count.Rows, order)));
        return notices;
    }

    private void Route(RowOutcome row)
    {
        var isLive = false;
        foreach (var vpd in directory.WithDpn(row.Dpn).Where(position => LiveRule.IsLive(position, known, day))
            .Select(position => position.Vpd).Distinct())
        {
            isLive = true;
            Of(vpd).Add(row);
        }

        if (!isLive) _office.Add(row);
    }

    private DigestRows Of(Vpd vpd) => _employers.TryGetValue(vpd, out var rows) ? rows : _employers[vpd] = new();
}
