namespace Dit.Interface.Work;

/// <summary>A message that was given up after all its tries. Holds no personal data.</summary>
/// <param name="Queue">The queue it was given up in.</param>
/// <param name="Run">The run it belongs to, or the notice's id; <c>unknown-</c> and a date when it could not be read.</param>
/// <param name="Part">The part of the run.</param>
/// <param name="Cause">What the last try failed of, without the words of the fault; "not told" when the platform gave none.</param>
/// <param name="At">When it was given up last.</param>
/// <param name="State">Its state.</param>
public sealed record DeadLetterEntry(string Queue, string Run, string Part, string Cause, DateTimeOffset At, DeadLetterState State)
{
    internal const string Unreadable = "unknown-";

    /// <summary>How often it was given up.</summary>
    public int Times { get; init; } = 1;
    /// <summary>When its turn to be put back has come.</summary>
    public DateTimeOffset? DueAt { get; init; }
    /// <summary>The row's version.</summary>
    public ETag ETag { get; init; }
    /// <summary>False for a message that could not be read: there is nothing to put back.</summary>
    public bool CanBePutBack => !Run.StartsWith(Unreadable, StringComparison.Ordinal);

    /// <summary>True while somebody is to put it back.</summary>
    public bool NeedsSomebody => State == DeadLetterState.Open && CanBePutBack;

    internal static string UnreadableOf(DateOnly day) => $"{Unreadable}{day:yyyy-MM-dd}";
}

/// <summary>The state of a message that was given up.</summary>
public enum DeadLetterState
{
    /// <summary>Nobody has put it back.</summary>
    Open,
    /// <summary>It is to be put back, by the host, when its turn has come.</summary>
    Due,
    /// <summary>It was put back; should it be given up again, it is open again.</summary>
    PutBack,
    /// <summary>Its file was done without it: there is nothing left to do.</summary>
    Settled,
}
