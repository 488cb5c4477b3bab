using System.Runtime.CompilerServices;
using Dit.Core.Applicants;
using Dit.Core.Positions;
using Dit.Interface.Applicants;
using Dit.Interface.Books;
using Dit.Interface.Reference;

namespace Dit.Interface.Replays;

/// <summary>Decides rows of an APP file as matching would, by the same rules, and writes nothing.</summary>
public sealed class ApplicantTrial(EsrBooks books, ApplicantStore applicants, ReferenceStore reference)
{
    /// <summary>Decides rows, in the order of the file.</summary>
    /// <param name="entry">The file or its replay: its name and the day by which it is judged.</param>
    /// <param name="read">Reads all its rows, twice: the first time every DPN is counted (A050).</param>
    /// <param name="selected">The rows to decide; null for all.</param>
    public async IAsyncEnumerable<RowOutcome> DecideAsync(
        FileEntry entry, Func<IAsyncEnumerable<(FileRecord Record, int Ordinal)>> read, IReadOnlySet<int>? selected,
            [EnumeratorCancellation] CancellationToken stop)
    {
        var directory = await books.DirectoryAsync(entry.JudgedOn, stop);
        var known = await reference.CurrentAsync(stop);
        var (nobody, tallies) = (new DpnTally(), new Dictionary<Vpd, DpnTally>());
        await foreach (var (record, ordinal) in read().WithCancellation(stop))
            if (Sort.EmployerOf(record, directory) is { } vpd) Tally(tallies, vpd, ApplicantRow.Read(record, ordinal), directory);
        var unplaced = new EmployerDecision(await CaseAsync(null, nobody));
        var decisions = new Dictionary<Vpd, EmployerDecision>();
        await foreach (var (record, ordinal) in read().WithCancellation(stop))
        {
            if (selected?.Contains(ordinal) == false) continue;
            yield return (await DecisionAsync(Sort.EmployerOf(record, directory))).Decide(ApplicantRow.Read(record, ordinal));
        }

        async Task<EmployerDecision> DecisionAsync(Vpd? employer)
        {
            if (employer is not { } vpd) return unplaced;
            if (!decisions.TryGetValue(vpd, out var decision)) decisions[vpd] = decision = new(await CaseAsync(vpd, tallies[vpd]));
            return decision;
        }

        async Task<EmployerCase> CaseAsync(Vpd? employer, DpnTally tally) => new(
            employer, entry.FileName!, entry.JudgedOn, known, directory.Books.FirstOrDefault(book => book.Vpd == employer),
            employer is { } owner ? await books.PeopleAsync(owner, entry.JudgedOn, stop) : null,
            employer is { } vpd ? await applicants.OfAsync(vpd, stop) : [],
            tally);
    }

    private static void Tally(Dictionary<Vpd, DpnTally> tallies, Vpd vpd, ApplicantRow row, PositionDirectory directory)
    {
        if (!tallies.TryGetValue(vpd, out var tally)) tallies[vpd] = tally = new();
        tally.Add(row, row.PositionId is { } id ? directory.Find(id) : null);
    }
}
