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
