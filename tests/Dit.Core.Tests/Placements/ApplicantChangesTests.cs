using Dit.Core.Applicants;
using Dit.Core.Placements;
using Dit.Core.Tests.Applicants;

namespace Dit.Core.Tests.Placements;

public class ApplicantChangesTests
{
    private static readonly DateOnly _today = new(2026, 8, 5);

    [Theory]
    [InlineData(-1, ApplicantState.Lapsed)]
    [InlineData(0, ApplicantState.PreferredApplicant)]
    [InlineData(1, ApplicantState.PreferredApplicant)]
    public void ChangeDates_LapsedRecord_IsOpenAgainUnlessTheNewStartHasPassed(int offset, ApplicantState state)
    {
        var lapsed = new Scene().Decide(new RowText()).Record with { State = ApplicantState.Lapsed };

        var changed =
            ApplicantChanges.ChangeDates(lapsed, _today.AddDays(offset), null, "DE_WMD_DNC_20260805_00000001.DAT", _today, _today);

        Assert.Equal((state, _today.AddDays(offset)), (changed.State, changed.ProjectedHire));
    }
}
