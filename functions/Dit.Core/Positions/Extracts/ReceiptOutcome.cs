using Dit.Core.Applicants;
using Dit.Core.Notices;

namespace Dit.Core.Positions.Extracts;

/// <summary>What came of one row of an RTC.</summary>
/// <param name="Message">What is noted: R001 to R006 reject, R010 to R012 say what was done, R040 is a duplicate.</param>
/// <param name="Extract">The extract with its new state; null when nothing changes.</param>
/// <param name="SendAgain">True when the extract's content is to be taken back (<see cref="SentPicture.TakeBack"/>) and goes with the next
/// file.</param>
/// <param name="Alerts">A failure, or the closing word of a receipt that had been missing.</param>
public sealed record ReceiptOutcome(
    int Ordinal, RowResult Result, RowMessage Message, SentExtract? Extract, bool SendAgain, IReadOnlyList<Notice> Alerts);
