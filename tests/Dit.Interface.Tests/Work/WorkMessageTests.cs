using Dit.Core.Codes;
using Dit.Interface.Ledger;
using Dit.Interface.Work;

namespace Dit.Interface.Tests.Work;

public sealed class WorkMessageTests
{
    private static readonly WorkMessage _first = new(WorkQueues.Sort, "APP-WMD.00000001.0123456789ab", "00002");

    [Fact]
    public void Id_SameWorkSentAgain_DiffersByItsAttempt()
    {
        Assert.Equal("sort-APP-WMD.00000001.0123456789ab-00002", _first.Id);
        Assert.Equal("sort-APP-WMD.00000001.0123456789ab-00002-202605041300", (_first with { Attempt = "202605041300" }).Id);
    }

    [Fact]
    public void FromJson_WhatToJsonWrote_IsTheSame()
    {
        var again = _first with { Attempt = "202605041300" };
        Assert.Equal(again, WorkMessage.FromJson(again.ToJson()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"Queue\":\"match\",\"Run\":\"r\",\"Part\":\"\",\"Schema\":2}")]
    [InlineData("{\"Queue\":\"match\",\"Run\":\"r\",\"Part\":\"\",\"Schema\":1,\"Attempt\":null}")]
    [InlineData("{\"Queue\":\"match\",\"Run\":\"r\",\"Part\":\"\",\"Schema\":1,\"Name\":\"more\"}")]
    public void FromJson_OtherThanItsSchema_Throws(string json) => Assert.Throws<FormatException>(() => WorkMessage.FromJson(json));

    [Theory]
    [InlineData("DE_WMD_APP_20260504_00000001.DAT")]
    [InlineData("GO_431_DIT_GOF_20260504_00000012.DAT")]
    public void Lane_OfARun_IsThatOfItsFile(string name)
    {
        var file = InterfaceFileName.Read(name)!;
        Assert.Equal(file.Lane, RunId.Of(file, "0123456789abcdef").Lane);
    }
}
