using System.Net;
using Azure.Core.Pipeline;
using Azure.Messaging.ServiceBus;
using Azure.Messaging.ServiceBus.Administration;
using DitFunctions.Transport;

namespace DitFunctions.Tests.Bus;

/// <summary>
/// The depth of a queue comes by the administration's own protocol, Atom over HTTP; its answer is read by the genuine client.
/// </summary>
public sealed class QueueDepthTests
{
    private const string ConnectionString = "Endpoint=sb://test.servicebus.windows.net;SharedAccessKeyName=test;SharedAccessKey=test";

    [Fact]
    public async Task Count_OfAQueue_IsItsActiveMessages()
    {
        const string entry = """
            <entry xmlns="http://www.w3.org/2005/Atom"><title type="text">match</title>
            <content type="application/xml"><QueueDescription xmlns="http://schemas.microsoft.com/netservices/2010/10/servicebus/connect" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
            <SizeInBytes>2048</SizeInBytes><MessageCount>9</MessageCount><CreatedAt>2026-05-04T09:00:00Z</CreatedAt><UpdatedAt>2026-05-04T09:00:00Z</UpdatedAt><AccessedAt>2026-05-04T09:00:00Z</AccessedAt>
            <CountDetails xmlns:d="http://schemas.microsoft.com/netservices/2011/06/servicebus"><d:ActiveMessageCount>7</d:ActiveMessageCount><d:DeadLetterMessageCount>2</d:DeadLetterMessageCount><d:ScheduledMessageCount>0</d:ScheduledMessageCount><d:TransferMessageCount>0</d:TransferMessageCount><d:TransferDeadLetterMessageCount>0</d:TransferDeadLetterMessageCount></CountDetails>
            </QueueDescription></content></entry>
            """;

        Assert.Equal(7, await Depths(HttpStatusCode.OK, entry).CountAsync("match", CancellationToken.None));
    }

    [Fact]
    public async Task Count_OfAQueueThatIsNotThere_Throws()
    {
        var fault =
            await Assert.ThrowsAsync<ServiceBusException>(() => Depths(HttpStatusCode.NotFound, "")
                .CountAsync("match", CancellationToken.None));

        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, fault.Reason);
    }

    private static ServiceBusDepths Depths(HttpStatusCode status, string answer) => new(new(
        ConnectionString,
        new ServiceBusAdministrationClientOptions
        {
            Transport = new HttpClientTransport(new Answer(status, answer)),
            Retry = { MaxRetries = 0 }
        }));

    private sealed class Answer(HttpStatusCode status, string text) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.EndsWith("/match", request.RequestUri!.AbsolutePath, StringComparison.Ordinal);
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(text), RequestMessage = request });
        }
    }
}
