using Dit.Interface.Work;

namespace Dit.Interface.Applicants;

/// <summary>How a run's rows are parcelled out: by employer, as many as a slice has or so a parcel, and never more than a hundred and fifty
/// parcels. A
/// small file is one parcel; of a larger one the rows whose position nobody has are a parcel of their own, which each of the others
/// reads.</summary>
public static class Parcels
{
    private const int RowsWanted = 5_000;
    private const int MostParcels = 150;

    /// <summary>Makes the parcels; the same groups give the same parcels.</summary>
    public static IReadOnlyList<Parcel> Make(IEnumerable<SliceGroup> groups)
    {
        var employers = groups.GroupBy(group => group.Vpd).Select(group => (Vpd: group.Key, Rows: group.Sum(part => part.Rows)))
            .OrderBy(group => group.Vpd is not null).ThenBy(group => group.Vpd ?? default).ToList();
        var all = employers.Sum(employer => employer.Rows);
        if (all is > 0 and <= RowsWanted) return [new(0, [.. employers.Select(employer => employer.Vpd)])];
        var wanted = Math.Max(RowsWanted, all / MostParcels);
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

/// <summary>Employers whose rows one message's work matches.</summary>
/// <param name="Number">The parcel's number, from 0.</param>
/// <param name="Employers">The employers, in order; null, always the first, is for rows whose position nobody has.</param>
public sealed record Parcel(int Number, IReadOnlyList<Vpd?> Employers)
{
    /// <summary>The parcel as a message's part.</summary>
    public string Part => WorkMessage.PartOf(Number);
}
