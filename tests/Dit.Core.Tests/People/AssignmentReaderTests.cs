using Dit.Core.Files.Layouts;
using Dit.Core.People;

namespace Dit.Core.Tests.People;

public class AssignmentReaderTests
{
    [Theory]
    [InlineData("20260801", "20260701", "20260801")]
    [InlineData("", "20260701", "20260701")]
    [InlineData("20260231", "20260701", "20260701")]
    [InlineData("", "20260231", "")]
    [InlineData("", "", "")]
    public void ContractEndOf_TwoColumns_IsTheFirstThatIsADate(string contract, string assignment, string expected) => Assert.Equal(
        expected,
        AssignmentReader.ContractEndOf(
            GoRow.Of(GoLayouts.Assignment, ("ContractEndDate", contract), ("AssignmentEndDate", assignment))));
}
