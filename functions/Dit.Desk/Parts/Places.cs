using Dit.Desk.Access;

namespace Dit.Desk.Parts;

/// <summary>The menu: what a person may go to.</summary>
internal static class Places
{
    internal static readonly Place Today = new("/desk", "Today");
    internal static readonly Place Find = new("/desk/find", "Find");
    internal static readonly Place Files = new("/desk/files", "Files");
    internal static readonly Place Inbox = new("/desk/inbox", "Inbox");
    internal static readonly Place Employers = new("/desk/employers", "Employers");
    internal static readonly Place Bodies = new("/desk/bodies", "Bodies");
    internal static readonly Place Operate = new("/desk/operate", "Operate");
    internal static readonly Place Audit = new("/desk/audit", "Audit");

    internal static IReadOnlyList<Place> For(Viewer viewer) => viewer.User.Role switch
    {
        DeskRole.Operator or DeskRole.Reader => [Today, Find, Files, Inbox, Employers, Bodies, Operate, Audit],
        _ when viewer.Sight.Bodies.Count > 0 => [Inbox, Find, Employers, Bodies],
        _ => [Inbox, Find, Employers],
    };
}

/// <summary>A place of the menu.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Words">Its name.</param>
internal sealed record Place(string Path, string Words);
