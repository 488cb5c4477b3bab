using System.Security.Cryptography;
using System.Text;
using Dit.Desk.Access;
using Dit.Interface.Audit;
using Microsoft.AspNetCore.Http;

namespace DitFunctions.Local.Serving;

/// <summary>
/// On one machine whoever holds the link is the operator: each start makes a new key for the link, and opening it leaves a
/// cookie in its place. The audit notes whom the program runs for: the person who is signed in to Azure, or the user of the machine.
/// </summary>
internal sealed class LocalSignIn(Actor by) : IDeskSignIn
{
    internal const string OpenPath = "/desk/open";
    private const string Cookie = "dit-desk-key";
    private const int KeyBytes = 32;
    private readonly string _session = NewKey();

    /// <summary>The key in the link.</summary>
    internal string Key { get; } = NewKey();

    /// <inheritdoc/>
    public string SignOutPath => "/desk/sign-out";

    /// <inheritdoc/>
    public DeskUser? Who(HttpContext context) =>
        IsSame(context.Request.Cookies[Cookie], _session) ? new(by.Id, by.Name, "", DeskRole.Operator) : null;

    /// <inheritdoc/>
    public string? SignInPath(string back) => null;

    /// <summary>Changes a good key for the cookie; a wrong or an old one leads to the page that says how to sign in.</summary>
    internal IResult Open(HttpContext context, string? key)
    {
        if (IsSame(key, Key))
            context.Response.Cookies.Append(Cookie, _session, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/desk" });
        return Results.Redirect("/desk");
    }

    /// <inheritdoc/>
    public void End(HttpContext context) => context.Response.Cookies.Delete(Cookie, new() { Path = "/desk" });

    /// <summary>Takes the cookie away.</summary>
    internal IResult Close(HttpContext context)
    {
        End(context);
        return Results.Redirect("/desk");
    }

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    private static bool IsSame(string? given, string wanted) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(wanted));
}
