using System.Net;
using Dit.Interface.Reference;
using Dit.Interface.Storage;

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
        foreach (var path in (string[])["/desk/operate", "/desk/operate/pause?target=WMD", "/desk/operate/put-back", "/desk/operate/purge"])
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }
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
    public async Task Open_PersonOfOneEmployer_SeesNothingOfAnother()
    {
        var store = new ReferenceStore(DitStorage.FromConnectionString(region.ConnectionString), region.Clock);
        var known = await store.CurrentAsync(default);
        var employers = known.Employers.Values.Where(employer => employer.Enabled && known.AddressesOf(EmailOf(known, employer.Vpd.Text)).Count() == 1).Take(2).ToList();
        var (mine, other) = (employers[0].Vpd, employers[1].Vpd);
        using var client = region.ClientOf(EmailOf(known, mine.Text));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/desk/employer/{mine}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/desk/employer/{mine}/trac.xlsx")).StatusCode);
        var list = await client.GetStringAsync("/desk/employers");
        Assert.Contains($"/desk/employer/{mine}\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"/desk/employer/{other}\"", list, StringComparison.Ordinal);

        var records = new Interface.Applicants.ApplicantStore(DitStorage.FromConnectionString(region.ConnectionString));
        var doctor = (await records.OfAsync(other, default))[0];
        var notices = new Interface.Notices.NoticeRows(DitStorage.FromConnectionString(region.ConnectionString), region.Clock);
        var notice = (await notices.ListAsync(other.Text, null, default))[0];
        string[] foreign =
        [
            $"/desk/employer/{other}", $"/desk/employer/{other}/trac.xlsx", $"/desk/employer/{other}/direct-hire.xlsx", $"/desk/employer/{other}/rotation-grid.xlsx", $"/desk/employer/{other}/establishment.xlsx",
            $"/desk/doctor/{Interface.Answers.DoctorAnswer.PathOf(doctor)}", $"/desk/notice/{other}/{Uri.EscapeDataString(notice.Id)}", "/desk/body/WMD", "/desk/body/WMD/reconciliation.xlsx", "/desk/files", "/desk/audit",
            "/desk/audit.csv", "/desk/operate", "/desk/notice/operators/x", "/desk/nowhere",
        ];
        foreach (var path in foreign)
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }

        // Found by name neither: the same words as for somebody who does not exist.
        using var found = await client.SendAsync("/desk/find", "/desk/find", ("text", doctor.FullName));
        Assert.DoesNotContain(doctor.Number, await found.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var dealt = await client.SendAsync("/desk/find", "/desk/inbox/deal", ("notice", $"{other} {notice.Id}"));
        Assert.True((await notices.FindAsync(other.Text, notice.Id, default))!.IsOpen);
    }

    private static string EmailOf(Core.Reference.ReferenceData known, string vpd) =>
        known.RecipientsOf(new Core.Notices.NoticeAddress.Employer(Core.Codes.Vpd.Parse(vpd)), Core.Notices.NoticeKind.ApplicantsReceived) is [var first, ..] ? first.Email : "";
}
