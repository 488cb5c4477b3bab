using Dit.Core.Codes;
using Dit.Core.Identity;

namespace Dit.Core.Applicants;

/// <summary>The rows of the file that passed and count, by position (A040).</summary>
internal sealed class EarlierRows
{
    private readonly Dictionary<PositionId, List<EarlierRow>> _byPosition = [];

    /// <summary>A row that counts.</summary>
    /// <param name="Ordinal">Its place in the file.</param>
    /// <param name="Person">Whom it is about.</param>
    /// <param name="Applicant">What it made, changed or left as it was.</param>
    internal sealed record EarlierRow(int Ordinal, PersonIdentity Person, HeldApplicant Applicant)
    {
        /// <summary>Whether the row is about this person: by what it says itself, or by what its record has learnt.</summary>
        internal Sameness CompareWith(PersonIdentity person)
        {
            var (byRow, byRecord) = (Person.CompareWith(person), Applicant.Person.CompareWith(person));
            return byRow > byRecord ? byRow : byRecord;
        }
    }

    /// <summary>The row that counts for this person and position, the surest of several; null when there is none.</summary>
    internal (EarlierRow Row, Sameness Sameness)? Find(PositionId position, PersonIdentity person)
    {
        (EarlierRow Row, Sameness Sameness)? best = null;
        foreach (var row in _byPosition.GetValueOrDefault(position, []))
        {
            var sameness = row.CompareWith(person);
            if (sameness.IsOnePerson() && !(best?.Sameness >= sameness)) best = (row, sameness);
        }

        return best;
    }

    /// <summary>Notes a row that counts.</summary>
    internal void Add(PositionId position, EarlierRow row)
    {
        if (!_byPosition.TryGetValue(position, out var rows)) _byPosition.Add(position, rows = []);
        rows.Add(row);
    }
}
