namespace Dit.Core.People.Updates;

/// <summary>All that an employer's ESR holds of a person and that a person update tells. Personal data: never logged.</summary>
public sealed class PersonDetail
{
    /// <summary>The employer.</summary>
    public required Vpd Vpd { get; init; }

    /// <summary>The person's id inside the employer.</summary>
    public required string PersonId { get; init; }

    /// <summary>The person's own PERS columns in the layout's order, without record type and person id: employee number to email.</summary>
    public required IReadOnlyList<string> Own { get; init; }

    /// <summary>The hire date, yyyymmdd; empty when not given.</summary>
    public required string HireDate { get; init; }

    /// <summary>The stays on positions as an employee (ASA of type E), in order of id and time.</summary>
    public IReadOnlyList<EsrAssignment> Employments { get; init; } = [];

    /// <summary>What is effective of registrations, addresses, telephones and absences, as rows without a record type.</summary>
    public IReadOnlyList<PersonRow> Rows { get; init; } = [];
}
