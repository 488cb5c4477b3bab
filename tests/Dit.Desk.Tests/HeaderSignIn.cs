using Dit.Desk.Access;
using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Tests;

/// <summary>Signs in whom a header names: <c>operator</c>, <c>reader</c>, or the address of a recipient.</summary>
internal sealed class HeaderSignIn : IDeskSignIn
{
    internal const string Header = "X-Test-User";

    public string SignOutPath => "/desk/sign-out";

    public DeskUser? Who(HttpContext context) => context.Request.Headers[Header].ToString() switch
    {
        "" => null,
        "operator" => new("id-operator", "Olive Operator", "", DeskRole.Operator),
        "reader" => new("id-reader", "Ray Reader", "", DeskRole.Reader),
        var email => new($"id-{email}", "Mo Officer", email, DeskRole.Recipient),
    };

    public void End(HttpContext context) => context.Response.Headers["X-Test-Ended"] = "yes";

    public string? SignInPath(string back) => null;
}
