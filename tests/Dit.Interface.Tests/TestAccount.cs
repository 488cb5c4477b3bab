using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests;

/// <summary>
/// A real account in place of Azurite: <c>DIT_TEST_STORAGE</c> is its connection string, <c>DIT_TEST_DROP</c> that of a second one for
/// the partner-facing containers. Every fixture works in names of its own and removes them in the end.
/// </summary>
internal static class TestAccount
{
    private const string Mark = "dit-test:";
    private static readonly string? _state = Environment.GetEnvironmentVariable("DIT_TEST_STORAGE");
    private static readonly string? _drop = Environment.GetEnvironmentVariable("DIT_TEST_DROP");

    /// <summary>True when the tests run on a real account.</summary>
    internal static bool IsGiven => !string.IsNullOrEmpty(_state);

    private static string Drop => string.IsNullOrEmpty(_drop) ? _state! : _drop;

    /// <summary>Names that nobody else has, to be given where a connection string is asked for.</summary>
    internal static string NewNames() => $"{Mark}t{Guid.NewGuid():N}"[..(Mark.Length + 10)] + "-";

    /// <summary>The storage of a connection string, or of such names.</summary>
    internal static DitStorage Open(string place, params HttpPipelinePolicy[] policies) => place.StartsWith(Mark, StringComparison.Ordinal)
        ? DitStorage.FromConnectionStrings(Drop, _state!, policies).Under(place[Mark.Length..])
        : DitStorage.FromConnectionString(place, policies);

    /// <summary>Removes every container and table of such names.</summary>
    internal static async Task RemoveAsync(string place)
    {
        var prefix = place[Mark.Length..];
        foreach (var account in new[] { _state!, Drop }.Distinct())
        {
            var blobs = new BlobServiceClient(account);
            await foreach (var container in blobs.GetBlobContainersAsync(prefix: prefix))
                await blobs.DeleteBlobContainerAsync(container.Name);
        }

        var (tables, first) = (new TableServiceClient(_state), prefix.TrimEnd('-'));
        await foreach (var table in tables.QueryAsync())
            if (table.Name.StartsWith(first, StringComparison.OrdinalIgnoreCase)) await tables.DeleteTableAsync(table.Name);
    }
}
