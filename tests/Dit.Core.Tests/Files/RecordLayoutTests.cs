using System.Text;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Tests.Files;

public sealed class RecordLayoutTests
{
    private static readonly RecordLayout _layout = new("ZZA", FileSyntax.Go, new("Id"), new("Begins"), new("Used"), new("NotUsed"));

    [Fact]
    public void Layout_OfColumns_BeginsWithTheRecordType()
    {
        var layout = new RecordLayout("ZZA", FileSyntax.Go, new Column("Id"), new Column("Begins"));

        Assert.Equal(("ZZA", FileSyntax.Go, 3, 2), (layout.Type, layout.Syntax, layout.Count, layout["Begins"]));
        Assert.Equal(["RecordType", "Id", "Begins"], layout.Columns.Select(column => column.Name));
    }

    [Fact]
    public void RecordType_WithAStartColumn_IsDated()
    {
        var type = new GoRecordType(_layout, "Id", "Used", StartColumn: "Begins");

        Assert.Equal((1, 2, true), (type.IdIndex, type.StartIndex, type.IsDated));
    }

    [Fact]
    public void RecordType_WithoutAStartColumn_IsNotDated()
    {
        var type = new GoRecordType(_layout, "Id", "Used");

        Assert.Equal((-1, false), (type.StartIndex, type.IsDated));
    }

    [Fact]
    public void RecordType_FewestColumns_ReachTheLastThatIsRead() => Assert.Equal(4, new GoRecordType(_layout, "Id", "Used").FewestColumns);

    [Theory]
    [InlineData(FileSyntax.De)]
    [InlineData(FileSyntax.Go)]
    public void Envelope_Rows_AreOfTheSyntaxOfTheFile(FileSyntax syntax) =>
        Assert.Equal((syntax, syntax), (EnvelopeLayouts.Header(syntax).Syntax, EnvelopeLayouts.Trailer(syntax).Syntax));

    [Fact]
    public void WriteRaw_BetweenRecords_IsALineAsItCame()
    {
        var writer = new RecordWriter(FileSyntax.Go);
        writer.Write(EnvelopeLayouts.Trailer(FileSyntax.Go), "2");
        writer.WriteRaw("POA~ \"as it came\" ~");
        writer.Write(EnvelopeLayouts.Trailer(FileSyntax.Go), "3");

        Assert.Equal("TRL~2\r\nPOA~ \"as it came\" ~\r\nTRL~3\r\n", Encoding.UTF8.GetString(writer.Written.Span));
        Assert.Equal(3, writer.Records);
    }

    [Fact]
    public void Write_WrongNumberOfValues_SaysHowManyItTakes()
    {
        var refused = Assert.Throws<ArgumentException>(() => new RecordWriter(FileSyntax.De).Write(TisLayouts.Receipt, "one"));

        Assert.StartsWith("RTC takes 6 values, not 1.", refused.Message, StringComparison.Ordinal);
    }
}
