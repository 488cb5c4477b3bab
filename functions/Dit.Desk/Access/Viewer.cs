using Dit.Interface.Answers;
using Dit.Interface.Audit;

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
}
