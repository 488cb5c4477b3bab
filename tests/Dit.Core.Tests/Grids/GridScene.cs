using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Files.Layouts;
using Dit.Core.People;
using Dit.Core.Placements.Duplicates;
using Dit.Core.Placements.Grid;
using Dit.Core.Positions;
using Dit.Core.Tests.Positions;

namespace Dit.Core.Tests.Grids;

/// <summary>Employer 431 on 4 May 2026 with one live post and nobody on it. Tests change what they are about.</summary>
internal sealed record GridScene
{
    internal static readonly DateOnly Today = PositionSample.Day;
    internal static readonly EsrPerson Ada =
        new() { PersonId = "900", LastName = "Okafor", FirstName = "Ada", DateOfBirth = new(1990, 3, 14), GmcNumbers = ["7123456"] };
    internal static readonly EsrPerson Jan =
        new() { PersonId = "901", LastName = "Nowak", FirstName = "Jan", DateOfBirth = new(1988, 1, 2), GmcNumbers = ["7999999"] };

    internal IReadOnlyList<Position> Positions { get; init; } = [PositionSample.Live()];

    internal IReadOnlyList<EsrAssignment> Assignments { get; init; } = [];

    internal IReadOnlyList<ApplicantRecord> Applicants { get; init; } = [];

    internal IReadOnlyList<(string Dpn, NextPlacement Next)> Announced { get; init; } = [];

    internal IReadOnlyList<EsrPerson> Persons { get; init; } = [Ada, Jan];

    internal PeopleBook People => new(PositionSample.Trust, Persons, Assignments);

    internal RotationGrid Grid() => RotationGrid.Of(
        PositionSample.Book(Positions), People, Applicants, Announced.ToLookup(pair => pair.Dpn, pair => pair.Next), PositionSample.Config,
            Today);

    internal IReadOnlyList<DuplicateOnPosition> Duplicates() =>
        DuplicatesOnPosition.Of(PositionSample.Book(Positions), People, Applicants, PositionSample.Config, Today);

    internal static EsrAssignment Holds(EsrPerson person, int startsIn, int? endsIn = null, string status = "Active Assignment",
        string id = "") => new()
        {
            AssignmentId = id.Length > 0 ? id : "A" + person.PersonId,
            PersonId = person.PersonId,
            IsEmployee = true,
            Position = new PositionId(1001),
            Start = Today.AddDays(startsIn),
            End = endsIn is { } days ? Today.AddDays(days) : null,
            Status = status,
            Fte = "0.8",
        };

    internal static EsrAssignment AppliesByVacancy(EsrPerson person, string vacancy = "778899") =>
        Holds(person, 30, id: "V" + person.PersonId) with { IsEmployee = false, VacancyId = vacancy };

    internal static ApplicantRecord Applicant(EsrPerson person, int hiredIn, string number = "100000000000001", string match = "none") =>
        new()
        {
            Vpd = PositionSample.Trust,
            Position = new PositionId(1001),
            Number = number,
            State = ApplicantState.PreferredApplicant,
            Values = [.. Values(person, Today.AddDays(hiredIn))],
            Body = PositionSample.Wmd,
            CreatedBy = "DE_WMD_APP_20260501_00000001.DAT",
            CreatedByOrdinal = 1,
            CreatedOn = Today.AddDays(-3),
            LastFile = "DE_WMD_APP_20260501_00000001.DAT",
            LastFileDate = Today.AddDays(-3),
            LastFileSequence = 1,
            Match = match,
        };

    private static string[] Values(EsrPerson person, DateOnly hire)
    {
        var values = Enumerable.Repeat("", TisLayouts.Applicant.Count).ToArray();
        void Put(string column, string value) => values[TisLayouts.Applicant[column]] = value;
        Put("LastName", person.LastName);
        Put("FirstName", person.FirstName);
        Put("DateOfBirth", FileDate.Write(person.DateOfBirth));
        Put("ProjectedHireDate", FileDate.Write(hire));
        Put("ProjectedEndDate", FileDate.Write(hire.AddMonths(6)));
        Put("RegistrationNumber", person.GmcNumbers.Count > 0 ? person.GmcNumbers[0] : "");
        return values;
    }
}
