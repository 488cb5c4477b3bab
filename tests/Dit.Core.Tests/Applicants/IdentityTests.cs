namespace Dit.Core.Tests.Applicants;

/// <summary>Who is the same person: the GMC number where both sides hold one, else date of birth and both names.</summary>
public class IdentityTests
{
    private readonly Scene _scene = new();

    [Fact]
    public void A042_RowWithoutGmcNumber_LeavesTheRecordKnownByIt()
    {
        var first = _scene.Decide(new RowText());
        var without = (_scene.Holding(first) with { File = "DE_WMD_APP_20260506_00003755.DAT" }).Decide(new RowText().With("RegistrationNumber", ""));
        var later = _scene.Holding(without) with { File = "DE_WMD_APP_20260507_00003756.DAT" };

        Assert.Equal(["I A042"], without.Outcomes[0].Ids());
        Assert.Equal(["I A041"], later.Judge(new RowText().With("RegistrationNumber", "")));
        Assert.Equal(["I A042"], later.Judge(new RowText().With("LastName", "Adeyemi")));
        Assert.Equal("", later.Decide(new RowText()).Record.KnownGmc);
    }

    [Fact]
    public void A040_SameNamesOtherBirthDateWithoutGmcNumber_IsSomebodyElse()
    {
        var row = new RowText().With("RegistrationNumber", "");

        Assert.Equal(["I S001"], _scene.Decide(row, row.With("DateOfBirth", "19900315")).Outcomes[1].Ids());
    }
}
