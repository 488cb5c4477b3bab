using Dit.Core.Codes;

namespace Dit.Interface.Applicants;

/// <summary>How a run's rows are parcelled out: by employer, a thousand rows or so a parcel, and never more than a hundred and fifty parcels.</summary>
public static class Parcels
{
    private const int RowsWanted = 1_000;
    private const int MostParcels = 150;

    /// <summary>Makes the parcels; the same groups give the same parcels.</summary>
    public static IReadOnlyList<Parcel> Make(IEnumerable<SliceGroup> groups)
    {
        var employers = groups.GroupBy(group => group.Vpd).Select(group => (Vpd: group.Key, Rows: group.Sum(part => part.Rows)))
            .OrderBy(group => group.Vpd is not null).ThenBy(group => group.Vpd ?? default).ToList();
        var wanted = Math.Max(RowsWanted, employers.Sum(employer => employer.Rows) / MostParcels);
        var parcels = new List<Parcel>();
        var open = new List<Vpd?>();
        var rows = 0;
        foreach (var employer in employers)
        {
            open.Add(employer.Vpd);
            rows += employer.Rows;
            if (employer.Vpd is not null && rows < wanted) continue;
            Close();
        }

        Close();
        return parcels;

        void Close()
        {
            if (open.Count > 0) parcels.Add(new(parcels.Count, [.. open]));
            open.Clear();
            rows = 0;
        }
    }
}
