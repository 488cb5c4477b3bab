using Dit.Desk.Access;
using Dit.Interface.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Desk.Serving;

/// <summary>
/// The desk as one request delegate, so that Kestrel on one machine and the HTTP function in Azure serve the same pages
/// behind the same guards.
/// </summary>
public static class DeskPipeline
{
    /// <summary>
    /// Adds what the desk needs. The host adds the jobs (<c>AddDitInterface</c>), logging and its <see cref="IDeskSignIn"/>.
    /// </summary>
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddRouting();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "dit-desk-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "form";
        });
        services.AddDataProtection().SetApplicationName("dit-desk");
        services.AddOptions<KeyManagementOptions>().Configure<DitStorage>((keys, storage) => keys.XmlRepository = new KeyBlob(storage));
        services.AddAuthentication(DeskAuthentication.Scheme_)
            .AddScheme<AuthenticationSchemeOptions, DeskAuthentication>(DeskAuthentication.Scheme_, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(DeskAuthentication.Read, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(DeskAuthentication.SeeAll, policy => policy.RequireRole(nameof(DeskRole.Operator), nameof(DeskRole.Reader)))
            .AddPolicy(DeskAuthentication.Deal, policy => policy.RequireRole(nameof(DeskRole.Operator), nameof(DeskRole.Recipient)))
            .AddPolicy(DeskAuthentication.Operate, policy => policy.RequireRole(nameof(DeskRole.Operator)));
        return services.AddSingleton<IdleSessions>();
    }

    /// <summary>Makes the delegate. It answers everything under <c>/desk</c> and says 404 of all else.</summary>
    public static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.Use(SafeAnswers.InvokeAsync);
        app.Use((context, next) =>
        {
            // In Azure the worker has chosen its own endpoint, the function, before the request comes here.
            context.SetEndpoint(null);
            return next(context);
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(services.GetRequiredService<IdleSessions>().InvokeAsync);
        app.UseAntiforgery();
        app.Use(FromHereAsync);
        app.UseEndpoints(endpoints => endpoints.MapDesk());
        return app.Build();
    }

    // A form without a good token was not made by a page of ours for this person: nothing of it is read.
    private static Task FromHereAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
