using System.Text.Json;

namespace Dit.Interface.Audit;

/// <summary>The person who acts.</summary>
/// <param name="Id">The same for the same person for ever: the object id in Microsoft Entra, on one machine <c>machine/user</c>.</param>
/// <param name="Name">The name for people: the user name in Entra, on one machine the user of the operating system.</param>
public sealed record Actor(string Id, string Name)
{
    /// <summary>A user of this machine's operating system.</summary>
    public static Actor OfMachine(string machine, string user) => new($"{machine}/{user}", user);

    /// <summary>
    /// Who an access token of Microsoft Entra was given to. The token came from Entra to this process, which uses it for nothing but its
    /// own calls; it is read here and not trusted for any right, so its signature is not looked at.
    /// </summary>
    /// <exception cref="FormatException">The text is no token, or has no object id.</exception>
    public static Actor OfToken(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3) throw new FormatException("An access token has three parts.");
        try
        {
            using var claims = JsonDocument.Parse(Convert.FromBase64String(Padded(parts[1])));
            var id = Claim(claims, "oid") ?? throw new FormatException("The access token has no object id.");
            return new(id, Claim(claims, "upn") ?? Claim(claims, "preferred_username") ?? Claim(claims, "name") ?? Claim(claims, "appid")
                ?? id);
        }
        catch (JsonException fault)
        {
            throw new FormatException("The access token's claims are no JSON.", fault);
        }
    }

    private static string? Claim(JsonDocument claims, string name) =>
        claims.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;

    // Tokens are base64 for addresses, without padding.
    private static string Padded(string part) => part.Replace('-', '+').Replace('_', '/').PadRight((part.Length + 3) / 4 * 4, '=');
}

/// <summary>Who asks for an act, and why.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, in the person's words; empty when none was given. Names of doctors do not belong in it.</param>
public sealed record Asked(Actor By, string Reason = "");
