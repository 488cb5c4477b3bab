using Dit.MemoryStorage;
using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Tests;

/// <summary>
/// Storage that nobody has used, for one test: an account in memory, or an Azurite when <c>DIT_TEST_AZURITE=1</c> asks for it, as the
/// nightly form does.
/// </summary>
internal sealed class EmptyStorage : IAsyncDisposable
{
    private static readonly bool _isOnAzurite = Environment.GetEnvironmentVariable("DIT_TEST_AZURITE") == "1";
    private static readonly Lazy<Task<MemoryStorageServer>> _memory = new(MemoryStorageServer.StartAsync);
    private static int _made;
    private readonly Func<ValueTask> _end;

    private EmptyStorage(string connectionString, Func<ValueTask> end) => (ConnectionString, _end) = (connectionString, end);

    internal string ConnectionString { get; }

    internal static async Task<EmptyStorage> OpenAsync()
    {
        if (_isOnAzurite)
        {
            var azurite = await AzuriteServer.StartPrivateAsync(null, default);
            return new EmptyStorage(azurite.ConnectionString, azurite.DisposeAsync);
        }

        var memory = await _memory.Value;
        var name = FormattableString.Invariant($"empty{Interlocked.Increment(ref _made)}");
        return new EmptyStorage(memory.ConnectionStringOf(name), () =>
        {
            memory.Forget(name);
            return ValueTask.CompletedTask;
        });
    }

    public ValueTask DisposeAsync() => _end();
}
