using Dit.Core.Files;

namespace Dit.Core.Notices;

/// <summary>Each whole-file fault in words for an operator (interface-files.md, sections 4 and 5).</summary>
public static class FaultWords
{
    /// <summary>What is wrong with the file.</summary>
    public static string WhatHappened(FileFault fault) => fault switch
    {
        FileFault.NoHeader => "Its first row is no HDR row, or the file is no text.",
        FileFault.NoTrailer => "Its last row is no TRL row: the file may have been cut off.",
        FileFault.RecordCount => "Its TRL row counts another number of rows than there are.",
        FileFault.WrongFormat => "Its name does not fit the grammar, or files of its type are not taken here.",
        FileFault.UnknownSender => "The body or employer in its name is not in the reference data.",
        FileFault.WrongSequence => "Its number is below the last one taken and was never used.",
        FileFault.HeaderMismatch => "Its HDR row names another file, body or VPD than its own name does.",
        FileFault.NameReused => "Its name or number was already used by a file with other content.",
        FileFault.TooLarge => "It is larger than the setting allows.",
        FileFault.Empty => "It holds nothing but white space.",
        FileFault.TooManyChanges => "It is a full file that leaves out too many of the employer's live training positions.",
        FileFault.DatedAhead => "The date in its name is after today.",
        FileFault.Malware => "A scan found malware in it.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault without words."),
    };

    /// <summary>What an operator does about it.</summary>
    public static string WhatToDo(FileFault fault) => fault switch
    {
        FileFault.NoHeader => "Ask the sender for the file as text (UTF-8) with its HDR row.",
        FileFault.NoTrailer or FileFault.Empty => "Ask the sender to send the whole file again.",
        FileFault.RecordCount => "Ask the sender to send the whole file again with a TRL row that counts all rows, HDR and TRL included.",
        FileFault.WrongFormat => "Ask the sender to send it under a name of the right form, to the container for its type.",
        FileFault.UnknownSender => "Add the body or employer to the reference data if it should be there; else ask the sender why it came.",
        FileFault.WrongSequence => "Ask the sender for a file with the next number, or for a full file.",
        FileFault.HeaderMismatch =>
            "Ask the sender which of the two is right and to send the file again with name and HDR row in agreement.",
        FileFault.NameReused => "Ask the sender which content is right; if it is the new one, ask for it under the next free number.",
        FileFault.TooLarge => "Ask the sender whether the size is right; if it is, raise the setting for the largest file.",
        FileFault.TooManyChanges => "Ask the employer whether the full file is whole.",
        FileFault.DatedAhead => "Ask TIS whether the date is right.",
        FileFault.Malware => "Tell your security team and the sender. Do not open the file. Ask the sender for a clean one.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault without words."),
    };

    /// <summary>A quarantined name is free again, except where the name itself is what is wrong.</summary>
    public static string AfterQuarantine(FileFault fault) => fault switch
    {
        FileFault.WrongFormat or FileFault.WrongSequence or FileFault.NameReused => "The file stays in quarantine until it is dealt with.",
        FileFault.UnknownSender or FileFault.TooLarge => "Then the file can be dropped again under the same name.",
        _ => "A corrected file may come under the same name and number.",
    };

    /// <summary>Why a file waits.</summary>
    public static string WhyHeld(FileFault fault) => fault switch
    {
        FileFault.WrongSequence => "It is a changes file, and at least one file before it has not come.",
        _ => WhatHappened(fault),
    };

    /// <summary>What an operator does about a file that waits, and when it goes on by itself.</summary>
    public static string HowToRelease(FileFault fault) => fault switch
    {
        FileFault.WrongSequence =>
            "Ask ESR for the missing file. The held file goes on by itself once the gap is filled or a full file comes.",
        FileFault.TooManyChanges => "Ask the employer whether its positions really went; a truncated export must not be loaded.",
        FileFault.DatedAhead =>
            "Ask TIS whether the date is right. The file goes on by itself on that day; loaded before, it makes what comes until then "
                + "look old.",
        _ => WhatToDo(fault),
    };

    /// <summary>What a held file keeps from going on: an employer's files are a sequence, a body's are not.</summary>
    public static string WhoWaits(string file) => InterfaceFileName.Read(file) is { IsGo: false }
        ? "other files of the same body go on."
        : "later files of the same employer wait behind it.";
}
