using Dit.Core.Applicants;

namespace Dit.Interface.Books;

/// <summary>
/// Which people a file's rows can find in their employer's index: those who share a GMC number, an NI number or a birth date with
/// a row, and those on a position of which a row or an applicant record speaks. The rules ask for no others, and an index of
/// thousands is not made into objects for a handful of rows.
/// </summary>
internal sealed class PeopleSought
{
    /// <summary>More rows than this may find nearly everybody; then the whole index is read, and these sets are not filled.</summary>
    private const int MostRows = 5_000;
    private int _rows;

    /// <summary>False when all people are to be read.</summary>
    internal bool IsSelective => _rows <= MostRows;

    internal HashSet<GmcNumber> Gmc { get; } = [];

    internal HashSet<NationalInsuranceNumber> Ni { get; } = [];

    internal HashSet<DateOnly> Born { get; } = [];

    internal HashSet<PositionId> Positions { get; } = [];

    /// <summary>Adds what a row can find.</summary>
    internal void Add(ApplicantRow row)
    {
        if (++_rows > MostRows) return;
        if (row.GmcNumber is { } gmc) Gmc.Add(gmc);
        if (row.NiNumber is { } ni) Ni.Add(ni);
        if (row.DateOfBirth is { } born) Born.Add(born);
        if (row.PositionId is { } position) Positions.Add(position);
    }

    /// <summary>Adds whoever may be on the position of a record: hired, a record is open no longer.</summary>
    internal void Add(ApplicantRecord record) => Positions.Add(record.Position);
}
