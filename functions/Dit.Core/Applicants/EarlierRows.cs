using Dit.Core.Codes;

namespace Dit.Core.Applicants;

/// <summary>The rows of the file that passed and count, by position (A040).</summary>
internal sealed class EarlierRows
{
    private readonly Dictionary<PositionId, List<EarlierRow>> _byPosition = [];

    /// <summary>A row that counts.</summary>
    /// <param name="Ordinal">Its place in the file.</param>
    /// <param name="Person">Whom it is about.</param>
    /// <param name="Applicant">What it made, changed or left as it was.</param>
    internal sealed record EarlierRow(int Ordinal, ApplicantPerson Person, HeldApplicant Applicant);

    /// <summary>The row that counts for this person and position, by GMC number rather than by name; null when there is none.</summary>
    internal EarlierRow? Find(PositionId position, ApplicantPerson person)
    {
        if (!_byPosition.TryGetValue(position, out var rows)) return null;
        EarlierRow? byName = null;
        foreach (var row in rows)
        {
            var basis = row.Person.SameAs(person);
            if (basis == IdentityBasis.GmcNumber) return row;
            if (basis == IdentityBasis.BirthAndNames) byName ??= row;
        }

        return byName;
    }

    /// <summary>Notes a row that counts.</summary>
    internal void Add(PositionId position, EarlierRow row)
    {
        if (!_byPosition.TryGetValue(position, out var rows)) _byPosition.Add(position, rows = []);
        rows.Add(row);
    }
}
