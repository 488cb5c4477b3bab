using System.Collections.Concurrent;

namespace Dit.Interface.Storage;

/// <summary>Works on several things at once, where each waits for storage more than it works.</summary>
internal static class AtOnce
{
    internal static Task ForEachAsync<T>(int most, IEnumerable<T> all, Func<T, CancellationToken, ValueTask> work,
        CancellationToken stop) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = most, CancellationToken = stop }, work);

    /// <summary>Reads something for each; the answers come in no order.</summary>
    internal static async Task<IReadOnlyCollection<TTo>> ReadAsync<TFrom, TTo>(int most, IEnumerable<TFrom> all,
        Func<TFrom, CancellationToken, Task<TTo>> read, CancellationToken stop)
    {
        var answers = new ConcurrentBag<TTo>();
        await ForEachAsync(most, all, async (one, token) => answers.Add(await read(one, token)), stop);
        return answers;
    }
}
