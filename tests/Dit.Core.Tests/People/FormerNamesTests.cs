using Dit.Core.People;
using Dit.Core.Tests.Applicants;

namespace Dit.Core.Tests.People;

/// <summary>A surname of another period of a person is a previous one for M010.</summary>
public class FormerNamesTests
{
    private static readonly DateOnly _wedding = new(2026, 3, 1);
    private static readonly ILookup<string, string> _numbers = new[] { "7123456" }.ToLookup(_ => "900");

    [Theory]
    [InlineData(0, "Okafor")]
    [InlineData(-1, "Adeyemi")]
    public void On_SurnameOfAnotherDay_IsAPreviousOne(int days, string previous)
    {
        EsrPerson[] rows =
        [
            Scene.Ada with { LastName = "Adeyemi", Period = new(_wedding, null) },
                Scene.Ada with { Period = new(null, _wedding.AddDays(-1)) },
        ];

        var person = PeopleBook.On(Scene.Employer, _wedding.AddDays(days), rows, [], _numbers).People["900"];

        Assert.Equal([previous], person.PreviousLastNames);
    }
}
