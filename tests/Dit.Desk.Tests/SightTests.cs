using System.Net;
using Dit.Core.Notices;
using Dit.Interface.Reference;
using Microsoft.AspNetCore.Authorization;

namespace Dit.Desk.Tests;

/// <summary>Who sees what: a person of one employer tries every address of another's.</summary>
[Collection(DeskRegionCollection.Name)]
public sealed class SightTests(DeskRegion region)
{
    private static readonly string[] _forAll = ["/desk", "/desk/files", "/desk/bodies", "/desk/audit", "/desk/audit.csv"];

    [Theory]
    [InlineData("operator")]
    [InlineData("reader")]
    public async Task Open_WhoSeesAll_SeesEveryPlace(string who)
    {
        using var client = region.ClientOf(who);
        foreach (var path in _forAll)
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Open_Reader_CannotAct()
    {
        using var client = region.ClientOf("reader");
        foreach (var path in (string[])["/desk/operate/request-full?sender=431", "/desk/operate/pause?target=WMD",
            "/desk/operate/resume?target=WMD", "/desk/operate/put-back", "/desk/operate/purge"])
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("reader", false)]
    [InlineData("operator", true)]
    public async Task Open_Operate_ShowsAllToBothAndActsToTheOperatorAlone(string who, bool showsActs)
    {
        using var client = region.ClientOf(who);
        var operate = await client.GetStringAsync("/desk/operate");
        var reference = await client.GetStringAsync("/desk/operate/reference");

        Assert.Contains("Messages that were given up", operate, StringComparison.Ordinal);
        Assert.Contains("employers.csv", reference, StringComparison.Ordinal);
        foreach (var (page, act) in (IEnumerable<(string, string)>)[(operate, "/desk/operate/pause"),
            (operate, "/desk/operate/request-full"), (operate, "/desk/operate/purge"), (reference, "/desk/operate/reference/check")])
            Assert.Equal((act, showsActs), (act, page.Contains($"\"{act}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Open_Nobody_IsAskedToSignIn()
    {
        using var client = region.ClientOf("");
        using var answer = await client.GetAsync("/desk/employers");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Sign in", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_PersonOfOneEmployer_SeesNothingOfAnotherAtAnyAddress()
    {
        var known = await new ReferenceStore(region.Storage, region.Clock).CurrentAsync(default);
        var email = await region.RecipientAsync();
        var mine = known.AddressesOf(email).OfType<NoticeAddress.Employer>().Single().Vpd;
        var other = known.Employers.Values.First(employer => employer.Enabled && employer.Vpd != mine).Vpd;
        using var client = region.ClientOf(email);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/desk/employer/{mine}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/desk/employer/{mine}/trac.xlsx")).StatusCode);
        var list = await client.GetStringAsync("/desk/employers");
        Assert.Contains($"/desk/employer/{mine}\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"/desk/employer/{other}\"", list, StringComparison.Ordinal);

        var doctor = (await new Interface.Applicants.ApplicantStore(region.Storage).OfAsync(other, default))[0];
        var notices = new Interface.Notices.NoticeRows(region.Storage, region.Clock);
        var notice = (await notices.ListAsync(other.Text, null, default))[0];
        var files = await new Interface.Ledger.FileLedger(region.Storage).AllAsync(default);
        var token = Forms.TokenOf(await client.GetStringAsync("/desk/find"));
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["{vpd}"] = other.Text,
            ["{list}"] = "direct-hire",
            ["{path}"] = Interface.Answers.DoctorAnswer.PathOf(doctor),
            ["{folder}"] = other.Text,
            ["{id}"] = Uri.EscapeDataString(notice.Id),
            ["{code}"] = known.Bodies.Keys.First().Code,
            ["{run}"] = files[0].Run.ToString(),
            ["{part:regex(^(raw|rejects|confirmation)$)}"] = "raw",
            ["{stream}"] = "GO",
            ["{name}"] = "recipients.csv",
        };
        // Everybody's: what stands there is their own.
        string[] own =
            ["GET /desk/", "GET /desk/find", "POST /desk/find", "GET /desk/inbox", "POST /desk/inbox/deal", "GET /desk/employers",
                "GET /desk/bodies"];
        var tried = 0;
        foreach (var (method, pattern, _) in EndpointTests.All()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null
                && !own.Contains($"{endpoint.Method} {endpoint.Path}")))
        {
            var path = values.Aggregate(pattern, (text, value) => text.Replace(value.Key, value.Value, StringComparison.Ordinal));
            Assert.DoesNotContain('{', path);
            using var form = Forms.Content(token, ("reason", "try"), ("name", "Ann"), ("email", "ann@example.org"), ("note", "try"));
            using var answer = method == "GET" ? await client.GetAsync(path) : await client.PostAsync(path, form);
            Assert.Equal((method, path, HttpStatusCode.NotFound), (method, path, answer.StatusCode));
            tried++;
        }

        Assert.True(tried > 20, $"{tried} addresses were tried.");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/desk/notice/operators/x")).StatusCode);
        Assert.DoesNotContain($"value=\"{other}\"", await client.GetStringAsync($"/desk/inbox?for={other}"), StringComparison.Ordinal);
        // Found by name neither: the same words as for somebody who does not exist.
        using var found = await client.SendAsync("/desk/find", "/desk/find", ("text", doctor.FullName));
        Assert.DoesNotContain(doctor.Number, await found.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var dealt = await client.SendAsync("/desk/find", "/desk/inbox/deal", ("notice", $"{other} {notice.Id}"));
        var after = (await notices.FindAsync(other.Text, notice.Id, default))!;
        Assert.True(after.IsOpen);
        Assert.Empty(after.History);
    }
}
