using Dit.Core.Applicants.Matching;
using Dit.Core.People;

namespace Dit.Core.Tests.Applicants;

/// <summary>The order of the people who may be the applicant (M010): certain ones, then by what agrees, by what differs, by id.</summary>
public class MatchOrderTests
{
    [Fact]
    public void Possible_TwoCertainAndOneWhoAgreesInAsMuch_TheCertainComeFirst()
    {
        var certain = Scene.Ada with { NiNumber = null };

        Assert.Equal(["901", "902", "900"],
            Order(Scene.Ada with { GmcNumbers = [] }, certain with { PersonId = "901" }, certain with { PersonId = "902" }));
    }

    [Fact]
    public void Possible_AsMuchAgrees_WhoDiffersInLessComesFirst()
    {
        var more = Scene.Other with { PersonId = "900", NiNumber = null, GmcNumbers = ["7123456"] };

        Assert.Equal(["901", "900"], Order(more, more with { PersonId = "901", FirstName = "", LastName = "" }));
    }

    [Fact]
    public void Possible_Alike_TheLowerIdComesFirstWhateverTheOrder()
    {
        EsrPerson one = Scene.Ada with { PersonId = "901" }, other = Scene.Ada with { PersonId = "900" };

        Assert.Equal(["900", "901"], Order(one, other));
        Assert.Equal(["900", "901"], Order(other, one));
    }

    [Fact]
    public void IsToldOf_CertainEmployee_IsFalse()
    {
        var scene = new Scene { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada, new(7))] };

        Assert.False(PersonMatch.IsToldOf(scene.Decide(new RowText()).Record.Match));
    }

    private static IEnumerable<string> Order(params EsrPerson[] people)
    {
        var match = PersonMatcher.Match(new RowText().Read(), new PeopleBook(Scene.Employer, people, []));
        return Assert.IsType<PersonMatch.Possible>(match).People.Select(person => person.PersonId);
    }
}
