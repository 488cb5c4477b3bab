using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Reference;

namespace Dit.Core.Tests.Reference;

public sealed class ReferenceDataTests
{
    private static readonly Vpd _vpd = Vpd.Parse("431");
    private static readonly NoticeAddress _employer = new NoticeAddress.Employer(_vpd);
    private static readonly NoticeAddress _operators = new NoticeAddress.Operators();

    [Fact]
    public void RecipientsOf_AKind_AreThoseWhoWantItOrAll()
    {
        var set = Set(
            Gets(_employer, "all", "*"), Gets(_employer, "this", "withdrawn"), Gets(_employer, "other", "rotation"),
            Gets(_operators, "desk", "*"));

        Assert.Equal(["all", "this"], set.RecipientsOf(_employer, NoticeKind.Withdrawn).Select(recipient => recipient.Email));
    }

    [Fact]
    public void AddressesOf_AnEmail_AreThoseWithARecipientOfIt()
    {
        var set = Set(Gets(_employer, "a@nhs.net", "*"), Gets(_employer, "b@nhs.net", "*"), Gets(_operators, "a@nhs.net", "*"));

        Assert.Equal([_employer], set.AddressesOf("B@NHS.NET"));
        Assert.Equal([_employer, _operators], set.AddressesOf("a@nhs.net"));
    }

    [Fact]
    public void IsDelivered_IsTrueUnlessSendingIsOff()
    {
        Assert.True(Set().IsDelivered(_vpd));
        Assert.False(new ReferenceData([], [], [], [], [_vpd]).IsDelivered(_vpd));
        Assert.True(new ReferenceData([], [], [], [], [Vpd.Parse("096")]).IsDelivered(_vpd));
    }

    [Theory]
    [InlineData("WMD", "EOE")]
    [InlineData("EOE", "WMD")]
    public void BodyOf_WhatTwoBodiesClaim_IsTheFirstByCode(string one, string other)
    {
        var set = new ReferenceData([], [Claiming(one), Claiming(other)], [], []);

        Assert.Equal("EOE", set.BodyOfPrefix("xxx")?.Code);
        Assert.Equal("EOE", set.BodyOfField("the middle")?.Code);
    }

    [Theory]
    [InlineData("GO", "GO")]
    [InlineData("gof", "GO")]
    [InlineData("GOC", "GO")]
    [InlineData("App", "APP")]
    [InlineData("DNC", "DNC")]
    [InlineData("DNF", "DNC")]
    [InlineData("RMC", "RMC")]
    [InlineData("rmf", "RMC")]
    [InlineData("GDR", null)]
    [InlineData("", null)]
    public void Read_CodeOfAStream_TakesTheFullFilesTypeToo(string code, string? expected) =>
        Assert.Equal(expected, DailyStream.Read(code)?.Code);

    [Fact]
    public void Fault_WithoutAValue_SaysFileLineAndWords()
    {
        Assert.Equal("bodies.csv line 3: no code", new ReferenceFault("bodies.csv", 3, "no code").ToString());
        Assert.Equal("bodies.csv: no code", new ReferenceFault("bodies.csv", null, "no code").ToString());
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(60, "")]
    [InlineData(61, "...")]
    public void Fault_WithAValue_ShowsSixtySignsOfItAndTheLogNone(int length, string end)
    {
        var fault = new ReferenceFault("bodies.csv", 3, "no code", new string('v', length));

        Assert.Equal($"bodies.csv line 3: no code; it says: {new string('v', Math.Min(length, 60))}{end}", fault.ToString());
        Assert.Equal("bodies.csv line 3: no code", fault.ForLog);
    }

    private static ReferenceData Set(params Recipient[] recipients) => new([], [], recipients, []);

    private static Recipient Gets(NoticeAddress address, string email, string kind) =>
        new(address, "Name", email, "MSO", new HashSet<string> { kind });

    private static Body Claiming(string code) => new(DeaneryBody.Parse(code), code, ["XXX"], true) { Aliases = ["The Middle"] };
}
