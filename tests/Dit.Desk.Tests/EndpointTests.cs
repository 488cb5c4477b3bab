using Dit.Desk.Access;
using Dit.Desk.Serving;
using Dit.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Desk.Tests;

/// <summary>Every address of the desk and its guard.</summary>
public sealed class EndpointTests
{
    private static readonly Dictionary<string, string> _guards = new(StringComparer.Ordinal)
    {
        ["GET /desk/"] = "read",
        ["GET /desk/find"] = "read",
        ["POST /desk/find"] = "read",
        ["GET /desk/doctor/{path}"] = "read",
        ["GET /desk/inbox"] = "read",
        ["GET /desk/notice/{folder}/{id}"] = "read",
        ["GET /desk/employers"] = "read",
        ["GET /desk/employer/{vpd}"] = "read",
        ["GET /desk/employer/{vpd}/{list}.xlsx"] = "read",
        ["GET /desk/bodies"] = "read",
        ["GET /desk/body/{code}"] = "read",
        ["GET /desk/body/{code}/quality"] = "read",
        ["GET /desk/body/{code}/reconciliation.xlsx"] = "read",
        ["GET /desk/today/{stream}"] = "see-all",
        ["GET /desk/files"] = "see-all",
        ["GET /desk/file/{run}"] = "see-all",
        ["GET /desk/file/{run}/{part:regex(^(raw|rejects|confirmation)$)}"] = "see-all",
        ["GET /desk/audit"] = "see-all",
        ["GET /desk/audit.csv"] = "see-all",
        ["POST /desk/inbox/deal"] = "deal",
        ["POST /desk/notice/{folder}/{id}/reassign"] = "deal",
        ["GET /desk/operate"] = "see-all",
        ["GET /desk/operate/reference"] = "see-all",
        ["GET /desk/operate/reference/{name}"] = "see-all",
    };

    [Fact]
    public void Map_EveryAddress_HasItsGuard()
    {
        var found = All().Select(endpoint => (Name: $"{endpoint.Method} {endpoint.Path}", endpoint.Metadata)).ToList();
        Assert.NotEmpty(found);
        foreach (var (name, metadata) in found.Where(one => !one.Name.Contains("/desk/assets/", StringComparison.Ordinal)
            && one.Name != "GET /desk/sign-out"))
        {
            var policy = Assert.Single(metadata.GetOrderedMetadata<IAuthorizeData>()).Policy;
            Assert.Null(metadata.GetMetadata<IAllowAnonymous>());
            // What is not in the list above is an act of an operator.
            Assert.Equal(_guards.GetValueOrDefault(name, "operate"), policy);
        }

        Assert.Empty(_guards.Keys.Except(found.Select(one => one.Name)));
    }

    /// <summary>Every address of the desk, by method and pattern.</summary>
    internal static IReadOnlyList<(string Method, string Path, EndpointMetadataCollection Metadata)> All()
    {
        var builder = WebApplication.CreateSlimBuilder();
        // Endpoints know what comes from services only when it is registered.
        builder.Services.AddSingleton<IDeskSignIn, HeaderSignIn>().AddDitInterface().AddDesk();
        var app = builder.Build();
        app.MapDesk();
        return
        [
            .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .SelectMany(endpoint =>
                    endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method =>
                        (method, endpoint.RoutePattern.RawText!, endpoint.Metadata))),
        ];
    }
}
