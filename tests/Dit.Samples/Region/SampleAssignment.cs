namespace Dit.Samples.Region;

/// <summary>An assignment as one ASA row tells it.</summary>
internal sealed record SampleAssignment(long Id, SamplePosition Position, DateOnly Start, DateOnly? ContractEnd)
{
    /// <summary>E for an employee, A for an applicant.</summary>
    internal string Type { get; init; } = "E";

    internal DateOnly? AssignmentEnd { get; init; }

    internal string Status { get; init; } = "Active Assignment";

    internal string Fte { get; init; } = "1";

    internal string VacancyId { get; init; } = "";

    internal DateOnly? ProjectedHire { get; init; }

    /// <summary>The last day of the row's period; null is open.</summary>
    internal DateOnly? Until { get; init; }

    /// <summary>Other periods of the assignment, past or to come, each an ASA row.</summary>
    internal IReadOnlyList<SampleAssignment> OtherPeriods { get; init; } = [];

    /// <summary>When the person came to the post: hours and status may have changed since without a break.</summary>
    internal DateOnly CameOn =>
        OtherPeriods.Where(period => period.Position.Id == Position.Id && period.Type == Type).Select(period => period.Start).Append(Start)
            .Min();
}
