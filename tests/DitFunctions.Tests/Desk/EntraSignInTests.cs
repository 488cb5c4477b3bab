using System.Text;
using Dit.Desk.Access;
using DitFunctions.Desk;
using Microsoft.AspNetCore.Http;

namespace DitFunctions.Tests.Desk;

/// <summary>Who asks, by the platform's header.</summary>
public sealed class EntraSignInTests
{
    [Theory]
    [InlineData("Dit.Operator", DeskRole.Operator)]
    [InlineData("Dit.Reader", DeskRole.Reader)]
    [InlineData("Something.Else", DeskRole.Recipient)]
    public void Who_HeaderOfThePlatform_IsThePersonWithTheRole(string role, DeskRole expected)
    {
        var user = new EntraSignIn(isOn: true).Who(With(Principal(role)));
        Assert.Equal(new DeskUser("1-2-3", "Mo Officer", "mo@example.org", expected), user);
    }

    [Fact]
    public void Who_PlatformDoesNotAuthenticate_IsNobody() =>
        Assert.Null(new EntraSignIn(isOn: false).Who(With(Principal("Dit.Operator"))));

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("e30=")]
    [InlineData("eyJjbGFpbXMiOlt7fV19")]
    public void Who_HeaderOfAnotherForm_IsNobody(string header) => Assert.Null(new EntraSignIn(isOn: true).Who(With(header)));

    private static string Principal(string role) => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        $$"""{"auth_typ":"aad","claims":[{"typ":"http://schemas.microsoft.com/identity/claims/objectidentifier","val":"1-2-3"},"""
            + $$"""{"typ":"name","val":"Mo Officer"},{"typ":"preferred_username","val":"mo@example.org"},"""
            + $$"""{"typ":"roles","val":"{{role}}"}]}"""));

    private static HttpContext With(string header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers[EntraSignIn.Header] = header;
        return context;
    }
}
