namespace Dit.Interface.Reference;

/// <summary>Lets timed work wait, in quiet, until the first reference data are in force: <see cref="ReferenceWatch"/> says what is missing.</summary>
public sealed class OnceInForce(ReferenceStore store)
{
    /// <summary>Does the work; before the first set it does nothing.</summary>
    public async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        if (await store.FindAsync(stop) is not null) await work(stop);
    }
}
