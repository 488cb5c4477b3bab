using Dit.Core.Files;

namespace Dit.Core.Positions.Extracts;

/// <summary>
/// What one body's extract says (interface-files.md, section 6; rules.md, The daily extract). It may hold no row: a file
/// goes all the same, since silence is what hides faults [X].
/// </summary>
/// <param name="IsFull">True for an RMF, false for an RMC.</param>
/// <param name="Rows">What is sent, in numeric order of position id.</param>
/// <param name="After">What the body has been sent once this file is out.</param>
public sealed record ExtractPlan(DeaneryBody Body, bool IsFull, IReadOnlyList<ExtractRow> Rows, SentPicture After)
{
    /// <summary>RMF or RMC.</summary>
    public FileKind Kind => IsFull ? FileKind.Rmf : FileKind.Rmc;

    /// <summary>Works out what to send.</summary>
    /// <param name="body">A body that is on.</param>
    /// <param name="last">What it was last sent; null when it never had a file, and then this one is an RMF.</param>
    /// <param name="now">What it is to have been sent (<see cref="ExtractPositions.Of"/>).</param>
    /// <param name="full">True for an RMF on request: every live position as C, and D for what was sent and no longer qualifies.</param>
    public static ExtractPlan Make(DeaneryBody body, SentPicture? last, SentPicture now, bool full = false)
    {
        var isFull = full || last is null;
        var sent = last ?? SentPicture.Empty;
        var changes = now.Positions.Values.Where(rows => isFull || Differs(rows, sent))
            .Select(rows => new ExtractRow(ExtractAction.Change, rows));
        var deletes = sent.Positions.Values.Where(rows => !now.Positions.ContainsKey(rows.Id))
            .Select(rows => new ExtractRow(ExtractAction.Delete, rows));
        return new ExtractPlan(body, isFull, [.. changes.Concat(deletes).OrderBy(row => row.Rows.Id)], now);
    }

    private static bool Differs(PositionRows rows, SentPicture sent) =>
        sent.IsDueAgain(rows.Id) || !sent.Positions.TryGetValue(rows.Id, out var before) || !before.Equals(rows);
}

/// <summary>One position in an extract.</summary>
/// <param name="Rows">Its rows; for a delete what was last sent.</param>
public sealed record ExtractRow(ExtractAction Action, PositionRows Rows)
{
    /// <summary>C or D, as it stands in the file.</summary>
    public string Code => Action == ExtractAction.Change ? "C" : "D";
}

/// <summary>What a receiver does with a position (interface-files.md, section 6).</summary>
public enum ExtractAction
{
    /// <summary>C: it is new, or something of it changed.</summary>
    Change,
    /// <summary>D: it was sent before and no longer qualifies.</summary>
    Delete,
}

/// <summary>A record that is to be written as it is: a person update that follows the positions of an extract.</summary>
/// <param name="Values">Its values in the layout's order without the record type.</param>
public sealed record OutboundRecord(RecordLayout Layout, IReadOnlyList<string> Values);
