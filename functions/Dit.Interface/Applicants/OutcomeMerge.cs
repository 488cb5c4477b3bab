using System.Runtime.CompilerServices;

namespace Dit.Interface.Applicants;

/// <summary>Brings the outcomes of all parcels, each in the order of the file, together in that order; holds one line of each.</summary>
internal static class OutcomeMerge
{
    internal static async IAsyncEnumerable<OutcomeLine> ReadAsync(
        Outcomes outcomes, RunId run, IReadOnlyList<Parcel> parcels, [EnumeratorCancellation] CancellationToken stop)
    {
        var next = new PriorityQueue<IAsyncEnumerator<OutcomeLine>, int>();
        var open = new List<IAsyncEnumerator<OutcomeLine>>();
        try
        {
            foreach (var parcel in parcels)
            {
                var source = outcomes.ReadAsync(run, parcel.Number, stop, parcels.Count).GetAsyncEnumerator(stop);
                open.Add(source);
                await AdvanceAsync(source);
            }

            while (next.TryDequeue(out var first, out _))
            {
                yield return first.Current;
                await AdvanceAsync(first);
            }
        }
        finally
        {
            foreach (var source in open) await source.DisposeAsync();
        }

        async Task AdvanceAsync(IAsyncEnumerator<OutcomeLine> source)
        {
            if (await source.MoveNextAsync() && source.Current.Outcome is { } outcome) next.Enqueue(source, outcome.Ordinal);
        }
    }
}
