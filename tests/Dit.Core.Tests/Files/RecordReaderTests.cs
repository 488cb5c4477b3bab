using System.Text;
using Dit.Core.Files;

namespace Dit.Core.Tests.Files;

public class RecordReaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public async Task Read_BackslashesCommasAndStrayQuotes_AreOrdinaryData(int chunk)
    {
        var read = await Records.ReadAsync("\"APP\",\"C:\\new\\\",\"a,b\",\"O\"Brien\",x\"y\r\n\"APP\",\"z\"\n", FileSyntax.De, chunk);

        Assert.Equal(["APP", "C:\\new\\", "a,b", "O\"Brien", "x\"y"], read[0].Fields);
        Assert.Equal(["APP", "z"], read[1].Fields);
    }

    [Fact]
    public async Task Read_AnyQuotesAndLineEnds_EndRecordsWhereReadingByteForByteEndsThem()
    {
        const string signs = "\"\",,\n\rA";
        var random = new Random(17);
        for (var i = 0; i < 2_000; i++)
        {
            var text =
                string.Concat(Enumerable.Range(0, 40)
                    .Select(_ => random.Next(12) == 0 ? "\n\"APP\"," : signs[random.Next(signs.Length)].ToString()));
            var whole = await Records.ReadAsync(text, FileSyntax.De);
            var single = await Records.ReadAsync(text, FileSyntax.De, chunk: 1);
            Assert.Equal(
                single.Select(record => (record.Line, record.IsBroken, string.Join('|', record.Fields))),
                whole.Select(record => (record.Line, record.IsBroken, string.Join('|', record.Fields))));
        }
    }

    [Fact]
    public async Task Read_UnclosedQuote_HarmsItsOwnRowOnly()
    {
        var read = await Records.ReadAsync("\"APP\",\"Smith,1\r\n\"APP\",\"Jones\",2\r\n\"TRL\",4\r\n", FileSyntax.De);

        Assert.Equal(3, read.Count);
        Assert.True(read[0].IsBroken);
        Assert.Equal(["APP", "Jones", "2"], read[1].Fields);
        Assert.Equal(["TRL", "4"], read[2].Fields);
    }

    [Theory]
    [InlineData("\"APP\",\"x", true)]
    [InlineData("\"APP\",\"x\"", false)]
    [InlineData("\"APP\",x\"", false)]
    public async Task Read_QuoteStillOpenAtTheEndOfTheFile_BreaksTheRow(string text, bool isBroken) =>
        Assert.Equal(isBroken, (await Records.ReadAsync(text, FileSyntax.De)).Single().IsBroken);

    [Theory]
    [InlineData("\"APP\",\"x\n\"TRL\"", 2)]
    [InlineData("\"APP\",\"x\n\"TRL\",2", 2)]
    [InlineData("\"APP\",\"x\n\"TRL\"y\",2", 1)]
    [InlineData("\"APP\",\"x\n\"TRl\",2", 1)]
    public async Task Read_LineInsideQuotes_BeginsARecordWithAQuotedTypeAndNothingElse(string text, int records) =>
        Assert.Equal(records, (await Records.ReadAsync(text, FileSyntax.De)).Count);

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public async Task Read_LineBreakInTheFirstField_IsDataToo(int chunk)
    {
        var read = await Records.ReadAsync("\"a\nb\",c\n\"d\"\n", FileSyntax.De, chunk);

        Assert.Equal(["a\nb|c", "d"], read.Select(record => string.Join('|', record.Fields)));
    }

    [Theory]
    [InlineData("\"APP\",\"a\"\rb,\nc\",d\n", "APP|a\"\rb,\nc|d")]
    [InlineData("\"APP\",\"a\"b\n,\nc\",d\n", "APP|a\"b\n,\nc|d")]
    public async Task Read_QuoteBeforeWhatIsNoLineEnd_ClosesNothing(string text, string fields) =>
        Assert.Equal(fields, string.Join('|', (await Records.ReadAsync(text, FileSyntax.De)).Single().Fields));

    [Fact]
    public async Task Read_LineBreakInsideQuotes_IsDataAndLinesGoOnCounting()
    {
        var read = await Records.ReadAsync("\"APP\",\"1\r\n2\n\"\n\n\"APP\",\"3\"\n", FileSyntax.De);

        Assert.Equal([(1, "1\r\n2\n"), (5, "3")], read.Select(record => (record.Line, record.Fields[1])));
    }

    [Fact]
    public async Task Read_ByteOrderMark_IsPassedOver()
    {
        var read = await Records.ReadAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("HDR~a\n")], FileSyntax.Go, chunk: 1);

        Assert.Equal(["HDR", "a"], read.Single().Fields);
    }

    [Fact]
    public async Task Read_ByteOrderMark_IsPassedOverOnceOnly()
    {
        var read = await Records.ReadAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("HDR~a\nPOA~1\nTRL~3\n")], FileSyntax.Go);

        Assert.Equal(["HDR", "POA", "TRL"], read.Select(record => record.Fields[0]));
    }

    [Fact]
    public async Task Read_GoWithQuotes_NeverUnquotes()
    {
        var read = await Records.ReadAsync("POA~\"1\"~it\"s~\n", FileSyntax.Go);

        Assert.Equal(["POA", "\"1\"", "it\"s", ""], read.Single().Fields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public async Task Read_RecordOverTheLimit_IsBrokenAndTheNextIsWhole(string quote)
    {
        var text = $"\"APP\",{quote}{new string('x', 500_000)}{quote}\n\"APP\",\"after\"\n";

        var read = await Records.ReadAsync(Encoding.UTF8.GetBytes(text), FileSyntax.De, chunk: 70_000, maxRecordBytes: 1_000);

        Assert.Equal([true, false], read.Select(record => record.IsBroken));
        Assert.Equal([1, 2], read.Select(record => record.Line));
        Assert.Equal(["APP", "after"], read[1].Fields);
        Assert.True(read[0].Fields.Sum(field => field.Length) <= 1_000);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public async Task Read_RecordOfExactlyTheLimit_IsWhole(int length, bool isBroken)
    {
        var read = await Records.ReadAsync(Encoding.UTF8.GetBytes(new string('x', length) + "\n"), FileSyntax.De, maxRecordBytes: 10);

        Assert.Equal(isBroken, read.Single().IsBroken);
    }

    [Fact]
    public async Task Read_QuotedRecordOverTheLimit_EndsAtItsOwnLineWhereverTheChunksCut()
    {
        // The second line does not look like the beginning of a record, so that a quote that is lost would swallow it.
        var bytes = Encoding.UTF8.GetBytes($"\"APP\",\"{new string('x', 300)}\"\nx,after\n");
        for (var chunk = 1; chunk <= bytes.Length; chunk++)
        {
            var read = await Records.ReadAsync(bytes, FileSyntax.De, chunk, maxRecordBytes: 100);

            Assert.Equal([(1, true), (2, false)], read.Select(record => (record.Line, record.IsBroken)));
            Assert.Equal(["x", "after"], read[1].Fields);
        }
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(70)]
    public async Task Read_Offsets_AreThoseOfTheFileBehindAMarkAndBehindARecordOverTheLimit(int chunk)
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"HDR~a\nPOA~{new string('x', 300)}\nTRL~3\n")];
        var reader = new RecordReader(new ChunkStream(bytes, chunk), FileSyntax.Go, maxRecordBytes: 100);
        var read = new List<(long, string)>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            read.Add((reader.Current.Offset, Encoding.UTF8.GetString(reader.Current.Bytes.Span[..4])));

        Assert.Equal([(3, "HDR~"), (9, "POA~"), (314, "TRL~")], read);
        Assert.Equal(bytes.Length, reader.Position);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("x", false)]
    public async Task Read_RestOfARecordOverTheLimit_IsPaddingWhenAllOfItIs(string letter, bool isPadding)
    {
        var text = Encoding.UTF8.GetBytes($"TRL~3{new string('\0', 200)}{letter}{new string('\0', 500)}\nPOA~1\n");
        foreach (var chunk in new[] { 70, int.MaxValue })
        {
            var reader = new RecordReader(new ChunkStream(text, chunk), FileSyntax.Go, maxRecordBytes: 100);

            Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));
            Assert.Equal((true, isPadding), (reader.Current.TooLong, reader.Current.RestIsPadding));
        }
    }

    [Fact]
    public async Task Read_AfterTheEnd_IsStillTheEndAndHoldsNoRecord()
    {
        var reader = new RecordReader(new MemoryStream("HDR~a\n"u8.ToArray()), FileSyntax.Go);
        Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));

        Assert.False(await reader.ReadAsync(TestContext.Current.CancellationToken));
        Assert.False(await reader.ReadAsync(TestContext.Current.CancellationToken));
        // The bytes of the last record stand in a buffer that somebody else may use by now.
        Assert.Equal(default, reader.Current);
    }

    [Fact]
    public async Task Read_OneLineOfFiveHundredMegabytes_HoldsABufferOnly()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reader = new RecordReader(new EndlessStream(500_000_000), FileSyntax.De);

        Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));

        Assert.True(reader.Current.TooLong);
        Assert.False(await reader.ReadAsync(TestContext.Current.CancellationToken));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public async Task RawWithout_SpecialCategories_LeavesEverythingElseAsItCame()
    {
        var reader = new RecordReader(new MemoryStream("\"APP\",\"a\"\"b\",secret,\"s\ne\",last\r\n"u8.ToArray()), FileSyntax.De);
        await reader.ReadAsync(TestContext.Current.CancellationToken);
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load(reader.Current);

        Assert.Equal("\"APP\",\"a\"\"b\",,,last", record.RawWithout(2, 3));
    }

    private sealed class EndlessStream(long length) : MemoryStream
    {
        private long _left = length;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, _left);
            buffer.Span[..count].Fill((byte)'x');
            _left -= count;
            return ValueTask.FromResult(count);
        }
    }
}
