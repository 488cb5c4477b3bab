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
