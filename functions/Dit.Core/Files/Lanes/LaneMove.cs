namespace Dit.Core.Files.Lanes;

/// <summary>What is to be done next in a lane: exactly one of these.</summary>
public abstract record LaneMove
{
    private LaneMove() { }

    /// <summary>Nothing, until something happens.</summary>
    public sealed record Rest : LaneMove;

    /// <summary>Write the step, then send the file's first message. If it was held, it no longer is: its alert is closed first.</summary>
    /// <param name="File">The file, as it was.</param>
    public sealed record Enter(LaneFile File, LaneStep Step) : LaneMove;

    /// <summary>Put the file into quarantine, raise its alert, and then write the step.</summary>
    /// <param name="Words">Why, for people.</param>
    public sealed record Refuse(LaneFile File, string Words, LaneStep Step) : LaneMove;

    /// <summary>Raise the alert that the file is held, then write the step, which notes that it was raised.</summary>
    /// <param name="Words">Why it is held, for people; null for what the ledger has of it.</param>
    public sealed record Tell(LaneFile File, string? Words, LaneStep Step) : LaneMove;

    /// <summary>Write the step: files are held, or a file waits for employers' files.</summary>
    public sealed record Write(LaneStep Step) : LaneMove;
}
