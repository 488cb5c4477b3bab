using Dit.Core.Codes;
using Dit.Core.Identity;

namespace Dit.Core.Applicants;

/// <summary>An employer's applicants by position, as they stand after the rows that were decided so far.</summary>
internal sealed class ApplicantBook
{
    private readonly EmployerCase _employer;
    private readonly Dictionary<PositionId, List<HeldApplicant>> _byPosition = [];
    private readonly List<HeldApplicant> _touched = [];

    internal ApplicantBook(EmployerCase employer)
    {
        _employer = employer;
        foreach (var record in employer.Held) Keep(new HeldApplicant(record, employer.People, employer.Today));
    }

    /// <summary>The records to write, each once with its final values, in the order in which they were first touched.</summary>
    internal IReadOnlyList<ApplicantRecord> Changed => _touched.ConvertAll(applicant => applicant.Record);

    /// <summary>All applicants of a position, open or closed.</summary>
    internal IReadOnlyList<HeldApplicant> On(PositionId position) => _byPosition.TryGetValue(position, out var held) ? held : [];

    /// <summary>
    /// The record that this person's row is about: an open one, or a closed one of which a newer file than this one spoke (A043);
    /// other closed records do not stand in the way of a new one.
    /// </summary>
    internal HeldApplicant? Find(PositionId position, PersonIdentity person)
    {
        HeldApplicant? best = null;
        foreach (var applicant in On(position))
        {
            if (!applicant.Person.IsSameAs(person)) continue;
            if (!applicant.IsOpen && !IsNewerThanFile(applicant.Record)) continue;
            if (best is null || Compare(applicant, best, person) > 0) best = applicant;
        }

        return best;
    }

    /// <summary>
    /// An open applicant of the position, another than this one, who has the person's GMC number but is somebody else (A044); null
    /// when there is none. What earlier rows made is among them.
    /// </summary>
    internal HeldApplicant? SharingGmc(PositionId position, PersonIdentity person, HeldApplicant own) =>
        On(position).FirstOrDefault(applicant =>
            applicant != own && applicant.IsOpen && applicant.Person.CompareWith(person) == Sameness.SharedGmcNumber);

    /// <summary>True when a newer file than the one in hand spoke of the record: by file date, then number.</summary>
    internal bool IsNewerThanFile(ApplicantRecord record) =>
        (record.LastFileDate, record.LastFileSequence).CompareTo((_employer.File.Date, _employer.File.Sequence)) > 0;

    /// <summary>Takes up a new record.</summary>
    internal HeldApplicant Add(ApplicantRecord record)
    {
        var applicant = new HeldApplicant(record, _employer.People, _employer.Today);
        Keep(applicant);
        Change(applicant, record);
        return applicant;
    }

    /// <summary>Puts a record's new values in place.</summary>
    internal void Change(HeldApplicant applicant, ApplicantRecord changed)
    {
        if (applicant.Put(changed)) _touched.Add(applicant);
    }

    // Two records of one identity: the open one, then the one known by its GMC number, then the one spoken of last.
    private static int Compare(HeldApplicant one, HeldApplicant other, PersonIdentity person)
    {
        var byOpen = one.IsOpen.CompareTo(other.IsOpen);
        if (byOpen != 0) return byOpen;
        var byBasis = one.Person.CompareWith(person).CompareTo(other.Person.CompareWith(person));
        if (byBasis != 0) return byBasis;
        var byFile = (one.Record.LastFileDate, one.Record.LastFileSequence).CompareTo((other.Record.LastFileDate, other.Record.LastFileSequence));
        return byFile != 0 ? byFile : string.CompareOrdinal(one.Record.Number, other.Record.Number);
    }

    private void Keep(HeldApplicant applicant)
    {
        if (!_byPosition.TryGetValue(applicant.Record.Position, out var held)) _byPosition.Add(applicant.Record.Position, held = []);
        held.Add(applicant);
    }
}
