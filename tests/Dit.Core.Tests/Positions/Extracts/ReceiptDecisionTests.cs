using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Positions.Extracts;
using Dit.Core.Reference;

namespace Dit.Core.Tests.Positions.Extracts;

public sealed class ReceiptDecisionTests
{
    private const string Name = "DE_WMD_RMC_20260505_00000002.DAT";
    private static readonly InterfaceFileName _receipt = InterfaceFileName.Read("DE_WMD_RTC_20260506_00000007.DAT")!;
    private static readonly SentExtract _sent = new(InterfaceFileName.Read(Name)!, new(2026, 5, 5), ReceiptState.Awaited, false);

    [Fact]
    public void Decide_Success_IsNoted()
    {
        var outcome = Decide(_sent, $"\"RTC\",\"{Name}\",\"SUCCESS\",12,12,0,\"\"");

        Assert.Equal((RowResult.Accepted, "R010", ReceiptState.Loaded, false),
            (outcome.Result, outcome.Message.Rule, outcome.Extract!.Receipt, outcome.SendAgain));
        Assert.Empty(outcome.Alerts);
    }

    [Theory]
    [InlineData("FAIL,12,0,12,\"no such, column\"")]
    [InlineData("SUCCESS,12,11,1,")]
    [InlineData("fail,,,,")]
    public void Decide_Failure_AlertsAndSendsAgain(string rest)
    {
        var outcome = Decide(_sent, $"RTC,{Name},{rest}");

        Assert.Equal((RowResult.Accepted, "R011", ReceiptState.Failed, true),
            (outcome.Result, outcome.Message.Rule, outcome.Extract!.Receipt, outcome.SendAgain));
        Assert.Equal("DE_WMD_RMC_20260505_00000002-receipt-failed", Assert.Single(outcome.Alerts).Id);
    }

    [Theory]
    [InlineData("RTC,1", "R001")]
    [InlineData("RTX,DE_WMD_RMC_20260505_00000002.DAT,SUCCESS,1,1,0,", "R001")]
    [InlineData("RTC,DE_WMD_RMC_20260505_00000002.DAT,SUCCESS,1,1,0,,", "R001")]
    [InlineData("RTC,DE_WMD_APC_20260505_00000002.DAT,SUCCESS,1,1,0,", "R002")]
    [InlineData("RTC,DE_WMD_RMC_20260505_00000002.DAT,OK,1,1,0,", "R003")]
    [InlineData("RTC,DE_WMD_RMC_20260505_00000002.DAT,SUCCESS,one,1,0,", "R004")]
    [InlineData("RTC,DE_EOE_RMC_20260505_00000002.DAT,SUCCESS,1,1,0,", "R005")]
    [InlineData("RTC,DE_WMD_RMC_20260505_00000003.DAT,SUCCESS,1,1,0,", "R006")]
    public void Decide_BadRow_IsRejectedAlone(string text, string rule)
    {
        var outcome = Decide(_sent, text);

        Assert.Equal((RowResult.Rejected, rule, false), (outcome.Result, outcome.Message.Rule, outcome.SendAgain));
        Assert.Null(outcome.Extract);
    }

    [Fact]
    public void Decide_SameFileTwice_SecondIsADuplicate()
    {
        var decision = new ReceiptDecision(_receipt, _ => _sent);
        decision.Decide(Row($"RTC,{Name},SUCCESS,1,1,0,"));

        var outcome = decision.Decide(Row($"RTC,{Name},FAIL,1,0,1,"));

        Assert.Equal((RowResult.Duplicate, false), (outcome.Result, outcome.SendAgain));
    }

    [Fact]
    public void Decide_SuccessAfterTheAlert_SaysThatItIsOver()
    {
        var outcome = Decide(_sent with { ReceiptAlerted = true }, $"RTC,{Name},SUCCESS,1,1,0,");

        Assert.Equal("DE_WMD_RMC_20260505_00000002-receipt-missing-over", Assert.Single(outcome.Alerts).Id);
    }

    [Fact]
    public void Decide_FailureThatIsKnown_AlertsOnce() =>
        Assert.Empty(Decide(_sent with { Receipt = ReceiptState.Failed }, $"RTC,{Name},FAIL,1,0,1,").Alerts);

    [Theory]
    [InlineData(ReceiptState.Failed, "FAIL")]
    [InlineData(ReceiptState.Loaded, "SUCCESS")]
    public void Decide_WhatIsKnown_ChangesNothing(ReceiptState known, string status)
    {
        var outcome = Decide(_sent with { Receipt = known }, $"RTC,{Name},{status},,,,");

        Assert.Equal(("R012", null, false), (outcome.Message.Rule, outcome.Extract, outcome.SendAgain));
    }

    [Fact]
    public void Read_RowThatCannotBeRead_IsNoReceiptWhateverItsColumnsAre()
    {
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load($"RTC,{Name},SUCCESS,1,1,0,", 2, isBroken: true);

        Assert.Equal("R001", ReceiptRow.Read(record, 1).Fault?.Rule);
    }

    [Theory]
    [InlineData(ReceiptState.Awaited, false, true)]
    [InlineData(ReceiptState.Awaited, true, false)]
    [InlineData(ReceiptState.Loaded, false, false)]
    [InlineData(ReceiptState.Failed, false, false)]
    public void IsReceiptMissing_LongAfter_OnlyWhileItIsAwaitedAndNobodyWasTold(ReceiptState receipt, bool alerted, bool expected)
    {
        var extract = _sent with { Receipt = receipt, ReceiptAlerted = alerted };

        Assert.Equal(expected, extract.IsReceiptMissing(new(2026, 6, 5, 12, 0, 0, TimeSpan.Zero), BusinessCalendar.Shipped));
    }

    [Theory]
    [InlineData("2026-05-05", "2026-05-06T10:59:59Z", false)]
    [InlineData("2026-05-05", "2026-05-06T11:00:00Z", true)]
    [InlineData("2026-05-08", "2026-05-10T23:00:00Z", false)]
    [InlineData("2026-05-08", "2026-05-11T11:00:00Z", true)]
    [InlineData("2026-05-22", "2026-05-25T11:00:00Z", false)]
    [InlineData("2026-05-22", "2026-05-26T11:00:00Z", true)]
    [InlineData("2026-12-24", "2026-12-28T12:00:00Z", false)]
    [InlineData("2026-12-24", "2026-12-29T12:00:00Z", true)]
    [InlineData("2026-10-23", "2026-10-26T11:59:59Z", false)]
    [InlineData("2026-10-23", "2026-10-26T12:00:00Z", true)]
    public void IsReceiptMissing_AtNoonOfTheNextBusinessDay_IsTrue(string sent, string now, bool expected)
    {
        var extract = _sent with { SentOn = DateOnly.Parse(sent, null) };

        Assert.Equal(expected, extract.IsReceiptMissing(DateTimeOffset.Parse(now, null), BusinessCalendar.Shipped));
    }

    private static ReceiptOutcome Decide(SentExtract sent, string text) =>
        new ReceiptDecision(_receipt, file => file == sent.File ? sent : null).Decide(Row(text));

    private static ReceiptRow Row(string text)
    {
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load(text, 2);
        return ReceiptRow.Read(record, 1);
    }
}
