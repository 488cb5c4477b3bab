namespace Dit.Core.Codes;

/// <summary>The kinds of file that cross the interface (interface-files.md, section 1).</summary>
public enum FileKind
{
    /// <summary>ESR to here: the whole truth of one employer.</summary>
    GoFull,
    /// <summary>ESR to here: one employer's changes.</summary>
    GoChanges,
    /// <summary>Here to ESR: asks for one employer's full file.</summary>
    GoRequest,
    /// <summary>Here to TIS: every live position of a body.</summary>
    Rmf,
    /// <summary>Here to TIS: the positions that changed since the last file.</summary>
    Rmc,
    /// <summary>TIS to here: receipt of an RMF or RMC.</summary>
    Rtc,
    /// <summary>TIS to here: applicants.</summary>
    App,
    /// <summary>Here to TIS: the result of each applicant.</summary>
    Apc,
    /// <summary>TIS to here: notifications, full.</summary>
    Dnf,
    /// <summary>TIS to here: notifications, changes.</summary>
    Dnc,
    /// <summary>Here to TIS: the result of each notification.</summary>
    Dcc,
}
