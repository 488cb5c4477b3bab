using Dit.Core.Files;
using Dit.Core.Positions;
using Dit.Core.Positions.Extracts;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions;

/// <summary>The host/lead of a POR is one of two values or empty, whatever way ESR wrote it (interface-files.md, section 6).</summary>
public sealed class HostLeadFlagTests
{
    [Theory]
    [InlineData("L", "Lead Employer")]
    [InlineData(" l ", "Lead Employer")]
    [InlineData("LEAD", "Lead Employer")]
    [InlineData("lead employer", "Lead Employer")]
    [InlineData("H", "Host Employer")]
    [InlineData("Host", "Host Employer")]
    [InlineData("HOST EMPLOYER", "Host Employer")]
    [InlineData("", "")]
    [InlineData("Y", "")]
    [InlineData("Host and Lead", "")]
    public void Of_FlagAsEsrWritesIt_IsOneOfTwoValuesInThePor(string written, string sent)
    {
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        var detail = $"PIA~1001~5~NHS Med and Dental Post Detail~~WMD/RRK01/021/STR/001~~~~~WMD~{written}";
        record.Load($"{detail}{new string('~', 45)}~20260503 181500", 1);
        var position = PostDetail.Read(record, "1")!.ApplyTo(Live() with { HostLead = "" });

        Assert.Equal(sent, PositionRows.Of(position, Book(position), Config, Wmd).Por[7]);
    }
}
