using Dit.Desk.Access;
using Dit.Desk.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dit.Desk.Serving;

/// <summary>Ends a session that was idle for half an hour.</summary>
internal sealed class IdleSessions(IDataProtectionProvider protection, TimeProvider clock, IDeskSignIn signIn)
{
    private const string Cookie = "dit-desk-seen";
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(30);
    private readonly IDataProtector _protector = protection.CreateProtector("dit-desk-seen");

    internal async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is null || context.Features.Get<DeskUser>() is not { } user)
        {
            await next(context);
            return;
        }

        if (LastSeen(context, user) is { } seen && clock.GetUtcNow() - seen > _longest)
        {
            context.Response.Cookies.Delete(Cookie, Options(context));
            signIn.End(context);
            await new RazorComponentResult<SessionEnded>(new { SignInPath = signIn.SignInPath("/desk") })
            { StatusCode = StatusCodes.Status401Unauthorized }.ExecuteAsync(context);
            return;
        }

        var now = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        context.Response.Cookies.Append(Cookie, _protector.Protect($"{now} {user.Id}"), Options(context));
        await next(context);
    }

    private DateTimeOffset? LastSeen(HttpContext context, DeskUser user)
    {
        if (context.Request.Cookies[Cookie] is not { } text) return null;
        try
        {
            var parts = _protector.Unprotect(text).Split(' ', 2);
            return parts[1] == user.Id ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture)) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Of another installation, or made up: it says nothing.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/desk" };
}
