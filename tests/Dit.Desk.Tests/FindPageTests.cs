using System.Net;
using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Interface.Applicants;
using Dit.Interface.Journal;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;

namespace Dit.Desk.Tests;

/// <summary>
/// Where is this doctor, and why not: by name, GMC number, position, applicant number, file, and texts that are none of these.
/// </summary>
[Collection(DeskRegionCollection.Name)]
public sealed class FindPageTests(DeskRegion region)
{
    private DitStorage Storage { get; } = DitStorage.FromConnectionString(region.ConnectionString);

    [Fact]
    public async Task Find_ByNameGmcPositionAndNumber_LeadsToTheDoctorsLife()
    {
        var record = await AnyAsync(record => record.GmcNumber is not null);
        using var client = region.ClientOf("operator");
        string[] texts =
            [record.FullName, record.Values[2], $"{record.Values[2]}, {record.Values[3]}", $"{record.Values[2]} {record.Born:dd/MM/yyyy}",
                record.GmcNumber!.Value.Digits, record.Position.ToString(), record.Number];
        foreach (var text in texts)
        {
            using var answer = await client.SendAsync("/desk/find", "/desk/find", ("text", text));
            var page = await answer.Content.ReadAsStringAsync();
            Assert.True(page.Contains(Interface.Answers.DoctorAnswer.PathOf(record), StringComparison.Ordinal),
                $"Looked for by way {Array.IndexOf(texts, text)}.");
        }

        var life = await client.GetStringAsync($"/desk/doctor/{Interface.Answers.DoctorAnswer.PathOf(record)}");
        Assert.Contains("created as Preferred Applicant", life, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_RejectedDoctor_SaysWhyByName()
    {
        var file =
            (await new FileLedger(Storage).OfDayAsync(new DateOnly(2026, 5, 4), default)).First(entry =>
                entry is { Status: FileStatus.Done, FileName.Kind: FileKind.App, Counts.Rejected: > 0 });
        JournalLine? line = null;
        await foreach (var row in new FileRows(Storage).ReadAsync(file.Run, default))
            if (row is { Result: RowResult.Rejected, PersonName.Length: > 0, LastName.Length: > 1 })
                line ??= JournalLine.Of(row, file.Name, file.Run.ToString(), file.GivenOn);
        using var client = region.ClientOf("operator");
        using var answer = await client.SendAsync("/desk/find", "/desk/find", ("text", line!.Name));

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains($"Row {line.Ordinal} of {line.File}", page, StringComparison.Ordinal);
        Assert.Contains(line.Messages[0].Rule, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", HttpStatusCode.UnprocessableEntity)]
    [InlineData("", HttpStatusCode.UnprocessableEntity)]
    [InlineData("%_*", HttpStatusCode.OK)]
    [InlineData("<script>alert(1)</script>", HttpStatusCode.OK)]
    [InlineData("' or 1 eq 1", HttpStatusCode.OK)]
    [InlineData("\u202Eevil\u202C", HttpStatusCode.OK)]
    public async Task Find_WhatNobodyIsCalled_IsAnsweredInWords(string text, HttpStatusCode status)
    {
        using var client = region.ClientOf("operator");
        using var answer = await client.SendAsync("/desk/find", "/desk/find", ("text", text));

        Assert.Equal(status, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains(status == HttpStatusCode.OK ? "Nothing was found" : "There is a problem", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_TextOfTenThousandCharacters_IsRefused()
    {
        using var client = region.ClientOf("operator");
        using var answer = await client.SendAsync("/desk/find", "/desk/find", ("text", new string('a', 10_000)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private async Task<ApplicantRecord> AnyAsync(Func<ApplicantRecord, bool> fits)
    {
        await foreach (var record in new ApplicantStore(Storage).AllAsync(default))
            if (record.State == ApplicantState.PreferredApplicant && fits(record)) return record;
        throw new InvalidOperationException("The region has no such applicant.");
    }
}
