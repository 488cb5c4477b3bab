using System.Globalization;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace DitFunctions.Local.Sample;

/// <summary>Writes what an employer's ESR tells, and counts it.</summary>
/// <param name="records">Where the rows go.</param>
/// <param name="version">01 writes positions without the host/lead flag.</param>
/// <param name="date">The day before which all was last updated.</param>
internal sealed class EsrRows(RecordWriter records, string version, DateOnly date)
{
    private const string EndOfTime = "47121231";
    private readonly string?[] _values = new string?[64];
    private readonly string _updated = FormattableString.Invariant($"{date.AddDays(-1):yyyyMMdd} 181500");

    internal int Rows { get; private set; }

    internal int Rejected { get; private set; }

    internal void Position(SamplePosition post)
    {
        var layout = GoLayouts.Position;
        Fill(
            layout,
            ("PositionId", post.IdText), ("EffectiveFrom", FileDate.Write(post.From)), ("EffectiveTo", FileDate.Write(post.To)),
            ("PositionNumber", post.NumberText), ("PositionName", post.Name), ("BudgetedFte", post.BudgetedFte), ("SubjectiveCode", "M18A"),
            ("JobStaffGroup", post.StaffGroup), ("JobRole", post.JobRole), ("OccupationCode", post.OccupationCode),
            ("Payscale", post.Payscale), ("GradeStep", post.GradeStep), ("IsaRegulatedPost", "N"), ("OrganisationId", Number(post.Department.Id)),
            ("HiringStatus", post.Status), ("PositionType", post.Type), ("NotUsed18", "Y"), ("NotUsed19", "N"),
            ("DeaneryPostNumber", post.Dpn), ("ManagingDeaneryBody", post.ManagingBody), ("WorkplaceOrgCode", post.Employer.OdsCode),
            ("LastUpdate", _updated), ("SubjectiveCodeDescription", "Medical Staff \\ Doctors in Training"), ("HostLeadFlag", post.HostLead));
        if (version == "01") Raw($"POA~{string.Join('~', _values.AsSpan(0, layout.Count - 2).ToArray())}");
        else Put(layout);
    }

    internal void Person(SampleStaff staff)
    {
        var person = staff.Person;
        Fill(
            GoLayouts.Person,
            ("PersonId", Number(staff.PersonId)), ("EffectiveStart", FileDate.Write(staff.Assignments[0].Start)), ("EffectiveEnd", EndOfTime),
            ("EmployeeNumber", Number(staff.PersonId % 100_000_000)), ("Title", person.Title), ("LastName", person.LastName),
            ("FirstName", person.FirstName), ("MiddleNames", person.MiddleNames), ("Gender", person.Gender == "M" ? "Male" : "Female"),
            ("DateOfBirth", FileDate.Write(person.Born)), ("NiNumber", person.NiNumber), ("HireDate", FileDate.Write(staff.Assignments[0].Start)),
            ("EmployeeStatusFlag", "Y"), ("EthnicOrigin", "Z Not Stated"), ("CountryOfBirth", "GB"), ("SystemPersonType", "EMP"),
            ("UserPersonType", staff.IsHonorary ? "Honorary" : "Employee"), ("OfficeEmailAddress", person.Email), ("LastUpdate", _updated));
        Put(GoLayouts.Person);
    }

    internal void Assignment(SampleStaff staff, SampleAssignment held)
    {
        Fill(
            GoLayouts.Assignment,
            ("PersonId", Number(staff.PersonId)), ("AssignmentId", Number(held.Id)), ("EffectiveStart", FileDate.Write(held.Start)),
            ("EffectiveEnd", EndOfTime), ("EarliestAssignmentDate", FileDate.Write(held.Start)), ("AssignmentType", held.Type),
            ("AssignmentNumber", Number(held.Id)), ("SystemAssignmentStatus", held.Type == "E" ? "Active" : "Offer"), ("UserAssignmentStatus", held.Status),
            ("EmployeeStatusFlag", "Y"), ("EmployeeCategory", "Fixed Term Temp"), ("AssignmentCategory", "Full Time"), ("PrimaryAssignment", "Y"),
            ("NormalHours", "40"), ("Frequency", "W"), ("Fte", held.Fte), ("OrganisationId", Number(held.Position.Department.Id)),
            ("PositionId", held.Position.IdText), ("PositionName", held.Position.Name), ("Grade", held.Position.Payscale),
            ("GradeStep", held.Position.GradeStep), ("ProjectedHireDate", FileDate.Write(held.ProjectedHire)), ("VacancyId", held.VacancyId),
            ("ContractEndDate", FileDate.Write(held.ContractEnd)), ("LastUpdate", _updated), ("AssignmentEndDate", FileDate.Write(held.AssignmentEnd)));
        Put(GoLayouts.Assignment);
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
            ("PhoneNumber", number ?? staff.Person.Mobile), ("EffectiveStart", FileDate.Write(staff.Assignments[0].Start)), ("LastUpdate", _updated));
        Put(GoLayouts.Phone);
    }

    internal void Registration(SampleStaff staff)
    {
        Fill(
            GoLayouts.Registration,
            ("PersonId", Number(staff.PersonId)), ("RegistrationId", Number(staff.RegistrationId)), ("Body", "GMC"),
            ("RegistrationNumber", staff.Person.Gmc), ("ExpiryDate", FileDate.Write(date.AddDays(200))), ("LastUpdate", _updated));
        Put(GoLayouts.Registration);
    }

    internal void Absence(SampleStaff staff)
    {
        Fill(
            GoLayouts.Absence,
            ("PersonId", Number(staff.PersonId)), ("AbsenceId", Number(staff.AbsenceId)), ("AbsenceType", "Study Leave"),
            ("ActualStart", FileDate.Write(staff.Assignments[0].Start.AddDays(20))), ("ActualEnd", FileDate.Write(staff.Assignments[0].Start.AddDays(24))),
            ("LastUpdate", _updated));
        Put(GoLayouts.Absence);
    }

    internal void Department(Department department)
    {
        Fill(
            GoLayouts.Organisation,
            ("OrganisationId", Number(department.Id)), ("Name", department.Name), ("Type", "Department"), ("EffectiveFrom", "20040401"),
            ("DefaultCostCentre", Number(department.Id % 1_000_000)), ("LocationId", Number(department.LocationId)), ("LastUpdate", _updated));
        Put(GoLayouts.Organisation);
    }

    internal void Place(Department department)
    {
        Fill(
            GoLayouts.Location,
            ("LocationId", Number(department.LocationId)), ("LocationCode", $"L{Number(department.LocationId % 10_000)}"), ("Description", department.Place),
            ("Line1", "Hospital Drive"), ("Country", "GB"), ("LastUpdate", _updated));
        Put(GoLayouts.Location);
    }

    internal void Delete(string type, long id) => Raw($"{type}~{Number(id)}");

    /// <summary>A row that is valid and of no use here: vehicles, costing.</summary>
    internal void Raw(string row)
    {
        records.WriteRaw(row);
        Rows++;
    }

    /// <summary>A row that has to be rejected alone.</summary>
    internal void Bad(string row)
    {
        Raw(row);
        Rejected++;
    }

    private void Fill(RecordLayout layout, params ReadOnlySpan<(string Column, string? Value)> cells)
    {
        Array.Clear(_values);
        foreach (var (column, value) in cells) _values[layout[column] - 1] = value;
    }

    private void Put(RecordLayout layout)
    {
        records.Write(layout, _values.AsSpan(0, layout.Count - 1));
        Rows++;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('~', '-');
}
