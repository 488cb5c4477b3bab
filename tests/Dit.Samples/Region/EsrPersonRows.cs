using Dit.Core.Codes;
using Dit.Core.Files.Layouts;

namespace Dit.Samples.Region;

/// <summary>Rows about people and what hangs on them: PRA, ASA, ADA, PHA, ETA, ABA.</summary>
internal partial class EsrRows
{
    internal const string GeneralMedicalCouncil = "General Medical Council";

    /// <summary>A person with all that hangs on the person.</summary>
    internal void Staff(SampleStaff staff)
    {
        Person(staff);
        foreach (var assignment in staff.Assignments) Assignment(staff, assignment);
        Address(staff);
        Phone(staff);
        if (staff.IsDoctor && staff.Person.Gmc.Length > 0) Registration(staff);
        if (staff.AbsenceId != 0) Absence(staff);
    }

    /// <summary>All periods of a person: another surname makes another period.</summary>
    internal void Person(SampleStaff staff)
    {
        var came = staff.Assignments[0].CameOn;
        if (staff.FormerName is not { } former)
        {
            Person(staff, staff.Person.LastName, "", came, null);
            return;
        }

        if (staff.PersonId % 3 == 0) Person(staff, former.Last, "", came.AddDays(-900), former.Until);
        Person(staff, staff.Person.LastName, former.Last, former.Until.AddDays(1), null);
        if (staff.PersonId % 3 != 0) Person(staff, former.Last, "", came.AddDays(-900), former.Until);
    }

    internal void Assignment(SampleStaff staff, SampleAssignment held)
    {
        foreach (var period in InOrder(held, held.OtherPeriods, held.Id)) AssignmentPeriod(staff, period);
    }

    internal void Address(SampleStaff staff)
    {
        var address = staff.Person.Address;
        Fill(
            GoLayouts.Address,
            ("PersonId", Number(staff.PersonId)), ("AddressId", Number(staff.AddressId)), ("AddressType", "Home"), ("AddressStyle", "GB"),
            ("PrimaryFlag", "Y"), ("Line1", OneLine(address.Line1)), ("Line2", OneLine(address.Line2)), ("Town", address.Town),
            ("County", address.County), ("Postcode", address.Postcode), ("Country", address.Country),
            ("EffectiveStart", FileDate.Write(staff.Assignments[0].Start)), ("LastUpdate", _updated));
        Put(GoLayouts.Address);
    }

    internal void Phone(SampleStaff staff, string? number = null)
    {
        Fill(
            GoLayouts.Phone,
            ("PersonId", Number(staff.PersonId)), ("PhoneId", Number(staff.PhoneId)), ("PhoneType", "Mobile"),
            ("PhoneNumber", number ?? staff.Person.Mobile), ("EffectiveStart", FileDate.Write(staff.Assignments[0].Start)),
                ("LastUpdate", _updated));
        Put(GoLayouts.Phone);
    }

    /// <summary>The registration, and now and then extra information of another type, which is not read.</summary>
    internal void Registration(SampleStaff staff)
    {
        var number = staff.RegistrationId % 6 == 1 ? $"C{staff.Person.Gmc}" : staff.Person.Gmc;
        Information(staff, staff.RegistrationId, staff.RegistrationId % 5 == 1 ? " NHS Regs and Memberships" : "NHS Regs and Memships",
            number);
        if (staff.RegistrationId % 8 == 1) Information(staff, staff.RegistrationId + 900_000_000, "NHS Passport Details", "7000000");
    }

    internal void Absence(SampleStaff staff)
    {
        var start = staff.Assignments[0].CameOn;
        Fill(
            GoLayouts.Absence,
            ("PersonId", Number(staff.PersonId)), ("AbsenceId", Number(staff.AbsenceId)), ("AbsenceType", "Study Leave"),
                ("AbsenceReason", "Not said"),
            ("ProjectedStart", FileDate.Write(start.AddDays(20))), ("ProjectedEnd", FileDate.Write(start.AddDays(30))),
            ("ActualStart", staff.AbsenceId % 2 == 0 ? FileDate.Write(start.AddDays(20)) : ""),
            ("ActualEnd", staff.AbsenceId % 2 == 0 ? FileDate.Write(start.AddDays(24)) : ""), ("LastUpdate", _updated));
        Put(GoLayouts.Absence);
    }

    private void Person(SampleStaff staff, string lastName, string former, DateOnly from, DateOnly? until)
    {
        var person = staff.Person;
        Fill(
            GoLayouts.Person,
            ("PersonId", Number(staff.PersonId)), ("EffectiveStart", FileDate.Write(from)), ("EffectiveEnd", Until(until)),
            ("EmployeeNumber", Number(staff.PersonId % 100_000_000)), ("Title", person.Title), ("LastName", lastName),
            ("FirstName", person.FirstName), ("MiddleNames", person.MiddleNames), ("PreviousLastName", former),
            ("Gender", person.Gender == "M" ? "Male" : "Female"), ("DateOfBirth", FileDate.Write(person.Born)),
                ("NiNumber", person.NiNumber),
            ("HireDate", FileDate.Write(staff.Assignments[0].Start)), ("EmployeeStatusFlag", "Y"), ("EthnicOrigin", "Z Not Stated"),
                ("CountryOfBirth", "GB"),
            ("SystemPersonType", "EMP"), ("UserPersonType", staff.IsHonorary ? "Honorary" : "Employee"),
                ("OfficeEmailAddress", person.Email), ("LastUpdate", _updated));
        Put(GoLayouts.Person);
    }

    private void AssignmentPeriod(SampleStaff staff, SampleAssignment held)
    {
        Fill(
            GoLayouts.Assignment,
            ("PersonId", Number(staff.PersonId)), ("AssignmentId", Number(held.Id)), ("EffectiveStart", FileDate.Write(held.Start)),
            ("EffectiveEnd", Until(held.Until)), ("EarliestAssignmentDate", FileDate.Write(held.CameOn)), ("AssignmentType", held.Type),
            ("AssignmentNumber", Number(held.Id)), ("SystemAssignmentStatus", held.Type == "E" ? "Active" : "Offer"),
                ("UserAssignmentStatus", held.Status),
            ("EmployeeStatusFlag", "Y"), ("EmployeeCategory", "Fixed Term Temp"), ("AssignmentCategory", "Full Time"),
                ("PrimaryAssignment", "Y"),
            ("NormalHours", "40"), ("Frequency", "W"), ("Fte", held.Fte), ("OrganisationId", Number(held.Position.Department.Id)),
            ("PositionId", held.Position.IdText), ("PositionName", held.Position.Name), ("Grade", held.Position.Payscale),
            ("GradeStep", held.Position.GradeStep), ("ProjectedHireDate", FileDate.Write(held.ProjectedHire)),
                ("VacancyId", held.VacancyId),
            ("ContractEndDate", FileDate.Write(held.ContractEnd)), ("LastUpdate", _updated),
                ("AssignmentEndDate", FileDate.Write(held.AssignmentEnd)));
        Put(GoLayouts.Assignment);
    }

    private void Information(SampleStaff staff, long id, string type, string number)
    {
        Fill(
            GoLayouts.PersonInformation,
            ("PersonId", Number(staff.PersonId)), ("PersonExtraInformationId", Number(id)), ("InformationType", type),
                ("Category", type.Trim()),
            ("Information1", GeneralMedicalCouncil), ("Information2", $" {number}"), ("Information3", " 01/08/2018 00:00:00"),
            ("Information5", FormattableString.Invariant($" {date.AddDays(200):dd/MM/yyyy} 00:00:00")), ("LastUpdate", _updated));
        Put(GoLayouts.PersonInformation);
    }

    private static string? Until(DateOnly? day) => day is null ? EndOfTime : FileDate.Write(day);
}
