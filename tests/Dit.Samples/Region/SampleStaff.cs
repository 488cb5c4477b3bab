namespace Dit.Samples.Region;

/// <summary>A person as one employer holds the person (PRA and what hangs on it).</summary>
internal sealed record SampleStaff(SamplePerson Person, long PersonId, long AddressId, long PhoneId, long RegistrationId)
{
    internal List<SampleAssignment> Assignments { get; } = [];

    /// <summary>The id of an absence; 0 when there is none.</summary>
    internal long AbsenceId { get; init; }

    /// <summary>False for staff without a professional registration.</summary>
    internal bool IsDoctor { get; init; } = true;

    /// <summary>
    /// The surname before the one that the person has, and the day from which this one holds; null when it never changed.
    /// </summary>
    internal (string Last, DateOnly Until)? FormerName { get; init; }

    /// <summary>Where the employer pays but does not train, or trains but does not pay.</summary>
    internal bool IsHonorary { get; init; }
}
