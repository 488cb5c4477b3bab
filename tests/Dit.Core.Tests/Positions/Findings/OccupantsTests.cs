using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Files.Layouts;
using Dit.Core.People;
using Dit.Core.Positions.Findings;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions.Findings;

public sealed class OccupantsTests
{
    private static readonly PositionId _post = new(1001);

    [Theory]
    [InlineData(0, 0, 1, 0)]
    [InlineData(-10, -1, 0, 0)]
    [InlineData(1, 100, 0, 1)]
    public void On_EmployeeAssignment_IsNowOrNextByItsDates(int start, int end, int now, int next)
    {
        var placement = Of([Assignment(start, end)], []).On(_post);
        Assert.Equal((now, next), (placement.Now.Count, placement.Next.Count));
    }

    [Fact]
    public void On_ApplicantAssignment_HoldsNothing() =>
        Assert.Empty(Of([Assignment(0, 9) with { IsEmployee = false }], []).On(_post).Now);

    [Fact]
    public void On_Holder_CarriesPersonAndFte()
    {
        var holder = Assert.Single(Of([Assignment(0, 9) with { Fte = "0.6" }], []).On(_post).Now);
        Assert.Equal(0.6m, holder.Fte);
        Assert.Equal(("P1", "7000001"), (holder.Person.EsrId, Assert.Single(holder.Person.GmcNumbers).Digits));
    }

    [Fact]
    public void On_HolderOfWhomNoPersonCame_IsKnownByTheIdAlone()
    {
        var placement = Of([Assignment(0, 9) with { PersonId = "P8" }, Assignment(0, 9) with { PersonId = "P9" }], []).On(_post);

        Assert.Equal(["P8", "P9"], placement.Now.Select(holder => holder.Person.EsrId).Order(StringComparer.Ordinal));
        Assert.Equal(2, placement.PeopleOn(Day));
    }

    [Fact]
    public void Rotations_OfThoseToCome_AreFirstToLastEachOnce()
    {
        Incumbent[] next = [Starts(30), Starts(90), Starts(10), Starts(30), new()];

        Assert.Equal([Day.AddDays(10), Day.AddDays(30), Day.AddDays(90)], new Placement([], next).Rotations);
    }

    private static Incumbent Starts(int days) => new() { Start = Day.AddDays(days) };

    [Theory]
    [InlineData(ApplicantState.PreferredApplicant, 1)]
    [InlineData(ApplicantState.Hired, 0)]
    [InlineData(ApplicantState.Withdrawn, 0)]
    [InlineData(ApplicantState.Replaced, 0)]
    [InlineData(ApplicantState.Lapsed, 0)]
    public void On_Applicant_CountsWhileOpen(ApplicantState state, int next) =>
        Assert.Equal(next, Of([], [Applicant() with { State = state }]).On(_post).Next.Count);

    [Fact]
    public void On_ApplicantWithoutHireDate_StartsOnTheEffectiveDate() =>
        Assert.Equal(new DateOnly(2026, 8, 5), Assert.Single(Of([], [Applicant()]).On(_post).Next).Start);

    [Fact]
    public void On_ApplicantIsTheHolder_CountsOnce()
    {
        var placement = Of([Assignment(-10, 200)], [Applicant()]).On(_post);
        Assert.Equal(1, placement.PeopleOn(new DateOnly(2026, 8, 5)));
    }

    private static Occupants Of(EsrAssignment[] assignments, ApplicantRecord[] applicants)
    {
        var person = new EsrPerson
        {
            PersonId = "P1",
            LastName = "O'Neill",
            FirstName = "Zoë",
            DateOfBirth = new DateOnly(1990, 2, 3),
            GmcNumbers = ["7000001"],
        };
        return new Occupants(new PeopleBook(Trust, [person], assignments), applicants, Day);
    }

    private static EsrAssignment Assignment(int start, int end) => new()
    {
        AssignmentId = "A1",
        PersonId = "P1",
        IsEmployee = true,
        Position = _post,
        Start = Day.AddDays(start),
        End = Day.AddDays(end),
    };

    private static ApplicantRecord Applicant()
    {
        var values = Enumerable.Repeat("", TisLayouts.Applicant.Count).ToArray();
        values[TisLayouts.Applicant["EffectiveDate"]] = "20260805";
        values[TisLayouts.Applicant["LastName"]] = "o'neill";
        values[TisLayouts.Applicant["FirstName"]] = "ZOË";
        values[TisLayouts.Applicant["DateOfBirth"]] = "1990-02-03";
        return new ApplicantRecord
        {
            Vpd = Trust,
            Position = _post,
            Number = "1",
            Values = [.. values],
            Body = Wmd,
            CreatedBy = "f",
            CreatedByOrdinal = 1,
            CreatedOn = Day,
            LastFile = "f",
            LastFileDate = Day,
            LastFileSequence = 1,
        };
    }
}
