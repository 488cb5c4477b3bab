namespace Dit.Core.Files;

/// <summary>Why a whole file is not loaded; it goes to quarantine, or is held (interface-files.md, section 4).</summary>
public enum FileFault
{
    /// <summary>The first row is no HDR, or the file is no text.</summary>
    NoHeader,
    /// <summary>The last row is no TRL.</summary>
    NoTrailer,
    /// <summary>TRL counts another number of rows than there are.</summary>
    RecordCount,
    /// <summary>The name does not fit the grammar, or such a file is not taken at this door.</summary>
    WrongFormat,
    /// <summary>The body or the employer in the name is not known.</summary>
    UnknownSender,
    /// <summary>A number below the last that was never used; as a reason to hold: a changes file after a gap.</summary>
    WrongSequence,
    /// <summary>The header disagrees with the name.</summary>
    HeaderMismatch,
    /// <summary>The name, or the stream's number, was used by a file with other content.</summary>
    NameReused,
    /// <summary>The file is larger than the setting allows.</summary>
    TooLarge,
    /// <summary>Nothing but white space.</summary>
    Empty,
    /// <summary>A full file that leaves out more than the allowed share of the live training positions; held.</summary>
    TooManyChanges,
    /// <summary>A file of TIS whose date in the name is after today; held until its day.</summary>
    DatedAhead,
    /// <summary>The platform's scan found malware in it. Only where intake waits for the scan (infra/README.md, Malware).</summary>
    Malware,
}
