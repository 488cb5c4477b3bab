using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace DitFunctions.Local.Sample;

/// <summary>The files that ESR sends on a business day: of each employer a full one on the first, then its changes.</summary>
internal sealed class EsrDay(PlannedRegion region, int day)
{
    private const string EndOfTime = "47121231";
    private const int FirstOrganisation = 30_000_000;
    private const int FirstDetail = 41_000_000;

    private readonly DateOnly _date = region.Calendar.Days[day];
    private readonly string _updated = FormattableString.Invariant($"{region.Calendar.Days[day].AddDays(-1):yyyyMMdd} 181500");

    internal async Task WriteAsync(string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        foreach (var employer in region.Employers)
        {
            var name = FormattableString.Invariant(
                $"GO_{employer.Vpd}_DIT_GO{(day == 0 ? 'F' : 'C')}_{_date:yyyyMMdd}_{20 + employer.Index * 17 + day:D8}.DAT");
            var rows = day == 0 ? Full(employer) : Changes(employer);
            await RecordFile.WriteAsync(
                Path.Combine(folder, name), new(name, employer.Vpd.Text, _date, "02"), rows, (records, write) => write(records), stop);
        }
    }

    private IEnumerable<Action<RecordWriter>> Full(RegionEmployer employer)
    {
        yield return records => Departments(records, employer);
        foreach (var post in region.Posts[employer.Index]) yield return records => Post(records, post);
        foreach (var post in region.Posts[employer.Index])
            if (post.Holder is { } person) yield return records => Holder(records, post, person);
    }

    // A post moves up a grade step, and a doctor gets a new phone.
    private IEnumerable<Action<RecordWriter>> Changes(RegionEmployer employer) =>
    [
        records => Period(records, region.Vacant(employer, day), FormattableString.Invariant($"{20 + day:D2}")),
        records => Phone(records, region.Posts[employer.Index][0], "07700 900001"),
    ];

    private void Departments(RecordWriter records, RegionEmployer employer)
    {
        records.Put(GoLayouts.Location, ("LocationId", Department(employer, -1)), ("LocationCode", "MAIN"),
            ("Description", $"{employer.OdsCode} Main Site"), ("Line1", "Hospital Drive"), ("Country", "GB"), ("LastUpdate", _updated));
        foreach (var (place, specialty) in Specialties.All.Index())
            records.Put(GoLayouts.Organisation, ("OrganisationId", Department(employer, place)),
                ("Name", $"{employer.OdsCode} {specialty.Area} (Medical Staff)"), ("Type", "Department"), ("EffectiveFrom", "20040401"),
                ("LocationId", Department(employer, -1)), ("LastUpdate", _updated));
    }

    private static int Department(RegionEmployer employer, int place) => FirstOrganisation + employer.Index * 100 + place + 1;

    private static int Department(SamplePost post) => Department(post.Employer, post.Place % Specialties.All.Count);

    // Some were frozen before. Of two periods the open one stands first, as in the field.
    private void Post(RecordWriter records, SamplePost post)
    {
        Period(records, post, FormattableString.Invariant($"{post.Place % 9 + 1:D2}"));
        if (post.Place % 3 == 0) Period(records, post, "00", isEarlier: true);
        records.Put(GoLayouts.PositionInformation, ("PositionId", post.Id), ("PositionExtraInformationId", post.Id * 2),
            ("InformationType", "NHS Med and Dental Post Detail"), ("Category", "NHS Med and Dental Post Detail"),
            ("Information1", post.Dpn), ("Information2", "1A"), ("Information3", "Full Shift"), ("LastUpdate", _updated));
    }

    private void Period(RecordWriter records, SamplePost post, string gradeStep, bool isEarlier = false) => records.Put(
        GoLayouts.Position, ("PositionId", post.Id), ("EffectiveFrom", isEarlier ? post.From.AddDays(-200) : post.From),
        ("EffectiveTo", isEarlier ? post.From.AddDays(-1) : null), ("PositionNumber", post.Number), ("PositionName", post.Name),
        ("BudgetedFte", 1), ("SubjectiveCode", "M18A"), ("JobStaffGroup", "Medical and Dental"), ("JobRole", post.Grade.JobRole),
        ("OccupationCode", post.Specialty.Occupation), ("Payscale", post.Grade.Payscale), ("GradeStep", gradeStep),
        ("IsaRegulatedPost", "N"), ("OrganisationId", Department(post)), ("HiringStatus", isEarlier ? "Frozen" : "Active"),
        ("PositionType", post.Place % 4 == 1 ? "SHARED" : "NONE"), ("WorkplaceOrgCode", post.Employer.OdsCode), ("LastUpdate", _updated),
        ("SubjectiveCodeDescription", "Medical Staff \\ Doctors in Training"));

    // Some had other hours or another surname at first.
    private void Holder(RecordWriter records, SamplePost post, SamplePerson person)
    {
        var (later, until) = (post.Since.AddDays(60), post.Since.AddDays(59));
        if (post.Place % 7 == 0)
        {
            Person(records, post, person, later, EndOfTime);
            Person(records, post, person with { LastName = $"{person.LastName}-Before" }, post.Since, FileDate.Write(until));
        }
        else Person(records, post, person, post.Since, EndOfTime);

        Assignment(records, post, post.Place % 4 == 0 ? later : post.Since, EndOfTime, "1");
        if (post.Place % 4 == 0) Assignment(records, post, post.Since, FileDate.Write(until), "0.5");
        var address = person.Address;
        records.Put(GoLayouts.Address, ("PersonId", PersonId(post)), ("AddressId", FirstDetail + post.Serial * 3), ("AddressType", "Home"),
            ("AddressStyle", "GB"), ("PrimaryFlag", "Y"), ("Line1", OneLine(address.Line1)), ("Line2", OneLine(address.Line2)),
            ("Town", address.Town), ("County", address.County), ("Postcode", address.Postcode), ("Country", address.Country),
            ("EffectiveStart", post.Since), ("LastUpdate", _updated));
        Phone(records, post, person.Mobile);
        records.Put(GoLayouts.PersonInformation, ("PersonId", PersonId(post)),
            ("PersonExtraInformationId", FirstDetail + post.Serial * 3 + 2), ("InformationType", "NHS Regs and Memships"),
            ("Category", "NHS Regs and Memships"), ("Information1", "General Medical Council"), ("Information2", $" {person.Gmc}"),
            ("Information3", " 01/08/2018 00:00:00"),
            ("Information5", FormattableString.Invariant($" {_date.AddDays(200):dd/MM/yyyy} 00:00:00")), ("LastUpdate", _updated));
    }

    private void Person(RecordWriter records, SamplePost post, SamplePerson person, DateOnly from, string until) => records.Put(
        GoLayouts.Person, ("PersonId", PersonId(post)), ("EffectiveStart", from), ("EffectiveEnd", until),
        ("EmployeeNumber", PersonId(post)), ("Title", person.Title), ("LastName", person.LastName), ("FirstName", person.FirstName),
        ("MiddleNames", person.MiddleNames), ("Gender", person.Gender == "M" ? "Male" : "Female"), ("DateOfBirth", person.Born),
        ("NiNumber", person.NiNumber), ("HireDate", post.Since), ("EmployeeStatusFlag", "Y"), ("EthnicOrigin", "Z Not Stated"),
        ("CountryOfBirth", "GB"), ("SystemPersonType", "EMP"), ("UserPersonType", "Employee"), ("OfficeEmailAddress", person.Email),
        ("LastUpdate", _updated));

    private void Assignment(RecordWriter records, SamplePost post, DateOnly from, string until, string fte) => records.Put(
        GoLayouts.Assignment, ("PersonId", PersonId(post)), ("AssignmentId", 24_000_000 + post.Serial), ("EffectiveStart", from),
        ("EffectiveEnd", until), ("EarliestAssignmentDate", post.Since), ("AssignmentType", "E"),
        ("AssignmentNumber", 24_000_000 + post.Serial), ("SystemAssignmentStatus", "Active"),
        ("UserAssignmentStatus", "Active Assignment"), ("EmployeeStatusFlag", "Y"), ("EmployeeCategory", "Fixed Term Temp"),
        ("AssignmentCategory", "Full Time"),
        ("PrimaryAssignment", "Y"), ("NormalHours", 40), ("Frequency", "W"), ("Fte", fte), ("OrganisationId", Department(post)),
        ("PositionId", post.Id), ("PositionName", post.Name), ("Grade", post.Grade.Payscale),
        ("ContractEndDate", post.Rotation.AddDays(-1)), ("LastUpdate", _updated));

    private void Phone(RecordWriter records, SamplePost post, string number) => records.Put(
        GoLayouts.Phone, ("PersonId", PersonId(post)), ("PhoneId", FirstDetail + post.Serial * 3 + 1), ("PhoneType", "Mobile"),
        ("PhoneNumber", number), ("EffectiveStart", post.Since), ("LastUpdate", _updated));

    private static long PersonId(SamplePost post) => 21_000_000 + post.Serial;

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('~', '-');
}
