namespace DitFunctions.Local.Tests.Processing;

/// <summary>
/// What once hurt real users, each by its name (architecture.md, What breaks in practice). Elsewhere stand: a restart in mid-load and a
/// re-run that duplicated applicants (<see cref="InterruptedTests"/>), an export that did not come by the cut-off (MissingFilesTests of
/// Dit.Interface.Tests), files in the wrong order (<see cref="BadInputTests"/>), where an applicant is and why not
/// (<see cref="FinderTests"/>).
/// </summary>
public class OnceHurtTests(OnceHurtRegion region) : IClassFixture<OnceHurtRegion>
{
    [Fact]
    public void Process_BackslashesAndCommasInFields_AreOrdinaryData()
    {
        Assert.Equal("1 SUCCESS S001", Line(OnceHurtRegion.Mixed, 1));
        Assert.Contains(region.Notices(Region.Monday, "431", "applicants-received"),
            text => text.Contains("O'Hare, \\St \"John\"\\", StringComparison.Ordinal));
    }

    [Fact]
    public void Process_BadPostcode_WarnsAndNeverStandsInAConfirmation()
    {
        Assert.Equal("2 SUCCESS S001 A032", Line(OnceHurtRegion.Mixed, 2));
        Assert.All(region.Confirmation(OnceHurtRegion.Mixed), line => Assert.Equal(11, line.Length));
        Assert.All(region.Confirmation(OnceHurtRegion.Mixed),
            line => Assert.DoesNotContain(OnceHurtRegion.BadPostcode, string.Join('|', line), StringComparison.Ordinal));
    }

    [Fact]
    public void Process_OneBadRow_FailsAloneAndTheFileIsDone()
    {
        Assert.Equal("3 FAIL A002", Line(OnceHurtRegion.Mixed, 3));
        Assert.Equal("4 SUCCESS S001", Line(OnceHurtRegion.Mixed, 4));
        var file = region.File(OnceHurtRegion.Mixed);
        Assert.Equal(("Done", 7, 5, 2), (file.Status, file.Rows, file.Accepted, file.Rejected));
    }

    [Fact]
    public void Process_TruncatedFullFile_IsHeldAndEndsNoPosition()
    {
        const string file = "GO_300_DIT_GOF_20260505_00000002.DAT";

        Assert.Equal(("Held", "TooManyChanges"),
            (region.File(file, OnceHurtRegion.Tuesday).Status, region.File(file, OnceHurtRegion.Tuesday).Reason));
        Assert.DoesNotContain(region.Extract("WMD", OnceHurtRegion.Tuesday).Concat(region.Extract("WMD", OnceHurtRegion.Wednesday)),
            row => row.EndsWith(" D", StringComparison.Ordinal));
        Assert.Contains(region.Notices(OnceHurtRegion.Tuesday, "operators", "alert"),
            text => text.Contains(file, StringComparison.Ordinal));
    }

    [Fact]
    public void Process_NineFullFilesInAWeek_LoadAndTellNobodyTwice()
    {
        var often = region.Days.SelectMany(day => day.Files).Where(file => file.Name.StartsWith("GO_200_", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(9, often.Count);
        Assert.All(often, file => Assert.Equal(("Done", 5, 5), (file.Status, file.Rows, file.Accepted)));
        Assert.Equal(5,
            region.Extract("WMD", Region.Monday).Count(row => row.StartsWith('3') && row.EndsWith(" C", StringComparison.Ordinal)));
        Assert.Empty(region.Extract("WMD", OnceHurtRegion.Tuesday));
        Assert.Empty(region.Extract("WMD", OnceHurtRegion.Wednesday));
    }

    [Fact]
    public void Process_UnpaddedVpd_IsTheSameEmployer()
    {
        Assert.Equal("Done", region.File("GO_96_DIT_GOF_20260504_00000001.DAT").Status);
        Assert.Equal("7 SUCCESS S001", Line(OnceHurtRegion.Mixed, 7));
        Assert.Single(region.Notices(Region.Monday, "096", "applicants-received"));
        Assert.False(Directory.Exists(Path.Combine(region.Output, Region.Monday, "notifications", "96")));
        var extract =
            Rig.Records(Directory.GetFiles(Path.Combine(region.Output, Region.Monday, "tis-outbound", "WMD"), "*_RMF_*").Single());
        Assert.All(extract.Where(record => record[0] == "POR" && record[1].StartsWith('2')), record => Assert.Equal("096", record[10]));
    }

    [Fact]
    public void Process_StartInsideTheTwoDayCutOff_FailsAndTheEmployerIsTold()
    {
        Assert.Equal("5 FAIL A020", Line(OnceHurtRegion.Mixed, 5));
        Assert.Contains(
            region.Notices(Region.Monday, "431", "applicants-rejected"),
            text => text.Contains("Direct Hire", StringComparison.Ordinal)
                && text.Contains("WMD/RRK01/034/STR/1003", StringComparison.Ordinal));
    }

    [Fact]
    public void Process_WithdrawnAndSentAgain_LosesNeitherStatus()
    {
        var first = region.Confirmation(OnceHurtRegion.Mixed).First(line => line[1] == "4");
        var again = region.Confirmation(OnceHurtRegion.AfterWithdrawal, OnceHurtRegion.Wednesday).Single();

        Assert.Equal("SUCCESS",
            Rig.Records(
                Path.Combine(region.Output, OnceHurtRegion.Tuesday, "tis-outbound", "WMD",
                    region.File(OnceHurtRegion.Withdrawal, OnceHurtRegion.Tuesday).Confirmation!))[1][4]);
        Assert.Single(region.Notices(OnceHurtRegion.Tuesday, "431", "withdrawn"));
        Assert.StartsWith("S001", again[5], StringComparison.Ordinal);
        Assert.NotEqual(first[7], again[7]);
    }

    [Fact]
    public void Process_ADpnOverFortyTimes_FailsThoseRowsAndNoOther()
    {
        var file = region.File(OnceHurtRegion.Crowded);

        Assert.Equal(("Done", 42, 1, 41), (file.Status, file.Rows, file.Accepted, file.Rejected));
        Assert.Equal("41 FAIL A050", Line(OnceHurtRegion.Crowded, 41));
        Assert.Equal("42 SUCCESS S001", Line(OnceHurtRegion.Crowded, 42));
        Assert.Contains(region.Notices(Region.Monday, "operators", "alert"),
            text => text.Contains(OnceHurtRegion.Crowded, StringComparison.Ordinal)
                && text.Contains("WMD/RRK01/034/STR/1009", StringComparison.Ordinal));
    }

    [Fact]
    public void Process_DuplicateThroughADummyTracVacancy_IsWarnedOfAndReported()
    {
        Assert.Equal("6 SUCCESS S001 A060 M010", Line(OnceHurtRegion.Mixed, 6));
        Assert.Single(region.Notices(Region.Monday, "431", "possible-duplicate"));
        Assert.True(File.Exists(Path.Combine(region.Output, Region.Monday, "reports", "431", "duplicate-applicants.xlsx")));
    }

    [Fact]
    public void Process_SilenceForDays_IsBrokenByEmptyExtractsAndAnAlert()
    {
        foreach (var day in (string[])[OnceHurtRegion.Tuesday, OnceHurtRegion.Wednesday])
            foreach (var body in (string[])["WMD", "LDN"]) Assert.Empty(region.Extract(body, day));
        Assert.Contains(
            region.Notices(OnceHurtRegion.Wednesday, "operators", "alert")
                .Concat(region.Notices(OnceHurtRegion.Tuesday, "operators", "alert")),
            text => text.Contains("DE_WMD_RMF_20260504_00000001.DAT", StringComparison.Ordinal));
    }

    private string Line(string file, int ordinal)
    {
        var lines = region.Confirmation(file).Where(line => line[1] == ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        return $"{ordinal} {lines[0][4]} {string.Join(' ', lines.Select(line => line[5].Split(' ')[0]))}";
    }
}
