using Dit.MemoryStorage;
using DitFunctions.Local.Tests.Proofs;
using Xunit.Abstractions;

namespace DitFunctions.Local.Tests.MemoryStorage;

/// <summary>
/// The storage in memory that the proofs run on answers as Azurite does: the same calls by the same clients, drawn by chance over few
/// names so that they meet, have the same outcome, and what lies there in the end is the same.
/// </summary>
[Collection(SharedAzurite.Name)]
public class LikeAzuriteTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Calls = 400;
    private static readonly IReadOnlyList<int> _seeds = Nightly.Seeds([1], 100);

    [Fact]
    public Task Blobs_AnyCalls_AnswerAsAzurites() => CompareAsync((account, name) => new BlobMoves(account, name));

    [Fact]
    public Task Tables_AnyCalls_AnswerAsAzurites() => CompareAsync((account, name) => new TableMoves(account, name));

    [Fact]
    public Task Queues_AnyCalls_AnswerAsAzurites() => CompareAsync((account, name) => new QueueMoves(account, name));

    private async Task CompareAsync(Func<string, string, IMoves> moves)
    {
        await using var memory = await MemoryStorageServer.StartAsync();
        foreach (var seed in _seeds)
        {
            var name = FormattableString.Invariant($"like{seed}{Guid.NewGuid():n}")[..20];
            var (ours, theirs) = (moves(memory.ConnectionStringOf("like"), name), moves(azurite.ConnectionString, name));
            for (var call = 0; call < Calls; call++)
            {
                var right = await theirs.MoveAsync(new Random(unchecked(seed * 100_003 + call)));
                var given = await ours.MoveAsync(new Random(unchecked(seed * 100_003 + call)));
                Assert.True(right == given, $"seed {seed}, call {call}:\n  Azurite: {right}\n  memory:  {given}");
            }
        }

        output.WriteLine($"{_seeds.Count} seeds of {Calls} calls");
    }
}
