using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Storage;

/// <summary>Two writers of one large blob, side by side: one of the two contents stands in the end, never a mixture.</summary>
public sealed class TwoWritersTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Bytes = (9 * 1024 * 1024) + 3;

    [Fact]
    public async Task Sink_TwoWritersStageInTurn_OneContentStands()
    {
        await using var rig = await Rig.StartAsync(azurite.ConnectionString);
        var work = rig.Storage.Container(Containers.Work);
        var (ones, twos) = (work.Sink("both", ifAbsent: true), work.Sink("both", ifAbsent: true));
        for (var piece = 0; piece < 3; piece++)
        {
            await ones.WriteAsync(Filled(1, Bytes / 3), default);
            await twos.WriteAsync(Filled(2, Bytes / 3), default);
        }

        Assert.True(await ones.CommitAsync(default));
        Assert.False(await twos.CommitAsync(default));
        await AssertAllAsync(rig, "both", 1);
    }

    [Fact]
    public async Task TryCreateAndPut_TwoWritersAtOnce_OneContentStands()
    {
        await using var rig = await Rig.StartAsync(azurite.ConnectionString);
        var (created, put) = (rig.Storage.Container(Containers.Work).GetBlobClient("created"), rig.Storage.Container(Containers.Work)
            .GetBlobClient("put"));

        var won = await Task.WhenAll(created.TryCreateAsync(Stream(1), default), created.TryCreateAsync(Stream(2), default));
        // The second of two commits finds its blocks gone with the first one's, and says so: then it is tried again.
        await Task.WhenAll(RetriedAsync(() => put.PutAsync(Stream(1), default)), RetriedAsync(() => put.PutAsync(Stream(2), default)));

        Assert.Contains(true, won);
        await AssertAllAsync(rig, "created", won[0] ? (byte)1 : (byte)2);
        await AssertAllAsync(rig, "put", null);
    }

    [Fact]
    public async Task TryCreate_AnotherConflictThanThatItIsThere_IsAFault()
    {
        await using var rig = await Rig.StartAsync(azurite.ConnectionString, more: null, new Conflict());

        var fault =
            await Assert.ThrowsAsync<RequestFailedException>(() => rig.Storage.Container(Containers.Work).GetBlobClient("refused")
                .TryCreateAsync(BinaryData.FromString("x"), default));

        Assert.Equal(409, fault.Status);
    }

    private static async Task RetriedAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (RequestFailedException fault) when (fault.Status == 400)
        {
            await write();
        }
    }

    private static async Task AssertAllAsync(Rig rig, string name, byte? value)
    {
        var stored = (await rig.Storage.Container(Containers.Work).GetBlobClient(name).DownloadContentAsync()).Value.Content.ToArray();
        Assert.Equal(Bytes, stored.Length);
        Assert.True(stored.AsSpan().IndexOfAnyExcept(value ?? stored[0]) < 0);
    }

    private static byte[] Filled(byte value, int length)
    {
        var bytes = new byte[length];
        bytes.AsSpan().Fill(value);
        return bytes;
    }

    private static MemoryStream Stream(byte value) => new(Filled(value, Bytes));

    private sealed class Conflict : HttpPipelinePolicy
    {
        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (message.Request.Uri.Path.EndsWith("/refused", StringComparison.Ordinal)) message.Response = new Refusal();
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
    }

    private sealed class Refusal : Response
    {
        public override int Status => 409;

        public override string ReasonPhrase => "Conflict";

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = null;
            return false;
        }
    }
}
