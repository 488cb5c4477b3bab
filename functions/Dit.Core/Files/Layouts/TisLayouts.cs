namespace Dit.Core.Files.Layouts;

/// <summary>The records that TIS sends and gets for applicants and positions (interface-files.md, sections 6 to 9).</summary>
public static class TisLayouts
{
    /// <summary>Applicant (section 7): 41 columns.</summary>
    public static RecordLayout Applicant { get; } = De(
        "APP",
        new Column("EffectiveDate", ColumnKind.Date, Mandatory: true), new Column("LastName", MaxLength: 150, Mandatory: true),
        new Column("FirstName", MaxLength: 150, Mandatory: true), Text("MiddleNames", 60), Text("Title", 30), Text("Gender", 1),
        new Column("DateOfBirth", ColumnKind.Date, Mandatory: true), new Column("PositionId", ColumnKind.Id, 15, Mandatory: true),
        new Column("PositionNumber", ColumnKind.Id, 10, Mandatory: true), Text("DeaneryPostNumber", 30),
        new Column("ProjectedHireDate", ColumnKind.Date), new Column("ProjectedEndDate", ColumnKind.Date), Text("NiNumber"),
        Text("NationalTrainingNumber", 30), Text("ProfessionalBody"), Text("RegistrationNumber"),
        new Column("RegistrationExpiry", ColumnKind.Date), Text("Email", 240), Text("AddressLine1", 240), Text("AddressLine2", 240),
        Text("AddressLine3", 240), Text("Town", 30), Text("County", 70), Text("Postcode", 30), Text("Country", 60),
        Text("HomeTelephone", 60), Text("MobileTelephone", 60), Text("Nationality"), Text("CountryOfBirth"), Text("MaritalStatus"),
        Text("PreviousLastName", 150), Text("EthnicOrigin"), Text("Disability"), Text("SexualOrientation"), Text("ReligiousBelief"),
        Text("ContactLastName"), Text("ContactFirstName"), Text("ContactTitle"), Text("ContactGender"), Text("ContactTelephone"));

    /// <summary>Result of an applicant (section 8): 11 columns.</summary>
    public static RecordLayout ApplicantConfirmation { get; } = De(
        "APC",
        new Column("Ordinal", ColumnKind.Count), Text("VacancyReference"), Text("DeaneryPostNumber"), Text("LoadStatus"),
        Text("MessageText", 200), Text("MessageType"), Id("ApplicantNumber"), Id("AssignmentId"), Id("PositionId"), Id("PositionNumber"));

    /// <summary>Position as a training post (section 6): 16 columns.</summary>
    public static RecordLayout Position { get; } = De(
        "POS",
        Id("PositionId"), Text("Empty"), Text("Action"), Id("PositionNumber"), Text("StaffGroup"), Text("JobRole"), Text("OccupationCode"),
        Text("AreaOfWork"), Text("DeaneryPostNumber", 30), Text("ManagingDeaneryBody"), Text("OdsCode"), Text("GradeTrust"),
        Text("GradePayScale"), Text("GradeDescription"), Text("WorkplaceOrgCode"));

    /// <summary>The same position's place in its employer (section 6): 13 columns.</summary>
    public static RecordLayout PositionPlace { get; } = De(
        "POR",
        Id("PositionId"), Text("Empty"), Text("Action"), Id("PositionNumber"), Text("Title", 60), Text("DeaneryPostNumber", 30),
        Text("ManagingDeaneryBody"), Text("HostLead"), Text("EmployerOdsCode"), Text("Vpd"), Text("Organisation", 240),
        Text("Location", 240));

    /// <summary>Person update (section 6): who is hired on which position [D columns].</summary>
    public static RecordLayout PersonUpdate { get; } = De(
        "PERS",
        Id("PersonId"), Text("EmployeeNumber"), Text("Title"), Text("LastName"), Text("FirstName"), Text("MiddleNames"),
        Text("PreviousLastName"), Text("Gender"), Text("DateOfBirth"), Text("NiNumber"), Text("Email"), Id("PositionId"),
        Text("DeaneryPostNumber", 30), Text("AssignmentNumber"), Text("HireDate"), Text("AssignmentStatus"), Text("ProjectedEndDate"));

    /// <summary>Person update (section 6): a professional registration.</summary>
    public static RecordLayout PersonRegistration { get; } =
        De("PBD", Id("PersonId"), Text("Body"), Text("RegistrationNumber"), Text("Expiry"));

    /// <summary>Person update (section 6): an address.</summary>
    public static RecordLayout PersonAddress { get; } = De(
        "ADD", Id("PersonId"), Text("Line1"), Text("Line2"), Text("Line3"), Text("Town"), Text("County"), Text("Postcode"),
            Text("Country"));

    /// <summary>Person update (section 6): a telephone [X].</summary>
    public static RecordLayout PersonPhone { get; } = De("PHN", Id("PersonId"), Text("Type"), Text("Number"));

    /// <summary>Person update (section 6): an absence.</summary>
    public static RecordLayout PersonAbsence { get; } = De("ABS", Id("PersonId"), Text("Category"), Text("Start"), Text("End"));

    /// <summary>The records of a person's group in the order in which they stand, PERS first.</summary>
    public static IReadOnlyList<RecordLayout> PersonGroup { get; } =
        [PersonUpdate, PersonRegistration, PersonAddress, PersonPhone, PersonAbsence];

    /// <summary>Notification (section 9): NOT and 35 fields.</summary>
    public static RecordLayout Notification { get; } = De(
        "NOT",
        Text("NotificationTitleCode"), Text("DeaneryBody"), Text("DeaneryPostNumber"), Text("ManagingDeaneryBodyCode"),
        Text("OccupationCode"), Text("HostLeadStatus"), Text("NewTrainingPositionLocation"), Text("CurrentLastName"),
        Text("CurrentFirstName"), Text("CurrentGmcNumber"), Text("CurrentProjectedEndDate"), Text("CurrentNextPlacementVpd"),
        Text("CurrentWte"), Text("NextLastName"), Text("NextFirstName"), Text("NextGmcNumber"), Text("NextCurrentPlacementVpd"),
        Text("NextProjectedStartDate"), Text("NextEmail"), Text("NextGrade"), Text("WithdrawnLastName"), Text("WithdrawnFirstName"),
        Text("WithdrawnGmcNumber"), Text("WithdrawnReason"), Text("ReplacementLastName"), Text("ReplacementFirstName"),
        Text("ReplacementGmcNumber"), Text("ReplacementCurrentPlacementVpd"), Text("ReplacementProjectedHireDate"), Text("ChangedHireDate"),
        Text("ChangedEndDate"), Text("PostSpecialty"), Text("NextPlacementWte"), Text("PostVacantAtNextRotation"),
        Text("RotationPostDeleteIndicator"));

    /// <summary>Result of a notification (section 9): 7 columns.</summary>
    public static RecordLayout NotificationConfirmation { get; } = De(
        "DCC",
        new Column("Ordinal", ColumnKind.Count), Text("NotificationType"), Text("DeaneryPostNumber"), Text("LoadStatus"),
        Text("MessageType"), Text("MessageText", 200));

    /// <summary>Receipt of an RMF or RMC (section 9): 7 columns.</summary>
    public static RecordLayout Receipt { get; } = De(
        "RTC",
        Text("FileName"), Text("LoadStatus"), new Column("Received", ColumnKind.Count), new Column("Loaded", ColumnKind.Count),
        new Column("Failed", ColumnKind.Count), Text("MessageText"));

    private static RecordLayout De(string type, params Column[] columns) => new(type, FileSyntax.De, columns);

    private static Column Text(string name, int maxLength = 0) => new(name, MaxLength: maxLength);

    private static Column Id(string name) => new(name, ColumnKind.Id);
}
