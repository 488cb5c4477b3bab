using System.Text;
using Dit.Core.Applicants;
using Dit.Core.Files;

namespace Dit.Core.Tests.Applicants;

public class ApplicantConfirmationTests
{
    [Fact]
    public void Write_Success_HasTheNumberOnEveryLine()
    {
        var outcome = new Scene().Decide(new RowText().With("NiNumber", "?")).Outcomes[0];

        Assert.Equal(
            $"""
            "APC",1,,"{Scene.Dpn}","SUCCESS","S001 applicant created","INFO",{outcome.ApplicantNumber},,1000001,5001
            "APC",1,,"{Scene.Dpn}","SUCCESS","A030 National Insurance number is not of the right form: taken as not provided","WARNING",{outcome.ApplicantNumber},,1000001,5001

            """.ReplaceLineEndings("\r\n"),
            Written(outcome));
    }

    [Fact]
    public void Write_ExistingEmployee_HasTheAssignment()
    {
        var scene = new Scene { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada, new(7))] };
        var outcome = scene.Decide(new RowText()).Outcomes[0];

        Assert.Contains($"\"INFO\",{outcome.ApplicantNumber},{outcome.AssignmentId},1000001,5001", Written(outcome),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Failure_HasFailOnEveryLineAndNoNumber()
    {
        var outcome = new Scene().Decide(new RowText().With("ProjectedHireDate", "20260506").With("NiNumber", "?")).Outcomes[0];

        Assert.Equal(
            $"""
            "APC",1,,"{Scene.Dpn}","FAIL","A020 start date is less than 2 days away: too late for the interface, use Direct Hire","ERROR",,,1000001,5001
            "APC",1,,"{Scene.Dpn}","FAIL","A030 National Insurance number is not of the right form: taken as not provided","WARNING",,,1000001,5001

            """.ReplaceLineEndings("\r\n"),
            Written(outcome));
    }

    [Fact]
    public void Lines_Failure_LeavesOutTheNumbersThatAnOutcomeHolds()
    {
        var outcome = new Scene().Decide(new RowText()).Outcomes[0] with { Result = RowResult.Rejected, AssignmentId = "1" };

        Assert.Equal(["", ""], Assert.Single(ApplicantConfirmation.Lines(outcome))[6..8]);
    }

    [Fact]
    public void Write_MalformedRow_KeepsItsOrdinal()
    {
        var outcome = new Scene().DecideRows(RowText.Read("\"APP\",\"x\"", 12)).Outcomes[0];

        Assert.Equal("\"APC\",12,,,\"FAIL\",\"A002 the row has 2 columns, not 41\",\"ERROR\",,,,\r\n", Written(outcome));
    }

    private static string Written(RowOutcome outcome)
    {
        var writer = new RecordWriter(FileSyntax.De);
        ApplicantConfirmation.Write(writer, outcome);
        return Encoding.UTF8.GetString(writer.Written.Span);
    }
}
