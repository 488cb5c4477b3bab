using System.Text;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Positions;
using Dit.Core.Positions.Extracts;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions.Extracts;

public sealed class ExtractFileTests
{
    private static readonly RecordLayout _person = new("PHN", FileSyntax.De, new Column("PersonId", ColumnKind.Id), new Column("Type"));

    [Fact]
    public async Task WriteAsync_NothingToSay_IsHeaderAndTrailer()
    {
        var (bytes, rows) = await WriteAsync(Plan(null));
        Assert.Equal(0, rows);
        Assert.Equal(
            """
            "HDR","DE_WMD_RMF_20260504_00000007.DAT","20260504 130000","WMD","20260503 130000","20260504 130000","01"
            "TRL",2

            """.ReplaceLineEndings("\r\n"),
            Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task WriteAsync_RowsAndPersons_AreCountedInTheTrailer()
    {
        var (bytes, rows) = await WriteAsync(Plan(null, Live()), new OutboundRecord(_person, ["12", "Work"]));
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.Equal(3, rows);
        Assert.Equal(["\"HDR\"", "\"POS\"", "\"POR\"", "\"PHN\"", "\"TRL\"", ""], lines.Select(line => line.Split(',')[0]));
        Assert.Equal(["\"PHN\",12,\"Work\"", "\"TRL\",5"], lines[3..5]);
    }

    [Fact]
    public async Task WriteAsync_File_PassesTheInspectorAndReadsBack()
    {
        var plan = Plan(Plan(null, Live(1), Live(2) with { JobRole = "a \"b\"\r\nc" }).After, Live(1) with { Payscale = "é" });
        var (bytes, rows) = await WriteAsync(plan, new OutboundRecord(_person, ["12", "Work"]));
        var inspection = await new FileInspector(new FileLimits())
            .InspectAsync(new MemoryStream(bytes), Name(plan), TestContext.Current.CancellationToken);
        Assert.Null(inspection.Fault);
        Assert.Equal(rows, inspection.Rows);
        Assert.Equal(plan.Rows, await ExtractFile.ReadAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WriteAsync_SameStateInOtherOrder_IsTheSameBytes()
    {
        var positions = LiveRange(50).ToArray();
        var (one, _) = await WriteAsync(Plan(null, positions));
        var (two, _) = await WriteAsync(Plan(null, [.. positions.Reverse()]));
        Assert.Equal(one, two);
    }

    [Fact]
    public async Task WriteAsync_ManyRows_AreWrittenPieceByPiece()
    {
        using var to = new WidestWrite();
        var plan = Plan(null, [.. LiveRange(3000)]);
        await ExtractFile.WriteAsync(plan, Name(plan), "", "", [], to, TestContext.Current.CancellationToken);
        Assert.True(to.Length > 800_000);
        Assert.InRange(to.Widest, 1, 128 * 1024);
    }

    [Theory]
    [InlineData(3000, 0)]
    [InlineData(0, 50_000)]
    public async Task WriteAsync_ManyRowsOrPersons_AreWrittenInFewPieces(int positions, int persons)
    {
        using var to = new WidestWrite();
        var plan = Plan(null, [.. LiveRange(positions)]);
        var rows = Enumerable.Repeat(new OutboundRecord(_person, ["12", "Work"]), persons);
        await ExtractFile.WriteAsync(plan, Name(plan), "", "", rows, to, TestContext.Current.CancellationToken);
        Assert.InRange(to.Widest, 1, 128 * 1024);
        Assert.InRange(to.Writes, 2, (to.Length / (64 * 1024)) + 1);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 7)]
    public async Task CountAsync_FileThatWasPublished_CountsWhatStandsBetweenHeaderAndTrailer(int positions, int expected)
    {
        OutboundRecord[] persons = positions == 0 ? [] : [new OutboundRecord(_person, ["12", "a \"b\"\r\nc"])];
        var (bytes, rows) = await WriteAsync(Plan(null, [.. LiveRange(positions)]), persons);
        Assert.Equal(expected, rows);
        Assert.Equal(expected, await ExtractFile.CountAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WriteAsync_NameOfAnotherBody_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(
            () => ExtractFile.WriteAsync(Plan(null), InterfaceFileName.Outbound(FileKind.Rmf, Ldn, Day, 1), "", "", [], Stream.Null,
                TestContext.Current.CancellationToken));

    [Fact]
    public async Task ReadAsync_FilesOneAfterAnother_RebuildThePicture()
    {
        var first = Plan(null, Live(1), Live(2), Live(3));
        var second = Plan(first.After, Live(1) with { JobRole = "Changed" }, Live(3), Live(4));
        var picture = SentPicture.Empty;
        foreach (var plan in new[] { first, second })
        {
            var (bytes, _) = await WriteAsync(plan);
            picture = picture.Apply(await ExtractFile.ReadAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken));
        }

        Assert.Equal(second.After.Positions, picture.Positions);
    }

    private static ExtractPlan Plan(SentPicture? last, params Position[] positions) =>
        ExtractPlan.Make(Wmd, last, new ExtractPositions(Directory(positions), Config, Day).Of(Wmd));

    private static InterfaceFileName Name(ExtractPlan plan) => InterfaceFileName.Outbound(plan.Kind, plan.Body, Day, 7);

    private static async Task<(byte[] Bytes, int Rows)> WriteAsync(ExtractPlan plan, params OutboundRecord[] persons)
    {
        using var to = new MemoryStream();
        var rows = await ExtractFile.WriteAsync(plan, Name(plan), "20260504 130000", "20260503 130000", persons, to, default);
        return (to.ToArray(), rows);
    }

    /// <summary>Remembers the widest single write, and how many there were.</summary>
    private sealed class WidestWrite : MemoryStream
    {
        internal int Widest { get; private set; }

        internal int Writes { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Widest = Math.Max(Widest, buffer.Length);
            Writes++;
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
