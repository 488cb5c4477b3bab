using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Placements;
using Dit.Core.Positions;
using Dit.Core.Tests.Applicants;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Placements;

/// <summary>Whom at an employer a notification means, and at which employers it is looked for.</summary>
public class PostMembersTests
{
    private static readonly NotText _withdrawsAda = NotText.Withdraws("Okafor", "Ada", "7123456");

    [Fact]
    public void Decide_TwoLivePositionsOfAnEmployer_TellsOfTheLowerId()
    {
        var scene = new PlacementScene { Held = [Ada()] };
        var second = scene.Positions[0] with { Id = new(1000009) };

        var told = (scene with { Positions = [second, .. scene.Positions] }).Decide(_withdrawsAda).Only.Events.Single();

        Assert.Equal(HostPosition.ToString(), told.PositionId);
    }

    [Theory]
    [InlineData(true, -1, "E-N030")]
    [InlineData(true, 0, "I-N052 W-N032")]
    [InlineData(false, 90, "E-N030")]
    public void Decide_Assignment_HoldsThePostUntilItsLastDayWhenItIsAnEmployees(bool isEmployee, int endsIn, string ids)
    {
        var scene = new PlacementScene { People = [Scene.Ada] };
        var assignment = Scene.Employs(Scene.Ada, start: new(2025, 8, 6), end: scene.Today.AddDays(endsIn));

        Assert.Equal(ids, (scene with { Assignments = [assignment with { IsEmployee = isEmployee }] }).Decide(_withdrawsAda).Ids);
    }

    [Fact]
    public void Decide_AssignmentWithoutItsPerson_IsNobody() =>
        Assert.Equal("E-N030", new PlacementScene { Assignments = [Scene.Employs(Scene.Ada)] }.Decide(_withdrawsAda).Ids);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decide_ClosedRecordNamedLaterThanTheOpenOne_IsNotMeant(bool isClosedFirst)
    {
        var closed = Ada() with { Number = "1", State = ApplicantState.Withdrawn, LastFileDate = new(2026, 5, 6) };
        var open = Ada() with { Number = "2" };

        var decided = new PlacementScene { Held = isClosedFirst ? [closed, open] : [open, closed] }.Decide(_withdrawsAda);

        Assert.Equal("2", Assert.Single(decided.Changed).Number);
    }

    [Theory]
    [InlineData("20260804", "0804")]
    [InlineData("", "")]
    public void Decide_TwoAssignments_MeansTheOneThatEndsLast(string secondEnds, string old)
    {
        var scene = new PlacementScene
        {
            People = [Scene.Ada],
            Assignments = [Scene.Employs(Scene.Ada, start: new(2026, 2, 4), end: new(2026, 6, 30)),
                Scene.Employs(Scene.Ada, start: new(2026, 2, 4), end: FileDate.Read(secondEnds)) with { AssignmentId = "A2" }],
        };

        var decided = scene.Decide(NotText.Of(4).Person("Current", "Okafor", "Ada", "7123456").With("ChangedEndDate", "20260811"));

        Assert.Equal(old, $"{decided.Only.Events.Single().OldEnd:MMdd}");
    }

    [Fact]
    public void Decide_HolderByTheNumberAndApplicantByTheNames_MeansBoth()
    {
        var byNames = new Scene().Decide(new RowText().With("RegistrationNumber", "")).Record;
        var scene = new PlacementScene
        {
            Held = [byNames],
            People = [Scene.Ada],
            Assignments = [Scene.Employs(Scene.Ada, start: new(2026, 2, 4))],
        };

        Assert.Equal(ApplicantState.Withdrawn, Assert.Single(scene.Decide(_withdrawsAda).Changed).State);
    }

    [Fact]
    public void Decide_SameNamesBornAnotherDayThanOneOfTheNumber_AreSomebodyElse()
    {
        // ESR has no birth date of the holder: nothing but the applicant's own record says that the third is another person.
        var other = Twin() with { LastFile = "DE_WMD_APP_20260506_00003755.DAT", LastFileDate = new(2026, 5, 6) };
        string[] values = [.. other.Values.Select(value => value == "7123457" ? "" : value)];
        var scene = new PlacementScene
        {
            Held = [Ada(), other with { Values = [.. values] }],
            People = [Scene.Ada with { DateOfBirth = null, NiNumber = null }],
            Assignments = [Scene.Employs(Scene.Ada, start: new(2026, 2, 4))],
        };

        Assert.Equal(Ada().Number, Assert.Single(scene.Decide(_withdrawsAda).Changed).Number);
    }

    [Fact]
    public void Decide_OthersOnThePost_AreHoldersThenApplicants()
    {
        var scene = new PlacementScene
        {
            Held = [Ada(), Someone(3)],
            People = [Scene.Other],
            Assignments = [Scene.Employs(Scene.Other, start: new(2026, 2, 4))],
        };

        Assert.Equal([("Jan Nowak", true), ("Ada SomebodyD", false)],
            scene.Decide(_withdrawsAda).Only.Events.Single().Others.Select(mate => (mate.Name, mate.IsHolder)));
    }

    [Fact]
    public void EmployersOf_SeveralDpns_AreThoseThatHaveOneLiveOnceInOrder()
    {
        const string ofTheHost = "WMD/RRK01/004/STR/002";
        var scene = new PlacementScene();
        Position[] positions = [.. scene.Positions, scene.Positions[0] with { Id = new(1000002), Dpn = ofTheHost }];
        var about = (scene with { Positions = positions }).Case;

        Assert.Equal([Lead, Host], NotificationCase.EmployersOf([ofTheHost, Dpn, Dpn], about.Directory, about.Reference, about.Today));
        Assert.Equal([Host],
            NotificationCase.EmployersOf([ofTheHost, Dpn], about.Directory, (scene with { Off = [Lead] }).Reference, about.Today));
    }
}
