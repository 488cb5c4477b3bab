namespace Dit.Desk.Access;

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
