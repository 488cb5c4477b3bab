using System.Runtime.CompilerServices;
using Dit.Core.Applicants;

namespace Dit.Interface.Applicants;

/// <summary>What came of the rows of an APP file, in the order of the file, as long as its work folder is kept.</summary>
public sealed class FileRows(DitStorage storage)
{
    /// <summary>Reads the outcomes of a run; nothing when its work folder is gone.</summary>
    public async IAsyncEnumerable<RowOutcome> ReadAsync(RunId run, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var (outcome, _) in ReadWithTextAsync(run, stop)) yield return outcome;
    }

    /// <summary>The same, with the text of each row that was rejected, special-category columns emptied. Personal data.</summary>
    public async IAsyncEnumerable<(RowOutcome Outcome, string? Rejected)> ReadWithTextAsync(RunId run,
        [EnumeratorCancellation] CancellationToken stop)
    {
        var parcels = Parcels.Make((await new RunBook(storage).ReadAsync(run, stop)).Groups);
        await foreach (var line in OutcomeMerge.ReadAsync(new Outcomes(storage), run, parcels, stop))
            yield return (line.Outcome!, line.Row);
    }
}
