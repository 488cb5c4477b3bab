namespace Dit.Core.Placements;

/// <summary>What a notification tells the Medical Staffing Officers.</summary>
public enum PlacementEventKind
{
    /// <summary>Type 4: the hire date.</summary>
    StartDateChanged,
    /// <summary>Type 4: the end date.</summary>
    EndDateChanged,
    /// <summary>Type 2.</summary>
    Withdrawn,
    /// <summary>Type 3.</summary>
    Replaced,
    /// <summary>Type 1.</summary>
    Rotation,
    /// <summary>Type 5.</summary>
    NewDpn,
}

/// <summary>
/// What one notification means for one employer that has the DPN live, or for the body's office: a block of its notice.
/// Personal data: lives in work blobs and notices only.
/// </summary>
public sealed record PlacementEvent
{
    /// <summary>What it is.</summary>
    public required PlacementEventKind Kind { get; init; }

    /// <summary>The employer; null when it is for the body's office.</summary>
    public string? Vpd { get; init; }

    /// <summary>The row's place in its file.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The post.</summary>
    public required string Dpn { get; init; }

    /// <summary>The employer's position with the DPN; empty when there is none.</summary>
    public string PositionId { get; init; } = "";

    /// <summary>That position's name.</summary>
    public string PositionName { get; init; } = "";

    /// <summary>Host Employer, Lead Employer or empty.</summary>
    public string HostLead { get; init; } = "";

    /// <summary>Whom it is about; null for a vacant post or a new DPN.</summary>
    public Trainee? Trainee { get; init; }

    /// <summary>The trainee's applicant number here; empty when there is none.</summary>
    public string ApplicantNumber { get; init; } = "";

    /// <summary>True when ESR shows the trainee on the post.</summary>
    public bool IsHolder { get; init; }

    /// <summary>The start as it was; null when not known.</summary>
    public DateOnly? OldStart { get; init; }

    /// <summary>The start as it is now.</summary>
    public DateOnly? NewStart { get; init; }

    /// <summary>The end as it was; null when open or not known.</summary>
    public DateOnly? OldEnd { get; init; }

    /// <summary>The end as it is now.</summary>
    public DateOnly? NewEnd { get; init; }

    /// <summary>The reason of a withdrawal as TIS gives it; empty when none.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who comes instead (type 3).</summary>
    public Trainee? Replacement { get; init; }

    /// <summary>The replacement's applicant number here; empty while no applicant has come.</summary>
    public string ReplacementNumber { get; init; } = "";

    /// <summary>Where the replacement is now, as TIS knows the site (type 3).</summary>
    public string? ReplacementFrom { get; init; }

    /// <summary>What TIS says of the post (type 1); null for the other types.</summary>
    public PostPicture? Picture { get; init; }

    /// <summary>The rows of the file that say so together (type 1); null for the other types.</summary>
    public IReadOnlyList<int>? Rows { get; init; }

    /// <summary>What an event kept by an earlier version says of its only place; stands in <see cref="Picture"/>, never written.</summary>
    public RotationEntry? Rotation
    {
        get => null;
        init => Picture ??= value is null ? null : PostPicture.Of([value]);
    }

    /// <summary>True when a full file no longer names the place, or the post is deleted from the rotation.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Where the new training post is (type 5), as TIS writes it.</summary>
    public string Location { get; init; } = "";

    /// <summary>The earlier file that said so, for what waited until its applicant came; empty when the file in hand says so.</summary>
    public string WaitedIn { get; init; } = "";

    /// <summary>Others on the same post with their own dates, at most five.</summary>
    public IReadOnlyList<PostMate> Others { get; init; } = [];
}

/// <summary>Another trainee of a shared post, with their own dates. Personal data: for notices only.</summary>
/// <param name="Name">First name and surname.</param>
/// <param name="IsHolder">True when ESR shows them on the post, false for an applicant.</param>
/// <param name="Start">Their start; null when not known.</param>
/// <param name="End">Their end; null when open.</param>
public sealed record PostMate(string Name, bool IsHolder, DateOnly? Start, DateOnly? End);
