using Dit.Core.Files.Lanes;
using Dit.Core.Reference;

namespace Dit.Core.Files.Sequences;

/// <summary>A gap in an employer's files: the number that is missing, and since when a file has waited behind it.</summary>
/// <param name="Missing">The first number that is missing.</param>
/// <param name="Since">When the first file behind the gap came.</param>
public sealed record Gap(Vpd Vpd, int Missing, DateTimeOffset Since)
{
    /// <summary>
    /// The gap of an employer's lane: the first file that waits is held for what is missing before it. Null when there is none, or
    /// when a full file waits behind it, which closes it when it loads: a further one would say the same. One that is held closes nothing
    /// as long as it is.
    /// </summary>
    public static Gap? Of(Vpd vpd, Lane lane) =>
        lane is
        {
            IsEmployer: true, AtWork: null, Last: { } last,
            Waiting: [{ Hold: FileFault.WrongSequence, Released: false } first, ..] waiting
        } && !waiting.Any(file => file is { IsFull: true, IsHeld: false })
            ? new(vpd, last + 1, first.ReceivedAt)
            : null;

    /// <summary>What a request for a full file is bound to: once per gap (interface-files.md, section 5).</summary>
    public string Cause => $"gap-{Missing:D8}";

    /// <summary>True when the gap has stood for one business day: then ESR is asked for a full file.</summary>
    public bool IsDue(DateTimeOffset now, BusinessCalendar calendar) => now >= calendar.AfterOneBusinessDay(Since);
}
