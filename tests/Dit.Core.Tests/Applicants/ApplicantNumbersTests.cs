using Dit.Core.Applicants;
using Dit.Core.Codes;

namespace Dit.Core.Tests.Applicants;

public class ApplicantNumbersTests
{
    private static readonly EmployerCase _employer = new(
        Scene.Employer, InterfaceFileName.Read("DE_WMD_APP_20260505_00003754.DAT")!, new(2026, 5, 5), new Scene().Reference, null, null, [],
            new DpnTally());

    [Fact]
    public void OfApplicant_SameRow_IsTheSameFifteenDigits()
    {
        var number = new ApplicantNumbers(_employer).OfApplicant(Scene.PositionId, 1);

        Assert.Matches("^[1-9][0-9]{14}$", number);
        Assert.Equal(number, new ApplicantNumbers(_employer with { Today = new(2027, 1, 1) }).OfApplicant(Scene.PositionId, 1));
    }

    [Fact]
    public void OfApplicant_AnythingElse_IsAnotherNumber()
    {
        string[] numbers =
        [
            new ApplicantNumbers(_employer).OfApplicant(Scene.PositionId, 1),
            new ApplicantNumbers(_employer).OfApplicant(Scene.PositionId, 2),
            new ApplicantNumbers(_employer).OfApplicant(new PositionId(1000002), 1),
            new ApplicantNumbers(_employer with { Vpd = Vpd.Parse("096") }).OfApplicant(Scene.PositionId, 1),
            new ApplicantNumbers(_employer with { Attempt = "r1" }).OfApplicant(Scene.PositionId, 1),
            new ApplicantNumbers(_employer with { Attempt = "r2" }).OfApplicant(Scene.PositionId, 1),
            new ApplicantNumbers(_employer with { File = InterfaceFileName.Read("DE_EOE_APP_20260505_00003754.DAT")! }).OfApplicant(
                Scene.PositionId, 1),
            new ApplicantNumbers(_employer with { File = InterfaceFileName.Read("DE_WMD_APP_20260506_00003754.DAT")! }).OfApplicant(
                Scene.PositionId, 1),
            new ApplicantNumbers(_employer with { File = InterfaceFileName.Read("DE_WMD_APP_20260505_00003755.DAT")! }).OfApplicant(
                Scene.PositionId, 1),
        ];

        Assert.Equal(numbers.Length, numbers.Distinct().Count());
    }

    [Fact]
    public void OfAssignment_IsTwelveDigitsAndNoPartOfTheApplicantNumber()
    {
        var id = new ApplicantNumbers(_employer).OfAssignment(Scene.PositionId, 1);

        Assert.Matches("^[1-9][0-9]{11}$", id);
        Assert.DoesNotContain(id, new ApplicantNumbers(_employer).OfApplicant(Scene.PositionId, 1), StringComparison.Ordinal);
    }

    // A part that was cut off would give two rows one number.
    [Fact]
    public void OfApplicant_MoreThanIsTaken_IsAFault() =>
        Assert.Throws<InvalidOperationException>(
            () => new ApplicantNumbers(_employer with { Attempt = new string('r', 256) }).OfApplicant(Scene.PositionId, 1));

    [Fact]
    public void OfApplicant_KnownRow_KeepsItsNumberFromVersionToVersion() =>
        Assert.Equal("641945828795370", new ApplicantNumbers(_employer).OfApplicant(Scene.PositionId, 1));
}
