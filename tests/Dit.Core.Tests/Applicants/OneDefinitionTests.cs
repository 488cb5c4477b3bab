using Dit.Core.Applicants;
using Dit.Core.Identity;
using Dit.Core.People;
using Dit.Core.Positions;
using Dit.Core.Positions.Findings;
using Dit.Core.Tests.Placements;

namespace Dit.Core.Tests.Applicants;

/// <summary>
/// Rows, records, occupancy, hires, findings and notifications answer alike: who is Ada Okafor, born 14 March 1990, GMC number 7123456?
/// </summary>
public class OneDefinitionTests
{
    private static readonly Scene _scene = new();

    public static TheoryData<string, string, string, string, string, Sameness> Pairs => new()
    {
        { "OKAFOR", "ada", "19900314", "7123456", "AB123456C", Sameness.GmcNumber },
        { "Adeyemi", "Ada", "19900314", "7123456", "", Sameness.GmcNumber }, // marriage
        { "Okafor", "Ada Mary", "19900314", "7123456", "", Sameness.GmcNumber }, // a middle name moved
        { "Ada", "Okafor", "19900314", "7123456", "", Sameness.GmcNumber }, // swapped names
        { "Okafor", "Ada", "19900314", "", "CE123456A", Sameness.BirthAndNames },
        { "Okafor", "Ada", "19900314", "9999999", "", Sameness.BirthAndNames }, // a dummy is no number
        { "Okafor", "Ada", "19900314", "7000021", "", Sameness.CorrectedGmcNumber },
        { "Okafor", "Ada", "19900314", "7000021", "CE123456A", Sameness.Different },
        { "Nowak", "Jan", "19800101", "7123456", "AB123456C", Sameness.SharedGmcNumber }, // typed for the wrong doctor
        { "Okafor", "Ida", "19900314", "7000021", "", Sameness.Different }, // twins
        { "Okafor", "Ida", "19900314", "", "", Sameness.Different },
        { "Okafor", "Ada", "19900315", "", "AB123456C", Sameness.Different },
        { "Adeyemi", "Ada", "19900314", "", "AB123456C", Sameness.Different },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void SamePerson_IsOneAnswerWhereverItIsAsked(string last, string first, string born, string gmc, string ni, Sameness expected)
    {
        var row = new RowText().With("LastName", last).With("FirstName", first).With("DateOfBirth", born).With("RegistrationNumber", gmc)
            .With("NiNumber", ni);
        var (ada, other) = (_scene.Decide(new RowText()).Record, row.Read().Person);
        var isSame = expected.IsOnePerson();

        Assert.Equal(expected, ada.Person.CompareWith(other));
        Assert.Equal(expected, other.CompareWith(ada.Person));
        Assert.Equal(isSame ? "I A040" : "I S001", _scene.Decide(new RowText(), row).Outcomes[1].Ids()[0]);
        Assert.Equal(isSame ? "I A042" : "I S001", Later(PositionType.None, ada).Judge(row)[0]);
        Assert.Equal(!isSame, Later(PositionType.Single, ada).Judge(row).Contains("E A015"));
        Assert.Equal(!isSame, Held(PositionType.Single).Judge(row).Contains("E A015"));
        Assert.Equal(isSame, StateOf(_scene.Decide(row).Record) == ApplicantState.Hired);
        Assert.Equal(isSame ? 1 : 2,
            new Placement([new() { Person = Scene.Ada.Identity }], [new() { Person = other }]).PeopleOn(_scene.Today));
    }

    [Theory]
    [InlineData("Okafor", "Ada", "7123456", true)]
    [InlineData("Adeyemi", "Ada", "7123456", true)]
    [InlineData("", "", "7123456", true)]
    [InlineData("okafor", "ADA", "", true)]
    [InlineData("Okafor", "Ada", "7000021", false)] // without a birth date nothing says that a number was corrected
    [InlineData("Nowak", "Jan", "7123456", false)]
    [InlineData("Okafor", "Ida", "", false)]
    public void SamePerson_InANotification_GoesByNumberAndNames(string last, string first, string gmc, bool isSame)
    {
        var decided = new PlacementScene { Held = [PlacementScene.Ada()] }.Decide(NotText.Withdraws(last, first, gmc));

        Assert.Equal(isSame ? "I-N052" : "E-N030", decided.Ids);
    }

    private static Scene Later(PositionType type, ApplicantRecord held) =>
        _scene with { Held = [held], File = "DE_WMD_APP_20260506_00003755.DAT", Position = _scene.Position with { Type = type } };

    private static Scene Held(PositionType type) =>
        _scene with { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada)], Position = _scene.Position with { Type = type } };

    private static ApplicantState StateOf(ApplicantRecord record) => ApplicantLifecycle.StateOn(
        record, new PeopleBook(Scene.Employer, [Scene.Ada], [Scene.Employs(Scene.Ada, start: new(2026, 7, 20))]), new(2026, 7, 20));
}
