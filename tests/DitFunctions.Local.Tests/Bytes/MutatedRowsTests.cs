using System.Text;
using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Placements;
using Dit.Core.Positions;
using Dit.Core.Positions.Extracts;
using DitFunctions.Local.Tests.Proofs;

namespace DitFunctions.Local.Tests.Bytes;

/// <summary>
/// Rows with spoilt bytes through the readers: none throws, lines only go up, and no more bytes are held than the longest record and one
/// buffer. 20,000 rows, with <c>DIT_NIGHTLY=1</c> a million.
/// </summary>
public class MutatedRowsTests
{
    private const int RowsOfABatch = 2_000;
    private const int LongestRecord = 2_000;
    // The reader's buffer: the longest record and 64 KiB, which the pool rounds up to the next power of two.
    private const int MostHeld = 128 * 1024;

    [Theory]
    [InlineData("GO")]
    [InlineData("APP")]
    [InlineData("DNC")]
    [InlineData("RTC")]
    public async Task Read_SpoiltRows_NoneThrowsAndLittleIsHeld(string kind)
    {
        var batches = (Nightly.IsOn ? 1_000_000 : 20_000) / RowsOfABatch / 4;
        for (var seed = 1; seed <= Math.Max(1, batches); seed++) await ReadAsync(kind, seed);
    }

    private static async Task ReadAsync(string kind, int seed)
    {
        var chance = new Random(seed);
        var syntax = kind == "GO" ? FileSyntax.Go : FileSyntax.De;
        var bytes = Spoilt(kind, chance);
        var stream = new CountingStream(bytes, chance.Next(2) == 0 ? 777 : int.MaxValue);
        var reader = new RecordReader(stream, syntax, maxRecordBytes: LongestRecord);
        var record = new FileRecord(syntax, FileEncoding.For(isUtf8: seed % 2 == 0));
        var (rows, line) = (0, 0);
        while (await reader.ReadAsync(default))
        {
            Assert.True(reader.Current.Bytes.Length <= LongestRecord, $"seed {seed}: a record is kept beyond the limit");
            Assert.True(stream.Given - reader.Position <= MostHeld, $"seed {seed}: {stream.Given - reader.Position} bytes are held");
            Assert.True(reader.Current.Line > line, $"seed {seed}: line {reader.Current.Line} after line {line}");
            line = reader.Current.Line;
            record.Load(reader.Current);
            Understand(kind, record, ++rows);
        }

        Assert.Equal(bytes.Length, stream.Given);
        Assert.True(rows >= RowsOfABatch / 2, $"seed {seed}: {rows} rows are few");
    }

    private static byte[] Spoilt(string kind, Random chance)
    {
        var good = Lines(kind, chance);
        using var text = new MemoryStream();
        for (var i = 0; i < RowsOfABatch; i++)
        {
            var row = ByteMutation.OfText(good[chance.Next(good.Count)], good[chance.Next(good.Count)], chance);
            text.Write(chance.Next(4) == 0 ? ByteMutation.OfText(row, good[0], chance) : row);
            text.Write("\r\n"u8);
        }

        return text.ToArray();
    }

    private static List<byte[]> Lines(string kind, Random chance)
    {
        var file = kind == "GO" ? GoodFiles.Esr("431", 1000) : GoodFiles.Tis("WMD", kind, GoodFiles.Name("WMD", kind, 1), 1000, chance);
        return [.. Encoding.UTF8.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Encoding.UTF8.GetBytes)];
    }

    private static void Understand(string kind, FileRecord record, int ordinal)
    {
        switch (kind)
        {
            case "APP":
                var row = ApplicantRow.Read(record, ordinal);
                Assert.True(!row.IsMalformed || row.SyntaxFindings.Count == 1);
                break;
            case "DNC":
                Assert.Equal(ordinal, NotificationRow.Read(record, ordinal).Ordinal);
                break;
            case "RTC":
                var receipt = ReceiptRow.Read(record, ordinal);
                Assert.True(receipt.Fault is not null || receipt.File is not null);
                break;
            default:
                // An id of the field may hold letters; such a position takes no part.
                if (EsrRowCheck.Check(record) is EsrRow.Put { Type.Layout.Type: "POA" } put && PositionId.TryParse(put.Id, out _))
                    Assert.True(Position.Read(Vpd.Parse("431"), record).Id.Value > 0);
                break;
        }
    }
}
