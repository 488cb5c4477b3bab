using Dit.Core.Files;
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

    /// <summary>Why a file is held or quarantined.</summary>
    internal static string Of(FileFault fault) => fault switch
    {
        FileFault.NoHeader => "No header",
        FileFault.NoTrailer => "No trailer",
        FileFault.RecordCount => "Wrong number of records",
        FileFault.WrongFormat => "Wrong format",
        FileFault.UnknownSender => "Unknown sender",
        FileFault.WrongSequence => "Out of sequence",
        FileFault.HeaderMismatch => "Header does not match the name",
        FileFault.NameReused => "Name or number used before",
        FileFault.TooLarge => "Too large",
        FileFault.Empty => "Empty",
        FileFault.TooManyChanges => "Too many changes",
        FileFault.DatedAhead => "Dated in the future",
        FileFault.Malware => "Malware found",
        _ => fault.ToString(),
    };

    /// <summary>Words that stand alone: they begin with a capital letter and end with a full stop.</summary>
    internal static string Sentence(string words) =>
        words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}{(words[^1] is '.' or '?' or '!' ? "" : ".")}";

    /// <summary>A span of time as people say it.</summary>
    internal static string Of(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => Plural.Of((int)span.TotalMinutes, "minute"),
        { TotalDays: < 2 } => Plural.Of((int)span.TotalHours, "hour"),
        _ => Plural.Of((int)span.TotalDays, "day"),
    };
}
