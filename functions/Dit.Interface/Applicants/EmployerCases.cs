using Dit.Core.Applicants;
using Dit.Core.Positions;
using Dit.Core.Reference;
using Dit.Interface.Books;
using Dit.Interface.Ledger;

namespace Dit.Interface.Applicants;

/// <summary>What is known of an employer when rows for it are decided: its positions, its records, and the people they may be.</summary>
public sealed class EmployerCases(EsrBooks books, ApplicantStore applicants)
{
    /// <summary>All employers' positions.</summary>
    internal Task<PositionDirectory> DirectoryAsync(DateOnly day, CancellationToken stop) => books.DirectoryAsync(day, stop);

    /// <summary>An employer's case; reads its rows once, for the people they may be about.</summary>
    /// <param name="employer">The employer; null for rows whose position nobody has.</param>
    internal async Task<EmployerCase> OfAsync(
        Vpd? employer, FileEntry entry, ReferenceData known, PositionBook? positions, EmployerRows rows, CancellationToken stop)
    {
        var tally = new DpnTally();
        var sought = new PeopleSought();
        await foreach (var (row, _) in rows.ReadAsync(stop))
        {
            tally.Add(row, row.PositionId is { } id ? positions?.Positions.GetValueOrDefault(id) : null);
            sought.Add(row);
        }

        var held = employer is { } owner ? await applicants.OfAsync(owner, stop) : [];
        foreach (var record in held) sought.Add(record);
        return new(
            employer,
            entry.FileName!,
            entry.JudgedOn,
            known,
            positions,
            employer is { } vpd ? await books.PeopleAsync(vpd, entry.JudgedOn, sought, stop) : null,
            held,
            tally,
            entry.Run.IsReplay ? $"replay {entry.Run.Replay}" : "");
    }
}
