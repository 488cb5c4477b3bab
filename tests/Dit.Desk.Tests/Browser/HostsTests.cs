using System.Text;
using Dit.Interface.Audit;
using DitFunctions.Desk;
using DitFunctions.Local.Serving;
using DitFunctions.Triggers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace Dit.Desk.Tests.Browser;

/// <summary>
/// Both ways of serving, browsed: Kestrel on one machine with the link's key, and the handler of the HTTP function with the platform's
/// header.
/// </summary>
[Collection(DeskRegionCollection.Name)]
public sealed class HostsTests(DeskRegion region)
{
    [Fact]
    public async Task Browse_OneMachine_ByItsLink()
    {
        await using var server =
            await DeskServer.StartAsync(region.Storage, new DeskRegion.NoOutbox(), region.Clock, NullLoggerFactory.Instance,
                new(Actor.OfMachine("test", "tester"), 0, new(null)), default);
        await using var context = await region.Browser.NewAsync(javaScript: false);

        await BrowseAsync(await context.NewPageAsync(), server.Link);
    }

    [Fact]
    public async Task Browse_HttpFunction_ByThePlatformsHeader()
    {
        await using var context = await region.Browser.NewAsync(javaScript: false, (EntraSignIn.Header, Principal()));

        await BrowseAsync(await context.NewPageAsync(), new Uri(await ServeFunctionAsync(), "/desk").ToString());
    }

    // Every place of the menu, and an act with its form.
    private static async Task BrowseAsync(IPage page, string start)
    {
        Assert.Equal(200, (await page.GotoAsync(start))!.Status);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Today");
        foreach (var place in (string[])["Find", "Files", "Inbox", "Employers", "Bodies", "Operate", "Audit", "Today"])
        {
            await DeskBrowser.GoAsync(page, () => page.GetByRole(AriaRole.Navigation, new() { Name = "Menu" })
                .GetByRole(AriaRole.Link, new() { Name = place, Exact = true }).ClickAsync());
            await Assertions.Expect(page.Locator("[aria-current=page]")).ToHaveTextAsync(place);
        }

        Assert.Equal("rgb(0, 94, 184)",
            await page.Locator("header").EvaluateAsync<string>("header => getComputedStyle(header).backgroundColor"));
        foreach (var (act, button) in (IEnumerable<(string, string)>)[("pause", "Pause"), ("resume", "Resume")])
        {
            await page.GotoAsync(new Uri(new Uri(page.Url), $"/desk/operate/{act}?target=notices").ToString());
            await page.Locator("#reason").FillAsync("a test of the host");
            await DeskBrowser.GoAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Done");
        }
    }

    // As the worker does it: the function is asked for the request, and its result carried out.
    private async Task<Uri> ServeFunctionAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        region.AddTo(builder.Services, new EntraSignIn(isOn: true));
        var app = builder.Build();
        var function = new DeskPages(app.Services);
        app.Map("/desk/{*path}", async (HttpContext context) => await (await function.Desk(context.Request)).ExecuteAsync(context));
        await app.StartAsync();
        region.Owns(app);
        return new(app.Urls.First());
    }

    private static string Principal() => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        """{"auth_typ":"aad","claims":[{"typ":"oid","val":"1-2-3"},{"typ":"name","val":"Olive Operator"},"""
            + """{"typ":"roles","val":"Dit.Operator"}]}"""));
}
