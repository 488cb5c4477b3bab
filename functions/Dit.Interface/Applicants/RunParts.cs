using System.Globalization;
using Dit.Core.Codes;

namespace Dit.Interface.Applicants;

/// <summary>Where a slice holds the rows of one employer.</summary>
/// <param name="Vpd">The employer; null for rows whose position nobody has.</param>
/// <param name="Slice">The slice.</param>
/// <param name="Offset">Where the rows begin in the slice's blob.</param>
/// <param name="Length">How many bytes they are.</param>
/// <param name="Rows">How many rows they are.</param>
public sealed record SliceGroup(Vpd? Vpd, int Slice, long Offset, long Length, int Rows);

/// <summary>Employers whose rows one message's work matches.</summary>
/// <param name="Number">The parcel's number, from 0.</param>
/// <param name="Employers">The employers, in order; null stands for rows whose position nobody has, always a parcel of its own.</param>
public sealed record Parcel(int Number, IReadOnlyList<Vpd?> Employers)
{
    /// <summary>The parcel as a message's part.</summary>
    public string Part => Number.ToString("D5", CultureInfo.InvariantCulture);
}

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
