using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dit.Desk.Access;

/// <summary>The host's sign-in as an ASP.NET Core scheme, so that policies guard the endpoints.</summary>
internal sealed class DeskAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logging, UrlEncoder encoder,
    IDeskSignIn signIn)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logging, encoder)
{
    internal const string Scheme_ = "Desk";

    /// <summary>Guards what a signed-in person may read.</summary>
    internal const string Read = "read";

    /// <summary>Guards what only those may read who see all: files, the audit.</summary>
    internal const string SeeAll = "see-all";

    /// <summary>Guards the acts of an operator.</summary>
    internal const string Operate = "operate";

    /// <summary>Guards what is done to a notice: by an operator, or by one of its recipients.</summary>
    internal const string Deal = "deal";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (signIn.Who(Context) is not { } user) return Task.FromResult(AuthenticateResult.NoResult());
        Context.Features.Set(user);
        var identity =
            new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Id), new Claim(ClaimTypes.Role, user.Role.ToString())], Scheme_);
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme_)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (HttpMethods.IsGet(Request.Method) && signIn.SignInPath(Request.PathBase + Request.Path) is { } path)
        {
            Response.Redirect(path);
            return Task.CompletedTask;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    // What one may not do is not there: a refusal must not tell that something exists.
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
