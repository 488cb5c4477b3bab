using Azure;
using Dit.Desk.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dit.Desk.Serving;

/// <summary>
/// What holds for every answer: no script, frame or foreign origin; nothing kept by caches; a page in words for what is not
/// there and for storage that does not answer.
/// </summary>
internal static partial class SafeAnswers
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    internal static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // Without a referrer a browser sends no origin with a form, and the desk refuses forms of unknown origin.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Last, where nobody has said more: antiforgery writes its own, and warns when it finds another.
        context.Response.OnStarting(() =>
        {
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
            if (context.Response is
                {
                    HasStarted: false,
                    StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status401Unauthorized or StatusCodes.Status400BadRequest,
                    ContentLength: null, ContentType: null
                })
                await SayAsync(context, context.Response.StatusCode);
        }
        catch (Exception fault) when (IsStorageAway(fault) && !context.Response.HasStarted)
        {
            LogAway(Log(context), fault.GetType().Name);
            headers.RetryAfter = "30";
            await SayAsync(context, StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !context.Response.HasStarted)
        {
            // Words of a fault may name people; where it happened does not.
            LogFault(Log(context), fault.GetType().Name, fault.StackTrace ?? "");
            await SayAsync(context, StatusCodes.Status500InternalServerError);
        }
    }

    private static ILogger Log(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SafeAnswers));

    // A page that failed may have begun its headers.
    private static Task SayAsync(HttpContext context, int status)
    {
        context.Response.Headers.Remove("blazor-enhanced-nav");
        var page = new RazorComponentResult<Problem>(new { Status = status, WasSent = HttpMethods.IsPost(context.Request.Method) });
        page.StatusCode = status;
        return page.ExecuteAsync(context);
    }

    private static bool IsStorageAway(Exception fault) =>
        fault is RequestFailedException { Status: 0 or 403 or 408 or 429 or >= 500 }
            || (fault is AggregateException many && many.InnerExceptions.All(IsStorageAway));

    [LoggerMessage(EventId = 401, EventName = "DeskFault", Level = LogLevel.Error, Message = "The desk failed with {Fault} at {Where}")]
    private static partial void LogFault(ILogger log, string fault, string where);

    [LoggerMessage(EventId = 400, EventName = "DeskStorageAway", Level = LogLevel.Warning,
        Message = "The desk could not answer: storage does not ({Fault})")]
    private static partial void LogAway(ILogger log, string fault);
}
