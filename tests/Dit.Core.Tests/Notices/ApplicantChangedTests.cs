using Dit.Core.Applicants;
using Dit.Core.Files.Layouts;
using Dit.Core.Notices;

namespace Dit.Core.Tests.Notices;

public class ApplicantChangedTests
{
    private static readonly string[] _specialCategory = ["EthnicOrigin", "Disability", "SexualOrientation", "ReligiousBelief"];
    private static readonly RowMessage _updated = new("A042", Severity.Info, "Applicant updated");

    [Fact]
    public void Write_OldAndNewValues_IsTheGoldenText()
    {
        var notice = Write(
            new("ProjectedHireDate", "20260805", "2026-08-12"), new("Email", "", "ann@example.org"),
            new("ReligiousBelief", "Belief one", "Belief two"), new("RegistrationExpiry", "soon", ""));

        Assert.Equal("DE_WMD_APP_20260504_00000001-431-applicant-changed", notice.Id);
        Assert.Equal("1 applicant changed, file DE_WMD_APP_20260504_00000001.DAT", notice.Subject);
        Assert.Equal(
            """
            What happened
            TIS sent new values for 1 applicant you already have, in the file DE_WMD_APP_20260504_00000001.DAT,
            taken in on 05/05/2026. The applicant record now holds the new values.

            What to do
            Check what you have already prepared for each person against the new values, dates above all, and
            put it right.

            1. Ann Smith (row 1 of the file)
               Position:            70000001|Specialty Registrar|085|Cardiology
               Position id:         1234567, position number 70000001
               DPN:                 WMD/RRK01/085/STR/001
               Projected hire date: 05/08/2026
               Applicant number:    100000000000001
               Ready to hire from:  06/05/2026
               What changed:        Projected hire date: 05/08/2026 -> 12/08/2026
                                    Email: (empty) -> ann@example.org
                                    Registration expiry date: soon -> (empty)
            """,
            notice.Text);
    }

    [Fact]
    public void Write_OnlyAChangeThatIsNeverShown_SaysSo()
    {
        var notice = Write(new ValueChange("Disability", "old value", "new value"));

        Assert.Contains("What changed:        nothing that a notice can show", notice.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("value", notice.Text[notice.Text.IndexOf("1. Ann", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_EveryColumnOfTheLayout_HasALabelUnlessSpecialCategory()
    {
        var withoutLabel = TisLayouts.Applicant.Columns.Skip(1).Select(column => column.Name).Where(name => ColumnLabels.Of(name) is null);

        Assert.Equal(_specialCategory, withoutLabel);
    }

    private static Notice Write(params ValueChange[] changes)
    {
        var row = NoticeSamples.Row(1, RowEvent.Changed, "Ann Smith", _updated) with { Changes = changes };
        return Assert.Single(NoticeSamples.Digests([row]));
    }
}
