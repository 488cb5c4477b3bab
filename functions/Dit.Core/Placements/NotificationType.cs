namespace Dit.Core.Placements;

/// <summary>What a notification of TIS says (interface-files.md, section 9); the values are the codes in the file.</summary>
public enum NotificationType
{
    /// <summary>The rotation picture of a post: current and next holder, or vacant.</summary>
    Rotation = 1,
    /// <summary>A trainee is withdrawn from a placement.</summary>
    Withdrawal = 2,
    /// <summary>Another trainee takes the place of one.</summary>
    Replacement = 3,
    /// <summary>A trainee's hire or end date changed.</summary>
    DateChange = 4,
    /// <summary>A post has a DPN that is new.</summary>
    NewDpn = 5,
}
