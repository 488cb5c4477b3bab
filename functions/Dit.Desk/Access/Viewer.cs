using Dit.Interface.Answers;
using Dit.Interface.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Desk.Access;

/// <summary>Who looks at a page, and what they may see of it.</summary>
/// <param name="User">The person.</param>
/// <param name="Sight">What the person may see.</param>
public sealed record Viewer(DeskUser User, Sight Sight)
{
    /// <summary>True when the person may act.</summary>
    public bool IsOperator => User.Role == DeskRole.Operator;

    /// <summary>The person as the audit notes who acts.</summary>
    public Actor Actor => new(User.Id, User.Name);

    /// <summary>The person and the reason, as the audit notes them.</summary>
    public Asked Asked(string reason = "") => new(Actor, reason);

    /// <summary>Who looks: endpoints that ask for a signed-in person take it as a parameter.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint lacks its policy.</exception>
    public static async ValueTask<Viewer> BindAsync(HttpContext context)
    {
        var user = context.Features.Get<DeskUser>() ?? throw new InvalidOperationException("The endpoint is not guarded by a policy.");
        return new(user, user.Role == DeskRole.Recipient
            ? await context.RequestServices.GetRequiredService<Sights>().OfAsync(user.Email, context.RequestAborted) : Sight.Everything);
    }
}
