namespace Dit.Interface.Ledger;

/// <summary>The status of a file in the ledger.</summary>
public enum FileStatus
{
    /// <summary>Taken and archived; waits for the files of its lane before it.</summary>
    Waiting,

    /// <summary>Not loaded until its reason is gone: a gap in the sequence, or too many changes.</summary>
    Held,

    /// <summary>Its work is under way.</summary>
    Loading,

    /// <summary>Every row has its outcome, and every notice is posted.</summary>
    Done,

    /// <summary>Nothing of it is loaded.</summary>
    Quarantined,

    /// <summary>The same name with the same content came again; nothing changed.</summary>
    SeenAgain,
}
