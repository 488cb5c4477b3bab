using System.Collections.Frozen;

namespace Dit.Core.Files.Layouts;

/// <summary>The records of ESR's generic outbound files, GO full and GO changes (interface-files.md, section 5).</summary>
public static class GoLayouts
{
    /// <summary>Position. Its 25th column, HostLeadFlag, comes with interface version 02.</summary>
    public static RecordLayout Position { get; } = Go(
        "POA",
        Id("PositionId"), Date("EffectiveFrom"), Date("EffectiveTo"), Id("PositionNumber"), Text("PositionName"),
        new Column("BudgetedFte", ColumnKind.Number), Text("SubjectiveCode"), Text("JobStaffGroup"), Text("JobRole"),
        Text("OccupationCode"), Text("Payscale"), Text("GradeStep"), Text("IsaRegulatedPost"), Id("OrganisationId"),
        Text("HiringStatus"), Text("PositionType"), Text("EligibleForOhProcessing"), Text("EppFlag"), Text("DeaneryPostNumber"),
        Text("ManagingDeaneryBody"), Text("WorkplaceOrgCode"), new Column("LastUpdate", ColumnKind.Timestamp),
        Text("SubjectiveCodeDescription"), Text("HostLeadFlag"));

    /// <summary>Person.</summary>
    public static RecordLayout Person { get; } = Go(
        "PRA",
        Id("PersonId"), Text("EffectiveStart"), Text("EffectiveEnd"), Text("EmployeeNumber"), Text("Title"), Text("LastName"),
        Text("FirstName"), Text("MiddleNames"), Text("MaidenName"), Text("PreferredName"), Text("PreviousLastName"), Text("Gender"),
        Date("DateOfBirth"), Text("NiNumber"), Text("NhsUniqueId"), Text("HireDate"), Text("ActualTerminationDate"),
        Text("TerminationReason"), Text("EmployeeStatusFlag"), Text("WtrOptOut"), Text("WtrOptOutDate"), Text("EthnicOrigin"),
        Text("MaritalStatus"), Text("CountryOfBirth"), Text("PreviousEmployer"), Text("PreviousEmployerType"), Text("Csd3Months"),
        Text("Csd12Months"), Text("NhsCrsUuid"), Text("Spare1"), Text("Spare2"), Text("Spare3"), Text("SystemPersonType"),
        Text("UserPersonType"), Text("OfficeEmailAddress"), Text("NhsStartDate"), Text("Spare4"), Text("LastUpdate"),
        Text("DisabilityFlag"), Text("LegacyPayrollNumber"), Text("Nationality"), Text("Spare6"), Text("Spare7"));

    /// <summary>Assignment.</summary>
    public static RecordLayout Assignment { get; } = Go(
        "ASA",
        Text("PersonId"), Text("AssignmentId"), Text("EffectiveStart"), Text("EffectiveEnd"), Text("EarliestAssignmentDate"),
        Text("AssignmentType"), Text("AssignmentNumber"), Text("SystemAssignmentStatus"), Text("UserAssignmentStatus"),
        Text("EmployeeStatusFlag"), Text("PayrollName"), Text("PayrollPeriodType"), Text("AssignmentLocationId"),
        Text("SupervisorFlag"), Text("SupervisorPersonId"), Text("SupervisorAssignmentId"), Text("SupervisorAssignmentNumber"),
        Text("DepartmentManagerPersonId"), Text("EmployeeCategory"), Text("AssignmentCategory"), Text("PrimaryAssignment"),
        Text("NormalHours"), Text("Frequency"), Text("GradeContractHours"), Text("Fte"), Text("FlexibleWorkingPattern"),
        Text("OrganisationId"), Text("PositionId"), Text("PositionName"), Text("Grade"), Text("GradeStep"), Text("StartDateInGrade"),
        Text("AnnualSalaryValue"), Text("JobName"), Text("PeopleGroup"), Text("TAndAFlag"), Text("NightWorkerOptOut"),
        Text("ProjectedHireDate"), Text("VacancyId"), Text("ContractEndDate"), Text("IncrementDate"), Text("MaximumPartTimeFlag"),
        Text("AfcFlag"), Text("LastUpdate"), Text("LastWorkingDay"), Text("EksfSpinalPoint"), Text("ManagerFlag"),
        Text("AssignmentEndDate"), Text("Spare"));

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
        Text("NacsCode"), Text("LocationId"), Text("LastUpdate"), Text("CostCentreDescription"));

    /// <summary>Location of the employer.</summary>
    public static RecordLayout Location { get; } = Go(
        "LCA",
        Text("LocationId"), Text("LocationCode"), Text("Description"), Text("InactiveDate"), Text("Line1"), Text("Line2"), Text("Line3"),
        Text("Town"), Text("County"), Text("Postcode"), Text("Country"), Text("Telephone"), Text("Fax"), Text("PayslipDeliveryPoint"),
        Text("SiteCode"), Text("WelshTranslation"), Text("WelshLine1"), Text("WelshLine2"), Text("WelshLine3"), Text("WelshTown"),
        Text("LastUpdate"));

    /// <summary>Professional registration of a person [X].</summary>
    public static RecordLayout Registration { get; } = Go(
        "RGA",
        Text("PersonId"), Text("RegistrationId"), Text("Body"), Text("RegistrationNumber"), Text("ExpiryDate"), Text("LastUpdate"));

    /// <summary>Absence of a person [X].</summary>
    public static RecordLayout Absence { get; } = Go(
        "ABA",
        Text("PersonId"), Text("AbsenceId"), Text("Category"), Text("StartDate"), Text("EndDate"), Text("LastUpdate"));

    /// <summary>Every record that is loaded, with the column that is its own id.</summary>
    public static IReadOnlyList<GoRecordType> Loaded { get; } =
    [
        new(Position, "PositionId", FewestColumns: 24), new(Person, "PersonId"), new(Assignment, "AssignmentId"), new(Address, "AddressId"),
        new(Phone, "PhoneId"), new(Organisation, "OrganisationId"), new(Location, "LocationId"), new(Registration, "RegistrationId"),
        new(Absence, "AbsenceId"),
    ];

    /// <summary>Records that are valid, counted and ignored: vehicles and costing.</summary>
    public static IReadOnlySet<string> Ignored { get; } = new HashSet<string>(["VHA", "VHD", "COA", "COD"], StringComparer.Ordinal);

    /// <summary>The loaded record of this type (POA), or the one that this type deletes (POD); null when there is none.</summary>
    public static GoRecordType? Find(ReadOnlySpan<char> type, out bool isDelete)
    {
        isDelete = type.Length == 3 && type[2] == 'D';
        return type.Length == 3 && _byPrefix.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(type[..2], out var found) && type[2] is 'A' or 'D'
            ? found
            : null;
    }

    private static readonly FrozenDictionary<string, GoRecordType> _byPrefix =
        Loaded.ToFrozenDictionary(record => record.Layout.Type[..2], StringComparer.Ordinal);

    private static RecordLayout Go(string type, params Column[] columns) => new(type, FileSyntax.Go, columns);

    private static Column Text(string name) => new(name);

    private static Column Id(string name) => new(name, ColumnKind.Id);

    private static Column Date(string name) => new(name, ColumnKind.Date);
}
