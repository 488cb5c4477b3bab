using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Access;

/// <summary>How a host knows who asks: Entra ID by App Service Authentication in Azure, a key in the link on one machine.</summary>
public interface IDeskSignIn
{
    /// <summary>Who asks; null when nobody is signed in.</summary>
    DeskUser? Who(HttpContext context);

    /// <summary>Where a person goes to sign in, with a way back; null when a page has to say how.</summary>
    string? SignInPath(string back);

    /// <summary>Takes from the browser what signs the person in: the session was idle for too long.</summary>
    void End(HttpContext context);

    /// <summary>Where a session is ended.</summary>
    string SignOutPath { get; }
}
