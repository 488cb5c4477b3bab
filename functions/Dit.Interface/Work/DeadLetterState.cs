namespace Dit.Interface.Work;

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
