using System.Runtime.InteropServices;
using Dit.Core.Identity;

namespace Dit.Core.Applicants;

/// <summary>An employer's applicants by position, as they stand after the rows that were decided so far.</summary>
internal sealed class ApplicantBook
{
    private readonly EmployerCase _employer;
    private readonly Dictionary<PositionId, (HeldApplicant First, HeldApplicant Last)> _byPosition = [];
    private readonly List<HeldApplicant> _touched = [];

    internal ApplicantBook(EmployerCase employer)
    {
        _employer = employer;
        FileText = employer.FileText;
        Numbers = new(employer);
        Created = [new ApplicantStep(employer.Today, ApplicantEvent.Created, FileText)];
        foreach (var record in employer.Held) Keep(new HeldApplicant(record, employer));
    }

    /// <summary>The file's name, made once for all rows.</summary>
    internal string FileText { get; }

    /// <summary>The numbers of the records that rows of the file make.</summary>
    internal ApplicantNumbers Numbers { get; }

    /// <summary>The first step of each record that a row of the file makes.</summary>
    internal IReadOnlyList<ApplicantStep> Created { get; }

    /// <summary>The records to write, each once with its final values, in the order in which they were first touched.</summary>
    internal IReadOnlyList<ApplicantRecord> Changed => _touched.ConvertAll(applicant => applicant.Record);

    /// <summary>A position's first applicant, open or not; <see cref="HeldApplicant.Next"/> leads on. Null when there is none.</summary>
    internal HeldApplicant? FirstOn(PositionId position) => _byPosition.GetValueOrDefault(position).First;

    /// <summary>
    /// The applicant for whom an earlier row of the file counts that is about this person (A040), the surest of several, and of those
    /// the earliest; null when there is none. An applicant has one such row at most: a further one is a duplicate of it.
    /// </summary>
    internal (HeldApplicant Applicant, Sameness Sameness)? FindCounted(PositionId position, PersonIdentity person)
    {
        (HeldApplicant Applicant, Sameness Sameness)? best = null;
        for (var applicant = FirstOn(position); applicant is not null; applicant = applicant.Next)
        {
            var sameness = applicant.CompareCounting(person);
            if (!sameness.IsOnePerson()) continue;
            var isSurer = best is not { } known || sameness > known.Sameness
                || (sameness == known.Sameness && applicant.CountingRow < known.Applicant.CountingRow);
            if (isSurer) best = (applicant, sameness);
        }

        return best;
    }

    /// <summary>
    /// The record that this person's row is about: an open one, or a closed one of which a newer file than this one spoke (A043);
    /// other closed records do not stand in the way of a new one.
    /// </summary>
    internal HeldApplicant? Find(PositionId position, PersonIdentity person)
    {
        HeldApplicant? best = null;
        for (var applicant = FirstOn(position); applicant is not null; applicant = applicant.Next)
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
    internal HeldApplicant? SharingGmc(PositionId position, PersonIdentity person, HeldApplicant own)
    {
        for (var applicant = FirstOn(position); applicant is not null; applicant = applicant.Next)
            if (applicant != own && applicant.IsOpen && applicant.Person.CompareWith(person) == Sameness.SharedGmcNumber) return applicant;
        return null;
    }

    /// <summary>True when a newer file than the one in hand spoke of the record: by file date, then number.</summary>
    internal bool IsNewerThanFile(ApplicantRecord record) =>
        (record.LastFileDate, record.LastFileSequence).CompareTo((_employer.File.Date, _employer.File.Sequence)) > 0;

    /// <summary>Takes up a new record.</summary>
    internal HeldApplicant Add(ApplicantRecord record)
    {
        var applicant = new HeldApplicant(record, _employer);
        Keep(applicant);
        Change(applicant, record);
        return applicant;
    }

    /// <summary>Puts a record's new values in place.</summary>
    internal void Change(HeldApplicant applicant, ApplicantRecord changed)
    {
        if (applicant.Put(changed)) _touched.Add(applicant);
    }

    // Two records of one identity: the open one, then the one known by its GMC number, then the one named last.
    private static int Compare(HeldApplicant one, HeldApplicant other, PersonIdentity person)
    {
        var byOpen = one.IsOpen.CompareTo(other.IsOpen);
        if (byOpen != 0) return byOpen;
        var byBasis = one.Person.CompareWith(person).CompareTo(other.Person.CompareWith(person));
        if (byBasis != 0) return byBasis;
        var byFile =
            (one.Record.LastFileDate, one.Record.LastFileSequence).CompareTo((other.Record.LastFileDate, other.Record.LastFileSequence));
        return byFile != 0 ? byFile : string.CompareOrdinal(one.Record.Number, other.Record.Number);
    }

    private void Keep(HeldApplicant applicant)
    {
        ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(_byPosition, applicant.Record.Position, out var isKnown);
        if (isKnown) held.Last.Next = applicant;
        held = (isKnown ? held.First : applicant, applicant);
    }
}
