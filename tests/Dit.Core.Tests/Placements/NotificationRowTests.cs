using Dit.Core.Codes;
using Dit.Core.Placements;
using Dit.Core.Placements.Rules;

namespace Dit.Core.Tests.Placements;

public class NotificationRowTests
{
    [Fact]
    public void All_HoldsEveryRuleOnceInOrderOfId()
    {
        var ids = NotificationRules.All.Select(rule => rule.Id).ToList();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(NotificationRules.All, rule => Assert.Matches("^[^\r\n]{10,200}$", rule.Meaning));
    }

    [Fact]
    public void Read_Rotation_TakesBothTraineesAndTheWte()
    {
        var row = NotText.Rotates("O'Brien", "Müller").With("CurrentProjectedEndDate", "2026-08-04").With("CurrentWte", "1").Read();

        Assert.Empty(row.SyntaxFindings);
        Assert.Equal(NotificationType.Rotation, row.Type);
        Assert.Equal(("O'Brien", "Müller"), (row.Current?.LastName, row.Next?.LastName));
        Assert.Equal((new DateOnly(2026, 8, 4), new DateOnly(2026, 8, 5)), (row.CurrentEnd, row.NextStart));
        Assert.Equal((1m, 0.8m), (row.CurrentWte, row.NextWte));
        Assert.Equal(false, row.IsVacant);
    }

    [Theory]
    [InlineData("APP,1", "does not begin with NOT")]
    [InlineData("NOT,1,WMD", "3 columns, not 36")]
    public void Read_OtherShape_IsItsOnlyFinding(string text, string words)
    {
        var finding = Assert.Single(NotText.Read(text).SyntaxFindings);

        Assert.Equal("N001", finding.Rule);
        Assert.Contains(words, finding.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NotificationTitleCode", "9", "E-N002")]
    [InlineData("NotificationTitleCode", "", "E-N002")]
    [InlineData("DeaneryPostNumber", "", "E-N003")]
    [InlineData("DeaneryPostNumber", "WMD/RRK01", "E-N003")]
    [InlineData("NextCurrentPlacementVpd", "NOT KNOWN", "")]
    [InlineData("CurrentNextPlacementVpd", "Larkfield General Hospital (RXK01)", "")]
    [InlineData("ReplacementCurrentPlacementVpd", "96", "")]
    [InlineData("NextProjectedStartDate", "20260231", "E-N005")]
    [InlineData("ChangedHireDate", "soon", "W-N005")]
    [InlineData("NextPlacementWte", "7.5", "W-N007")]
    [InlineData("NextPlacementWte", "1.21", "W-N007")]
    [InlineData("CurrentWte", "-0.1", "W-N007")]
    [InlineData("NextPlacementWte", "full", "W-N007")]
    [InlineData("NextPlacementWte", "0", "")]
    [InlineData("CurrentWte", "0.0", "")]
    [InlineData("NextPlacementWte", "1.2", "")]
    [InlineData("NextFirstName", "UNKNOWN", "E-N008")]
    [InlineData("NextGmcNumber", "123", "W-N010")]
    [InlineData("PostVacantAtNextRotation", "maybe", "E-N011")]
    public void Read_OneColumnOfARotation_Finds(string column, string value, string finding) =>
        Assert.Equal(finding, Ids(NotText.Rotates("Bell", "Nowak").With(column, value)));

    [Theory]
    [InlineData(2, "ReplacementProjectedHireDate", "W-N005")]
    [InlineData(3, "ReplacementProjectedHireDate", "E-N005")]
    [InlineData(3, "ChangedEndDate", "W-N005")]
    [InlineData(4, "ChangedHireDate", "E-N005")]
    [InlineData(4, "ChangedEndDate", "E-N005")]
    [InlineData(4, "NextProjectedStartDate", "W-N005")]
    public void Read_BadDate_FailsTheTypeThatIsAboutItsColumn(int type, string column, string finding) =>
        Assert.Equal(finding, Ids(NotText.Of(type).Person("Withdrawn", "Okafor", "Ada", "").Person("Next", "Okafor", "Ada", "")
            .Person("Replacement", "Nowak", "Jan", "").With("ChangedHireDate", "20260805").With(column, "20260231")));

    [Theory]
    [InlineData("7.5", null)]
    [InlineData("0", "0.0")]
    [InlineData("1.2", "1.2")]
    [InlineData("0.65", "0.7")]
    [InlineData("1", "1.0")]
    public void Read_Wte_IsToOneDecimalAndLeftOutWhereItCannotBe(string given, string? read) =>
        Assert.Equal(read, NotText.Rotates("Bell", "Nowak").With("CurrentWte", given).Read().CurrentWte is { } wte ? Wte.Write(wte) : null);

    [Theory]
    [InlineData("20260805", "20260805", "E-N006")]
    [InlineData("20260805", "20260804", "E-N006")]
    [InlineData("20260805", "20260806", "")]
    [InlineData("", "", "E-N009")]
    public void Read_ChangedDates_Find(string hire, string end, string finding) =>
        Assert.Equal(finding, Ids(NotText.Moves("Okafor", "Ada", "", hire, end)));

    [Fact]
    public void Read_ReplacementWithoutReplacement_Fails() =>
        Assert.Equal("E-N008", Ids(NotText.Of(3).Person("Withdrawn", "Okafor", "Ada", "")));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Read_NobodyWhoLeavesOrWhoseDatesChange_Fails(int type) => Assert.Equal("E-N008",
        Ids(NotText.Of(type).Person("Replacement", "Nowak", "Jan", "").With("ChangedHireDate", "20260805")));

    [Theory]
    [InlineData("Able", "Bell", "Cole", "Able")]
    [InlineData("", "Bell", "Cole", "Bell")]
    [InlineData("", "", "Cole", "Cole")]
    public void Subject_OfAReplacement_IsTheWithdrawnElseTheNextElseTheCurrent(
        string withdrawn, string next, string current, string subject) =>
        Assert.Equal(subject, NotText.Of(3).Person("Withdrawn", withdrawn, "Ny", "").Person("Next", next, "Ny", "")
            .Person("Current", current, "Ny", "").Read().Subject?.LastName);

    [Fact]
    public void Read_SeveralFindings_StandErrorsFirstThenInOrderOfId() =>
        Assert.Equal("E-N008 E-N011 W-N007 W-N010", Ids(NotText.Rotates("Bell", "Nowak").With("CurrentFirstName", "UNKNOWN")
            .With("NextGmcNumber", "123").With("NextPlacementWte", "7.5").With("PostVacantAtNextRotation", "maybe")));

    [Theory]
    [InlineData("", "is missing")]
    [InlineData("9", "is not one of")]
    public void Read_Type_SaysWhetherItIsMissingOrUnknown(string type, string words) => Assert.Contains(words,
        NotText.Of(1).With("NotificationTitleCode", type).Read().SyntaxFindings[0].Words, StringComparison.Ordinal);

    [Fact]
    public void Read_EndOfTime_IsNoDate() =>
        Assert.Null(NotText.Rotates("Bell", "Nowak").With("CurrentProjectedEndDate", "47121231").Read().CurrentEnd);

    [Fact]
    public void Read_PlaceholdersInsteadOfATrainee_NameNobody()
    {
        var row = NotText.Rotates("Bell", "").Person("Next", "UNKNOWN", "N/A", "0000000");

        Assert.Equal("", Ids(row));
        Assert.Null(row.Read().Next);
    }

    [Fact]
    public void Read_RowWithoutColumns_HasNoDpnAndNoType()
    {
        var row = NotText.Read("NOT,1,WMD");

        Assert.Equal(("", "", ""), (row.Dpn, row.DpnText, row.TypeText));
    }

    [Fact]
    public void Read_RotationThatSaysNothing_Fails() => Assert.Equal("E-N009", Ids(NotText.Of(1)));

    [Fact]
    public void Read_NamesWithBackslashCommaAndNoBreakSpace_AreData()
    {
        var row = NotText.Withdraws("O\\Neil, Jr", "Ada\u00A0Mae", "").Read();

        Assert.False(row.IsRejected);
        Assert.True(row.Withdrawn!.IsSameAs(new Trainee("o\\neil,  jr", "ADA Mae", "7123456")));
    }

    private static string Ids(NotText row) =>
        string.Join(' ', row.Read().SyntaxFindings.Select(finding => $"{finding.Severity.ToString()[0]}-{finding.Rule}"));
}
