using Dit.Core.Notices;
using Dit.Interface.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Tests.Delivery;

[Collection(DeliveryTestsGroup.Name)]
public sealed class GovukNotifySenderTests : IAsyncDisposable
{
    private const int Retries = 3;
    private const int BreaksAfter = 8;
    private static readonly NoticeMail _mail = NoticeMail.Write("id", "alert", "a subject", ["position 7"], "2026-05-04/431/x.txt");
    private readonly PolicyClock _clock = new();
    private readonly NotifyServer _server = new();
    private ServiceProvider? _services;

    internal static NotifySettings SettingsFor(Uri address) => new($"key-{Guid.Empty}-{Guid.NewGuid()}", $"{Guid.NewGuid()}")
    {
        Address = address,
        CallLimit = TimeSpan.FromSeconds(30),
        Retries = Retries,
        BreaksAfter = BreaksAfter,
        Pause = TimeSpan.FromHours(1),
    };

    public async ValueTask DisposeAsync()
    {
        await (_services?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _server.DisposeAsync();
        _clock.Dispose();
    }

    [Fact]
    public async Task Send_GoodCall_IsTakenOnceWithItsReferenceAndWords()
    {
        var result = await SendAsync();

        var taken = Assert.Single(_server.Taken);
        Assert.Equal(new EmailAnswer.Sent(taken.Id), result);
        Assert.Equal("reference", taken.Reference);
        Assert.Equal(_mail.Body, taken.Mail.GetProperty("personalisation").GetProperty("body").GetString());
    }

    [Fact]
    public async Task Send_TooManyRequests_WaitsAsLongAsItIsTold()
    {
        _server.Fail(new(429) { RetryAfter = 17 }, new(429));

        Assert.IsType<EmailAnswer.Sent>(await SendAsync());

        Assert.Single(_server.Taken);
        Assert.Equal(2, _clock.Pauses.Count);
        Assert.True(_clock.Pauses[0] >= TimeSpan.FromSeconds(17));
    }

    [Fact]
    public async Task Send_TooManyRequestsForEver_EndsAfterItsTriesAndThrows()
    {
        _server.Fail([.. Enumerable.Repeat(new NotifyServer.Fault(429), 50)]);

        await Assert.ThrowsAsync<HttpRequestException>(SendAsync);

        Assert.Equal(1 + Retries, _server.Sends);
        Assert.Empty(_server.Taken);
    }

    [Fact]
    public async Task Send_ErrorThoughTaken_IsFoundAndNotSentAgain()
    {
        _server.Fail(new NotifyServer.Fault(500) { IsTakenAllTheSame = true });

        var result = await SendAsync();

        Assert.Equal(new EmailAnswer.Sent(Assert.Single(_server.Taken).Id), result);
        Assert.Equal((1, 1), (_server.Sends, _server.Asks));
    }

    [Fact]
    public async Task Send_ErrorAndNotTaken_IsSentAgainAfterAsking()
    {
        _server.Fail(new NotifyServer.Fault(503));

        Assert.IsType<EmailAnswer.Sent>(await SendAsync());

        Assert.Single(_server.Taken);
        Assert.Equal((2, 1), (_server.Sends, _server.Asks));
    }

    [Fact]
    public async Task Send_NoAnswerThoughTaken_IsFoundAndNotSentAgain()
    {
        _server.Fail(new NotifyServer.Fault(200) { IsSilent = true });

        var result = await SendAsync(settings => settings with { CallLimit = TimeSpan.FromSeconds(2) });

        Assert.Equal(new EmailAnswer.Sent(Assert.Single(_server.Taken).Id), result);
        Assert.Equal(1, _server.Sends);
    }

    [Fact]
    public async Task Send_SlowAnswer_IsWaitedForAndNotSentAgain()
    {
        var answer = new TaskCompletionSource();
        _server.Fail(new NotifyServer.Fault(200) { Until = answer.Task });

        var sending = SendAsync();
        await _server.FirstCall;
        Assert.False(sending.IsCompleted);
        answer.SetResult();

        Assert.Equal(new EmailAnswer.Sent(Assert.Single(_server.Taken).Id), await sending);
        Assert.Equal((1, 0), (_server.Sends, _server.Asks));
        Assert.Empty(_clock.Pauses);
    }

    [Fact]
    public async Task Send_NoAnswer_IsNotAskedAboutBeforeTheServiceHadTime()
    {
        _server.Fail(new NotifyServer.Fault(500));

        await SendAsync();

        Assert.True(Assert.Single(_clock.Pauses) >= TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Send_ServiceWellAgain_ClosesTheBreakerAfterItsPause()
    {
        _server.Fail([.. Enumerable.Repeat(new NotifyServer.Fault(500), BreaksAfter)]);
        for (var call = 0; call < 10; call++) await Assert.ThrowsAsync<HttpRequestException>(SendAsync);
        Assert.Equal(BreaksAfter, _server.Sends + _server.Asks);

        _clock.Advance(TimeSpan.FromHours(2));

        Assert.IsType<EmailAnswer.Sent>(await SendAsync());
        Assert.IsType<EmailAnswer.Sent>(await SendAsync());
        Assert.Equal(2, _server.Taken.Count);
    }

    [Fact]
    public async Task Send_BadRequest_IsRefusedWithoutAnotherTryAndWithoutTheAddress()
    {
        _server.Fail(
            new NotifyServer.Fault(
                400)
            {
                Body = """{"status_code":400,"errors":[{"error":"ValidationError","""
                    + """ "message":"email_address a@example.org is not valid"}]}""",
            });

        Assert.Equal(new EmailAnswer.Refused("email_address is not valid"), await SendAsync());

        Assert.Equal(1, _server.Sends);
        Assert.Empty(_clock.Pauses);
    }

    [Fact]
    public async Task Send_WrongKey_ThrowsWithoutAnotherTry()
    {
        _server.Fail(new NotifyServer.Fault(403));

        await Assert.ThrowsAsync<HttpRequestException>(SendAsync);

        Assert.Equal(1, _server.Sends);
    }

    [Fact]
    public async Task Send_ServiceDownForLong_StopsCallingAtTheBreaker()
    {
        _server.Fail([.. Enumerable.Repeat(new NotifyServer.Fault(500), 200)]);

        for (var call = 0; call < 10; call++) await Assert.ThrowsAsync<HttpRequestException>(SendAsync);

        Assert.Equal(BreaksAfter, _server.Sends + _server.Asks);
    }

    [Theory]
    [InlineData("delivered", EmailFate.Delivered)]
    [InlineData("permanent-failure", EmailFate.Failed)]
    [InlineData("created", EmailFate.OnItsWay)]
    [InlineData("sending", EmailFate.OnItsWay)]
    [InlineData("temporary-failure", EmailFate.Failed)]
    [InlineData("technical-failure", EmailFate.Failed)]
    [InlineData("something-new", EmailFate.Unknown)]
    public async Task Status_OfTheService_IsRead(string status, EmailFate expected)
    {
        _server.Status = status;

        Assert.Equal(expected, await Sender().StatusAsync($"{Guid.NewGuid()}", CancellationToken.None));
    }

    [Fact]
    public async Task Status_UnknownId_IsUnknown()
    {
        _server.Fail(new NotifyServer.Fault(404));

        Assert.Equal(EmailFate.Unknown, await Sender().StatusAsync($"{Guid.NewGuid()}", CancellationToken.None));
    }

    [Theory]
    [InlineData("Template not found")]
    [InlineData("Template 33333333-3333-3333-3333-333333333333 has been deleted")]
    [InlineData("Missing personalisation: name")]
    public async Task Send_TemplateAtFault_ThrowsSoThatTheEmailWaits(string words)
    {
        _server.Fail(
            new NotifyServer.Fault(
                400)
            { Body = $$"""{"status_code":400,"errors":[{"error":"BadRequestError","message":"{{words}}"}]}""" });

        var fault = await Assert.ThrowsAsync<NoTemplateException>(SendAsync);

        Assert.False(NotifyPolicies.IsDoubtful(fault));
        Assert.True(fault.BeginsPause);
        Assert.False((await Assert.ThrowsAsync<NoTemplateException>(SendAsync)).BeginsPause);
        Assert.Equal((1, 0), (_server.Sends, _server.Taken.Count));
    }

    [Fact]
    public async Task Send_WithoutTemplate_ThrowsBeforeAnyCall()
    {
        await Assert.ThrowsAsync<NoTemplateException>(() => SendAsync(settings => settings with { Template = "" }));

        Assert.Equal(0, _server.Sends);
    }

    private Task<EmailAnswer> SendAsync() => SendAsync(settings => settings);

    private Task<EmailAnswer> SendAsync(Func<NotifySettings, NotifySettings> change) =>
        Sender(change).SendAsync(_mail, "a@example.org", "reference", CancellationToken.None);

    private INoticeSender Sender(Func<NotifySettings, NotifySettings>? change = null) =>
        (_services ??= new ServiceCollection().AddNotify((change ?? (settings => settings))(SettingsFor(_server.Address)))
            .BuildServiceProvider()).GetRequiredService<INoticeSender>();
}
