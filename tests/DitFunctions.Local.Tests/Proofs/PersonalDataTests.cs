using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Xml.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Dit.Interface.Storage;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>
/// No value of a person stands where it must not: over a day that goes every way, with storage failing now and then, every log
/// line, measure, exception, queue message, address of a call, table key and blob name is searched (issue 5, promise 8).
/// No type of ours that may stand in a stack trace bears a canary's name: a logged exception would look like a person.
/// </summary>
public sealed class PersonalDataTests
{
    // Names, a birth date, a National Insurance number, GMC numbers, a postcode, an email address: those of ProofDay's people.
    private static readonly string[] _canaries =
    [
        "Canary", "Zoë", "Robin", "19900314", "1990-03-14", "19900101", "1990-01-01", "1000001", "1000002", "1000003", "7000123",
            "AB123456C", "ZE1 0QQ", "ZE10QQ", "zoe@example.org", "1 High Street", "SPECIAL-",
    ];

    [Fact]
    public async Task Day_WithEveryKindOfFileAndFaults_LeavesNoPersonWhereNoneMayBe()
    {
        var told = new ConcurrentQueue<string>();
        void Thrown(object? sender, FirstChanceExceptionEventArgs thrown) =>
            told.Enqueue($"exception {thrown.Exception.GetType().Name} {thrown.Exception.Message}");
        using var meters = Measures(told);
        AppDomain.CurrentDomain.FirstChanceException += Thrown;
        try
        {
            await ManyAccounts.RunAsync(ProofStorage.Memory, [1, 2], (seed, account) => LiveAsync(account, seed, told));
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Thrown;
        }

        Assert.Contains(told, line => line.StartsWith("exception", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith("measure", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith("log", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith("message", StringComparison.Ordinal));
        // Assertions of other tests, which run side by side, may show what they compare; they are nobody's log.
        var ours =
            told.Where(line => !line.StartsWith("exception Xunit", StringComparison.Ordinal)
                && !line.Contains("Exception : ", StringComparison.Ordinal));
        Assert.Empty(ours.Where(line => _canaries.Any(canary => line.Contains(canary, StringComparison.OrdinalIgnoreCase))).Distinct()
            .Take(10));
    }

    private static async Task LiveAsync(string account, int seed, ConcurrentQueue<string> told)
    {
        using var logging = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(new Told(told)));
        await ProofDay.DropAsync(account, Containers.Config, ProofDay.Config);
        var faults = new FaultPolicy(seed, share: 0.03);
        await using var host = await ProofHost.StartAsync(account, logging, new Overheard(told), faults);
        foreach (var step in ProofHost.Steps(account).Append(ProofHost.SweepAsync)) await ProofHost.RetriedAsync(host, step);
        var blobs = new BlobServiceClient(account);
        await foreach (var container in blobs.GetBlobContainersAsync())
            await foreach (var blob in blobs.GetBlobContainerClient(container.Name).GetBlobsAsync())
                told.Enqueue($"blob {container.Name}/{blob.Name}");
        var tables = new TableServiceClient(account);
        await foreach (var table in tables.QueryAsync())
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
                told.Enqueue($"row {table.Name} {row.PartitionKey} {row.RowKey}");
    }

    private static MeterListener Measures(ConcurrentQueue<string> told)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, self) => self.EnableMeasurementEvents(instrument) };
        void Take<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        {
            // The runtime measures its own calls to Azurite; its addresses are those overheard in the pipeline.
            if (instrument.Meter.Name.StartsWith("Dit", StringComparison.Ordinal))
                told.Enqueue($"measure {instrument.Name} {string.Join(' ', tags.ToArray())}");
        }

        listener.SetMeasurementEventCallback<long>(Take);
        listener.SetMeasurementEventCallback<int>(Take);
        listener.SetMeasurementEventCallback<double>(Take);
        listener.Start();
        return listener;
    }

    private sealed class Overheard(ConcurrentQueue<string> told) : HttpPipelinePolicy
    {
        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var address = message.Request.Uri.ToUri();
            told.Enqueue($"call {message.Request.Method} {Uri.UnescapeDataString(address.PathAndQuery)}");
            if (message.Request.Method == RequestMethod.Post && address.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal))
            {
                using var content = new MemoryStream();
                await message.Request.Content!.WriteToAsync(content, default);
                content.Position = 0;
                told.Enqueue(
                    "message "
                        + Encoding.UTF8.GetString(
                            Convert.FromBase64String(XDocument.Load(content).Descendants("MessageText").Single().Value)));
            }

            await ProcessNextAsync(message, pipeline);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("all calls are asynchronous");
    }

    private sealed class Told(ConcurrentQueue<string> told) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
            // Nothing is held.
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            told.Enqueue($"log {formatter(state, exception)} {exception}");
    }
}
