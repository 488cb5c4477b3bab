using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Tests.Applicants;

public class ApplicantRowTests
{
    private static readonly string[] _special = ["EthnicOrigin", "Disability", "SexualOrientation", "ReligiousBelief"];

    [Fact]
    public void Read_GoodRow_HasNoFindings()
    {
        var row = new RowText().Read(7);

        Assert.Empty(row.SyntaxFindings);
        Assert.Equal((7, 8), (row.Ordinal, row.Line));
        Assert.Equal(new PositionId(1000001), row.PositionId);
        Assert.Equal(5001, row.PositionNumber);
        Assert.Equal(new DateOnly(2026, 7, 20), row.ProjectedHire);
        Assert.Equal(new DateOnly(2027, 2, 2), row.ProjectedEnd);
        Assert.Equal(("7123456", "AB123456"), (row.GmcNumber?.Digits, row.NiNumber?.Compared));
    }

    [Theory]
    [InlineData("RecordType", "APP", "APP")]
    [InlineData("PositionNumber", "0005001", "5001")]
    [InlineData("PositionNumber", "000", "0")]
    [InlineData("PositionNumber", "10", "10")]
    [InlineData("ProjectedEndDate", "2027-02-02", "20270202")]
    public void Read_Value_IsKeptInOneForm(string column, string value, string kept) =>
        Assert.Equal(kept, new RowText().With(column, value).Read().Values[TisLayouts.Applicant[column]]);

    [Fact]
    public void Of_Values_HoldAtMost65535Characters()
    {
        Assert.Equal(65_535, ApplicantValues.Of([new string('x', 65_535)])[0].Length);
        Assert.Throws<OverflowException>(() => ApplicantValues.Of([new string('x', 65_535), "x"]));
    }

    [Theory]
    [InlineData("EffectiveDate")]
    [InlineData("LastName")]
    [InlineData("FirstName")]
    [InlineData("DateOfBirth")]
    [InlineData("PositionId")]
    [InlineData("PositionNumber")]
    public void Read_MandatoryColumnEmpty_IsA001(string column)
    {
        var finding = Assert.Single(new RowText().With(column, " \u00A0 ").Read().SyntaxFindings);

        Assert.Equal(("A001", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Contains(column, finding.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MiddleNames")]
    [InlineData("DeaneryPostNumber")]
    [InlineData("ProjectedHireDate")]
    [InlineData("ProjectedEndDate")]
    [InlineData("NiNumber")]
    [InlineData("RegistrationNumber")]
    public void Read_OtherColumnEmpty_IsNoFinding(string column) => Assert.Empty(new RowText().With(column, "").Read().SyntaxFindings);

    [Fact]
    public void Read_TwoMandatoryColumnsEmpty_IsOneFindingEach() =>
        Assert.Equal(["A001", "A001"], new RowText().With("LastName", "").With("FirstName", "").Read().SyntaxFindings.Select(f => f.Rule));

    [Theory]
    [InlineData("EffectiveDate", "20260231")]
    [InlineData("DateOfBirth", "14/03/1990")]
    [InlineData("PositionId", "12A")]
    [InlineData("PositionId", "1234567890123456")]
    [InlineData("PositionNumber", "12345678901")]
    [InlineData("PositionNumber", "-1")]
    [InlineData("ProjectedHireDate", "soon")]
    [InlineData("ProjectedEndDate", "20271301")]
    public void Read_BadValueThatMatters_FailsWithA002(string column, string value)
    {
        var finding = Assert.Single(new RowText().With(column, value).Read().SyntaxFindings);

        Assert.Equal(("A002", Severity.Error), (finding.Rule, finding.Severity));
        Assert.DoesNotContain(value, finding.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gender", "X")]
    [InlineData("RegistrationExpiry", "20260230")]
    [InlineData("DeaneryPostNumber", "WMD/RRK01/004/STR/0012345678901")]
    [InlineData("Postcode", "B15 2TH B15 2TH B15 2TH B15 2TH")]
    public void Read_BadValueElsewhere_WarnsWithA002AndLeavesItOut(string column, string value)
    {
        var row = new RowText().With(column, value).Read();

        var finding = Assert.Single(row.SyntaxFindings);
        Assert.Equal(("A002", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.DoesNotContain(value, row.Values);
    }

    [Theory]
    [InlineData("LastName", 150, Severity.Error)]
    [InlineData("FirstName", 150, Severity.Error)]
    [InlineData("MiddleNames", 60, Severity.Warning)]
    [InlineData("Town", 30, Severity.Warning)]
    [InlineData("Email", 240, Severity.Warning)]
    public void Read_ValueAtItsLimit_IsTakenAndOneLongerIsA002(string column, int limit, Severity severity)
    {
        Assert.Empty(new RowText().With(column, new string('x', limit)).Read().SyntaxFindings);
        var finding = Assert.Single(new RowText().With(column, new string('x', limit + 1)).Read().SyntaxFindings);
        Assert.Equal(("A002", severity), (finding.Rule, finding.Severity));
    }

    [Theory]
    [InlineData(",\"\"")]
    [InlineData(",\"x\",\"y\"")]
    public void Read_MoreThan41Columns_IsA002Alone(string more) =>
        AssertMalformed(RowText.Read(new RowText().With("LastName", "").Text + more, 9));

    [Fact]
    public void Read_FewerThan41Columns_IsA002Alone()
    {
        var text = new RowText().Text;
        AssertMalformed(RowText.Read(text[..text.LastIndexOf(',')], 9));
    }

    [Fact]
    public void Read_OtherRecordType_IsA002Alone() => AssertMalformed(RowText.Read("\"APX\"" + new RowText().Text[5..], 9));

    [Fact]
    public void Read_BrokenRecord_IsA002Alone()
    {
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load(new RawRecord(FileEncoding.Utf8.GetBytes(new RowText().Text), 10, 0, TooLong: true, Unclosed: false));
        AssertMalformed(ApplicantRow.Read(record, 9));
    }

    [Fact]
    public void Read_SpecialCategoryColumns_AreNeverKept()
    {
        var text = new RowText();
        foreach (var column in _special) text = text.With(column, "secret-" + column);

        Assert.DoesNotContain(text.Read().Values, value => value.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ManyForms_ComeOutInOne()
    {
        var row = new RowText().With("DateOfBirth", " 1990-03-14 ").With("PositionId", "0001000001")
            .With("DeaneryPostNumber", " wmd/rrk01/004/str/001 ").Read();

        Assert.Equal(new RowText().Read().Values, row.Values);
    }

    [Fact]
    public void Read_BlankProjectedHire_MeansEffectiveDate() =>
        Assert.Equal(new DateOnly(2026, 7, 13),
            new RowText().With("EffectiveDate", "20260713").With("ProjectedHireDate", "").Read().ProjectedHire);

    [Fact]
    public void Read_BadProjectedHire_DoesNotFallBackToEffectiveDate() =>
        Assert.Null(new RowText().With("ProjectedHireDate", "20260732").Read().ProjectedHire);

    [Theory]
    [InlineData("UNKNOWN")]
    [InlineData("n/a")]
    [InlineData("0000000")]
    [InlineData("NA")]
    [InlineData("tbc")]
    [InlineData(" None ")]
    [InlineData("9999999")]
    public void Read_Placeholder_IsNotProvidedWithoutAWarning(string placeholder)
    {
        var row = new RowText().With("NiNumber", placeholder).With("RegistrationNumber", placeholder).Read();

        Assert.Null(row.GmcNumber);
        Assert.Null(row.NiNumber);
        Assert.False(row.HasBadGmcNumber || row.HasBadNiNumber);
        Assert.DoesNotContain(placeholder, row.Values);
    }

    [Fact]
    public void Read_PlaceholderWithThePrefixC_IsNotProvidedWithoutAWarning() =>
        Assert.False(new RowText().With("RegistrationNumber", "C9999999").Read().HasBadGmcNumber);

    private static void AssertMalformed(ApplicantRow row)
    {
        Assert.True(row.IsMalformed);
        var finding = Assert.Single(row.SyntaxFindings);
        Assert.Equal(("A002", Severity.Error), (finding.Rule, finding.Severity));
        var outcome = new Scene().DecideRows(row).Outcomes[0];
        Assert.Equal(["E A002"], outcome.Ids());
        Assert.Equal((9, RowResult.Rejected, RowEvent.Rejected), (outcome.Ordinal, outcome.Result, outcome.Event));
    }
}
