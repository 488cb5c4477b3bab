using System.Collections.Frozen;

namespace Dit.Core.Files.Layouts;

/// <summary>The records of ESR's generic outbound files, GO full and GO changes (interface-files.md, section 5).</summary>
public static class GoLayouts
{
    /// <summary>
    /// Position, dated. Columns 18 to 21 are not used in the field; where a site fills them, 20 is the DPN and 21 the managing body, and a
    /// 25th, of interface version 02, is the host/lead flag [X]. A PIA row wins over them.
    /// </summary>
    public static RecordLayout Position { get; } = Go(
        "POA",
        Id("PositionId"), Date("EffectiveFrom"), Date("EffectiveTo"), Id("PositionNumber"), Text("PositionName"),
        new Column("BudgetedFte", ColumnKind.Number), Text("SubjectiveCode"), Text("JobStaffGroup"), Text("JobRole"),
        Text("OccupationCode"), Text("Payscale"), Text("GradeStep"), Text("IsaRegulatedPost"), Id("OrganisationId"),
        Text("HiringStatus"), Text("PositionType"), Text("NotUsed18"), Text("NotUsed19"), Text("DeaneryPostNumber"),
        Text("ManagingDeaneryBody"), Text("WorkplaceOrgCode"), new Column("LastUpdate", ColumnKind.Timestamp),
        Text("SubjectiveCodeDescription"), Text("HostLeadFlag"));

    /// <summary>Extra information about a position; of one type it carries the DPN.</summary>
    public static RecordLayout PositionInformation { get; } = Information("PIA", "PositionId", "PositionExtraInformationId");

    /// <summary>Person, dated.</summary>
    public static RecordLayout Person { get; } = Go(
        "PRA",
        Id("PersonId"), Date("EffectiveStart"), Date("EffectiveEnd"), Text("EmployeeNumber"), Text("Title"), Text("LastName"),
        Text("FirstName"), Text("MiddleNames"), Text("MaidenName"), Text("PreferredName"), Text("PreviousLastName"), Text("Gender"),
        Date("DateOfBirth"), Text("NiNumber"), Text("NhsUniqueId"), Text("HireDate"), Text("ActualTerminationDate"),
        Text("TerminationReason"), Text("EmployeeStatusFlag"), Text("WtrOptOut"), Text("WtrOptOutDate"), Text("EthnicOrigin"),
        Text("NotUsed24"), Text("CountryOfBirth"), Text("PreviousEmployer"), Text("PreviousEmployerType"), Text("Csd3Months"),
        Text("Csd12Months"), Text("NhsCrsUuid"), Text("NotUsed31"), Text("NotUsed32"), Text("NotUsed33"), Text("SystemPersonType"),
        Text("UserPersonType"), Text("OfficeEmailAddress"), Text("NhsStartDate"), Text("NotUsed38"), Text("LastUpdate"),
        Text("DisabilityFlag"), Text("NotUsed41"), Text("NotUsed42"), Text("NotUsed43"), Text("NotUsed44"));

    /// <summary>Assignment, dated; 50 columns before October 2020.</summary>
    public static RecordLayout Assignment { get; } = Go(
        "ASA",
        Text("PersonId"), Text("AssignmentId"), Date("EffectiveStart"), Date("EffectiveEnd"), Text("EarliestAssignmentDate"),
        Text("AssignmentType"), Text("AssignmentNumber"), Text("SystemAssignmentStatus"), Text("UserAssignmentStatus"),
        Text("EmployeeStatusFlag"), Text("PayrollName"), Text("PayrollPeriodType"), Text("AssignmentLocationId"),
        Text("SupervisorFlag"), Text("SupervisorPersonId"), Text("SupervisorAssignmentId"), Text("SupervisorAssignmentNumber"),
        Text("DepartmentManagerPersonId"), Text("EmployeeCategory"), Text("AssignmentCategory"), Text("PrimaryAssignment"),
        Text("NormalHours"), Text("Frequency"), Text("GradeContractHours"), Text("Fte"), Text("FlexibleWorkingPattern"),
        Text("OrganisationId"), Text("PositionId"), Text("PositionName"), Text("Grade"), Text("GradeStep"), Text("StartDateInGrade"),
        Text("AnnualSalaryValue"), Text("JobName"), Text("PeopleGroup"), Text("TAndAFlag"), Text("NightWorkerOptOut"),
        Text("ProjectedHireDate"), Text("VacancyId"), Text("ContractEndDate"), Text("IncrementDate"), Text("MaximumPartTimeFlag"),
        Text("AfcFlag"), Text("LastUpdate"), Text("LastWorkingDay"), Text("EksfSpinalPoint"), Text("ManagerFlag"),
        Text("AssignmentEndDate"), Text("NotUsed50"), Text("NotUsed51"));

    /// <summary>Extra information about a person; of one type it is a professional registration.</summary>
    public static RecordLayout PersonInformation { get; } = Information("ETA", "PersonId", "PersonExtraInformationId");

    /// <summary>Address of a person.</summary>
    public static RecordLayout Address { get; } = Go(
        "ADA",
        Text("PersonId"), Text("AddressId"), Text("AddressType"), Text("AddressStyle"), Text("PrimaryFlag"), Text("Line1"), Text("Line2"),
        Text("Line3"), Text("Town"), Text("County"), Text("Postcode"), Text("Country"), Text("EffectiveStart"), Text("EffectiveEnd"),
        Text("LastUpdate"));

    /// <summary>Telephone of a person.</summary>
    public static RecordLayout Phone { get; } = Go(
        "PHA",
        Text("PersonId"), Text("PhoneId"), Text("PhoneType"), Text("PhoneNumber"), Text("EffectiveStart"), Text("EffectiveEnd"),
        Text("LastUpdate"));

    /// <summary>Organisation (department) of the employer.</summary>
    public static RecordLayout Organisation { get; } = Go(
        "ORA",
        Text("OrganisationId"), Text("Name"), Text("Type"), Text("EffectiveFrom"), Text("EffectiveTo"), Text("HierarchyVersionId"),
        Text("HierarchyVersionFrom"), Text("HierarchyVersionTo"), Text("DefaultCostCentre"), Text("ParentOrganisationId"),
        Text("NacsCode"), Text("LocationId"), Text("LastUpdate"), Text("CostCentreDescription"), Text("NotUsed16"));

    /// <summary>Location of the employer.</summary>
    public static RecordLayout Location { get; } = Go(
        "LCA",
        Text("LocationId"), Text("LocationCode"), Text("Description"), Text("InactiveDate"), Text("Line1"), Text("Line2"), Text("Line3"),
        Text("Town"), Text("County"), Text("Postcode"), Text("Country"), Text("Telephone"), Text("Fax"), Text("PayslipDeliveryPoint"),
        Text("SiteCode"), Text("WelshTranslation"), Text("WelshLine1"), Text("WelshLine2"), Text("WelshLine3"), Text("WelshTown"),
        Text("LastUpdate"));

    /// <summary>Absence of a person.</summary>
    public static RecordLayout Absence { get; } = Go(
        "ABA",
        [
            Text("PersonId"), Text("AbsenceId"), Text("AbsenceType"), Text("AbsenceReason"), Text("Status"), Text("NotificationDate"),
            Text("ProjectedStart"), Text("ProjectedStartTime"), Text("ProjectedEnd"), Text("ProjectedEndTime"), Text("ActualStart"),
            Text("ActualStartTime"), Text("ActualEnd"), Text("ActualEndTime"), Text("SicknessStart"), Text("SicknessEnd"),
            Text("DurationDays"), Text("DurationHours"), Text("Units"), Text("HoursLost"), Text("SessionsLost"), Text("WorkRelated"),
            Text("ThirdParty"), Text("DisabilityRelated"), Text("ViolenceRelated"), Text("NotifiableDisease"), Text("ReturnToWorkDate"),
            Text("OccupationalHealthDate"), Text("LastUpdate"), Text("SurgeryRelated"), Text("DhMonitoring"), Text("SicknessReason"),
            Text("ThirdPartyReference"), .. Numbered("NotUsed", 35, 14),
        ]);

    /// <summary>Every record that is loaded: its own id, the last column that is read and, where dated, where a period begins.</summary>
    public static IReadOnlyList<GoRecordType> Loaded { get; } =
    [
        new(Position, "PositionId", "LastUpdate", StartColumn: "EffectiveFrom"),
            new(PositionInformation, "PositionExtraInformationId", "LastUpdate"),
        new(Person, "PersonId", "OfficeEmailAddress", StartColumn: "EffectiveStart"),
            new(Assignment, "AssignmentId", "AssignmentEndDate", StartColumn: "EffectiveStart"),
        new(PersonInformation, "PersonExtraInformationId", "Information5"), new(Address, "AddressId", "EffectiveEnd"),
            new(Phone, "PhoneId", "EffectiveEnd"),
        new(Organisation, "OrganisationId", "LocationId"), new(Location, "LocationId", "Description"),
        new(Absence, "AbsenceId", "ActualEnd"),
    ];

    /// <summary>
    /// Records that ESR sends and that are not needed here, and their deletes: vehicles, competences, costing, element entries, learning,
    /// qualifications, statutory checks and lists of values. They are counted, and count as accepted.
    /// </summary>
    public static IReadOnlySet<string> Ignored { get; } = new[] { "VH", "CD", "CM", "CO", "DT", "EL", "QL", "ST", "TR", "LO" }
        .SelectMany(type => new[] { type == "LO" ? "LOV" : type + "A", type + "D" }).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The loaded record of this type (POA), or the one that this type deletes (POD); null when there is none.</summary>
    public static GoRecordType? Find(ReadOnlySpan<char> type, out bool isDelete)
    {
        isDelete = type.Length == 3 && type[2] == 'D';
        return type.Length == 3 && _byPrefix.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(type[..2], out var found)
            && type[2] is 'A' or 'D'
            ? found
            : null;
    }

    private static readonly FrozenDictionary<string, GoRecordType> _byPrefix =
        Loaded.ToFrozenDictionary(record => record.Layout.Type[..2], StringComparer.Ordinal);

    private static RecordLayout Information(string type, string owner, string id) => Go(
        type,
        [
            Text(owner), Text(id), Text("InformationType"), Text("Category"), .. Numbered("Information", 1, 30), Text("AttributeCategory"),
            .. Numbered("Attribute", 1, 20), Text("LastUpdate"),
        ]);

    private static IEnumerable<Column> Numbered(string name, int from, int count) =>
        Enumerable.Range(from, count).Select(number => Text($"{name}{number}"));

    private static RecordLayout Go(string type, params Column[] columns) => new(type, FileSyntax.Go, columns);

    private static Column Text(string name) => new(name);

    private static Column Id(string name) => new(name, ColumnKind.Id);

    private static Column Date(string name) => new(name, ColumnKind.Date);
}
