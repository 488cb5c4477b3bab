using System.Security.Cryptography;
using System.Text;
using Dit.Core.Codes;
using Dit.Core.Files;

namespace Dit.Core.Tests.Files;

/// <summary>What an inspection answers beside the fault: the hash, the count, the words, and where the file is cut.</summary>
public sealed class FileSlicesTests
{
    private const string Header = "HDR~GO_096_DIT_GOF_20260504_00000001.DAT~~096~~~02\n";
    private static readonly InterfaceFileName _name = InterfaceFileName.Read("GO_096_DIT_GOF_20260504_00000001.DAT")!;

    [Fact]
    public async Task Inspect_Hash_IsThatOfTheBytes()
    {
        var bytes = Encoding.UTF8.GetBytes(Header + "POA~1\nTRL~3\n");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), (await InspectAsync(bytes)).Hash);
    }

    [Fact]
    public async Task Inspect_SliceBytesExactlyReached_CutsThere()
    {
        var inspection = await InspectAsync($"{string.Concat(Enumerable.Repeat("X~1\n", 5))}TRL~7\n", new() { SliceBytes = 8 });

        Assert.Equal([(1, 2), (3, 2), (5, 1)], inspection.Slices.Select(slice => (slice.FirstOrdinal, slice.Rows)));
        Assert.Equal([8L, 8L, 4L], inspection.Slices.Select(slice => slice.Length));
    }

    [Fact]
    public async Task Inspect_PaddingLinesBehindTheTrailer_AreInNoSlice()
    {
        var inspection = await InspectAsync("POA~1\nTRL~3\n\u001A\n\0\n\u001A\n", new() { SliceRows = 1 });

        Assert.Null(inspection.Fault);
        Assert.Equal([(1, 1)], inspection.Slices.Select(slice => (slice.FirstOrdinal, slice.Rows)));
    }

    [Fact]
    public async Task Inspect_NoTrailer_CountsTheLastRowToo() =>
        Assert.Equal((FileFault.NoTrailer, 2), ((await InspectAsync("POA~1\nPOA~2\n")).Fault, (await InspectAsync("POA~1\nPOA~2\n")).Rows));

    [Theory]
    [InlineData("TRL~", "TRL gives no count")]
    [InlineData("TRL~two", "TRL gives no count")]
    [InlineData("TRL~-1", "TRL gives no count")]
    [InlineData("TRL~0", "TRL counts 0 rows, the file has 2")]
    [InlineData("TRL~3", "TRL counts 3 rows, the file has 2")]
    public async Task Inspect_CountThatIsNotTheFiles_IsToldInWords(string trailer, string words) =>
        Assert.Equal(words, (await InspectAsync(trailer)).Detail);

    [Fact]
    public async Task Inspect_HeaderOfAnotherEmployer_IsAMismatch()
    {
        var bytes = Encoding.UTF8.GetBytes("HDR~GO_096_DIT_GOF_20260504_00000001.DAT~~97~~~02\nTRL~2\n");

        Assert.Equal(FileFault.HeaderMismatch, (await InspectAsync(bytes)).Fault);
    }

    [Theory]
    [InlineData(49, FileFault.NoHeader)]
    [InlineData(50, null)]
    public async Task Inspect_HeaderLongerThanARecordMayBe_IsNone(int maxRecordBytes, FileFault? fault) =>
        Assert.Equal(fault, (await InspectAsync("TRL~2\n", new() { MaxRecordBytes = maxRecordBytes })).Fault);

    [Theory]
    [InlineData("", null)]
    [InlineData("x", FileFault.NoTrailer)]
    public async Task Inspect_TrailerWithPaddingOverTheLimit_IsOneUnlessMoreFollows(string more, FileFault? fault) =>
        Assert.Equal(fault, (await InspectAsync($"TRL~2{new string('\0', 200)}{more}", new() { MaxRecordBytes = 100 })).Fault);

    [Fact]
    public void Limits_AsShipped_AreTwoGibibytesAFileAndFourMebibytesASlice()
    {
        var limits = new FileLimits();

        Assert.Equal((2_147_483_648, 4_194_304), (limits.MaxFileBytes, limits.SliceBytes));
    }

    private static Task<FileInspection> InspectAsync(string rows, FileLimits? limits = null) =>
        InspectAsync(Encoding.UTF8.GetBytes(Header + rows), limits);

    private static Task<FileInspection> InspectAsync(byte[] bytes, FileLimits? limits = null) =>
        new FileInspector(limits ?? new()).InspectAsync(new MemoryStream(bytes), _name, TestContext.Current.CancellationToken);
}
