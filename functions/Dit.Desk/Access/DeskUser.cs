namespace Dit.Desk.Access;

/// <summary>Who asks, as the host knows it.</summary>
/// <param name="Id">What the audit notes: the Entra object id, or on one machine the account's name.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Email">The address that the recipients file may name; empty when there is none.</param>
/// <param name="Role">What the person may do.</param>
public sealed record DeskUser(string Id, string Name, string Email, DeskRole Role);

/// <summary>What a person may do at the desk (design/desk.md: who may see what).</summary>
public enum DeskRole
{
    /// <summary>Sees the employers and bodies of which the recipients file names the person's address; acts on their notices.</summary>
    Recipient,
    /// <summary>Sees all, acts on nothing.</summary>
    Reader,
    /// <summary>Sees all and acts.</summary>
    Operator,
}
