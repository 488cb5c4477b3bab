using Dit.Core.Applicants;
using Dit.Core.Identity;
using Dit.Core.Placements.Grid;
using Dit.Interface.Journal;

namespace Dit.Interface.Answers;

/// <summary>What is known by a text that was looked for (design/desk.md, Find).</summary>
/// <param name="Doctors">Applicants and rows, open ones first, then the newest.</param>
/// <param name="HasMore">True when more doctors fit than are shown.</param>
/// <param name="Positions">Positions with that id, number or DPN.</param>
/// <param name="Files">Files of that name.</param>
/// <param name="Reasons">Why there is no open applicant; none when there is one, or when people were found by name: each has words of their
/// own.</param>
public sealed record FoundView(
    IReadOnlyList<FoundDoctor> Doctors, bool HasMore, IReadOnlyList<FoundPosition> Positions, IReadOnlyList<FileEntry> Files,
        IReadOnlyList<AbsenceReason> Reasons)
{
    /// <summary>True when nothing is known by the text.</summary>
    public bool IsEmpty => Doctors.Count == 0 && Positions.Count == 0 && Files.Count == 0;
}

/// <summary>A doctor who was found: an applicant record, or a row that was rejected or too old. Personal data.</summary>
/// <param name="Name">The name.</param>
/// <param name="Gmc">The GMC number; empty when none is held.</param>
/// <param name="Born">The birth date.</param>
/// <param name="Vpd">The employer's VPD; empty when the position is not known.</param>
/// <param name="Position">The position's id, as far as it is known.</param>
/// <param name="Dpn">The Deanery Post Number.</param>
public sealed record FoundDoctor(string Name, string Gmc, DateOnly? Born, string Vpd, string Position, string Dpn)
{
    /// <summary>The projected hire date.</summary>
    public required DateOnly? Start { get; init; }
    /// <summary>The record's state, or what became of the row, in a word or two.</summary>
    public required string Status { get; init; }
    /// <summary>What became of the row, where it is, and why; empty for a record.</summary>
    public string Words { get; init; } = "";
    /// <summary>The applicant number; empty when there is no record.</summary>
    public string Number { get; init; } = "";
    /// <summary>What the page of the applicant record is found by; empty when there is no record.</summary>
    public string Path { get; init; } = "";
    /// <summary>The run of the row's file; empty for a record.</summary>
    public string Run { get; init; } = "";
    /// <summary>The record's state; null when there is no record.</summary>
    public ApplicantState? State { get; init; }
    /// <summary>What became of the row; null for a record.</summary>
    public RowResult? Result { get; init; }
    /// <summary>What happened to the record, oldest first.</summary>
    public IReadOnlyList<(DateOnly On, string Words)> Life { get; init; } = [];

    // One line for each record, and one for each person and post of whom a row was refused or too old: its newest.
    internal static IEnumerable<FoundDoctor> Of(IReadOnlyList<JournalLine> lines, IReadOnlyList<ApplicantRecord> records)
    {
        var held = records.OrderByDescending(record => record.State == ApplicantState.PreferredApplicant)
            .ThenByDescending(record => record.ProjectedHire).Select(Of);
        var refused = lines.Where(line => line.Result is RowResult.Rejected or RowResult.Superseded)
            .DistinctBy(line => (PersonName.Fold(line.Name), line.Gmc, line.Vpd, line.Dpn, line.Position, line.Result)).Select(Of);
        return held.Concat(refused);
    }

    private static FoundDoctor Of(ApplicantRecord record) => new(
        record.FullName, record.GmcNumber?.Digits ?? "", record.Born, record.Vpd.Text, record.Position.ToString(), record.GivenDpn)
    {
        Start = record.ProjectedHire,
        Status = GridWords.Of(record.State),
        Number = record.Number,
        Path = DoctorAnswer.PathOf(record),
        State = record.State,
        Life = [.. ApplicantLife.Of(record).Select(step => (step.On, ApplicantLife.Describe(step)))],
    };

    private static FoundDoctor Of(JournalLine line) => new(line.Name, line.Gmc, line.Born, line.Vpd, line.Position, line.Dpn)
    {
        Start = line.Start,
        Status = line.Result.ToString(),
        Words = FormattableString.Invariant($"Row {line.Ordinal} of {line.File}, on {line.On:d MMMM yyyy}: {line.Words}"),
        Run = line.Run,
        Result = line.Result,
    };
}

/// <summary>A position that was found, in a line.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number; null when ESR gives none.</param>
/// <param name="Vpd">Its employer.</param>
/// <param name="Dpn">Its Deanery Post Number; empty when it has none.</param>
/// <param name="Words">Whether it is live, or why not.</param>
public sealed record FoundPosition(string Id, long? Number, string Vpd, string Dpn, string Words);
