using System.Runtime.InteropServices;
using Dit.Core.Positions;

namespace Dit.Core.Applicants;

/// <summary>How often each DPN stands in a file for an employer (A050). A first pass fills it: one too many fails those before.</summary>
public sealed class DpnTally
{
    /// <summary>The most rows that one DPN may have [E].</summary>
    public const int Limit = 40;

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    /// <summary>Counts a row, whether it fails or not. A malformed row has no DPN; one without a position has no employer.</summary>
    /// <param name="position">Its position; null when nobody has it.</param>
    public void Add(ApplicantRow row, Position? position)
    {
        if (DpnOf(row, position) is { } dpn) CollectionsMarshal.GetValueRefOrAddDefault(_rows, dpn, out _)++;
    }

    /// <summary>The row's DPN and its count when it stands more often than it may; else null.</summary>
    public DpnCount? OverLimit(ApplicantRow row, Position? position) =>
        DpnOf(row, position) is { } dpn && _rows.GetValueOrDefault(dpn) is var rows and > Limit ? new(dpn, rows) : null;

    private static string? DpnOf(ApplicantRow row, Position? position)
    {
        if (position is null || row.IsMalformed) return null;
        if (row.DpnSpan.IsEmpty) return position.Dpn.Length > 0 ? position.Dpn : null;
        return row.DpnSpan.SequenceEqual(position.Dpn) ? position.Dpn : row.Dpn;
    }
}

/// <summary>How often a DPN stands in a file for one employer (A050).</summary>
/// <param name="Dpn">The row's DPN, else its position's.</param>
/// <param name="Rows">The rows that have it, failed ones included.</param>
public sealed record DpnCount(string Dpn, int Rows);
