using Dit.Core.People;
using Dit.Core.Placements;

namespace Dit.Core.Tests.Placements;

public class TraineeTests
{
    [Theory]
    [InlineData("Okafor", "Ada", "7123456", true)]
    [InlineData("Adeyemi", "Ada", "7123456", false)]
    [InlineData("Okafor", "Ida", "7123456", false)]
    [InlineData("Okafor", "Ada", null, false)]
    public void Equals_EveryValue_Counts(string last, string first, string? gmc, bool isEqual) =>
        Assert.Equal(isEqual, new Trainee("Okafor", "Ada", "7123456").Equals(new Trainee(last, first, gmc)));

    [Fact]
    public void Equals_Nobody_IsFalse() => Assert.False(new Trainee("Okafor", "Ada", "7123456").Equals(null));

    [Theory]
    [InlineData("", null)]
    [InlineData("7123456", "7123456")]
    [InlineData("7123456 7000021", "7123456")]
    public void Of_PersonOfEsr_HasTheFirstGmcNumber(string numbers, string? gmc)
    {
        var person = new EsrPerson { PersonId = "900", GmcNumbers = numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries) };

        Assert.Equal(gmc, Trainee.Of(person).GmcNumber);
    }
}
