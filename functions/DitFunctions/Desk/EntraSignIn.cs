using System.Text.Json;
using Dit.Desk.Access;
using Microsoft.AspNetCore.Http;

namespace DitFunctions.Desk;

/// <summary>
/// Who asks, by Microsoft Entra ID and App Service Authentication. The platform takes a caller's own header away and puts its own in
/// its place, so the header is trusted only where the platform says that authentication is on; elsewhere nobody is signed in.
/// </summary>
/// <param name="isOn">True where the platform authenticates (<c>WEBSITE_AUTH_ENABLED</c>).</param>
public sealed class EntraSignIn(bool isOn) : IDeskSignIn
{
    /// <summary>The platform's header: base64 of JSON with the claims.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <summary>The platform's own cookie.</summary>
    public const string SessionCookie = "AppServiceAuthSession";

    /// <summary>True where the platform authenticates.</summary>
    public bool IsOn => isOn;

    private const string OperatorRole = "Dit.Operator";
    private const string ReaderRole = "Dit.Reader";
    private const string ObjectId = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    /// <inheritdoc/>
    public string SignOutPath => "/.auth/logout?post_logout_redirect_uri=/desk";

    /// <inheritdoc/>
    public string? SignInPath(string back) => isOn ? $"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(back)}" : null;

    /// <inheritdoc/>
    public void End(HttpContext context) =>
        context.Response.Cookies.Delete(SessionCookie, new() { Path = "/", Secure = true, HttpOnly = true });

    /// <inheritdoc/>
    public DeskUser? Who(HttpContext context)
    {
        if (!isOn || context.Request.Headers[Header].ToString() is not { Length: > 0 } header || Claims(header) is not { } claims)
            return null;
        if (First(claims, ObjectId, "oid") is not { } id) return null;
        var email = First(claims, "preferred_username", "email", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress")
            ?? "";
        var roles = claims.Where(claim => claim.Type is "roles" or "http://schemas.microsoft.com/ws/2008/06/identity/claims/role")
            .Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        return new(id, First(claims, "name") ?? email, email, roles.Contains(OperatorRole) ? DeskRole.Operator : roles.Contains(ReaderRole)
            ? DeskRole.Reader : DeskRole.Recipient);
    }

    private static string? First(IReadOnlyList<(string Type, string Value)> claims, params string[] types) =>
        types.Select(type => claims.FirstOrDefault(claim => claim.Type == type).Value)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));

    // A header that is not the platform's names nobody.
    private static List<(string Type, string Value)>? Claims(string header)
    {
        try
        {
            using var principal = JsonDocument.Parse(Convert.FromBase64String(header));
            return [.. principal.RootElement.GetProperty("claims").EnumerateArray()
                .Select(claim => (claim.GetProperty("typ").GetString() ?? "", claim.GetProperty("val").GetString() ?? ""))];
        }
        catch (Exception fault) when (fault is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
