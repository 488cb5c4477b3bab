using CsCheck;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Tests.Files;

public class RecordRoundTripTests
{
    public static TheoryData<string> AllLayouts => [.. Layouts.Keys];

    private static Dictionary<string, RecordLayout> Layouts { get; } = GoLayouts.Loaded.Select(record => record.Layout)
        .Concat(
            [TisLayouts.Applicant, TisLayouts.ApplicantConfirmation, TisLayouts.Position, TisLayouts.PositionPlace, TisLayouts.Notification,
                TisLayouts.NotificationConfirmation, TisLayouts.Receipt])
        .Concat([EnvelopeLayouts.Header(FileSyntax.De), EnvelopeLayouts.Trailer(FileSyntax.De)])
        .ToDictionary(layout => layout.Type);

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public async Task WriteThenRead_AnyText_IsIdentity(string type)
    {
        var layout = Layouts[type];
        var text = layout.Syntax == FileSyntax.De ? Texts.De : Texts.Go;

        await Gen.Select(text.Array[layout.Count - 1].Array[1, 3], Gen.Int[1, 40]).SampleAsync(
            async (rows, chunk) =>
            {
                var writer = new RecordWriter(layout.Syntax);
                foreach (var row in rows) writer.Write(layout, row);

                var read = await Records.ReadAsync(writer.Written.ToArray(), layout.Syntax, chunk);

                Assert.Equal(rows.Length, read.Count);
                Assert.All(read, record => Assert.False(record.IsBroken));
                Assert.All(rows.Zip(read), pair => Assert.Equal(pair.First.Prepend(layout.Type), pair.Second.Fields));
            },
            iter: 60);
    }

    [Fact]
    public void Layouts_ColumnCounts_AreThoseOfTheSpecification()
    {
        var counts = Layouts.ToDictionary(layout => layout.Key, layout => layout.Value.Count);

        Assert.Equal(
            new Dictionary<string, int>
            {
                ["POA"] = 25,
                ["PRA"] = 44,
                ["ASA"] = 51,
                ["ADA"] = 16,
                ["PHA"] = 8,
                ["ORA"] = 16,
                ["LCA"] = 22,
                ["ABA"] = 48,
                ["PIA"] = 57,
                ["ETA"] = 57,
                ["APP"] = 41,
                ["APC"] = 11,
                ["POS"] = 16,
                ["POR"] = 13,
                ["NOT"] = 36,
                ["DCC"] = 7,
                ["RTC"] = 7,
                ["HDR"] = 7,
                ["TRL"] = 2,
            },
            counts);
    }

    [Fact]
    public void Write_DeRecord_QuotesTextAndLeavesIdsBareAndEmptyFieldsEmpty()
    {
        var writer = new RecordWriter(FileSyntax.De);

        writer.Write(TisLayouts.ApplicantConfirmation, "1", "", "WMD/A/B/C/1", "SUCCESS", "S001 say \"x\"", "INFO", "123", null, "4", "5");

        Assert.Equal("\"APC\",1,,\"WMD/A/B/C/1\",\"SUCCESS\",\"S001 say \"\"x\"\"\",\"INFO\",123,,4,5\r\n",
            System.Text.Encoding.UTF8.GetString(writer.Written.Span));
    }

    [Theory]
    [InlineData("a~b")]
    [InlineData("a\nb")]
    public void Write_GoTextThatGoCannotHold_IsRefused(string text) =>
        Assert.Throws<ArgumentException>(() =>
            new RecordWriter(FileSyntax.Go).Write(EnvelopeLayouts.Header(FileSyntax.Go), text, "", "", "", "", ""));

    [Fact]
    public void Write_WrongNumberOfValues_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new RecordWriter(FileSyntax.De).Write(TisLayouts.Receipt, "one"));
}
