using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Periods;

namespace Dit.Core.Positions;

/// <summary>
/// An ESR position as one of its POA rows says, with what its PIA row says of the DPN (interface-files.md, section 5). Which row counts
/// on a day, <see cref="PositionPeriods"/> tells.
/// </summary>
public sealed record Position : IDated
{
    /// <summary>The staff group of training posts (P007).</summary>
    internal const string MedicalAndDental = "Medical and Dental";

    private static readonly RecordLayout _layout = GoLayouts.Position;

    /// <summary>The employer that has it.</summary>
    public required Vpd Vpd { get; init; }

    /// <summary>Its national id.</summary>
    public required PositionId Id { get; init; }

    /// <summary>Its number inside the employer; null when blank.</summary>
    public long? Number { get; init; }

    /// <summary>The first day of the row's period; null is since ever.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the row's period, which still belongs; null is open.</summary>
    public DateOnly? To { get; init; }

    /// <inheritdoc/>
    public Period Period => new(From, To);

    /// <inheritdoc/>
    public string LastUpdate { get; init; } = "";

    /// <summary><c>number|job role|occupation code|area of work|</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Trimmed and upper-case, whatever its form; empty when the position carries none.</summary>
    public string Dpn { get; init; } = "";

    /// <summary>The Managing Deanery Body as typed, trimmed and upper-case; empty when blank.</summary>
    public string ManagingBody { get; init; } = "";

    /// <summary>The hiring status.</summary>
    public HiringStatus Status { get; init; }

    /// <summary>How many people it takes.</summary>
    public PositionType Type { get; init; }

    /// <summary>Funded whole-time equivalents; null when blank.</summary>
    public decimal? BudgetedFte { get; init; }

    /// <summary><see cref="MedicalAndDental"/> for a training post.</summary>
    public string StaffGroup { get; init; } = "";

    /// <summary>True for a post of <see cref="MedicalAndDental"/>.</summary>
    internal bool IsMedical => StaffGroup.Equals(MedicalAndDental, StringComparison.OrdinalIgnoreCase);

    /// <summary>The job role.</summary>
    public string JobRole { get; init; } = "";

    /// <summary>The occupation code; some mark a locum post.</summary>
    public string OccupationCode { get; init; } = "";

    /// <summary>The pay scale.</summary>
    public string Payscale { get; init; } = "";

    /// <summary>The grade step.</summary>
    public string GradeStep { get; init; } = "";

    /// <summary>The organisation (department) it belongs to.</summary>
    public string OrganisationId { get; init; } = "";

    /// <summary>Where the work is done, when another employing authority manages the place [F].</summary>
    public string WorkplaceOrgCode { get; init; } = "";

    /// <summary>Host Employer, Lead Employer, or empty when neither is given (<see cref="HostLeadFlag"/>).</summary>
    public string HostLead { get; init; } = "";

    /// <summary>The DPN when it fits its form, else null (P002).</summary>
    public DeaneryPostNumber? UsableDpn => DeaneryPostNumber.Read(Dpn);

    /// <summary>The fourth part of the name.</summary>
    public string AreaOfWork => Name.Split('|') is { Length: > 3 } parts ? parts[3].Trim() : "";

    /// <summary>Reads a POA record that was checked (<see cref="EsrRowCheck"/>).</summary>
    public static Position Read(Vpd vpd, FileRecord record)
    {
        string Text(string column) => record.Text(_layout[column]);
        return new Position
        {
            Vpd = vpd,
            Id = PositionId.TryParse(record[_layout["PositionId"]], out var id) ? id : default,
            Number = long.TryParse(Text("PositionNumber"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            From = FileDate.Read(Text("EffectiveFrom")),
            To = FileDate.Read(Text("EffectiveTo")),
            Name = Text("PositionName"),
            Dpn = DeaneryPostNumber.Normalise(Text("DeaneryPostNumber")),
            LastUpdate = Text("LastUpdate"),
            ManagingBody = Text("ManagingDeaneryBody").ToUpperInvariant(),
            Status = ReadWord<HiringStatus>(Text("HiringStatus"), HiringStatus.Unknown),
            Type = ReadWord<PositionType>(Text("PositionType"), PositionType.None),
            BudgetedFte = decimal.TryParse(Text("BudgetedFte"), NumberStyles.Number, CultureInfo.InvariantCulture, out var fte) ? fte
                : null,
            StaffGroup = Text("JobStaffGroup"),
            JobRole = Text("JobRole"),
            OccupationCode = Text("OccupationCode"),
            Payscale = Text("Payscale"),
            GradeStep = Text("GradeStep"),
            OrganisationId = Text("OrganisationId"),
            WorkplaceOrgCode = Text("WorkplaceOrgCode"),
            HostLead = HostLeadFlag.Read(Text("HostLeadFlag")),
        };
    }

    private static T ReadWord<T>(string word, T otherwise)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var known) && !char.IsAsciiDigit(word[0]) ? known : otherwise;
}
