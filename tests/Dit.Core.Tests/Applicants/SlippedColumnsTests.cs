using Dit.Core.Applicants;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Tests.Applicants;

/// <summary>
/// Rows of 41 columns in which a comma too many and one too few make up for each other: what stands in columns 33 to 36 of the doctor
/// has moved into a neighbour's place, and is kept nowhere.
/// </summary>
public sealed class SlippedColumnsTests
{
    private const int FirstSpecial = 32;
    private static readonly string[] _special = ["White British", "No", "Heterosexual or Straight", "Christian"];

    private static readonly (string Column, string Value)[] _address =
    [
        ("Email", "ada@example.org"), ("AddressLine1", "12 High Street"), ("AddressLine2", "Flat 3"), ("Town", "Oldbury"),
        ("Postcode", "B15 2TH"), ("Country", "GB"), ("HomeTelephone", "0121 496 0123"), ("MobileTelephone", "07700 900123"),
        ("Nationality", "British"), ("CountryOfBirth", "GB"), ("MaritalStatus", "Married"),
    ];

    private static readonly (string Column, string Value)[] _contact =
    [
        ("PreviousLastName", "Eze"), ("ContactLastName", "Okafor"), ("ContactFirstName", "Ben"), ("ContactTitle", "Mr"),
        ("ContactGender", "M"), ("ContactTelephone", "0121 496 0999"),
    ];

    public static TheoryData<int, int> CommaTooManyThenOneTooFew => Pairs((extra, lost) => extra < lost);

    public static TheoryData<int, int> CommaTooFewThenOneTooMany => Pairs((extra, lost) => lost < extra);

    // With everything filled, whatever the values of the four columns are: the neighbours show it.
    [Theory]
    [MemberData(nameof(CommaTooManyThenOneTooFew))]
    public void Of_EverythingFilled_OneTooManyThenOneTooFew_KeepsNothing(int extra, int lost) =>
        AssertNothingIsKept(Slip([.. _address, .. _contact], ["Mark33", "Mark34", "Mark35", "Mark36"], extra, lost), "Mark");

    [Theory]
    [MemberData(nameof(CommaTooManyThenOneTooFew))]
    public void Of_NobodyToContact_OneTooManyThenOneTooFew_KeepsNothing(int extra, int lost) =>
        AssertNothingIsKept(Slip(_address, ["Mark33", "Mark34", "Mark35", "Mark36"], extra, lost), "Mark");

    [Theory]
    [MemberData(nameof(CommaTooFewThenOneTooMany))]
    public void Of_OneTooFewThenOneTooMany_KeepsNothing(int extra, int lost)
    {
        AssertNothingIsKept(Slip([.. _address, .. _contact], _special, extra, lost), _special);
        AssertNothingIsKept(Slip(_address, _special, extra, lost), _special);
    }

    [Fact]
    public void Read_SlippedColumns_LeavesThemOutWithAWarning()
    {
        var record = Slip([.. _address, .. _contact], _special, extra: 20, lost: 40);

        var row = ApplicantRow.Read(record, 1);

        Assert.Single(row.SyntaxFindings, finding => finding.Severity == Severity.Warning && finding.Rule == "A002");
        Assert.Contains("columns 29 to 41", row.SyntaxFindings[^1].Words, StringComparison.Ordinal);
        Assert.All(row.Values.Skip(28), value => Assert.Equal("", value));
        Assert.Equal("Okafor", row.Values[TisLayouts.Applicant["LastName"]]);
    }

    [Fact]
    public void Read_WhatWasKept_StillSaysThatItsColumnsHadSlipped()
    {
        var slipped = Slip([.. _address, .. _contact], _special, extra: 20, lost: 40);
        var kept = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        kept.Load(KeptRow.Of(slipped), 2, hasSlipped: true);

        Assert.Equal(41, kept.Count);
        Assert.Equal(
            ApplicantRow.Read(slipped, 1).SyntaxFindings.Select(finding => finding.Text),
            ApplicantRow.Read(kept, 1).SyntaxFindings.Select(finding => finding.Text));
    }

    // What people are called, and what is left empty, is no sign of anything.
    [Theory]
    [InlineData("PreviousLastName", "White")]
    [InlineData("PreviousLastName", "Christian")]
    [InlineData("ContactLastName", "Islam")]
    [InlineData("ContactFirstName", "Gay")]
    [InlineData("ContactGender", "Female")]
    [InlineData("ContactTelephone", "+44 (0)121 496 0999 ext. 4")]
    [InlineData("HomeTelephone", "n/a")]
    [InlineData("Country", "F1")]
    [InlineData("Postcode", "NOT KNOWN")]
    [InlineData("Nationality", "British")]
    [InlineData("CountryOfBirth", "826")]
    [InlineData("MaritalStatus", "Single")]
    public void Of_OrdinaryValues_AreKept(string column, string value)
    {
        var row = new RowText().With("EthnicOrigin", "A White - British").With("Disability", "No").With(column, value);
        var record = Load(row.Text);

        Assert.Empty(row.Read().SyntaxFindings);
        Assert.Equal(value, row.Read().Values[TisLayouts.Applicant[column]]);
        Assert.Equal(record.RawWithout(FirstSpecial, FirstSpecial + 3), KeptRow.Of(record));
    }

    // Each by itself: what cannot stand there is sign enough.
    [Theory]
    [InlineData("NationalTrainingNumber", "ada@example.org")]
    [InlineData("AddressLine1", "ada@example.org")]
    [InlineData("Town", "ada@example.org")]
    [InlineData("HomeTelephone", "Oldbury")]
    [InlineData("MobileTelephone", "B")]
    [InlineData("ContactTelephone", "Mother")]
    [InlineData("Country", "12345")]
    [InlineData("ContactGender", "Ben")]
    [InlineData("PreviousLastName", "Yes")]
    [InlineData("ContactLastName", "M1")]
    [InlineData("ContactFirstName", "NO")]
    [InlineData("ContactFirstName", "B")]
    [InlineData("CountryOfBirth", "Married")]
    [InlineData("PreviousLastName", "single")]
    [InlineData("EthnicOrigin", "Divorced")]
    [InlineData("Nationality", "Any other mixed background")]
    [InlineData("ContactTitle", "Prefer not to say")]
    [InlineData("ContactTelephone", "1 Hindu")]
    [InlineData("Nationality", "12345")]
    [InlineData("ContactTitle", "12345")]
    public void Of_OneValueThatIsNotItsColumns_LosesTheLastColumns(string column, string value) =>
        AssertSlipped(true, new RowText().With(column, value));

    [Theory]
    [InlineData("County", "ada@example.org")] // five columns from the email
    [InlineData("NiNumber", "@")]
    [InlineData("Email", "ada@example.org")]
    [InlineData("Country", "1234")]
    [InlineData("Nationality", "1234")]
    [InlineData("ContactLastName", "Ng")]
    public void Of_OneValueThatMayBeItsColumns_LosesNothing(string column, string value) =>
        AssertSlipped(false, new RowText().With(column, value));

    [Theory]
    [InlineData("Disability", true)]
    [InlineData("SexualOrientation", true)]
    [InlineData("ReligiousBelief", true)]
    [InlineData("PreviousLastName", false)]
    [InlineData("MaritalStatus", false)]
    public void Of_ContactBySurnameAlone_HasSlippedWhereOneOfTheLastThreeCategoriesIsGiven(string column, bool hasSlipped) =>
        AssertSlipped(hasSlipped, new RowText().With("ContactLastName", "Islam").With(column, "Nil"));

    [Theory]
    [InlineData("EthnicOrigin", "Nil")]
    [InlineData("ContactFirstName", "Ben")]
    [InlineData("ContactTelephone", "0121 496 0999")]
    public void Of_ContactBySurnameAndMore_IsSomebody(string column, string value) =>
        AssertSlipped(false, new RowText().With("ContactLastName", "Islam").With("Disability", "Nil").With(column, value));

    [Fact]
    public void Of_ContactBySurnameAlone_IsKeptWhileNoSpecialCategoryIsGiven() =>
        Assert.Equal("Okafor", new RowText().With("ContactLastName", "Okafor").Read().Values[TisLayouts.Applicant["ContactLastName"]]);

    // Places behind the registration and beside the four columns: from the first address line to the last column.
    private static TheoryData<int, int> Pairs(Func<int, int, bool> isWanted)
    {
        var pairs = new TheoryData<int, int>();
        foreach (var extra in (int[])[19, 22, 25, 28, 31, 36, 38, 40])
            foreach (var lost in (int[])[19, 22, 25, 28, 31, 36, 38, 40])
                if (isWanted(extra, lost) && Math.Min(extra, lost) < FirstSpecial && Math.Max(extra, lost) > FirstSpecial)
                    pairs.Add(extra, lost);
        return pairs;
    }

    private static FileRecord Slip((string Column, string Value)[] filled, string[] special, int extra, int lost)
    {
        var row = filled.Aggregate(new RowText(), (row, cell) => row.With(cell.Column, cell.Value));
        for (var i = 0; i < special.Length; i++) row = row.With(TisLayouts.Applicant.Columns[FirstSpecial + i].Name, special[i]);
        var cells = row.Text.Split(',').ToList();
        Assert.Equal(41, cells.Count);
        var stray = lost > extra ? extra : extra + 1;
        cells.Insert(stray, "");
        cells.RemoveAt(lost > extra ? lost + 1 : lost);
        return Load(string.Join(',', cells));
    }

    private static void AssertNothingIsKept(FileRecord record, params string[] marks)
    {
        Assert.Equal(41, record.Count);
        var kept = KeptRow.Of(record);
        var values = string.Join('|', ApplicantRow.Read(record, 1).Values);
        Assert.All(marks, mark =>
        {
            Assert.DoesNotContain(mark == "No" ? "\"No\"" : mark, kept, StringComparison.Ordinal);
            Assert.DoesNotContain(mark == "No" ? "|No|" : mark, values, StringComparison.Ordinal);
        });
    }

    private static void AssertSlipped(bool hasSlipped, RowText row) => Assert.Equal(hasSlipped, KeptRow.HasSlipped(Load(row.Text)));

    private static FileRecord Load(string row)
    {
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load(row, 2);
        return record;
    }
}
