namespace Dit.Core.Tests.Applicants;

public class PersonRuleTests
{
    [Theory]
    [InlineData("20100505", false)] // 16 today
    [InlineData("20100506", true)] // 16 tomorrow
    [InlineData("19260505", false)] // 100 today
    [InlineData("19250506", false)] // 100, and 101 tomorrow
    [InlineData("19250505", true)] // 101 today
    [InlineData("20260506", true)] // tomorrow
    [InlineData("20260505", true)] // today
    public void A003_Age_MustBe16To100(string born, bool fails) =>
        Assert.Equal(fails ? ["E A003"] : ["I S001"], new Scene().Judge(new RowText().With("DateOfBirth", born)));

    [Theory]
    [InlineData("20260506", "date of birth is in the future")]
    [InlineData("20260505", "age is outside 16 to 100: check the date of birth")]
    [InlineData("19250505", "age is outside 16 to 100: check the date of birth")]
    public void A003_Words_TellTheFutureFromAnAge(string born, string words) =>
        Assert.Equal(words, new Scene().Decide(new RowText().With("DateOfBirth", born)).Outcomes[0].WordsOf("A003"));

    [Theory]
    [InlineData(28, "I S001")] // still 100
    [InlineData(29, "E A003")] // 1 March: 101
    public void A003_BornOn29February_HasTheBirthdayOn1March(int day, string expected)
    {
        var scene = new Scene { Today = new DateOnly(2025, 1, 31).AddDays(day) };

        Assert.Equal([expected], scene.Judge(new RowText().With("DateOfBirth", "19240229").With("ProjectedHireDate", "20250320")));
    }

    [Theory]
    [InlineData("AB123456C", true)]
    [InlineData("ab 12 34 56 c", true)]
    [InlineData("AB123456", true)]
    [InlineData("AB123456E", false)]
    [InlineData("DB123456A", false)]
    [InlineData("AO123456A", false)]
    [InlineData("GB123456A", false)]
    [InlineData("AB12345A", false)]
    public void A030_NiNumber_MustBeOfTheHmrcForm(string typed, bool good)
    {
        var decided = new Scene().Decide(new RowText().With("NiNumber", typed));

        Assert.Equal(good ? ["I S001"] : ["I S001", "W A030"], decided.Outcomes[0].Ids());
        Assert.Equal(good, decided.Record.Values.Contains(typed));
    }

    [Theory]
    [InlineData("GMC", "7123456", false)]
    [InlineData("gmc", "712345", true)]
    [InlineData("", "71234567", true)]
    [InlineData("GMC", "7123456X", true)]
    [InlineData("General Medical Council", "712345", true)]
    [InlineData(" general  medical\u00A0council ", "7123456", false)]
    [InlineData("GDC", "123", false)]
    [InlineData("General Pharmaceutical Council", "123", false)]
    public void A031_GmcNumber_MustBeSevenDigits(string body, string number, bool warns)
    {
        var decided = new Scene().Decide(new RowText().With("ProfessionalBody", body).With("RegistrationNumber", number));

        Assert.Equal(warns ? ["I S001", "W A031"] : ["I S001"], decided.Outcomes[0].Ids());
        Assert.Equal(!warns, decided.Record.Values.Contains(number));
    }

    [Theory]
    [InlineData("B15 2TH", "GB", false)]
    [InlineData("b152th", "", false)]
    [InlineData("SW1A 1AA", "gb", false)]
    [InlineData("M1 1AE", "", false)]
    [InlineData("GIR 0AA", "GB", false)]
    [InlineData("M11AE", "GB", false)]
    [InlineData("B 2TH", "GB", true)]
    [InlineData("SW1AA1AA", "GB", true)]
    [InlineData("SW1A 1AAA", "GB", true)]
    [InlineData("115 2TH", "GB", true)]
    [InlineData("B15 XTH", "GB", true)]
    [InlineData("B15 21H", "GB", true)]
    [InlineData("B15 2T1", "GB", true)]
    [InlineData("B15  2TH", "GB", true)]
    [InlineData("B15\u00A02TH", "GB", true)]
    [InlineData("B152", "", true)]
    [InlineData("12345", "", true)]
    [InlineData("BBB1 2TH", "", true)]
    [InlineData("B15 2TH\\", "GB", true)]
    [InlineData("12345-6789", "US", false)]
    [InlineData("D02 X285", "IE", false)]
    [InlineData("D02/X285", "IE", true)]
    [InlineData("", "GBR", true)]
    [InlineData("", "4Z", true)]
    [InlineData("", "", false)]
    public void A032_PostcodeAndCountry_MustFit(string postcode, string country, bool warns) =>
        Assert.Equal(warns ? ["I S001", "W A032"] : ["I S001"],
            new Scene().Judge(new RowText().With("Postcode", postcode).With("Country", country)));

    [Theory]
    [InlineData("B1", "GB", "postcode is not of the UK form")]
    [InlineData("D02", "GBR", "country is not two letters")]
    [InlineData("D02/X285", "IE", "postcode has characters other than letters, digits, spaces and hyphens")]
    [InlineData("D02/X285", "IRL",
        "postcode has characters other than letters, digits, spaces and hyphens; country is not two letters")]
    public void A032_Words_NameAllThatDoesNotFit(string postcode, string country, string words) =>
        Assert.Equal(words,
            new Scene().Decide(new RowText().With("Postcode", postcode).With("Country", country)).Outcomes[0].WordsOf("A032"));
}
