namespace Dit.Interface.Work;

/// <summary>A message that was given up after all its tries. Holds no personal data.</summary>
/// <param name="Queue">The queue it was given up in.</param>
/// <param name="Run">The run it belongs to, or the notice's id; <c>unknown-</c> and a date when it could not be read.</param>
/// <param name="Part">The part of the run.</param>
/// <param name="Cause">What the last try failed of, without the words of the fault; "not told" when the platform gave none.</param>
/// <param name="Times">How often it was given up.</param>
/// <param name="At">When it was given up last.</param>
/// <param name="State">Its state.</param>
public sealed record DeadLetterEntry(string Queue, string Run, string Part, string Cause, int Times, DateTimeOffset At,
    DeadLetterState State)
{
    internal const string Unreadable = "unknown-";

    /// <summary>When its turn to be put back has come.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The row's version.</summary>
    public ETag ETag { get; init; }

    /// <summary>False for a message that could not be read: there is nothing to put back.</summary>
    public bool CanBePutBack => !Run.StartsWith(Unreadable, StringComparison.Ordinal);

    internal static string UnreadableOf(DateOnly day) => $"{Unreadable}{day:yyyy-MM-dd}";
}
