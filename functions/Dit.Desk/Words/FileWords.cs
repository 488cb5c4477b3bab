using Dit.Interface.Ledger;

namespace Dit.Desk.Words;

/// <summary>Files in words of people.</summary>
internal static class FileWords
{
    /// <summary>A file's status.</summary>
    internal static string Of(FileStatus status) => status switch
    {
        FileStatus.Waiting => "Waiting",
        FileStatus.Held => "Held",
        FileStatus.Loading => "At work",
        FileStatus.Done => "Done",
        FileStatus.Quarantined => "Quarantined",
        _ => "Seen again",
    };

    /// <summary>A span of time as people say it.</summary>
    internal static string Of(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => $"{(int)span.TotalMinutes} minutes",
        { TotalDays: < 2 } => $"{(int)span.TotalHours} hours",
        _ => $"{(int)span.TotalDays} days",
    };
}
