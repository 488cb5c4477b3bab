using Dit.Core.Applicants;

namespace Dit.Interface.Answers;

/// <summary>A doctor who was found: an applicant record, or a row that was rejected or too old. Personal data.</summary>
/// <param name="Name">The name.</param>
/// <param name="Gmc">The GMC number; empty when none is held.</param>
/// <param name="Born">The birth date.</param>
/// <param name="Vpd">The employer's VPD; empty when the position is not known.</param>
/// <param name="Position">The position's id, as far as it is known.</param>
/// <param name="Dpn">The Deanery Post Number.</param>
/// <param name="Start">The projected hire date.</param>
/// <param name="Status">The record's state, or what became of the row, in a word or two.</param>
public sealed record FoundDoctor(string Name, string Gmc, DateOnly? Born, string Vpd, string Position, string Dpn, DateOnly? Start,
    string Status)
{
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
}
