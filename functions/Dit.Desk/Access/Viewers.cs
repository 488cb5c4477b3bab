using Dit.Interface.Answers;
using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Access;

/// <summary>Says what the person of a request may see.</summary>
internal sealed class Viewers(Sights sights)
{
    /// <summary>Who looks. Only endpoints that ask for a signed-in person call this.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint lacks its policy.</exception>
    public async Task<Viewer> OfAsync(HttpContext context)
    {
        var user = context.Features.Get<DeskUser>() ?? throw new InvalidOperationException("The endpoint is not guarded by a policy.");
        var sight = user.Role == DeskRole.Recipient ? await sights.OfAsync(user.Email, context.RequestAborted) : Sight.Everything;
        return new(user, sight);
    }
}
