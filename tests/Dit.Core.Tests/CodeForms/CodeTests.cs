using Dit.Core.Codes;
using Dit.Core.Identity;

namespace Dit.Core.Tests.CodeForms;

public class CodeTests
{
    [Theory]
    [InlineData("96", "096")]
    [InlineData("096", "096")]
    [InlineData(" 431 ", "431")]
    [InlineData("0000096", null)]
    [InlineData("000096", "096")]
    [InlineData("123456", "123456")]
    [InlineData("1024", "1024")]
    [InlineData("", null)]
    [InlineData("4a1", null)]
    public void Vpd_TryParse_PadsToThreeDigits(string text, string? expected) =>
        Assert.Equal(expected, Vpd.TryParse(text, out var vpd) ? vpd.Text : null);

    [Fact]
    public void Vpd_CompareTo_OrdersAsNumbers() =>
        Assert.Equal(["096", "431", "1024"], "1024 431 96".Split(' ').Select(Vpd.Parse).Order().Select(vpd => vpd.Text));

    [Theory]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("000", false)]
    [InlineData("999999999999999", true)]
    [InlineData("1000000000000000", false)]
    public void PositionId_TryParse_IsOneToFifteenDigitsAndNotZero(string text, bool expected) =>
        Assert.Equal(expected, PositionId.TryParse(text, out _));

    [Theory]
    [InlineData("", true)]
    [InlineData("0", true)]
    [InlineData("00", true)]
    [InlineData("77", true)]
    [InlineData("7", false)]
    [InlineData("aa", false)]
    [InlineData("07", false)]
    [InlineData("tbc", true)]
    public void Placeholder_Stands_ForNothingWordsZerosAndOneDigitRepeated(string text, bool expected) =>
        Assert.Equal(expected, Placeholder.Stands(text));

    [Theory]
    [InlineData("DE_WMD_APP_20260505_00003754.DAT", FileKind.App, 3754)]
    [InlineData("x/y/de_wmd_dnc_20260505_0003754.dat", FileKind.Dnc, 3754)]
    [InlineData("GO_431_EXP_GOF_20121113_00000001.DAT", FileKind.GoFull, 1)]
    public void FileName_Read_TakesSevenOrEightDigitsInEitherCase(string name, FileKind kind, int sequence)
    {
        var read = InterfaceFileName.Read(name);

        Assert.Equal((kind, sequence), (read!.Kind, read.Sequence));
    }

    [Theory]
    [InlineData("DE_WMD_APP_20260231_00000001.DAT")]
    [InlineData("DE_WMD_APP_20260505_001.DAT")]
    [InlineData("DE_WMD_APP_20260505_000000001.DAT")]
    [InlineData("DE_WM_APP_20260505_00000001.DAT")]
    [InlineData("DE_WMD_XXX_20260505_00000001.DAT")]
    [InlineData("GO_43a_DIT_GOF_20260505_00000001.DAT")]
    [InlineData("GO_431_DIT_GOX_20260505_00000001.DAT")]
    [InlineData("DE_WMD_APP_20260505_00000001.DAT.tmp")]
    [InlineData("DE_WMD_APP_20260505_00000001")]
    [InlineData("")]
    public void FileName_Read_OutsideTheGrammar_IsNull(string name) => Assert.Null(InterfaceFileName.Read(name));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void FileName_Read_TakesSubtypesOfOneToFortySigns(int length, bool expected) =>
        Assert.Equal(expected, InterfaceFileName.Read($"GO_431_{new string('X', length)}_GOF_20260505_00000001.DAT") is not null);

    [Fact]
    public void FileName_Read_SubtypeOfMoreThanLettersAndDigits_IsNull() =>
        Assert.Null(InterfaceFileName.Read("GO_431_D-T_GOF_20260505_00000001.DAT"));

    [Theory]
    [InlineData("20260228", true)]
    [InlineData("2026-02-28", true)]
    [InlineData("20260229", false)]
    [InlineData("20240229", true)]
    [InlineData("20260231", false)]
    [InlineData("2026-2-28", false)]
    [InlineData("00000101", false)]
    [InlineData("00010101", true)]
    [InlineData("2026-02/28", false)]
    [InlineData("2026/02-28", false)]
    [InlineData("2026-0x-28", false)]
    [InlineData("2026-02-2x", false)]
    [InlineData("٢٠٢٦٠٢٢٨", false)]
    public void FileDate_TryParse_TakesDatesThatExist(string text, bool expected) => Assert.Equal(expected, FileDate.TryParse(text, out _));

    [Theory]
    [InlineData("20260505 093000", true)]
    [InlineData(" 20260505 235959 ", true)]
    [InlineData("20260231 093000", false)]
    [InlineData("20260505 246000", false)]
    [InlineData("20260505T093000", false)]
    [InlineData("20260505 0930", false)]
    [InlineData("20260505 0930000", false)]
    [InlineData("20260505", false)]
    public void FileDate_IsTimestamp_WantsADateThatExistsABlankAndATime(string text, bool expected) =>
        Assert.Equal(expected, FileDate.IsTimestamp(text));

    [Theory]
    [InlineData("WMD/RRK01/034/STR/001", true)]
    [InlineData(" wmd/rrk01/034/str/001/A ", true)]
    [InlineData("WMD/RRK01/034/STR", false)]
    [InlineData("WMD/RRK01/034/STR/001/A/B", false)]
    [InlineData("WMD//034/STR/001", false)]
    [InlineData("WMD/RRK01/034/STR/0012345678901", false)]
    public void Dpn_Read_WantsFiveOrSixSegmentsAndThirtyCharacters(string text, bool fits) =>
        Assert.Equal(fits, DeaneryPostNumber.Read(text) is not null);

    [Theory]
    [InlineData('D')]
    [InlineData('F')]
    [InlineData('I')]
    [InlineData('Q')]
    [InlineData('U')]
    [InlineData('V')]
    public void NiNumber_Read_RefusesTheLettersThatAreNeverIssued(char letter)
    {
        Assert.Null(NationalInsuranceNumber.Read($"{letter}A123456C"));
        Assert.Null(NationalInsuranceNumber.Read($"A{letter}123456C"));
    }

    [Theory]
    [InlineData("7123456", true)]
    [InlineData(" 7123456 ", true)]
    [InlineData("712345", false)]
    [InlineData("71234567", false)]
    [InlineData("712345X", false)]
    [InlineData("0000000", false)]
    [InlineData("9999999", false)]
    [InlineData("C7123456", true)]
    [InlineData("c 7123456", true)]
    [InlineData("X7123456", false)]
    [InlineData("CC7123456", false)]
    public void GmcNumber_Read_IsSevenDigitsNotOneRepeated(string text, bool isOne) =>
        Assert.Equal(isOne, GmcNumber.Read(text) is not null);

    [Theory]
    [InlineData("AB 12 34 56 C", "AB123456")]
    [InlineData("ab123456", "AB123456")]
    [InlineData("CE000021D", "CE000021")]
    [InlineData("ZY999999A", "ZY999999")]
    [InlineData("AO123456C", null)]
    [InlineData("DB123456C", null)]
    [InlineData("GB123456C", null)]
    [InlineData("AB123456E", null)]
    [InlineData("AB12345", null)]
    public void NiNumber_Read_IsOfTheHmrcForm(string text, string? compared) =>
        Assert.Equal(compared, NationalInsuranceNumber.Read(text)?.Compared);

    [Theory]
    [InlineData("O'Brien", "o'brien", true)]
    [InlineData("Zoë", "ZOE\u0308", true)]
    [InlineData("Anna  Maria", " anna\u00A0maria ", true)]
    [InlineData("Σίσυφος", "ΣΊΣΥΦΟΣ", true)]
    [InlineData("Zoë", "Zoe", false)]
    [InlineData("Straße", "Strasse", false)]
    [InlineData("O'Brien", "OBrien", false)]
    public void PersonName_Same_FoldsCaseAndSpaceAndNothingLooser(string one, string other, bool same) =>
        Assert.Equal(same, PersonName.Read(one) == PersonName.Read(other));

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", "2026-03-29")]
    [InlineData("2026-06-30T23:30:00Z", "2026-07-01")]
    [InlineData("2026-12-31T23:59:59Z", "2026-12-31")]
    public void BusinessDate_Of_IsLondons(string instant, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            BusinessDate.Of(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-03-29", "13:00", "2026-03-29T12:00:00Z")]
    [InlineData("2026-10-25", "13:00", "2026-10-25T13:00:00Z")]
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T00:30:00Z")]
    public void BusinessDate_At_KnowsBothClockChanges(string date, string time, string expected) => Assert.Equal(
        DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
        BusinessDate.At(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));
}
