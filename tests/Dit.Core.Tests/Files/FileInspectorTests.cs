using System.Text;
using CsCheck;
using Dit.Core.Codes;
using Dit.Core.Files;

namespace Dit.Core.Tests.Files;

public class FileInspectorTests
{
    private const string Name = "DE_WMD_APP_20260505_00003754.DAT";
    private const string Header =
        "\"HDR\",\"DE_WMD_APP_20260505_00003754.DAT\",\"20260505 140000\",\"WMD\",\"\",\"20260505 140000\",\"01\"\r\n";

    [Theory]
    [InlineData("\"TRL\",2\r\n", 0)]
    [InlineData("\"APP\",\"x\"\r\n\"TRL\",3", 1)]
    [InlineData("\"APP\",\"x\ny\"\n\n\"APP\",\"z\"\n\"TRL\",\"4\"\n\n", 2)]
    public async Task Inspect_GoodFile_CountsItsRows(string rows, int expected)
    {
        var inspection = await InspectAsync(Encoding.UTF8.GetBytes(Header + rows));

        Assert.Null(inspection.Fault);
        Assert.Equal(expected, inspection.Rows);
        Assert.Equal(expected, inspection.Slices.Sum(slice => slice.Rows));
    }

    [Theory]
    [InlineData("\u001A")]
    [InlineData("\r\n\u001A")]
    [InlineData("\r\n\u001A\r\n")]
    [InlineData("\r\n\r\n \0\0\u001A\n\0\r\n\t")]
    [InlineData("\0\0\0")]
    public async Task Inspect_CtrlZAndNulBehindTheLastLine_AreNoPartOfTheFile(string padding)
    {
        foreach (var trailer in new[] { "\"TRL\",4", "\"TRL\",\"4\"" })
        {
            var inspection = await InspectAsync(Encoding.UTF8.GetBytes($"{Header}\"APP\",\"x\"\r\n\"APP\",\"y\"\r\n{trailer}{padding}"));

            Assert.Null(inspection.Fault);
            Assert.Equal((2, 2), (inspection.Rows, inspection.Slices.Sum(slice => slice.Rows)));
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("")]
    public async Task Inspect_PaddingLongerThanARecord_IsNoPartOfTheFile(string lineEnd)
    {
        var file =
            $"HDR~GO_096_DIT_GOF_20260504_00000001.DAT~~096~~~02\nPOA~1\nTRL~3{lineEnd}"
                + $"{new string('\0', 200_000)}\u001A{new string('\0', 70_000)}";
        var name = InterfaceFileName.Read("GO_096_DIT_GOF_20260504_00000001.DAT")!;

        var inspection =
            await new FileInspector(new FileLimits())
                .InspectAsync(new MemoryStream(Encoding.UTF8.GetBytes(file)), name, TestContext.Current.CancellationToken);

        Assert.Null(inspection.Fault);
        Assert.Equal(1, inspection.Slices.Single().Rows);
    }

    [Theory]
    [InlineData("\u001A\r\n")]
    [InlineData("\0\0\r\n")]
    public async Task Inspect_PaddingBeforeTheLastLine_IsABadRow(string padding)
    {
        var good = await InspectAsync(Encoding.UTF8.GetBytes($"{Header}\"APP\",\"x\"\r\n{padding}\"TRL\",4\r\n"));
        var behind = await InspectAsync(Encoding.UTF8.GetBytes($"{Header}\"APP\",\"x\"\r\n\"TRL\",3\r\n{padding}\"APP\",\"y\"\r\n"));

        Assert.Null(good.Fault);
        Assert.Equal(2, good.Slices.Sum(slice => slice.Rows));
        Assert.Equal(FileFault.NoTrailer, behind.Fault);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public async Task Inspect_MoreRowsThanTheBound_IsTooLarge(int rows, bool isTooLarge)
    {
        var text = Header + string.Concat(Enumerable.Repeat("\"X\"\r\n", rows)) + $"\"TRL\",{rows + 2}\r\n";
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));

        var inspection =
            await new FileInspector(new FileLimits { MaxRows = 3 }).InspectAsync(file, InterfaceFileName.Read(Name)!,
                CancellationToken.None);

        Assert.Equal(isTooLarge ? FileFault.TooLarge : null, inspection.Fault);
    }

    [Theory]
    [InlineData(FileFault.Empty, "")]
    [InlineData(FileFault.Empty, " \r\n\t\n")]
    [InlineData(FileFault.NoHeader, "\"APP\",\"x\"\r\n\"TRL\",2\r\n")]
    [InlineData(FileFault.NoHeader, "\0\u0001\u0002 rubbish")]
    [InlineData(FileFault.NoTrailer, Header)]
    [InlineData(FileFault.NoTrailer,
        "\"HDR\",\"DE_WMD_APP_20260505_00003754.DAT\",\"\",\"WMD\",\"\",\"\",\"01\"\r\"APP\",\"x\"\r\"TRL\",3\r")]
    [InlineData(FileFault.NoHeader, "\0\0\u001A")]
    [InlineData(FileFault.NoTrailer, Header + "\"APP\",\"x\"\r\n")]
    [InlineData(FileFault.NoTrailer, Header + "\"TRL\",2\r\n\"APP\",\"x\"\r\n")]
    [InlineData(FileFault.RecordCount, Header + "\"APP\",\"x\"\r\n\"TRL\",2\r\n")]
    [InlineData(FileFault.RecordCount, Header + "\"TRL\",\r\n")]
    [InlineData(FileFault.RecordCount, Header + "\"TRL\",99999999999999999999999999\r\n")]
    [InlineData(FileFault.HeaderMismatch, "\"HDR\",\"DE_WMD_APP_20260505_00003755.DAT\",\"\",\"WMD\",\"\",\"\",\"01\"\r\n\"TRL\",2\r\n")]
    [InlineData(FileFault.HeaderMismatch, "\"HDR\",\"DE_WMD_APP_20260505_00003754.DAT\",\"\",\"EMD\",\"\",\"\",\"01\"\r\n\"TRL\",2\r\n")]
    [InlineData(FileFault.HeaderMismatch, "\"HDR\"\r\n\"TRL\",2\r\n")]
    public async Task Inspect_FaultyEnvelope_NamesTheFault(FileFault fault, string text)
    {
        var inspection = await InspectAsync(Encoding.UTF8.GetBytes(text));

        Assert.Equal(fault, inspection.Fault);
        Assert.NotEmpty(inspection.Detail);
    }

    [Fact]
    public async Task Inspect_Utf16_IsNoHeader() =>
        Assert.Equal(FileFault.NoHeader,
            (await InspectAsync(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Header + "\"TRL\",2\r\n"))
                .ToArray())).Fault);

    [Fact]
    public async Task Inspect_BytesThatAreNoUtf8_MakeTheWholeFileWindows1252()
    {
        var inspection =
            await InspectAsync([.. Encoding.UTF8.GetBytes(Header + "\"APP\",\"é\"\r\n\"APP\",\""), 0xE9, .. "\"\r\n\"TRL\",4\r\n"u8]);

        Assert.Null(inspection.Fault);
        Assert.False(inspection.IsUtf8);
    }

    [Fact]
    public async Task Inspect_UnpaddedVpdInNameAndHeader_IsTheSameEmployer()
    {
        var name = InterfaceFileName.Read("go_96_dit_gof_20260504_0000001.dat")!;
        var file = "HDR~GO_096_DIT_GOF_20260504_00000001.DAT~~96~~~02\nTRL~2\n"u8.ToArray();

        var inspection =
            await new FileInspector(new FileLimits()).InspectAsync(new MemoryStream(file), name, TestContext.Current.CancellationToken);

        Assert.Null(inspection.Fault);
        Assert.Equal("GO_096_DIT_GOF_20260504_00000001.DAT", name.Canonical);
    }

    [Fact]
    public Task Inspect_Slices_HoldEveryRowOnceInOrder() => Gen.Select(Gen.Int[0, 40], Gen.Int[1, 7], Gen.Int[20, 200]).SampleAsync(
        async (rows, sliceRows, sliceBytes) =>
        {
            var body =
                string.Concat(Enumerable.Range(1, rows)
                    .Select(row => $"\"APP\",\"{row}{(row % 3 == 0 ? "\r\nx" : "")}\"\r\n{(row % 4 == 0 ? "\r\n" : "")}"));
            var bytes = Encoding.UTF8.GetBytes($"{Header}{body}\"TRL\",{rows + 2}\r\n");
            var inspector = new FileInspector(new FileLimits { SliceRows = sliceRows, SliceBytes = sliceBytes });

            var inspection = await inspector.InspectAsync(new ChunkStream(bytes, 13), InterfaceFileName.Read(Name)!, default);

            Assert.Null(inspection.Fault);
            var seen = new List<int>();
            foreach (var slice in inspection.Slices)
            {
                Assert.Equal(seen.Count + 1, slice.FirstOrdinal);
                Assert.InRange(slice.Rows, 1, sliceRows);
                var read = await Records.ReadAsync(bytes[(int)slice.Offset..(int)(slice.Offset + slice.Length)], FileSyntax.De);
                Assert.Equal(slice.Rows, read.Count);
                seen.AddRange(
                    read.Select(record => int.Parse(record.Fields[1].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture)));
            }

            Assert.Equal(Enumerable.Range(1, rows), seen);
        },
        iter: 200);

    [Fact]
    public void Utf8Check_AnyCut_AgreesWithTheWhole() =>
        Gen.Select(Gen.Byte.Array[0, 12], Texts.De, Gen.Int[1, 5], Gen.Bool).Sample((bytes, text, cut, isText) =>
    {
        var whole = isText ? Encoding.UTF8.GetBytes(text) : bytes;
        var check = new Utf8Check();

        foreach (var chunk in whole.Chunk(cut)) check.Append(chunk);

        Assert.Equal(System.Text.Unicode.Utf8.IsValid(whole), check.IsValid);
    });

    private static Task<FileInspection> InspectAsync(byte[] bytes) =>
        new FileInspector(new FileLimits()).InspectAsync(new ChunkStream(bytes, 5), InterfaceFileName.Read(Name)!, default);
}
