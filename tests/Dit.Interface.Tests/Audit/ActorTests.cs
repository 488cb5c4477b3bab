using System.Buffers.Text;
using System.Text;
using Dit.Interface.Audit;

namespace Dit.Interface.Tests.Audit;

/// <summary>Who acts, read from what a person signed in with.</summary>
public sealed class ActorTests
{
    [Theory]
    [InlineData("""{"oid":"8e0c","upn":"ann@example.org","name":"Ann Example"}""", "ann@example.org")]
    [InlineData("""{"oid":"8e0c","name":"Ann Example"}""", "Ann Example")]
    [InlineData("""{"oid":"8e0c","appid":"77aa"}""", "77aa")]
    [InlineData("""{"oid":"8e0c"}""", "8e0c")]
    public void OfToken_WithClaims_HasTheObjectIdAndTheBestName(string claims, string name) =>
        Assert.Equal(new("8e0c", name), Actor.OfToken(Token(claims)));

    [Theory]
    [InlineData("no token")]
    [InlineData("a.b.c")]
    public void OfToken_OfAnotherText_IsAFormatFault(string token) => Assert.Throws<FormatException>(() => Actor.OfToken(token));

    [Fact]
    public void OfToken_WithoutObjectId_IsAFormatFault() => Assert.Throws<FormatException>(() => Actor.OfToken(Token("{}")));

    private static string Token(string claims) => $"e30.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.";
}
