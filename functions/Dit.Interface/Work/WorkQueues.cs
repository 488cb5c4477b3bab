namespace Dit.Interface.Work;

/// <summary>The queues between the steps of a file's way. A host gives each its queue technology.</summary>
public static class WorkQueues
{
    /// <summary>Begin a file that waited for its lane.</summary>
    public const string Receive = "receive";
    /// <summary>A slice of rows: cut by employer.</summary>
    public const string Validate = "validate";
    /// <summary>A parcel of employers: rules, matching, applicant records.</summary>
    public const string Match = "match";
    /// <summary>A whole file: its confirmation and rejects.</summary>
    public const string Confirm = "confirm";
    /// <summary>A parcel of employers: digests.</summary>
    public const string Notify = "notify";
    /// <summary>A notice: its emails.</summary>
    public const string Deliver = "deliver";

    /// <summary>Every queue, in the order of the way.</summary>
    public static IReadOnlyList<string> All { get; } = [Receive, Validate, Match, Confirm, Notify, Deliver];
}
