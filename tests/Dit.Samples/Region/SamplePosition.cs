using System.Globalization;

namespace Dit.Samples.Region;

/// <summary>A position of the sample as one POA row and its PIA row tell it.</summary>
internal sealed record SamplePosition
{
    internal required SampleEmployer Employer { get; init; }

    internal required long Id { get; init; }

    internal required long Number { get; init; }

    internal required DateOnly From { get; init; }

    internal DateOnly? To { get; init; }

    internal string Dpn { get; init; } = "";

    internal string ManagingBody { get; init; } = "";

    internal string Status { get; init; } = "Active";

    internal string Type { get; init; } = "NONE";

    internal string BudgetedFte { get; init; } = "1";

    internal string StaffGroup { get; init; } = "Medical and Dental";

    internal required string JobRole { get; init; }

    internal required string OccupationCode { get; init; }

    internal required string AreaOfWork { get; init; }

    internal string Payscale { get; init; } = "";

    internal string GradeStep { get; init; } = "";

    internal required Department Department { get; init; }

    internal string HostLead { get; init; } = "";

    /// <summary>Other periods of the position, past or to come, each a POA row.</summary>
    internal IReadOnlyList<SamplePosition> OtherPeriods { get; init; } = [];

    /// <summary>When its next doctor starts; today's holders leave the day before.</summary>
    internal DateOnly Rotation { get; init; }

    /// <summary>The post with the same DPN at another employer, host or lead; null when there is none.</summary>
    internal SamplePosition? Twin { get; init; }

    internal string Name => $"{NumberText}|{JobRole}|{OccupationCode}|{AreaOfWork}|";

    internal string IdText => Id.ToString(CultureInfo.InvariantCulture);

    internal string NumberText => Number.ToString(CultureInfo.InvariantCulture);
}
