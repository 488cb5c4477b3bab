using Dit.Core.Applicants;
using Dit.Core.Codes;
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

    // 0 among APP files: an APP of the same date that is taken later is not superseded.
    [Theory]
    [InlineData("20260504", "DE_WMD_APP_20260505_00003754.DAT", "20260505", 3754)]
    [InlineData("20260505", "DE_WMD_DNC_20260505_00000011.DAT", "20260505", 3754)]
    [InlineData("20260506", "DE_WMD_DNC_20260506_00000011.DAT", "20260506", 0)]
    public void Withdraw_FileOfADate_IsTheLastFileUnlessANewerOneSpokeOfTheRecord(string date, string file, string fileDate, int sequence)
    {
        var record = new Scene().Decide(new RowText()).Record;

        var changed = ApplicantChanges.Withdraw(record, $"DE_WMD_DNC_{date}_00000011.DAT", FileDate.Read(date)!.Value, _today);

        Assert.Equal((file, FileDate.Read(fileDate), sequence), (changed.LastFile, changed.LastFileDate, changed.LastFileSequence));
    }
}
