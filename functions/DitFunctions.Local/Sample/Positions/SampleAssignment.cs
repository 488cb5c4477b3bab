namespace DitFunctions.Local.Sample;

/// <summary>An assignment (ASA).</summary>
internal sealed record SampleAssignment(long Id, SamplePosition Position, DateOnly Start, DateOnly? ContractEnd)
{
    /// <summary>E for an employee, A for an applicant.</summary>
    internal string Type { get; init; } = "E";

    internal DateOnly? AssignmentEnd { get; init; }

    internal string Status { get; init; } = "Active Assignment";

    internal string Fte { get; init; } = "1";

    internal string VacancyId { get; init; } = "";

    internal DateOnly? ProjectedHire { get; init; }
}
