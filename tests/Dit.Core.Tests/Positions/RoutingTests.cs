using Dit.Core.Codes;
using Dit.Core.Positions;
using Dit.Core.Reference;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions;

public sealed class RoutingTests
{
    [Theory]
    [InlineData("WMD/RRK01/021/STR/001", "WMD")]
    [InlineData("EAN/RGT01/021/STR/001", "EOE")]
    [InlineData("EOE/RGT01/021/STR/001", "EOE")]
    [InlineData("SEV/RGT01/021/STR/001", "SEV")]
    [InlineData("WMD/TOO/SHORT", "WMD")]
    public void BodyOf_BlankManagingBody_FollowsThePrefix(string dpn, string body) =>
        Assert.Equal(body, Routing.BodyOf(Live() with { Dpn = dpn }, Config)?.Code);

    [Fact]
    public void BodyOf_ManagingBodyFilled_OverridesThePrefix() =>
        Assert.Equal(Ldn, Routing.BodyOf(Live() with { Dpn = "EAN/RGT01/021/STR/001", ManagingBody = "LDN" }, Config));

    [Theory]
    [InlineData("NORTHERN")]
    [InlineData(" northern ")]
    [InlineData("Health  Education\u00a0England North East")]
    [InlineData("nth")]
    public void BodyOf_ManagingBodyByCodeOrAlias_IsThatBody(string managing)
    {
        var northern =
            new Body(DeaneryBody.Parse("NTH"), "North East", ["NTH"],
                true)
            { Aliases = ["Northern", "Health Education England North East"] };
        var config = new ReferenceData(Config.Employers.Values, [.. Config.Bodies.Values, northern], [], []);
        Assert.Equal("NTH", Routing.BodyOf(Live() with { ManagingBody = managing }, config)?.Code);
    }

    [Theory]
    [InlineData("XXX")]
    [InlineData("LONDON")]
    public void BodyOf_ManagingBodyUnknown_IsNoneAlthoughThePrefixIsKnown(string managing) =>
        Assert.Null(Routing.BodyOf(Live() with { ManagingBody = managing }, Config));

    [Theory]
    [InlineData("XXX", Dpn, "its Managing Deanery Body XXX is not known")]
    [InlineData("", "ZZZ/A/B/C/1", "its Managing Deanery Body is blank and no body has the DPN prefix ZZZ")]
    [InlineData("", "GARBAGE", "its Managing Deanery Body is blank and no body has the DPN prefix GARBAGE")]
    [InlineData("", "/RRK01/021", "its Managing Deanery Body is blank and no body has the DPN prefix ")]
    public void WhyUnknown_ManagingBody_OrThePrefixWhereItIsBlank(string managing, string dpn, string words) =>
        Assert.Equal(words, Routing.WhyUnknown(Live() with { ManagingBody = managing, Dpn = dpn }));

    [Theory]
    [InlineData("ZZZ/RRK01/021/STR/001")]
    [InlineData("GARBAGE")]
    [InlineData("")]
    public void BodyOf_UnknownPrefix_IsNone(string dpn) => Assert.Null(Routing.BodyOf(Live() with { Dpn = dpn }, Config));
}
