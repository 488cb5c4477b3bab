namespace DitFunctions.Local.Tests.Folders;

/// <summary>Who is killed.</summary>
[Flags]
internal enum Victims
{
    /// <summary>The host.</summary>
    Dit = 1,

    /// <summary>Its storage.</summary>
    Node = 2,

    /// <summary>Both, as a power cut does.</summary>
    Both = Dit | Node,
}
